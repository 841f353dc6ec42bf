import { type Comparison, SOURCE_STATUSES, type Status, TARGET_STATUSES } from '../model/index.js'
import { compareText } from '../model/order.js'
import { type Lang, word } from '../write/wording.js'
import { comparisonToSections, type Side, titleOf, verdictsOf } from './comparison-to-sections.js'
import { figureWord } from './figure-words.js'

/** Bars that belong together: those of one document, or of one corpus. */
export interface ShareGroup {
  readonly title: string
  readonly statuses: readonly Status[]
  /** The first is of all tasks. */
  readonly bars: readonly ShareBar[]
  /** Bars that there is no room for. */
  readonly left: number
}

export interface ShareBar {
  readonly title: string
  readonly counts: Readonly<Partial<Record<Status, number>>>
}

/** More bars than these do not fit a page. */
const MOST_BARS = 30

/** What became of the tasks of each section, or of each unit that leads some. */
export function comparisonToShares(
  comparison: Comparison,
  by: 'section' | 'unit',
  lang: Lang,
): readonly ShareGroup[] {
  return (['source', 'target'] as const).map((side) => {
    const bars =
      by === 'section' ? sectionsToBars(comparison, side, lang) : unitsToBars(comparison, side, lang)
    return {
      title: `${word(lang, side)}${lang === 'zh' ? '：' : ': '}${titleOf(comparison[side])}`,
      statuses: side === 'source' ? SOURCE_STATUSES : TARGET_STATUSES,
      bars: [
        { title: figureWord(lang, 'all'), counts: comparison.summary[side].counts },
        ...bars.slice(0, MOST_BARS),
      ],
      left: Math.max(0, bars.length - MOST_BARS),
    }
  })
}

const count = (statuses: readonly Status[]): ShareBar['counts'] => {
  const counts: Partial<Record<Status, number>> = {}
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

function sectionsToBars(comparison: Comparison, side: Side, lang: Lang): readonly ShareBar[] {
  const statusOf = new Map(
    verdictsOf(comparison, side).map(({ task, status }) => [task.id, status as Status]),
  )
  return comparisonToSections(comparison, side, lang).map(({ title, tasks }) => ({
    title,
    counts: count(tasks.map(({ id }) => statusOf.get(id)!)),
  }))
}

/** Units of most tasks first; a task that several lead counts for each. */
function unitsToBars(comparison: Comparison, side: Side, lang: Lang): readonly ShareBar[] {
  const of = new Map<string, Status[]>()
  for (const { task, status } of verdictsOf(comparison, side)) {
    const names = new Set(task.slots.lead.map(({ name }) => name))
    for (const name of names.size === 0 ? [figureWord(lang, 'noUnit')] : names)
      of.set(name, [...(of.get(name) ?? []), status])
  }
  return [...of]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([title, statuses]) => ({ title, counts: count(statuses) }))
}
