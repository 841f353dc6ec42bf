import { isCore } from '../../src/evaluate/gold.js'
import { figure, table } from './markdown.js'
import { ours } from './ours.js'
import type { PreparedPair } from './prepare.js'

/** So many pairs further on stands the target that a source meets as a stranger; not the distance used in the fit. */
const STEPS = [4, 11] as const

/**
 * Each source with the targets of two pairs of other fields, fitted without the source's field: nothing of the one
 * went into the other, though set tasks (考核, 组织领导) may be alike.
 */
export function strangersToLines(pairs: readonly PreparedPair[]): readonly string[] {
  const method = ours()
  const counts = pairs.flatMap((pair, at) => {
    const weights = method.fit(pairs.filter(({ field }) => field !== pair.field))
    return STEPS.flatMap((step) => {
      const other = pairs[(at + step) % pairs.length]!
      if (other.field === pair.field) return []
      const name = `${pair.source.id} → ${other.target.id}`
      const { links, sourceVerdicts } = method.predict({ ...pair, name, target: other.target }, weights)
      const core = links.filter(({ relation }) => isCore(relation))
      return [
        {
          tasks: sourceVerdicts.length,
          core: core.length,
          partial: links.length - core.length,
          linked: new Set(core.map((link) => link.source)).size,
          touched: new Set(links.map((link) => link.source)).size,
        },
      ]
    })
  })
  const sum = (of: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + of(count), 0)
  const tasks = sum((count) => count.tasks)
  return [
    `${counts.length} pairs of documents of different fields, ${tasks} source tasks. Every link counts as an error here.`,
    '',
    table(
      [
        '',
        'core links',
        'partial links',
        'share of source tasks with a core link',
        'with any link',
        'pairs without a core link',
      ],
      [
        [
          'strangers',
          `${sum((count) => count.core)}`,
          `${sum((count) => count.partial)}`,
          figure(sum((count) => count.linked) / tasks),
          figure(sum((count) => count.touched) / tasks),
          `${counts.filter(({ core }) => core === 0).length}`,
        ],
      ],
    ),
  ]
}
