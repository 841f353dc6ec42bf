import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyDocument, TokenizedDocument } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { createTokenizer } from '../../src/tokenize/index.js'
import { makeDocument } from './make-document.js'

/** What the promises of the model are: nothing overlaps, nothing is made up. */
function check({ tasks }: TokenizedDocument): void {
  for (const { task, clauses } of tasks) {
    let at = 0
    for (const clause of clauses) {
      expect(clause.from).toBeGreaterThanOrEqual(at)
      expect(clause.to).toBeLessThanOrEqual(task.text.length)
      at = clause.to
      expect(clause.tokens.map((token) => token.text).join('')).toBe(task.text.slice(clause.from, clause.to))
      let from = clause.from
      for (const token of clause.tokens) {
        expect(token.from).toBe(from)
        expect(token.text).toBe(task.text.slice(token.from, token.to))
        expect(token.key === '').toBe(token.kind === 'mark')
        from = token.to
      }
      expect(from).toBe(clause.to)
    }
  }
}

const tokenized = (document: PolicyDocument): TokenizedDocument =>
  createTokenizer([document]).document(document)

/** Pieces that the rules bite on, and whatever else Unicode has. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'推进加强落实公开全省市县区各的和。，；、！“”‘’「」《》〈〉（）()〔〕[]：:\n 　年底前内',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2022年',
      '底前',
      '170万',
      '50%',
      '〔2022〕16号',
      '一网通办',
      '双随机、一公开',
      '省财政厅',
      '湖南',
      '全省',
      '各市州',
      '5G',
      '百分之',
      '1,000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', '𠀀', '👍', '\0', '\uFEFF', '\u200b', 'é') },
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

describe('tokens', () => {
  it('join up to their clauses, and clauses never overlap, in any text', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (body, from, length) => {
        const note = body.slice(from, from + length)
        check(tokenized(makeDocument([{ text: body, notes: note === '' ? [] : [note] }], { year: 2022 })))
      }),
      { numRuns: 300 },
    )
  })

  it('leave out nothing but marks and notes', () => {
    fc.assert(
      fc.property(text, (body) => {
        const [task] = tokenized(makeDocument([{ text: body }])).tasks
        const kept = new Set(
          task!.clauses.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        )
        const lost = [...body].reduce<{ at: number; chars: string }>(
          ({ at, chars }, char) => ({ at: at + char.length, chars: kept.has(at) ? chars : chars + char }),
          { at: 0, chars: '' },
        ).chars
        // radicals that stand alone (⺀) are symbols
        expect(lost).not.toMatch(/(?!\p{S})[\p{Script=Han}A-Za-z0-9]/u)
      }),
      { numRuns: 200 },
    )
  })

  it.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))('hold the promises on %s', (name) => {
    const document = parseDocument(readFileSync(`seeds/${name}`, 'utf8'))
    const result = tokenized(document)
    check(result)
    for (const { task, clauses } of result.tasks)
      for (const note of task.slots.notes)
        for (const span of note.spans) {
          const local = task.text.indexOf(note.text)
          if (local < 0 || span.to - span.from !== note.text.length) continue
          expect(clauses.some(({ from, to }) => from < local + note.text.length && to > local)).toBe(false)
        }
  })

  it('come out the same twice', () => {
    const document = parseDocument(readFileSync('seeds/loudi-2023.txt', 'utf8'))
    expect(JSON.stringify(tokenized(document).tasks)).toBe(JSON.stringify(tokenized(document).tasks))
  })

  it('of one document are made once', () => {
    const document = makeDocument([{ text: '推进改革' }])
    const tokenizer = createTokenizer([document])
    expect(tokenizer.document(document)).toBe(tokenizer.document(document))
  })
})
