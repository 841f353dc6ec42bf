import { type Check, checkComparison, checkDecisions, options as optionsOf, shown } from './check.js'
import { comparisonToFacets, summariseFacets } from './classify/facets/index.js'
import { classify } from './classify/index.js'
import { verdictsToQuality } from './classify/verdicts-to-quality.js'
import { type DecidedLinks, decisionsToLinks } from './decide/decisions-to-links.js'
import { tokenizedToLinkOf } from './decide/tokenized-to-link-of.js'
import { PolicyError } from './error.js'
import { sha256 } from './hash.js'
import { createAgencyTable } from './lexicon/agencies.js'
import { ANSWERS } from './model/answer.js'
import { taskOf, wholeOf } from './model/corpus-id.js'
import type {
  AgencyKind,
  CodedTask,
  Comparison,
  Decision,
  FacetSummary,
  Facets,
  Link,
  Note,
  Task,
} from './model/index.js'
import { AGENCIES } from './option-checks.js'
import { type LiveComparison, withConveniences } from './report/index.js'
import { assertNamed } from './review/comparison-to-candidates.js'

export interface DecideOptions {
  /** As given to `compare`. @default [] */
  readonly agencies?: readonly AgencyKind[]
}

const DECIDE: Check = optionsOf<DecideOptions>({ agencies: AGENCIES })

/**
 * The comparison with people's decisions in place of the library's: links, statuses, summary and facets follow
 * them, and every report marks them with coder and date.
 *
 * Decisions name their tasks `<document id>/<task id>`; those about other documents are passed over. One whose
 * tasks have another text by now, or are not there, is not applied, and a note says so; a note also lists the
 * links that were taken out. All that were applied stand in `decisions`. Deciding again replaces what was decided about the same tasks before.
 *
 * @example
 * const cmp = compare(
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。', { id: 'a' }),
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。', { id: 'b' }),
 * )
 * const decision = { source: 'a/1.01', target: 'b/1.01', relation: 'none', coder: '李', date: '2026-05-01', comment: null, texts: null }
 * decideComparison(cmp, [decision]).dropped.length // => 1
 */
export function decideComparison(
  comparison: Comparison,
  decisions: readonly Decision[],
  options: DecideOptions = {},
): LiveComparison {
  checkComparison('decideComparison', comparison)
  checkDecisions('decideComparison', decisions)
  const wrong = decisions.find(({ relation }) => !ANSWERS.includes(relation))
  if (wrong !== undefined)
    throw new PolicyError(
      'bad-input',
      `the decision on ${wrong.source} → ${wrong.target} must be one of ${ANSWERS.join(', ')}, got ${shown(wrong.relation)}`,
    )
  DECIDE(options, 'decideComparison')
  const { source, target } = comparison
  if (decisions.length > 0) assertNamed(comparison)
  const texts = new Map<string, Pick<Task, 'text'>>([source, target].map((one) => [wholeOf(one.id), one]))
  for (const { task } of comparison.sourceVerdicts) texts.set(`${source.id}/${task.id}`, task)
  for (const { task } of comparison.targetVerdicts) texts.set(`${target.id}/${task.id}`, task)
  const figuresOf = tokenizedToLinkOf(comparison.tokenized.source, comparison.tokenized.target)
  const rows = placesOf(comparison.sourceVerdicts)
  const columns = placesOf(comparison.targetVerdicts)
  const linkOf = (from: string, to: string): Link => {
    const own = figuresOf(taskOf(from), taskOf(to))
    // what this very comparison found, whatever its weights and plug-ins
    return {
      ...own,
      chances: comparison.alignment.chancesOf(rows.get(own.source)!, columns.get(own.target)!),
    }
  }
  const decided = decisionsToLinks(
    comparison.links.map((link) => ({
      ...link,
      source: `${source.id}/${link.source}`,
      target: `${target.id}/${link.target}`,
    })),
    decisions,
    { source: source.id, target: target.id, taskOf: (id) => texts.get(id), linkOf },
  )
  const links = decided.links.map((link) => ({
    ...link,
    source: taskOf(link.source),
    target: taskOf(link.target),
  }))
  const { tokenized, changesOf, provenance, notes } = comparison
  const alignment = { ...comparison.alignment, links }
  const replaced = new Set(decided.applied.map(pairOf))
  const before = (comparison.decisions ?? []).filter((own) => !replaced.has(pairOf(own)))
  const standing = [...before, ...decided.applied]
  const recoded = new Set(decided.coded.map(codeOf))
  const coded = [...(comparison.coded ?? []).filter((own) => !recoded.has(codeOf(own))), ...decided.coded]
  const classified = classify(source, target, alignment)
  const settled: Comparison = {
    source,
    target,
    ...classified,
    quality: verdictsToQuality({ ...classified, alignment, decisions: standing }),
    alignment,
    tokenized,
    changesOf,
    provenance: { ...provenance, options: withRecord(provenance.options, decided.applied) },
    notes: [...notes, ...othersToNotes(decisions, decided), ...decidedToNotes(decided)],
    ...(standing.length === 0 ? {} : { decisions: standing }),
    ...(coded.length === 0 ? {} : { coded }),
  }
  if (!('facets' in comparison)) return withConveniences(settled)
  const agencies = createAgencyTable(options.agencies)
  let made: readonly Facets[] | undefined
  let summary: FacetSummary | undefined
  // they cost more than all the rest: made when asked for, as `compare` does
  const facets = (): readonly Facets[] => (made ??= comparisonToFacets(settled, agencies))
  return withConveniences({
    ...settled,
    get facets() {
      return facets()
    },
    get facetSummary() {
      return (summary ??= summariseFacets(settled, facets(), agencies))
    },
  })
}

