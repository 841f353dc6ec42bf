import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PolicyError } from '../../src/error.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { readGold } from '../gold/pairs.js'
import { anyPolicyText, cleanPlan, deepPlan, messyText } from './policy-text.js'
import { expectWholeDocument } from './promises.js'
import { ALL, hasShared, readShared } from './shared-texts.js'

const RUNS = ALL ? 2000 : 200

const plain = (document: PolicyDocument): string => JSON.stringify(document)

describe('parse, on made-up documents', () => {
  it('loses nothing and cuts what it says', () => {
    fc.assert(
      fc.property(anyPolicyText, (text) => expectWholeDocument(parseDocument(text), text)),
      { numRuns: RUNS },
    )
  })

  it('takes any text at all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'一二、（）().．1。\n第章条是 ') }),
    )
    fc.assert(
      fc.property(text, (any) => expectWholeDocument(parseDocument(any), any)),
      { numRuns: RUNS },
    )
  })

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(plain(parseDocument(text))).toBe(plain(parseDocument(text)))
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('finds every task of a clean plan, whatever its labels', () => {
    fc.assert(
      fc.property(cleanPlan(), ({ text, tasks }) => {
        const found = parseDocument(text).plans.flatMap((plan) => plan.items.map((task) => task.text.trim()))
        expect(found).toEqual(tasks)
      }),
      { numRuns: RUNS },
    )
  })

  it('reads a document the same when its lines end otherwise', () => {
    fc.assert(
      fc.property(cleanPlan(), ({ text }) => {
        const textsOf = (document: PolicyDocument) =>
          document.plans.map(({ items }) => items.map((task) => [task.id, task.text]))
        expect(textsOf(parseDocument(text.replace(/\n/gu, '\r\n')))).toEqual(textsOf(parseDocument(text)))
      }),
      { numRuns: RUNS / 4 },
    )
  })
})

describe('parse, on plans of three levels', () => {
  it('takes the deepest numbered heading as the task, and headings without children too', () => {
    fc.assert(
      fc.property(deepPlan, ({ text, tasks }) => {
        const found = parseDocument(text).plans.flatMap((plan) => plan.items.map((task) => task.text.trim()))
        expect(found).toEqual(tasks)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('parse, on real documents', () => {
  it.each(readGold().seeds.map(({ name, text }) => [name, text] as const))(
    'loses nothing of %s',
    (_, text) => {
      expectWholeDocument(parseDocument(text), text)
    },
  )

  it.skipIf(!hasShared).each(['corpus', 'noisy'] as const)('loses nothing of ../shared/%s', (folder) => {
    const texts = readShared(folder)
    expect(texts.length).toBeGreaterThan(0)
    for (const { name, text } of texts) {
      try {
        expectWholeDocument(parseDocument(text), text)
      } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
      }
    }
  })
})

describe('parse, on bad input', () => {
  const bad = [
    null,
    undefined,
    0,
    Number.NaN,
    true,
    {},
    [],
    Buffer.from('一、'),
    new Uint8Array(3),
    Symbol('x'),
    () => '',
  ]
  it.each(bad.map((value) => [typeof value, value] as const))('refuses what is no text (%s)', (_, value) => {
    let error: unknown
    try {
      parseDocument(value as unknown as string)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(PolicyError)
    expect((error as PolicyError).code).toBe('bad-input')
  })

  it('has one task and a note for a text without headings', () => {
    const document = parseDocument('各单位要认真贯彻执行有关规定，切实抓好落实。')
    expect(document.plans.flatMap(({ items }) => items)).toHaveLength(1)
    expect(document.notes.map(({ code }) => code)).toContain('no-heading')
  })

  it.each(['', ' ', '\n\n', '\ufeff'])('says that a text is empty: %j', (text) => {
    const document = parseDocument(text)
    expectWholeDocument(document, text)
    expect(document.notes.map(({ code }) => code)).toContain('empty-text')
  })

  it('reports lone surrogates and keeps them', () => {
    const text = '一、总则\n（一）推进\ud800服务。\n（二）建设\udfff平台。\n'
    const document = parseDocument(text)
    expectWholeDocument(document, text)
    expect(document.notes.map(({ code }) => code)).toContain('lone-surrogate')
  })

  /** Of each a little in the default run, of one the whole: about a second a megabyte and linear. */
  const MEGABYTE = 1024 * 1024
  it.each(['一', '、', '（', '1', '.', ' ', '\n', '。', '《', '“', '〔', '　', '．', '是', 'a'])(
    'takes 10 MB of %j in time',
    (character) => {
      const size = ALL || character === '一' ? 10 * MEGABYTE : MEGABYTE / 2
      const text = character.repeat(size)
      const document = parseDocument(text)
      expect(document.parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(text.length)
    },
    120_000,
  )

  it.each([
    '一、',
    '（一）',
    '1.',
    '《',
    '（责任单位：',
    '年',
    '2022年',
    '第一条 ',
    '“',
    '12',
    '（省',
    '目录\n',
    '一、总则……1\n',
  ])(
    'grows no faster than the text for repeated %j',
    (unit) => {
      expect(growth((size) => parseDocument(unit.repeat(size / unit.length)))).toBeLessThan(QUADRATIC)
    },
    30_000,
  )
})

/** Eight times the text: 8 when linear, 64 when quadratic; between them, with room for a busy machine. */
const QUADRATIC = 24
const SMALL = 10_000

function growth(work: (size: number) => unknown): number {
  const timeOf = (size: number): number => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      work(size)
      return performance.now() - start
    })
    return Math.min(...times)
  }
  // Warm first: code that is still being compiled would pass for work that grows, or hide it.
  timeOf(SMALL)
  return timeOf(8 * SMALL) / Math.max(timeOf(SMALL), 1)
}
