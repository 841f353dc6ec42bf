import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { readDocumentSync } from '../../src/document.js'
import { cohensKappa } from '../../src/evaluate/golds-to-agreement.js'
import { evaluate, type Gold } from '../../src/evaluate/index.js'
import { alphaToInterval, krippendorffsAlpha } from '../../src/evaluate/krippendorffs-alpha.js'
import { reviewToAgreement } from '../../src/evaluate/review-to-agreement.js'
import type { Decision } from '../../src/model/index.js'

/** One line a coder, one word a thing, . where it was not sorted. */
function things(...coders: readonly string[]): (string | null)[][] {
  const rows = coders.map((line) => line.split(' ').map((word) => (word === '.' ? null : word)))
  return rows[0]!.map((_, at) => rows.map((row) => row[at]!))
}

describe("Krippendorff's α, as published in K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)", () => {
  it('A: binary data, two observers, no missing data: 0.095', () => {
    expect(krippendorffsAlpha(things('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3)
  })

  it('B: nominal data, two observers, no missing data: 0.692', () => {
    expect(krippendorffsAlpha(things('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(
      0.692,
      3,
    )
  })

  it('C: nominal data, any number of observers, missing data: 0.743', () => {
    const data = things(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    )
    expect(krippendorffsAlpha(data)).toBeCloseTo(0.743, 3)
  })
})

describe("Cohen's κ", () => {
  it('is 0.492 for the table of J. Cohen, A Coefficient of Agreement for Nominal Scales (1960)', () => {
    const table = [
      [88, 10, 2],
      [14, 40, 6],
      [18, 10, 12],
    ]
    const pairs = table.flatMap((row, x) =>
      row.flatMap((count, y) => Array.from({ length: count }, () => [`${x}`, `${y}`] as const)),
    )
    expect(cohensKappa(pairs)).toBeCloseTo(0.492, 3)
  })
})

describe('α', () => {
  const word = fc.option(fc.constantFrom('x', 'y', 'z'))
  const table = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { maxLength: 20 })

  it('does not care in which order coders and things stand, nor for things that one coder sorted', () => {
    fc.assert(
      fc.property(table, (data) => {
        const alpha = krippendorffsAlpha(data)
        const turned = [...data].reverse().map((row) => [...row].reverse())
        const more = [...turned, ['x', null, null], [null, null, null]]
        if (alpha === null) expect(krippendorffsAlpha(more)).toBeNull()
        else expect(krippendorffsAlpha(more)).toBeCloseTo(alpha, 10)
      }),
    )
  })

  it('is 1 where all agree on several kinds, and unknown where all is of one kind', () => {
    expect(krippendorffsAlpha(things('x y x', 'x y x'))).toBe(1)
    expect(krippendorffsAlpha(things('x x x', 'x x x'))).toBeNull()
    expect(alphaToInterval(things('x x x', 'x x x'))).toBeNull()
    expect(krippendorffsAlpha([])).toBeNull()
  })

  it('has an interval around it that the seed settles and that narrows with more data', () => {
    const few = things('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
    const many = Array.from({ length: 10 }, () => few).flat()
    const wide = alphaToInterval(few)!
    const narrow = alphaToInterval(many)!
    expect(wide.low).toBeLessThan(0.692)
    expect(wide.high).toBeGreaterThan(0.692)
    expect(narrow.high - narrow.low).toBeLessThan((wide.high - wide.low) / 2)
    expect(alphaToInterval(few)).toEqual(wide)
    expect(alphaToInterval(few, { seed: 2 })).not.toEqual(wide)
    expect(() => alphaToInterval(few, { draws: 0 })).toThrow('alphaToInterval.draws')
    expect(() => alphaToInterval(few, { level: 1 })).toThrow('alphaToInterval.level')
  })
})

const said = (coder: string, source: string, target: string, relation: Decision['relation']): Decision => ({
  ...{ coder, source, target, relation, date: null, comment: null, texts: null },
})

describe('the agreement of a review', () => {
  // 李: inherited none rephrased partial; 王: inherited rephrased rephrased –; machine: inherited none partial inherited
  const decisions = [
    said('李', 'a/1', 'b/1', 'inherited'),
    said('李', 'a/1', 'b/2', 'none'),
    said('李', 'a/2', 'b/2', 'rephrased'),
    said('李', 'a/3', 'b/3', 'partial'),
    said('王', 'b/1', 'a/1', 'inherited'),
    said('王', 'a/1', 'b/2', 'none'),
    said('王', 'a/1', 'b/2', 'rephrased'),
    said('王', 'a/2', 'b/2', 'rephrased'),
  ]
  const links = [
    { source: 'a/1', target: 'b/1', relation: 'inherited' },
    { source: 'a/2', target: 'b/2', relation: 'partial' },
    { source: 'a/3', target: 'b/3', relation: 'inherited' },
  ] as const

  it('is that worked out by hand', () => {
    const agreement = reviewToAgreement(decisions, { links })
    expect(agreement).toMatchObject({ coders: ['李', '王'], pairs: 4, wavering: 1 })
    // 3 pairs by both: agree on 2; chance = (1·1 + 1·2 + 1·0)/9 = 1/3; κ = (2/3 − 1/3)/(2/3) = 1/2
    expect(agreement.between).toMatchObject([{ first: '李', second: '王', pairs: 3 }])
    expect(agreement.between[0]!.share).toBeCloseTo(2 / 3, 12)
    expect(agreement.between[0]!.kappa).toBeCloseTo(1 / 2, 12)
    // core: 李 1 0 1, 王 1 1 1: agree on 2/3, chance = 2/3·1 = 2/3; κ = 0
    expect(agreement.between[0]!.coreKappa).toBeCloseTo(0, 12)
    expect(agreement.between[0]!.link).toMatchObject({ right: 2, wrong: 1, missed: 0 })
    // 6 values: inherited 2, rephrased 3, none 1; agreeing 4: α = (5·4 − 8)/(30 − 8) = 12/22
    expect(agreement.alpha.value).toBeCloseTo(12 / 22, 12)
    expect(agreement.alpha.pairs).toBe(3)
    expect(agreement.alpha.interval!.low).toBeLessThanOrEqual(12 / 22)
    // 李 with the machine: inherited/inherited, none/none, rephrased/partial, partial/inherited (left out of the links)
    expect(agreement.withMachine[0]).toMatchObject({ first: '李', second: 'machine', pairs: 4, share: 1 / 2 })
    expect(agreement.withMachine[0]!.link).toMatchObject({ right: 1, wrong: 0, missed: 1 })
  })

  it('refuses a machine into which decisions went, and is empty for nothing', () => {
    const mark = { coder: '李', date: null, comment: null }
    expect(() => reviewToAgreement(decisions, { links: [{ ...links[0], decision: mark }] })).toThrow(
      'settled by people',
    )
    expect(reviewToAgreement([])).toMatchObject({ coders: [], pairs: 0, alpha: { value: null }, between: [] })
  })

  it('tells of a coder who knows the gold what evaluate tells', () => {
    const gold = JSON.parse(readFileSync('test/gold/hunan-2022__loudi-2023.json', 'utf8')) as Gold
    const cmp = compare(readDocumentSync('seeds/hunan-2022.txt'), readDocumentSync('seeds/loudi-2023.txt'))
    const asked = new Map(
      [...cmp.links, ...gold.links].map(({ source, target }) => [`${source} ${target}`, { source, target }]),
    )
    const coded = [...asked.values()].map(({ source, target }) => {
      const relation = gold.links.find((link) => link.source === source && link.target === target)?.relation
      const plain = relation === 'inherited-or-rephrased' ? 'rephrased' : (relation ?? 'none')
      return said('gold', `${cmp.source.id}/${source}`, `${cmp.target.id}/${target}`, plain)
    })
    const { link } = reviewToAgreement(coded, cmp).withMachine[0]!
    expect(link).toEqual(evaluate(cmp, gold).link)
    expect(link.f1).toBeGreaterThan(0.8)
  })
})

describe('codes of whole tasks', () => {
  const said = (source: string, target: string, relation: Decision['relation'], coder: string): Decision => ({
    ...{ source, target, relation, coder, date: null, comment: null, texts: null },
  })
  const codes = [
    said('a/1.01', 'b/*', 'inherited', '李'),
    said('a/1.01', 'b/*', 'inherited', '王'),
    said('a/*', 'b/1.02', 'none', '李'),
    said('a/*', 'b/1.02', 'partial', '王'),
  ]

  it('are compared between coders, and not with links, which tell nothing of them', () => {
    const machine = { links: [{ source: 'a/1.01', target: 'b/1.01', relation: 'inherited' as const }] }
    const agreement = reviewToAgreement(codes, machine)
    expect(agreement.between[0]).toMatchObject({ pairs: 2, share: 0.5 })
    for (const { pairs, kappa } of agreement.withMachine) expect([pairs, kappa]).toEqual([0, null])
  })
})
