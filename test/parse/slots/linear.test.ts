import { describe, expect, it } from 'vitest'
import { taskToSlots } from '../../../src/parse/slots/index.js'

/** Characters of the larger text; the smaller has half. */
const MEGABYTE = 1_000_000

/** Twice the text may take up to this many times as long: 2 would be exact, the rest is noise of the machine. */
const LARGEST_RATIO = 3.2

/** Interleaved runs of each size; the named dangers get more. */
const ROUNDS = { full: 5, short: 3 }

/** The named dangers are run in full; the others at a quarter, to spare time. */
const FULL = new Set(['（', '《', '、'])

function timeOf(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const begin = process.hrtime.bigint()
  taskToSlots({ id: '1.01', text, spans: [{ from: 0, to: text.length }] }, { year: 2024 })
  return Number(process.hrtime.bigint() - begin) / 1e6
}

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!

describe('no pattern runs away', () => {
  it.each([
    '（',
    '《',
    '、',
    '，',
    '“',
    '〔2022',
    '市',
    '1',
    '年',
    '国办发〔2022〕5号',
    '（省政务局牵头）',
    '《甲》',
    '等',
    '（甲、',
    '和',
    '\n',
    '省',
    '责任单位：',
  ])(
    'of %s',
    (unit) => {
      const size = FULL.has(unit) ? MEGABYTE : MEGABYTE / 4
      timeOf(unit, size / 20)
      const small: number[] = []
      const large: number[] = []
      for (let round = 0; round < (FULL.has(unit) ? ROUNDS.full : ROUNDS.short); round++) {
        small.push(timeOf(unit, size / 2))
        large.push(timeOf(unit, size))
      }
      // A few milliseconds are the clock's own.
      expect(median(large)).toBeLessThan(LARGEST_RATIO * median(small) + 20)
    },
    120_000,
  )
})
