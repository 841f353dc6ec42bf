import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chancesToShare } from '../../src/classify/chances-to-share.js'
import { verdictsToQuality } from '../../src/classify/verdicts-to-quality.js'
import { compare } from '../../src/compare.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { readText } from '../../src/document.js'
import { coreChance, type RelationChances } from '../../src/model/index.js'
import { toText } from '../../src/report/index.js'
import { makeComparison, SOURCE, TARGET } from '../report/fixture.js'

const A = readText(
  '一、优化服务\n（一）推进跨省通办。梳理事项清单，做好系统衔接。\n（二）建设电子证照库。归集常用证照，推进共享应用。\n二、强化保障\n（三）开展业务培训。组织窗口人员轮训。\n（四）清理证明事项。取消没有依据的证明。',
  { id: 'a' },
)
const B = readText(
  '一、优化服务\n（一）推进跨省通办。梳理事项清单，做好业务衔接。\n（二）完善电子证照库。归集证照数据，扩大应用范围。\n二、营商环境\n（三）优化信贷服务。引导银行下沉网点。',
  { id: 'b' },
)
const cmp = compare(A, B)
const sum = (chances: object): number => Object.values(chances).reduce((x: number, y: number) => x + y, 0)

describe('what is likely of a task', () => {
  it('sums to 1 for tasks, links and candidates', () => {
    const all = [...cmp.sourceVerdicts, ...cmp.targetVerdicts]
    for (const { distribution } of all) expect(sum(distribution)).toBeCloseTo(1, 12)
    for (const { chances } of [...cmp.links, ...all.flatMap(({ candidates }) => candidates)])
      expect(sum(chances)).toBeCloseTo(1, 12)
  })

  it('holds the status with its confidence: that of the closest relation among the links', () => {
    for (const verdict of [...cmp.sourceVerdicts, ...cmp.targetVerdicts]) {
      const { distribution, status, confidence, links } = verdict
      expect(confidence).toBe((distribution as Record<string, number>)[status])
      expect(links.length === 0).toBe(status === 'dropped' || status === 'added')
      if (links.length > 0) expect(links.map(({ relation }) => relation)).toContain(status)
    }
    for (const link of cmp.links) expect(link.confidence).toBe(link.chances[link.relation])
  })

  it('is the same with the sides exchanged', () => {
    const back = compare(B, A)
    const { dropped, added } = back.quality
    expect(
      back.targetVerdicts.map(({ distribution: { added: none, ...rest } }) => ({ ...rest, dropped: none })),
    ).toEqual(cmp.sourceVerdicts.map(({ distribution }) => distribution))
    expect({ dropped: added, added: dropped }).toEqual({
      dropped: cmp.quality.dropped,
      added: cmp.quality.added,
    })
    expect(back.quality.links!.f1).toBeCloseTo(cmp.quality.links!.f1, 12)
  })

  it('expects nothing where nothing was compared', () => {
    const empty = compare('', '')
    expect(empty.quality).toMatchObject({ links: null, dropped: null, added: null })
    expect(empty.notes.map(({ message }) => message)).toContain('the source document has no tasks')
    expect(toText(empty)).toContain('预期 F1 不详')
    expect(compare(A, '').quality).toMatchObject({ links: null, dropped: { share: 1 }, added: null })
  })

  it('is certain of a document beside itself', () => {
    const self = compare(A, A)
    for (const { status, confidence } of [...self.sourceVerdicts, ...self.targetVerdicts])
      expect({ status, confidence }).toEqual({ status: 'inherited', confidence: 1 })
    expect(self.quality.links!.precision).toBe(1)
    expect(self.quality.dropped).toEqual({ share: 0, low: 0, high: 0 })
  })

  it('names candidates that are not linked, the likeliest first', () => {
    const alone = cmp.sourceVerdicts.filter(({ status }) => status === 'dropped')
    expect(alone.length).toBeGreaterThan(0)
    for (const { task, candidates } of alone) {
      expect(candidates).toHaveLength(3)
      const chances = candidates.map(({ chances: { none } }) => none)
      expect(chances).toEqual([...chances].sort((x, y) => x - y))
      for (const { source, target } of candidates) {
        expect(source).toBe(task.id)
        expect(cmp.links.some((link) => link.source === source && link.target === target)).toBe(false)
      }
    }
  })
})