/** That not one decision is about these two documents is told: most likely their ids are others. */
function othersToNotes(
  decisions: readonly Decision[],
  { applied, coded, stale, unknown, overruled }: DecidedLinks<Link>,
): readonly Note[] {
  if (decisions.length === 0 || [applied, coded, stale, unknown, overruled].some(({ length }) => length > 0))
    return []
  return [{ code: 'comparison', message: 'no decision is about these two documents: do their ids agree?' }]
}

/** What a person should know about the decisions beside the marks on the links. */
export function decidedToNotes(decided: Omit<DecidedLinks<Link>, 'links'>): readonly Note[] {
  const { removed, stale, unknown, overruled } = decided
  const notes: Note[] = []
  const note = (what: string, about: readonly Decision[]): void => {
    if (about.length === 0) return
    const listed = about.map(
      ({ source, target, coder, date }) =>
        `${source} → ${target} (${[coder, date].filter(Boolean).join(', ')})`,
    )
    notes.push({ code: 'comparison', message: `${what}: ${listed.join('; ')}` })
  }
  note(
    'links of the library that a person took out',
    removed.map(({ decision }) => decision),
  )
  note('decisions not applied, for the text of a task has changed since', stale)
  note('decisions not applied, for there is no such task', unknown)
  note('decisions replaced by later ones about the same tasks', overruled)
  return notes
}

const codeOf = ({ side, task }: CodedTask): string => `${side} ${task}`

const pairOf = ({ source, target }: Decision): string => JSON.stringify([source, target].sort())

const placesOf = (verdicts: readonly { readonly task: Task }[]): ReadonlyMap<string, number> =>
  new Map(verdicts.map(({ task }, place) => [task.id, place]))

/** The decisions are in the marks; their hash tells whether two runs had the same ones, removed links included. */
function withRecord(
  options: Readonly<Record<string, unknown>>,
  applied: readonly Decision[],
): Readonly<Record<string, unknown>> {
  if (applied.length === 0) return options
  const before = Array.isArray(options.decisions) ? options.decisions : []
  const own = { applied: applied.length, sha256: sha256(JSON.stringify(applied)) }
  return { ...options, decisions: [...before, own] }
}
