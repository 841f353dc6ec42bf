import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import CFB from 'cfb'
import { describe, expect, it } from 'vitest'
import { bytesToStreams } from '../../src/doc/bytes-to-streams.js'
import { clxToPieces } from '../../src/doc/clx-to-pieces.js'
import { listsToNumbering } from '../../src/doc/lists-to-numbering.js'
import { createCounter } from '../../src/doc/numbering.js'
import { FILLER, piecesToText } from '../../src/doc/pieces-to-text.js'
import { rowsToHtml } from '../../src/doc/rows-to-html.js'
import { textToInstructions } from '../../src/doc/text-to-instructions.js'
import { readDocument, readDocumentSync } from '../../src/document.js'
import { bytesToText, bytesToTextSync } from '../../src/read/index.js'
import { compound } from '../fixtures/streams-to-compound.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const file = (name: string): Buffer => readFileSync(path.join(root, 'test', 'fixtures', 'read', name))
const shared = path.resolve(root, '..', 'shared', 'files')

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}

describe('a .doc of everything', () => {
  const { text, furniture, notes, source } = bytesToTextSync(file('features.doc'), { name: 'features.doc' })
  const lines = text.split('\n')
  const wording = furniture.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)

  it('shows the numbers that Word prints, from lists, styles and their parents', () => {
    expect(lines.slice(0, 10)).toEqual([
      '一、改革',
      '（一）推进“一网通办”',
      '（二）做好<公开>&解读',
      '二、公开',
      '（一）落实',
      '1.细则',
      '七、另起',
      '第一条　依样式',
      '第二条　依父样式',
      '不编号',
    ])
  })

  it('leaves out what is hidden, deleted or an instruction, and says so', () => {
    for (const shown of [
      '看得见又看得见',
      '保留插入',
      '占地10km2',
      '见链接文字一文，第1页',
      '前页',
      '\u2011连字',
    ])
      expect(lines).toContain(shown)
    expect(text).not.toMatch(/看不见|整段隐藏|删去|HYPERLINK|PAGE/u)
    expect(notes.map(({ message }) => message)).toContain(
      'No text, not read: 2 hidden stretches, 1 deleted stretches of tracked changes.',
    )
  })

  it('marks struck text and notes as furniture, and lays boxes open', () => {
    expect(text).toContain('有效划掉文字')
    expect(wording).toContain('有效文字')
    expect(text).toContain('脚注的文字')
    expect(wording).not.toMatch(/脚注的文字|\[1\]/u)
    expect(lines.slice(lines.indexOf('框前框后'), lines.indexOf('框前框后') + 2)).toEqual([
      '框前框后',
      '框中文字',
    ])
  })

  it('reads tables with cells over rows and columns, and tables inside cells', () => {
    const from = lines.indexOf('序号 | 任务 | 分工 | 分工')
    expect(lines.slice(from, from + 6)).toEqual([
      '序号 | 任务 | 分工 | 分工',
      '1 | 甲 | 甲局 | 甲办',
      ' | 乙 | 乙局 丙局 | 乙办',
      '2 | 丁 | 丁局 | 丁局',
      '两表之间',
      '外 | 前 内一 内二 后',
    ])
  })

  it('is told by content, whatever its name, with and without waiting', async () => {
    expect(source?.kind).toBe('doc')
    for (const name of ['a.wps', 'a.docx', 'a.txt'])
      expect((await bytesToText(file('features.doc'), { name })).text).toBe(text)
    expect((await readDocument(file('hunan-2022.docx'), { name: '工作要点.wps' })).source?.kind).toBe('docx')
    expect((await readDocument(file('hunan-2022.html'), { name: '工作要点.doc' })).source?.kind).toBe('html')
    await expect(bytesToText(Buffer.from('{\\rtf1 x}'), { name: 'a.doc' })).rejects.toThrow(/an RTF file/u)
  })
})

describe('what stands against reading a .doc', () => {
  const changed = (change: (word: Buffer) => void): Buffer => {
    const streams = bytesToStreams(file('features.doc'))
    const word = Buffer.from(streams.read('WordDocument')!)
    change(word)
    return compound({ WordDocument: word, '1Table': streams.read('1Table') ?? streams.read('0Table')! })
  }
  const told = (bytes: Uint8Array, code: string, message: RegExp): void =>
    expect(() => bytesToTextSync(bytes, { name: 'a.doc' })).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )

  it('is told truly: a password, an older Word, damage', () => {
    expect(bytesToTextSync(changed(() => undefined)).text).toContain('一、改革')
    told(
      changed((word) => void (word[11]! |= 1)),
      'encrypted',
      /a\.doc is protected by a password/u,
    )
    told(
      changed((word) => void word.writeUInt16LE(0xa5dc, 0)),
      'not-a-document',
      /Word 95 or older/u,
    )
    told(
      changed((word) => void word.writeUInt32LE(0x7fffffff, 76)),
      'not-a-document',
      /damaged \.doc/u,
    )
    told(file('features.doc').subarray(0, 3000), 'not-a-document', /damaged/u)
  })

  it('a chain that runs in a circle ends', () => {
    const bytes = Buffer.from(file('features.doc'))
    const table = bytes.readUInt32LE(76) * 512 + 512
    for (let at = 0; at < 100; at++)
      if (bytes.readUInt32LE(table + at * 4) < 1000) bytes.writeUInt32LE(3, table + at * 4)
    told(bytes, 'not-a-document', /damaged/u)
  })
})

