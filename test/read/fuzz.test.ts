import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument, readDocumentSync } from '../../src/document.js'
import { PolicyError } from '../../src/error.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { documentToTable } from '../fixtures/document-to-table.js'
import { sheetsToXlsx } from '../fixtures/sheets-to-xlsx.js'
import { textToOfd } from '../fixtures/text-to-ofd.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const file = (name: string): Buffer => readFileSync(path.join(root, 'test', 'fixtures', 'read', name))
const seed = readFileSync(path.join(root, 'seeds', 'shaoyang-2021.txt'), 'utf8')

/** Nothing lost, nothing invented: parts cover the text once, excerpts are cut from it. */
function expectSound(document: PolicyDocument): void {
  let at = 0
  for (const { from, to } of document.parts) {
    expect(from).toBe(at)
    at = to
  }
  expect(at).toBe(document.text.length)
  for (const task of document.plans.flatMap((plan) => plan.items))
    expect(task.spans.map(({ from, to }) => document.text.slice(from, to)).join('')).toBe(task.text)
  for (const { span } of document.notes)
    if (span) expect(span.from >= 0 && span.from <= span.to && span.to <= document.text.length).toBe(true)
  const original = document.source?.original
  if (original !== undefined) expect(original).toHaveLength(document.text.length)
}

type Edit = (text: string, at: number, length: number) => string
const EDITS: readonly Edit[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at, length) =>
    text.slice(0, at) +
    text.slice(at, at + length).replace(/[（）()【】《》“”]/gu, '') +
    text.slice(at + length),
  (text, at, length) =>
    text.slice(0, at) + text.slice(at, at + length).replace(/\n/gu, '') + text.slice(at + length),
  (text, at) => `${text.slice(0, at)}\n— ${at % 40} —\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}@@(guān)/p>&ldquo;\u200b\ufffd\ud800${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}<p></div><br>&#0;${text.slice(at)}`,
]

const edit = fc.tuple(fc.nat(EDITS.length - 1), fc.nat(100_000), fc.nat(400))
const mutate = (text: string, edits: readonly (readonly [number, number, number])[]): string =>
  edits.reduce(
    (mutated, [kind, at, length]) =>
      EDITS[kind]!(mutated, mutated.length === 0 ? 0 : at % mutated.length, length),
    text,
  )

/** Whatever happens is a result or the library's own error. */
async function soundOrError(bytes: Uint8Array): Promise<void> {
  try {
    expectSound(await readDocument(bytes))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
  }
}

describe('mutated documents', () => {
  it('as text and pages in three encodings', () => {
    const page = file('loudi-2021.html').toString('utf8')
    fc.assert(
      fc.property(
        fc.constantFrom(seed, page),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('utf8', 'utf16le', 'latin1'),
        (text, edits, encoding) => {
          try {
            expectSound(readDocumentSync(Buffer.from(mutate(text, edits), encoding as BufferEncoding)))
          } catch (error) {
            if (!(error instanceof PolicyError)) throw error
          }
        },
      ),
      { numRuns: 120 },
    )
  })

  it.each([
    'loudi-2021.docx',
    'features.doc',
    'hunan-2022.numbered.doc',
    'loudi-2021.table.xls',
    'loudi-2021.libreoffice.pdf',
    'encrypted.pdf',
    'loudi-2021.gb18030.txt',
    'loudi-2021.traditional.txt',
  ])(
    '%s with damaged bytes',
    async (name) => {
      const bytes = file(name)
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 40 }),
          fc.nat(bytes.length),
          async (changes, end) => {
            const damaged = Uint8Array.from(bytes)
            for (const [at, value] of changes) damaged[at] = value
            await soundOrError(end % 3 === 0 ? damaged.subarray(0, end) : damaged)
          },
        ),
        { numRuns: name.endsWith('pdf') ? 12 : name.endsWith('.doc') ? 300 : 40 },
      )
    },
    120_000,
  )

  it.each([
    ['a workbook', sheetsToXlsx(documentToTable(readDocumentSync(Buffer.from(seed))))],
    ['an OFD file', textToOfd(seed)],
  ])(
    '%s with damaged bytes, packed and unpacked',
    async (_, bytes) => {
      const open = zipSync(unzipSync(bytes), { level: 0 })
      await fc.assert(
        fc.asyncProperty(
          fc.boolean(),
          fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { maxLength: 40 }),
          fc.nat(1_000_000),
          async (isPacked, changes, end) => {
            const damaged = Uint8Array.from(isPacked ? bytes : open)
            for (const [at, value] of changes) damaged[at % damaged.length] = value
            await soundOrError(end % 4 === 0 ? damaged.subarray(0, end % damaged.length) : damaged)
          },
        ),
        { numRuns: 60 },
      )
    },
    120_000,
  )

  it('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), soundOrError), { numRuns: 200 })
  })

  it('any text with the pieces that patterns look for', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</',
      '<!--',
      '&#',
      '&ldquo;',
      '@@',
      '(guān',
      '关(guān)',
      '索引号：',
      '{',
      '[',
      '"',
      '一、',
      '（',
      '# ',
      '**',
      '](',
      '| --- ',
      '\n',
      '\u3000',
      ' ',
      '/p>',
      '\ufeff',
      '\ud83d',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        try {
          expectSound(readDocumentSync(Buffer.from(pieces.join(''))))
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