/** The distribution of a count by trying every outcome. */
function bruteCounts(chances: readonly number[]): readonly number[] {
  const counts = Array.from({ length: chances.length + 1 }, () => 0)
  for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
    let likely = 1
    let count = 0
    chances.forEach((chance, at) => {
      const isIn = (outcome >> at) & 1
      likely *= isIn ? chance : 1 - chance
      count += isIn
    })
    counts[count]! += likely
  }
  return counts
}

describe('an expected share', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  it('has the interval that trying every outcome gives', () =>
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 8 }), (chances) => {
        const counts = bruteCounts(chances)
        const { share, low, high } = chancesToShare(chances)!
        const upTo = (count: number): number => counts.slice(0, count + 1).reduce((x, y) => x + y, 0)
        const tasks = chances.length
        const [from, to] = [Math.round(low * tasks), Math.round(high * tasks)]
        expect(share).toBeCloseTo(sum(chances) / tasks, 12)
        expect(upTo(from)).toBeGreaterThanOrEqual(0.025 - 1e-9)
        expect(upTo(from - 1)).toBeLessThan(0.025 + 1e-9)
        expect(upTo(to)).toBeGreaterThanOrEqual(0.975 - 1e-9)
        expect(upTo(to - 1)).toBeLessThan(0.975 + 1e-9)
      }),
    ))

  it('is none of no tasks', () => expect(chancesToShare([])).toBeNull())
})

describe('the quality of a comparison', () => {
  const sketch = makeComparison(SOURCE, TARGET, [
    ['1.01', '1.01', 'inherited', 0.9],
    ['1.02', '1.02', 'rephrased', 0.6],
  ])
  const doubtful = sketch.quality.links!.f1

  it('rises with a link that is certain', () => {
    const surer = makeComparison(SOURCE, TARGET, [
      ['1.01', '1.01', 'inherited', 0.9],
      ['1.02', '1.02', 'rephrased', 0.6],
      ['1.03', '1.04', 'rephrased', 1],
    ])
    expect(surer.quality.links!.f1).toBeGreaterThan(doubtful)
  })

  it('falls with a link that is likely wrong', () => {
    const worse = makeComparison(SOURCE, TARGET, [
      ['1.01', '1.01', 'inherited', 0.9],
      ['1.02', '1.02', 'rephrased', 0.6],
      ['1.03', '1.04', 'rephrased', 0.2],
    ])
    expect(worse.quality.links!.f1).toBeLessThan(doubtful)
  })

  it('puts first what raises it most, and as many as asked', () => {
    const { lookFirst } = cmp.quality
    const gains = lookFirst.map(({ gain }) => gain)
    expect(gains).toEqual([...gains].sort((x, y) => y - x))
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(0)
    expect(verdictsToQuality(cmp, 2).lookFirst).toEqual(lookFirst.slice(0, 2))
    expect(makeComparison(SOURCE, TARGET, []).quality.lookFirst).toHaveLength(12)
  })

  it('is, without any link, the probability that there is none to find', () => {
    const nothing = makeComparison(SOURCE, TARGET, []).quality.links!
    expect(nothing.f1).toBeCloseTo(0.9 ** 16, 12)
    expect(nothing.precision).toBe(nothing.f1)
  })

  it('counts what people settled as certain, and asks about it no more', () => {
    const [first] = cmp.quality.lookFirst
    const decided = decideComparison(cmp, [
      {
        ...{ coder: '李', date: null, comment: null, texts: null },
        source: `a/${first!.source}`,
        target: `b/${first!.target}`,
        relation: 'rephrased',
      },
    ])
    const isFirst = ({ source, target }: { source: string; target: string }): boolean =>
      source === first!.source && target === first!.target
    expect(decided.quality.lookFirst.some(isFirst)).toBe(false)
    const link = decided.links.find(isFirst)!
    const before: RelationChances = cmp.alignment.chancesOf(
      cmp.sourceVerdicts.findIndex(({ task }) => task.id === first!.source),
      cmp.targetVerdicts.findIndex(({ task }) => task.id === first!.target),
    )
    // the library's word stays beside the person's
    expect(link.confidence).toBe(before.rephrased)
    expect(coreChance(before)).toBeLessThan(1)
    expect(decided.quality.links!.f1).toBeGreaterThan(cmp.quality.links!.f1)
    const row = decided.sourceVerdicts.findIndex(({ task }) => task.id === first!.source)
    const expected = cmp.sourceVerdicts.reduce(
      (total, { distribution }, at) => total + (at === row ? 0 : distribution.dropped),
      0,
    )
    expect(decided.quality.dropped!.share).toBeCloseTo(expected / 4, 9)
  })
})