describe('the parts of a .doc', () => {
  it('streams are those that another reader finds', () => {
    const bytes = file('features.doc')
    const streams = bytesToStreams(bytes)
    const other = CFB.read(bytes, { type: 'buffer' })
    for (const [at, entry] of other.FileIndex.entries()) {
      if (entry.type !== 2 || other.FullPaths[at]!.split('/').length > 2) continue
      expect(streams.read(entry.name)).toEqual(Buffer.from(entry.content))
    }
    expect(streams.read('no such stream')).toBeUndefined()
  })

  it('pieces are put together as the table says, eight-bit ones as Latin unless a code page is plain', () => {
    const gbk = Buffer.from([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa, 0xa1, 0xa2])
    const word = Buffer.concat([Buffer.from('“公开”', 'utf16le'), Buffer.from([0x93, 0x41, 0x94]), gbk])
    const plc = Buffer.concat([numbers(0, 3, 7, 17), Buffer.alloc(24)])
    for (const [at, place] of [8 * 2 + 0x40000000, 0, 11 * 2 + 0x40000000].entries())
      plc.writeUInt32LE(place, 16 + at * 8 + 2)
    plc.writeUInt16LE((0x5a << 1) | (1 << 8), 16 + 6)
    const clx = Buffer.concat([Buffer.from([2]), numbers(plc.length), plc])
    const pieces = clxToPieces(clx)
    expect([...pieces[0]!.changes]).toEqual([0x3c, 0x08, 1])
    const expected = [...'政务公开、'].join(FILLER) + FILLER
    expect(piecesToText(word, pieces, 0x804)).toBe(`“A”“公开”${expected}`)
    expect(piecesToText(word, pieces, 0x409)).toMatch(/^“A”“公开”ÕþÎñ/u)
  })

  it('lists may begin elsewhere, define levels anew, or run on below a new heading', () => {
    const lvl = (start: number, format: number, flags: number, restart: number, pattern: string): Buffer => {
      const head = Buffer.alloc(28)
      head.writeInt32LE(start, 0)
      head[4] = format
      head[5] = flags
      head[15] = 2
      head[26] = restart
      const length = Buffer.alloc(2)
      length.writeUInt16LE(pattern.length)
      return Buffer.concat([head, length, Buffer.from(pattern, 'utf16le')])
    }
    const lstf = Buffer.alloc(28)
    lstf.writeInt32LE(42, 0)
    for (let at = 0; at < 9; at++) lstf.writeUInt16LE(0xfff, 8 + at * 2)
    lstf.writeUInt16LE(5, 10)
    const rest = Array.from({ length: 7 }, () => lvl(1, 0, 0, 0, ''))
    const lists = Buffer.concat([
      Buffer.from([1, 0]),
      lstf,
      lvl(1, 37, 0, 0, '\u0000、'),
      lvl(1, 0, 8 | 4, 0, '\u0000.\u0001 '),
      ...rest,
    ])
    const lfo = (overrides: number): Buffer => {
      const bytes = Buffer.alloc(16)
      bytes.writeInt32LE(42, 0)
      bytes[12] = overrides
      return bytes
    }
    const uses = Buffer.concat([
      numbers(2),
      lfo(0),
      lfo(2),
      numbers(0xffffffff),
      numbers(0xffffffff),
      numbers(5, 0x10),
      numbers(0, 0x21),
      lvl(1, 18, 0, 0, '\u0001'),
    ])
    const count = createCounter({ ...listsToNumbering(lists, uses), styles: new Map() })
    expect([
      count('1', 0, ''),
      count('1', null, '5'),
      count('1', 0, ''),
      count('1', 1, ''),
      count('2', 0, ''),
      count('2', 1, ''),
    ]).toEqual(['一、', '1.1 ', '二、', '2.2 ', '五、', '①'])
  })

  it('fields show their results; one that is never closed swallows nothing', () => {
    const text = 'a\u0013 IF \u0013 X \u0014x\u0015 \u0014b\u0015c\u0013 d'
    const isInstruction = textToInstructions(text, [0])
    expect([...text].filter((_, at) => !isInstruction(at)).join('')).toBe('abc\u0013 d')
  })

  it('rows whose edges differ by a hair are of one table', () => {
    const shape = (edges: readonly number[], vertical: 'none' | 'begins' | 'goes-on') => ({
      edges,
      cells: edges
        .slice(1)
        .map((_, at) => ({ isMerged: false, vertical: at === 0 ? vertical : ('none' as const) })),
    })
    const html = rowsToHtml([
      { cells: ['a', 'b', 'c'], shape: shape([0, 1000, 2000, 3000], 'begins') },
      { cells: ['', 'd'], shape: shape([10, 1008, 2996], 'goes-on') },
    ])
    expect(html).toBe(
      '<table><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr></table>',
    )
  })
})

describe.skipIf(!existsSync(shared))('files as offices publish them', () => {
  it.each((existsSync(shared) ? readdirSync(shared) : []).filter((name) => /\.(?:doc|wps)$/u.test(name)))(
    '%s',
    (name) => {
      const { text, source, notes } = readDocumentSync(path.join(shared, name))
      expect(source?.kind).toBe('doc')
      expect(text.length).toBeGreaterThan(500)
      expect([...text].filter((sign) => sign === '\ufffd' || (sign < ' ' && sign !== '\n'))).toEqual([])
      expect(notes.map(({ code }) => code)).not.toContain('garbled')
    },
  )
})
