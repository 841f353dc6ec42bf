import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCells, someCells } from '../../src/align/cells.js'
import {
  createLikenessWithin,
  createWholeLikeness,
  type Likeness,
} from '../../src/align/clauses-to-likeness.js'
import { documentsToViews } from '../../src/align/documents-to-views.js'
import { viewToCosines } from '../../src/align/view-to-cosines.js'
import { toyDocument } from './toy.js'

const words = fc.constantFrom(...'推进 加强 建设 平台 服务 数据 共享 窗口 证明 改革'.split(' '))
const clause = fc.array(words, { minLength: 1, maxLength: 5 }).map((own) => own.join(' '))
const task = fc.array(clause, { minLength: 1, maxLength: 4 }).map((own) => own.join('。'))
const texts = fc.array(task, { minLength: 1, maxLength: 9 })

describe('clauses held against those of likely tasks only', () => {
  it('are as alike as among all tasks', () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 3 }), (before, after, step) => {
        const { views } = documentsToViews(toyDocument('a', before), toyDocument('b', after))
        const columns = Array.from(after.keys()).filter((column) => column % step === 0)
        const cells = someCells(
          after.length,
          before.map(() => Int32Array.from(columns)),
        )
        for (const view of [views.words, views.pairs]) {
          const whole = read(createWholeLikeness(view), view.source.clauseStart)
          const within = read(createLikenessWithin(view, cells), view.source.clauseStart)
          within.forEach(({ best, first }, clause) => {
            columns.forEach((column, at) => {
              expect(best[at]).toBeCloseTo(whole[clause]!.best[column]!, 12)
              expect(first[at]).toBeCloseTo(whole[clause]!.first[column]!, 12)
            })
          })
          const cosines = viewToCosines(view, allCells(before.length, after.length))
          viewToCosines(view, cells).forEach((value, cell) => {
            expect(value).toBe(cosines[cells.rowOf[cell]! * after.length + cells.columnOf[cell]!])
          })
        }
      }),
      { numRuns: 40 },
    )
  })
})

function read({ best, first, openRow, readClause }: Likeness, clauseStart: Int32Array) {
  const found: { readonly best: Float64Array; readonly first: Float64Array }[] = []
  for (let row = 0; row + 1 < clauseStart.length; row++) {
    openRow(row)
    for (let clause = clauseStart[row]!; clause < clauseStart[row + 1]!; clause++) {
      readClause(clause)
      found.push({ best: best.slice(), first: first.slice() })
    }
  }
  return found
}
