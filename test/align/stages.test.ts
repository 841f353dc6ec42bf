import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCells, cellAt, someCells } from '../../src/align/cells.js'
import { documentsToViews } from '../../src/align/documents-to-views.js'
import { scoresToCompetition } from '../../src/align/scores-to-competition.js'
import { tasksToTenses } from '../../src/align/tasks-to-tenses.js'
import { tasksToVerbatim } from '../../src/align/tasks-to-verbatim.js'
import type { SideView, Vectors } from '../../src/align/view.js'
import { viewToCarried } from '../../src/align/view-to-carried.js'
import { viewToCosines } from '../../src/align/view-to-cosines.js'
import type { Clause, Token, TokenizedDocument } from '../../src/model/index.js'
import { toyDocument } from './toy.js'

const words = fc.array(fc.constantFrom('跨省', '通办', '电子', '证照', '中介', '服务', '养老'), {
  minLength: 1,
  maxLength: 5,
})
const task = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((clauses) => clauses.map((clause) => clause.join(' ')).join('。'))
const document = fc.array(task, { minLength: 1, maxLength: 6 })

const dense = (vectors: Vectors, vector: number): ReadonlyMap<number, number> =>
  new Map(
    Array.from({ length: vectors.start[vector + 1]! - vectors.start[vector]! }, (_, k) => {
      const at = vectors.start[vector]! + k
      return [vectors.term[at]!, vectors.weight[at]!]
    }),
  )

function cosine(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>): number {
  const dot = [...x].reduce((sum, [term, weight]) => sum + weight * (y.get(term) ?? 0), 0)
  const length = (v: ReadonlyMap<number, number>): number =>
    Math.sqrt([...v.values()].reduce((s, w) => s + w * w, 0))
  return dot === 0 ? 0 : dot / (length(x) * length(y))
}

const clausesOf = (side: SideView, index: number): readonly number[] =>
  Array.from(
    { length: side.clauseStart[index + 1]! - side.clauseStart[index]! },
    (_, k) => side.clauseStart[index]! + k,
  )

