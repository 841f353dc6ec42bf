import type { Comparison, Link } from '../../model/index.js'
import { type Side, type Verdict, verdictOf, verdictsOf } from '../comparison-to-pairs.js'

/** What of a comparison stands in its page. */
export interface Shown {
  readonly verdicts: Readonly<Record<Side, readonly Verdict[]>>
  readonly links: readonly Link[]
  /** How many tasks and links are left out. */
  readonly left: Readonly<Record<Side | 'links', number>>
}

/** More would make a page that browsers open slowly; they stand in the JSON and the tables. */
const MOST = {
  tasks: 1_500,
  links: 1_000,
  /** Letters of the tasks of one side, and of both texts of all links. */
  letters: 2_000_000,
} as const

/**
 * The first tasks of each side and the surest links between them, as many as a page holds: all of them in nearly every
 * comparison.
 */
export function comparisonToShown(comparison: Comparison): Shown {
  const [source, target] = (['source', 'target'] as const).map((side) => first(verdictsOf(comparison, side)))
  const ids = {
    source: new Set(source!.map(({ task }) => task.id)),
    target: new Set(target!.map(({ task }) => task.id)),
  }
  const links = surest(
    comparison.links.filter((link) => ids.source.has(link.source) && ids.target.has(link.target)),
    ({ source, target }) =>
      verdictOf(comparison, 'source', source).task.text.length +
      verdictOf(comparison, 'target', target).task.text.length,
  )
  return {
    verdicts: { source: source!, target: target! },
    links,
    left: {
      source: comparison.sourceVerdicts.length - source!.length,
      target: comparison.targetVerdicts.length - target!.length,
      links: comparison.links.length - links.length,
    },
  }
}

function first(verdicts: readonly Verdict[]): readonly Verdict[] {
  let letters = 0
  const end = verdicts.findIndex(
    ({ task }, at) => at >= MOST.tasks || (letters += task.text.length) > MOST.letters,
  )
  // of a single task longer than all that, the page shows the one
  return end < 0 ? verdicts : verdicts.slice(0, Math.max(1, end))
}

/** The surest links, in their order. */
function surest(links: readonly Link[], lettersOf: (link: Link) => number): readonly Link[] {
  const bySureness = links
    .map((link, at) => ({ link, at }))
    .sort((x, y) => y.link.confidence - x.link.confidence || x.at - y.at)
  const kept = new Set<Link>()
  let letters = 0
  for (const { link } of bySureness) {
    letters += lettersOf(link)
    if (kept.size >= MOST.links || (letters > MOST.letters && kept.size > 0)) break
    kept.add(link)
  }
  return links.filter((link) => kept.has(link))
}
