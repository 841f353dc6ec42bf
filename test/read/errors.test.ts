import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { inputToDocument, readDocument, readDocumentSync } from '../../src/document.js'
import { loadOptional } from '../../src/load-optional.js'
import { bytesToText } from '../../src/read/index.js'
import { linesToPdf } from '../fixtures/lines-to-pdf.js'
import { compound } from '../fixtures/streams-to-compound.js'

const fixture = (name: string): string => path.resolve(import.meta.dirname, '..', 'fixtures', 'read', name)
const withCode = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'PolicyError', code, message: expect.stringMatching(message) })
const bytes = (...start: number[]): Uint8Array =>
  Uint8Array.from([...start, ...Array.from({ length: 600 }, () => 0)])
const part = (text: string): Uint8Array => new TextEncoder().encode(text)
const docx = (body: string, more: Record<string, Uint8Array> = {}, level: 0 | 9 = 9): Uint8Array =>
  zipSync({ '[Content_Types].xml': part('<Types/>'), 'word/document.xml': part(body), ...more }, { level })

describe('files that are no documents', () => {
  it.each([
    ['a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47), /PNG.*OCR/u],
    ['a JPEG picture', bytes(0xff, 0xd8, 0xff, 0xe0), /JPEG.*OCR/u],
    ['a damaged Office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /damaged Office file/u],
    ['an old workbook', compound({ Workbook: part('x') }), /old Excel file/u],
    ['an old presentation', compound({ 'PowerPoint Document': part('x') }), /old PowerPoint file/u],
    ['an RTF file', part('{\\rtf1 text}'), /RTF.*\.docx/u],
    ['a workbook', zipSync({ 'xl/workbook.xml': part('<x/>') }), /Excel/u],
    ['a plain archive', zipSync({ 'a.bin': part('x') }), /ZIP archive without a document/u],
    ['a damaged archive', docx('<w:document/>').subarray(0, 90), /is damaged: it cannot be unpacked/u],
    ['a damaged PDF', part('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), /damaged PDF/u],
  ])('%s', async (_, given, message) => {
    const reading = bytesToText(given, { name: 'a file' })
    await expect(reading).rejects.toEqual(withCode('not-a-document', message))
    await expect(reading).rejects.toEqual(withCode('not-a-document', /a file/u))
  })

  it('all name the file: damaged in the middle, in whatever it is packed', async () => {
    const whole = docx(`<w:document>${'一、改革'.repeat(500)}</w:document>`, {}, 0)
    // the directory is sound, and points at what is none
    const broken = Buffer.from(whole)
    broken.writeUInt32LE(0, broken.indexOf('PK\u0003\u0004', 30))
    for (const [name, given] of [
      ['damaged.docx', broken],
      ['damaged.ofd', zipSync({ 'OFD.xml': part('<ofd') }, { level: 0 })],
      ['damaged.xlsx', whole.subarray(0, 300)],
      ['frames.html', part('<html><frameset><frame src="a.html"></frameset></html>')],
    ] as const)
      await expect(bytesToText(given, { name })).rejects.toEqual(
        withCode('not-a-document', new RegExp(name, 'u')),
      )
  })

  it('a scan has no text layer', async () => {
    await expect(bytesToText(linesToPdf([[], []]), { name: 'scan.pdf' })).rejects.toEqual(
      withCode('no-text-layer', /scan\.pdf has no text layer: 2 pages.*OCR/u),
    )
  })

  it('a password is told from damage', async () => {
    await expect(readDocument(fixture('encrypted.pdf'))).rejects.toEqual(withCode('encrypted', /password/u))
    const office = compound({ EncryptedPackage: part('x') })
    await expect(bytesToText(office)).rejects.toEqual(withCode('encrypted', /password/u))
  })
})

describe('limits', () => {
  it.each([
    ['bytes', part('政务公开'.repeat(40)), { bytes: 100 }],
    ['characters', part('政务公开'.repeat(40)), { characters: 100 }],
    ['pages', linesToPdf([[], [], []]), { pages: 2 }],
    ['depth', part(`<html><body>${'<div>'.repeat(600)}一、改革`), {}],
    ['depth', docx(`<w:document>${'<w:tbl><w:tr><w:tc>'.repeat(300)}`), {}],
    ['expandedBytes', docx(`<w:document>${' '.repeat(20_000)}</w:document>`), { expandedBytes: 10_000 }],
  ] as const)('%s', async (limit, given, limits) => {
    await expect(bytesToText(given, { limits })).rejects.toEqual(
      withCode('too-large', new RegExp(`raise options\\.limits\\.${limit}`, 'u')),
    )
  })

  it('a zip bomb costs nothing', async () => {
    const bomb = docx(`<w:document>${' '.repeat(30_000_000)}</w:document>`)
    expect(bomb.length).toBeLessThan(100_000)
    const begun = performance.now()
    await expect(bytesToText(bomb)).rejects.toEqual(withCode('too-large', /limits\.expansion/u))
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('a part that unpacks to more than it says is damage', async () => {
    const honest = docx('<w:document>一、改革</w:document>'.padEnd(5000))
    const lying = Buffer.from(honest)
    const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lying.writeUInt32LE(10, directory + 24)
    await expect(bytesToText(lying)).rejects.toEqual(
      withCode('not-a-document', /is damaged: it cannot be unpacked/u),
    )
  })

  it('a large file is refused before it is in memory', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'read-')), 'large.txt')
    writeFileSync(file, '政'.repeat(100))
    await expect(readDocument(file, { limits: { bytes: 10 } })).rejects.toEqual(
      withCode('too-large', /Bytes of large\.txt: 300 is over the limit of 10/u),
    )
  })

  it.each([0, -1, Number.NaN, '5'])('a limit of %s is a mistake', async (bytes) => {
    await expect(bytesToText(part('x'), { limits: { bytes: bytes as number } })).rejects.toEqual(
      withCode('bad-option', /limits\.bytes/u),
    )
  })
})

describe('calls', () => {
  it('a short line that is no file and no text', () => {
    for (const name of [
      'seeds/hunan-2022',
      'hunan-2022',
      './计划/娄底市2024年工作要点',
      '湖南2022',
      '湖南2022年',
      '湖南省2022年工作要点',
      '工作要点2022.rtf',
    ])
      expect(() => inputToDocument(name)).toThrow(withCode('not-found', /is no file/u))
    for (const text of ['推进跨省通办。', '一、改革', '推进政务服务标准化', '建成10个站点'])
      expect(inputToDocument(text).text).toBe(text)
  })

  it.skipIf(process.platform === 'win32')('a device without end', async () => {
    await expect(readDocument('/dev/zero')).rejects.toEqual(withCode('unreadable', /a device/u))
    expect(() => readDocumentSync('/dev/null')).toThrow(withCode('unreadable', /a device/u))
  })

  it('a file that is not there', async () => {
    await expect(readDocument('no-such-file.txt')).rejects.toEqual(
      withCode('not-found', /no-such-file\.txt/u),
    )
    expect(() => readDocumentSync('no-such-file.txt')).toThrow(withCode('not-found', /no-such-file\.txt/u))
    await expect(readDocument(tmpdir())).rejects.toEqual(withCode('unreadable', /cannot be read/u))
  })

  it('something that is no file', async () => {
    for (const value of [null, undefined, 5, '', {}])
      await expect(readDocument(value as unknown as string)).rejects.toEqual(
        withCode('bad-input', /takes a path or the bytes/u),
      )
  })

  it('Word and PDF need waiting', () => {
    expect(() => readDocumentSync(fixture('hunan-2022.docx'))).toThrow(
      withCode('needs-async', /await readDocument/u),
    )
    expect(() => readDocumentSync(fixture('hunan-2022.chromium.pdf'))).toThrow(
      withCode('needs-async', /await readDocument/u),
    )
  })

  it('a reader that is not installed is named with its command', async () => {
    const load = vi.fn().mockRejectedValue(new Error('Cannot find package'))
    await expect(loadOptional('mammoth', load, 'reading a.docx')).rejects.toEqual(
      withCode('missing-dependency', /reading a\.docx needs the package mammoth: run npm install mammoth/u),
    )
    await expect(loadOptional('pdfjs-dist', load, 'reading a.pdf')).rejects.toEqual(
      withCode('missing-dependency', /npm install pdfjs-dist@5\.6/u),
    )
  })
})
