import { type Check, checkComparison, options as optionsOf, yesOrNo } from '../check.js'
import { documentToUncompared } from '../model/document-to-tasks.js'
import type {
  Comparison,
  Decision,
  Excerpt,
  FacetSummary,
  Facets,
  Item,
  ItemKind,
  Link,
  Note,
  PolicyDocument,
  Provenance,
  Quality,
  Slots,
  SourceVerdict,
  Summary,
  TargetVerdict,
} from '../model/index.js'
import { rounded } from '../write/figures.js'
import { facetsOf } from './comparison-to-pairs.js'

/** The name of the shape, and its version: it changes when a field goes or changes its meaning. */
export const COMPARISON_SCHEMA = 'policy-lineage/comparison@1'

/** The comparison as plain JSON data; `schema/comparison.schema.json` describes every field. */
export interface ComparisonJson {
  readonly schema: typeof COMPARISON_SCHEMA
  readonly source: DocumentJson
  readonly target: DocumentJson
  readonly links: readonly LinkJson[]
  readonly summary: Summary
  readonly quality: Quality
  readonly facetSummary?: FacetSummary
  readonly provenance: Provenance
  readonly notes: readonly Note[]
  readonly decisions?: readonly Decision[]
}

export type DocumentJson = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly title: string | null
  readonly year: number | null
  readonly tasks: readonly TaskJson[]
  /** What was done, as the document reports it: read, not compared. */
  readonly reviews: readonly ItemJson[]
  /** Significance, guiding thought, principles, overall goals, formal clauses: read, not compared. */
  readonly frames: readonly ItemJson[]
}

export type ItemJson = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly kind: ItemKind
  readonly plan: number
  readonly label: string
  readonly section: string
  readonly heading: string | null
  readonly text: string
}

export type TaskJson = ItemJson & { readonly status: string; readonly confidence: number }

export type LinkJson = Readonly<Record<string, unknown>> &
  Pick<Link, 'source' | 'target' | 'relation' | 'score' | 'confidence'>

export interface JsonOptions {
  /**
   * Whether to tell what changed, word by word (`changes`, `facets`, `facetSummary`): a seventh of a short script's
   * time, and three quarters of the file. @default true
   */
  readonly changes?: boolean
}

const OPTIONS: Check = optionsOf<JsonOptions>({ changes: yesOrNo })

/**
 * The comparison as data that scripts rely on: JSON-safe, the same bytes each time.
 *
 * Scores are rounded to four decimals. Offsets of `evidence` and `changes` count UTF-16 units in the
 * two tasks' `text`; `span` and `spans` count them in the document.
 */
export function toJSON(comparison: Comparison, options: JsonOptions = {}): ComparisonJson {
  checkComparison('toJSON', comparison)
  OPTIONS(options, 'toJSON')
  const changes = options.changes ?? true
  const { source, target, links, summary, provenance, notes } = comparison
  return {
    schema: COMPARISON_SCHEMA,
    source: documentToJson(source, comparison.sourceVerdicts),
    target: documentToJson(target, comparison.targetVerdicts),
    links: links.map((link) => linkToJson(link, comparison, changes)),
    summary: roundedAll(summary),
    quality: roundedAll(comparison.quality),
    ...(changes && comparison.facetSummary ? { facetSummary: roundedAll(comparison.facetSummary) } : {}),
    provenance,
    notes,
    ...(comparison.decisions ? { decisions: comparison.decisions } : {}),
  }
}

function documentToJson(
  document: PolicyDocument,
  verdicts: readonly (SourceVerdict | TargetVerdict)[],
): DocumentJson {
  const { masthead, region } = document
  return {
    id: document.id,
    title: document.title,
    region: region && {
      name: region.name,
      adcode: region.adcode,
      level: region.level,
      parent: region.parent,
    },
    level: document.level,
    year: document.year,
    issuer: masthead.issuer?.text ?? null,
    number: masthead.number?.value ?? null,
    date: masthead.date?.value ?? null,
    plans: document.plans.map((plan) => ({
      ordinal: plan.ordinal,
      title: plan.title?.text ?? null,
      sections: plan.sections.map(({ label, title, depth, parent }) => ({ label, title, depth, parent })),
    })),
    tasks: verdicts.map(verdictToJson),
    reviews: documentToUncompared(document, 'review').map(itemToJson),
    frames: documentToUncompared(document, 'frame').map(itemToJson),
    notes: document.notes,
  }
}