describe('inverted lists', () => {
  it('give the cosines that a loop over all pairs gives', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { words: view } = documentsToViews(toyDocument('a', before), toyDocument('b', after)).views
        const cells = allCells(before.length, after.length)
        const cosines = viewToCosines(view, cells)
        cosines.forEach((value, cell) => {
          const [row, column] = [cells.rowOf[cell]!, cells.columnOf[cell]!]
          const naive = cosine(dense(view.source.byTask, row), dense(view.target.byTask, column))
          expect(value).toBeCloseTo(naive, 9)
        })
      }),
    )
  })

  it('give the coverage, the lead and the measures that a loop over all clauses gives', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { pairs: view } = documentsToViews(toyDocument('a', before), toyDocument('b', after)).views
        const { source, target } = view
        const cells = allCells(before.length, after.length)
        const carried = viewToCarried(view, cells, new Float64Array(cells.count).fill(1))
        for (let row = 0; row < before.length; row++) {
          const own = clausesOf(source, row)
          // what most tasks share says nothing: then there may be nothing to carry
          const whole = own.reduce((sum, clause) => sum + source.mass[clause]!, 0) || 1
          const best = own.map((clause) =>
            after.map((_, column) =>
              Math.max(
                0,
                ...clausesOf(target, column).map((other) =>
                  cosine(dense(source.byClause, clause), dense(target.byClause, other)),
                ),
              ),
            ),
          )
          after.forEach((_, column) => {
            const rivals = Math.min(3, after.length)
            let [coverage, lead] = [0, 0]
            own.forEach((clause, k) => {
              const top = [...best[k]!].sort((x, y) => y - x).slice(0, rivals)
              const level = top.reduce((sum, value) => sum + value, 0) / rivals
              coverage += (source.mass[clause]! / whole) * best[k]![column]!
              lead += (source.mass[clause]! / whole) * (best[k]![column]! - level)
            })
            const cell = cellAt(cells, row, column)
            expect(carried.coverage[cell]).toBeCloseTo(coverage, 9)
            expect(carried.lead[cell]).toBeCloseTo(lead, 9)
          })
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('cells', () => {
  it('find a pair that is looked at and no other', () => {
    const cells = someCells(5, [Int32Array.of(1, 4), Int32Array.of(), Int32Array.of(0)])
    expect(cellAt(cells, 0, 4)).toBe(1)
    expect(cellAt(cells, 2, 0)).toBe(2)
    expect(cellAt(cells, 0, 2)).toBe(-1)
    expect(cellAt(cells, 1, 1)).toBe(-1)
    expect([...cells.byColumn].map((cell) => cells.columnOf[cell])).toEqual([0, 1, 4])
  })
})

describe('competition', () => {
  it('takes from a score the level of its row and of its column', () => {
    const scores = Float64Array.of(0.9, 0.1, 0.2, 0.8)
    const [first] = scoresToCompetition(allCells(2, 2), scores, 2)
    expect(first).toBeCloseTo(2 * 0.9 - (0.9 + 0.1) / 2 - (0.9 + 0.2) / 2, 12)
  })

  it('is the same for an exchanged matrix', () => {
    const scores = Float64Array.of(0.9, 0.1, 0.3, 0.2, 0.8, 0.4)
    const exchanged = Float64Array.of(0.9, 0.2, 0.1, 0.8, 0.3, 0.4)
    const there = scoresToCompetition(allCells(2, 3), scores)
    const back = scoresToCompetition(allCells(3, 2), exchanged)
    expect(back[1]).toBeCloseTo(there[3]!, 12)
    expect(back[4]).toBeCloseTo(there[2]!, 12)
  })
})

describe('tense', () => {
  const review =
    '地区生产总值增长5.8%，连续三年居全国前列。新增企业1.2万家，成功入选国家试点，取得明显成效，累计完成投资300亿元，增速全国第一。'
  const plan =
    '加快完善体系，支持企业做大做强，力争增长6%左右，确保完成目标，推动产业升级，打造特色品牌，鼓励探索创新，培育龙头企业。'
  const long = (text: string): string => text.repeat(4)
  const tensesOf = (texts: readonly string[]): Float64Array =>
    tasksToTenses(toyDocument('a', texts).tasks.map(({ clauses }) => clauses))

  it('tells the review in a report from its plan', () => {
    const tenses = tensesOf([review, review, review, plan, plan, plan].map(long))
    expect(Math.min(...tenses.slice(0, 3))).toBeGreaterThan(0.8)
    expect(Math.max(...tenses.slice(3))).toBeLessThan(0.2)
  })

  it('takes one such task among plans for a plan, if it is short', () => {
    const tenses = tensesOf([long(plan), long(plan), review, long(plan), long(plan)])
    expect(tenses[2]).toBeLessThan(0.5)
  })
})

describe('verbatim tasks', () => {
  it('go together in order', () => {
    const same = tasksToVerbatim(
      toyDocument('a', ['甲', '乙', '甲']),
      toyDocument('b', ['甲', '丙', '甲', '甲']),
    )
    expect(same).toEqual([
      { source: 0, target: 0 },
      { source: 2, target: 2 },
      { source: 2, target: 3 },
    ])
  })

  it('may differ in their figures, where no task of the same figures is left', () => {
    const figures = (texts: readonly string[]): TokenizedDocument => {
      const { document, tasks } = toyDocument('a', texts)
      const kind = (token: Token): Token => (/^\d+$/u.test(token.text) ? { ...token, kind: 'number' } : token)
      const clauses = (own: Clause): Clause => ({ ...own, tokens: own.tokens.map(kind) })
      return { document, tasks: tasks.map((task) => ({ ...task, clauses: task.clauses.map(clauses) })) }
    }
    expect(
      tasksToVerbatim(figures(['建 5 座', '建 7 座', '8']), figures(['建 7 座', '建 9 座', '9'])),
    ).toEqual([
      { source: 0, target: 1 },
      { source: 1, target: 0 },
    ])
  })

  it('give the same of a few pairs of tasks alone', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const others = Array.from({ length: 5 }, () => after).flat()
        const { words: view } = documentsToViews(toyDocument('a', before), toyDocument('b', others)).views
        const all = allCells(before.length, others.length)
        const few = someCells(
          others.length,
          before.map((_, row) => Int32Array.of(row % others.length)),
        )
        const ofAll = viewToCarried(view, all, new Float64Array(all.count).fill(1))
        const ofFew = viewToCarried(view, few, new Float64Array(few.count).fill(1))
        before.forEach((_, row) => {
          const [cell, same] = [cellAt(few, row, row % others.length), cellAt(all, row, row % others.length)]
          for (const measure of ['coverage', 'opening', 'openings'] as const)
            expect(ofFew[measure][cell]).toBeCloseTo(ofAll[measure][same]!, 9)
        })
      }),
      { numRuns: 50 },
    )
  })
})
