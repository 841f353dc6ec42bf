import { checkComparison, checkInput } from '../../check.js'
import type { AgencyTable } from '../../lexicon/agencies.js'
import { documentToTasks } from '../../model/document-to-tasks.js'
import type {
  Action,
  Change,
  Clause,
  Comparison,
  Excerpt,
  Facets,
  Level,
  Link,
  PhrasesFacet,
  Span,
  Task,
} from '../../model/index.js'
import { actionsToFacet, type PlacedAction } from './actions-to-facet.js'
import { citationsToFacets } from './citations-to-facets.js'
import { clausesToMeasures } from './clauses-to-measures.js'
import { deadlinesToFacets } from './deadlines-to-facets.js'
import { targetsToFacets } from './targets-to-facets.js'
import { unitsToFacet } from './units-to-facet.js'

export { summariseFacets } from './facets-to-summary.js'

/** What `linkToFacets` needs to know beside the two tasks and their link. */
export interface FacetContext {
  readonly clauses: { readonly source: readonly Clause[]; readonly target: readonly Clause[] }
  /** Word-level differences; the localised ones are listed. */
  readonly changes: readonly Change[]
  readonly levels: { readonly source: Level | null; readonly target: Level | null }
  readonly years: { readonly source: number | null; readonly target: number | null }
  /** Agencies with your own added. @default the built-in table */
  readonly agencies?: AgencyTable
}

/**
 * What changed in one linked pair beyond its wording: who is to do it, how much, by when, how firmly, under which
 * documents and slogans, and which measures came along.
 *
 * Everything is matched, not counted: a target pairs with the target about the same noun, a unit with its
 * counterpart of the other level. Swapping the sides swaps lost and gained, dropped and added, raised and lowered.
 */
export function linkToFacets(source: Task, target: Task, link: Link, context: FacetContext): Facets {
  for (const task of [source, target])
    checkInput(
      'linkToFacets',
      task,
      'a task of a document',
      ({ text, slots }) => Boolean(slots) && typeof text === 'string',
    )
  checkInput('linkToFacets', link, 'a link', ({ evidence }) => Array.isArray(evidence))
  checkInput('linkToFacets', context, 'clauses, changes, levels and years of both sides', (given) =>
    ['clauses', 'changes', 'levels', 'years'].every((name) => Boolean(given[name])),
  )
  const { clauses, changes, levels, years } = context
  const levelsDiffer = levels.source !== null && levels.target !== null && levels.source !== levels.target
  return {
    source: source.id,
    target: target.id,
    responsibility: unitsToFacet(source.slots, target.slots, context.agencies),
    targets: targetsToFacets(source.slots.targets, target.slots.targets, levelsDiffer),
    deadlines: deadlinesToFacets(source.slots.deadlines, target.slots.deadlines, years),
    strength: actionsToFacet(placed(source), placed(target), link.evidence),
    setPhrases: phrasesToFacet(source.slots.setPhrases, target.slots.setPhrases),
    citations: citationsToFacets(source.slots.cites, target.slots.cites, levels.target),
    measures: clausesToMeasures(clauses.source, clauses.target, link.evidence, link.coverage),
    reversed: (link.reversed ?? []).map((match) => ({
      source: source.text.slice(match.source.from, match.source.to),
      target: target.text.slice(match.target.from, match.target.to),
    })),
    localised: toLocalised(source.text, target.text, changes),
  }
}

/** The facets of every link of a comparison, in the order of its links. */
export function comparisonToFacets(comparison: Comparison, agencies?: AgencyTable): readonly Facets[] {
  checkComparison('comparisonToFacets', comparison)
  const { source, target, tokenized } = comparison
  const tasksOf = (document: Comparison['source']): ReadonlyMap<string, Task> =>
    new Map(documentToTasks(document).map((task) => [task.id, task]))
  const clausesOf = (side: Comparison['tokenized']['source']): ReadonlyMap<string, readonly Clause[]> =>
    new Map(side.tasks.map(({ task, clauses }) => [task.id, clauses]))
  const sources = tasksOf(source)
  const targets = tasksOf(target)
  const clauses = { source: clausesOf(tokenized.source), target: clausesOf(tokenized.target) }
  return comparison.links.map((link) =>
    linkToFacets(sources.get(link.source)!, targets.get(link.target)!, link, {
      clauses: {
        source: clauses.source.get(link.source) ?? [],
        target: clauses.target.get(link.target) ?? [],
      },
      changes: comparison.changesOf(link.source, link.target),
      levels: { source: source.level, target: target.level },
      years: { source: source.year, target: target.year },
      ...(agencies === undefined ? {} : { agencies }),
    }),
  )
}

/** The actions of a task by their place in its text; found from the left, since excerpts hold document offsets. */
function placed(task: Task): readonly PlacedAction[] {
  const toLocal = (span: Span): number => {
    let local = 0
    for (const own of task.spans) {
      if (span.from >= own.from && span.from <= own.to) return local + span.from - own.from
      local += own.to - own.from
    }
    return local
  }
  return task.slots.actions.map((action: Action) => {
    const from = toLocal(action.spans[0] ?? { from: 0, to: 0 })
    return { action, from, to: from + action.text.length }
  })
}

function phrasesToFacet(source: readonly Excerpt[], target: readonly Excerpt[]): PhrasesFacet {
  const own = new Set(source.map((phrase) => phrase.text))
  const other = new Set(target.map((phrase) => phrase.text))
  return {
    kept: [...own].filter((text) => other.has(text)),
    dropped: [...own].filter((text) => !other.has(text)),
    added: [...other].filter((text) => !own.has(text)),
  }
}

function toLocalised(source: string, target: string, changes: readonly Change[]): Facets['localised'] {
  const pairs = new Map<string, { source: string; target: string }>()
  for (const change of changes) {
    if (change.kind !== 'localised') continue
    const pair = {
      source: source.slice(change.source.from, change.source.to),
      target: target.slice(change.target.from, change.target.to),
    }
    pairs.set(`${pair.source}→${pair.target}`, pair)
  }
  return [...pairs.values()]
}