const itemToJson = (item: Item): ItemJson => ({
  id: item.id,
  kind: item.kind,
  plan: item.plan,
  label: item.label,
  section: item.section,
  heading: item.heading?.text ?? null,
  text: item.text,
  span: item.span,
  spans: item.spans,
  slots: slotsToJson(item.slots),
})

function verdictToJson(verdict: SourceVerdict | TargetVerdict): TaskJson {
  const { task, status, confidence, distribution, links } = verdict
  return {
    ...itemToJson(task),
    status,
    confidence: rounded(confidence),
    distribution: roundedAll(distribution),
    // a linked task shows its links
    ...(links.length > 0 ? {} : { candidates: roundedAll(verdict.candidates) }),
  }
}

const place = ({ text, spans }: Excerpt) => ({ text, spans })

/**
 * The slots of a task, each with its text and where it stands in the document.
 *
 * The lists of units hold what the task itself says; `inherited` holds what an earlier task declared for
 * the later ones (以下不再列出), with the role and the task it comes from.
 */
export function slotsToJson(slots: Slots): Readonly<Record<keyof Slots | 'inherited', readonly object[]>> {
  const own = (list: Slots['lead']) =>
    list
      .filter((unit) => unit.inheritedFrom === undefined)
      .map((unit) => ({ name: unit.name, ...place(unit) }))
  const inherited = (['lead', 'responsible', 'support'] as const).flatMap((role) =>
    slots[role]
      .filter((unit) => unit.inheritedFrom !== undefined)
      .map((unit) => ({ name: unit.name, role, inheritedFrom: unit.inheritedFrom, ...place(unit) })),
  )
  return {
    lead: own(slots.lead),
    responsible: own(slots.responsible),
    support: own(slots.support),
    inherited,
    notes: slots.notes.map(place),
    cites: slots.cites.map((cite) => ({ title: cite.title, number: cite.number, ...place(cite) })),
    targets: slots.targets.map(({ value, from, to, unit, bound, noun, ...rest }) => ({
      ...place(rest),
      value,
      ...(from === undefined ? {} : { from, to }),
      unit,
      bound,
      noun,
    })),
    deadlines: slots.deadlines.map(({ date, from, ...rest }) => ({ ...place(rest), date, from })),
    setPhrases: slots.setPhrases.map(place),
    actions: slots.actions.map(({ verb, strength, ...rest }) => ({ ...place(rest), verb, strength })),
  }
}

/** The facets of a link without the ids that the link itself has. */
function facetsToJson({
  source: _source,
  target: _target,
  ...facets
}: Facets): Omit<Facets, 'source' | 'target'> {
  return roundedAll(facets)
}

function linkToJson(link: Link, comparison: Comparison, changes: boolean): LinkJson {
  const facets = changes ? facetsOf(comparison, link) : undefined
  return {
    source: link.source,
    target: link.target,
    relation: link.relation,
    score: rounded(link.score),
    confidence: rounded(link.confidence),
    chances: roundedAll(link.chances),
    uncertain: link.uncertain,
    ...(link.decision === undefined ? {} : { decision: link.decision }),
    coverage: { source: rounded(link.coverage.source), target: rounded(link.coverage.target) },
    parts: roundedAll(link.parts),
    evidence: link.evidence.map(({ source, target, similarity }) => ({
      source,
      target,
      similarity: rounded(similarity),
    })),
    ...(changes ? { changes: comparison.changesOf(link.source, link.target) } : {}),
    ...(facets === undefined ? {} : { facets: facetsToJson(facets) }),
  }
}

/** The same data with every number rounded; whole numbers stay as they are. */
function roundedAll<T>(data: T): T {
  if (typeof data === 'number') return rounded(data) as T
  if (Array.isArray(data)) return data.map(roundedAll) as T
  if (data !== null && typeof data === 'object')
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, roundedAll(value)])) as T
  return data
}
