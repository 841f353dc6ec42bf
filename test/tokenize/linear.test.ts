import { describe, expect, it } from 'vitest'
import { createTokenizer } from '../../src/tokenize/index.js'
import { makeDocument } from './make-document.js'

describe('much of one thing', () => {
  const timeOf = (unit: string, length: number): number => {
    const document = makeDocument([{ text: unit.repeat(length / unit.length) }])
    const tokenizer = createTokenizer([document])
    const start = performance.now()
    const result = tokenizer.document(document)
    const time = performance.now() - start
    for (const { from, to, tokens } of result.tasks[0]!.clauses)
      if (tokens.at(0)?.from !== from || tokens.at(-1)?.to !== to)
        throw new Error(`a clause of ${unit} is not its tokens`)
    return time
  }
  const SMALL = 24_000
  it.each(['，', '“', '《', '1', 'a-1', '1-', '省', '年', ' ', '\ud800', '推进', '[2022', '百分之'])(
    'costs in proportion: %j',
    (unit) => {
      timeOf(unit, SMALL)
      const small = Math.max(5, timeOf(unit, SMALL))
      // eight times the text: linear is 8, quadratic 64; the rest is room for a busy machine
      expect(timeOf(unit, 8 * SMALL) / small).toBeLessThan(32)
    },
  )

  it('a megabyte of one character is tokenized', () => {
    const document = makeDocument([{ text: '的'.repeat(1 << 20) }])
    const [task] = createTokenizer([document]).document(document).tasks
    expect(task!.clauses.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(1 << 20)
  })
})
