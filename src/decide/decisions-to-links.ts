import { byTaskId, documentOf, isWhole } from '../model/corpus-id.js'
import type { CodedTask, Decision, DecisionMark, Link } from '../model/index.js'
import { taskToFingerprint } from '../task-to-fingerprint.js'

/** What a decision needs of a link; `CorpusLink` and `Link` both have it. */
export type DecidableLink = Omit<Link, 'parts'>

/** The two documents whose links are decided on. */
export interface DecisionContext<L extends DecidableLink> {
  /** Their ids. */
  readonly source: string
  readonly target: string
  /** A task of either by its corpus id, the whole document by `loudi-2023/*`, or `undefined` where there is none. */
  readonly taskOf: (id: string) => { readonly text: string } | undefined
  /** The figures of two tasks that the library did not link; see `bareLink`. Its relation is replaced. */
  readonly linkOf: (source: string, target: string) => L
}

/** What decisions made of the links of two documents. */
export interface DecidedLinks<L extends DecidableLink> {
  /** In the order of the source's tasks, then of the target's. */
  readonly links: readonly L[]
  readonly applied: readonly Decision[]
  /** What was said of a task and a whole document: it changes no link. */
  readonly coded: readonly CodedTask[]
  /** Links of the library that a person took out. */
  readonly removed: readonly { readonly link: L; readonly decision: Decision }[]
  /** About tasks whose text has changed since; not applied. */
  readonly stale: readonly Decision[]
  /** About tasks that the documents don't have; not applied. */
  readonly unknown: readonly Decision[]
  /** Applicable, but a later one in the list decides the same two tasks otherwise. */
  readonly overruled: readonly Decision[]
}

/**
 * The links of two documents with people's decisions in place of the library's.
 *
 * Decisions about other documents are passed over; one about (a, b) also fits the pair (b, a). Of several about
 * the same two tasks the last in the list stands. A decided link is never `uncertain`; its score, chances,
 * coverage and evidence stay the library's, and so its confidence: what the library gave to that relation.
 *
 * @example
 * const texts = new Map([['a/1.01', { text: '甲' }], ['b/1.01', { text: '乙' }]])
 * const decision = { source: 'a/1.01', target: 'b/1.01', relation: 'rephrased', coder: '李', date: null, comment: null, texts: null }
 * const context = { source: 'a', target: 'b', taskOf: (id) => texts.get(id), linkOf: bareLink }
 * decisionsToLinks([], [decision], context).links[0].relation // => 'rephrased'
 */
export function decisionsToLinks<L extends DecidableLink>(
  links: readonly L[],
  decisions: readonly Decision[],
  context: DecisionContext<L>,
): DecidedLinks<L> {
  const stale: Decision[] = []
  const unknown: Decision[] = []
  const overruled: Decision[] = []
  const standing = new Map<string, Placed>()
  for (const decision of decisions) {
    const placed = place(decision, context)
    if (placed === null) continue
    const [from, to] = [context.taskOf(placed.source), context.taskOf(placed.target)]
    const isEmpty = isWhole(placed.source) && isWhole(placed.target)
    if (from === undefined || to === undefined || isEmpty) unknown.push(decision)
    else if (!fits(placed, from, to)) stale.push(decision)
    else {
      const key = keyOf(placed)
      const before = standing.get(key)?.decision
      if (before !== undefined && before.relation !== decision.relation) overruled.push(before)
      standing.set(key, placed)
    }
  }
  const coded = [...standing.values()].filter(isCode).map((placed) => toCoded(placed, context))
  if (standing.size === coded.length)
    return { links, applied: [], coded, removed: [], stale, unknown, overruled }
  const known = new Map(links.map((link) => [keyOf(link), link]))
  const removed: { readonly link: L; readonly decision: Decision }[] = []
  const applied: Decision[] = []
  for (const [key, placed] of standing) {
    if (isCode(placed)) continue
    const { source, target, decision } = placed
    applied.push(decision)
    const link = known.get(key)
    if (decision.relation !== 'none') {
      const { relation } = decision
      const own = link ?? context.linkOf(source, target)
      known.set(key, {
        ...own,
        source,
        target,
        relation,
        confidence: own.chances[relation],
        uncertain: false,
        decision: markOf(decision),
      })
    } else if (link !== undefined) {
      known.delete(key)
      removed.push({ link, decision })
    }
  }
  return {
    links: [...known.values()].sort((x, y) => byTaskId(x.source, y.source) || byTaskId(x.target, y.target)),
    applied,
    coded,
    removed,
    stale,
    unknown,
    overruled,
  }
}

/**
 * A link of two tasks about which the library has no figures: score, confidence and coverage 0.
 *
 * @example bareLink('a/1.01', 'b/1.01').score // => 0
 */
export function bareLink(source: string, target: string): Link {
  return {
    source,
    target,
    relation: 'partial',
    score: 0,
    chances: { inherited: 0, rephrased: 0, partial: 0, none: 1 },
    confidence: 0,
    uncertain: false,
    parts: {},
    coverage: { source: 0, target: 0 },
    evidence: [],
  }
}

/** Decisions by the two documents that they are about, whichever comes first: looked up once a pair. */
export function decisionsByPair(
  decisions: readonly Decision[],
): (source: string, target: string) => readonly Decision[] {
  const pairs = new Map<string, Decision[]>()
  const keyFor = (x: string, y: string): string => JSON.stringify(x < y ? [x, y] : [y, x])
  for (const decision of decisions) {
    const key = keyFor(documentOf(decision.source), documentOf(decision.target))
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, [decision])
    else known.push(decision)
  }
  return (source, target) => pairs.get(keyFor(source, target)) ?? []
}

/** A decision turned to the direction of the pair. */
interface Placed {
  readonly source: string
  readonly target: string
  readonly texts: Decision['texts']
  readonly decision: Decision
}

function place(
  decision: Decision,
  { source, target }: Pick<DecisionContext<never>, 'source' | 'target'>,
): Placed | null {
  const [from, to] = [documentOf(decision.source), documentOf(decision.target)]
  if (from === source && to === target) return { ...pick(decision), texts: decision.texts, decision }
  if (from !== target || to !== source) return null
  const texts = decision.texts && { source: decision.texts.target, target: decision.texts.source }
  return { source: decision.target, target: decision.source, texts, decision }
}

const isCode = ({ source, target }: Placed): boolean => isWhole(source) || isWhole(target)

function toCoded(
  { source, target, decision }: Placed,
  documents: Pick<DecisionContext<never>, 'source' | 'target'>,
): CodedTask {
  const side = isWhole(source) ? 'target' : 'source'
  const { relation, sampling = null } = decision
  const none = side === 'source' ? 'dropped' : 'added'
  return {
    ...{ source: documents.source, target: documents.target, side },
    task: side === 'source' ? source : target,
    status: relation === 'none' ? none : relation,
    sampling,
    ...markOf(decision),
  }
}

const pick = ({ source, target }: Decision) => ({ source, target })

function fits({ texts }: Placed, from: { readonly text: string }, to: { readonly text: string }): boolean {
  return (
    texts === null || (texts.source === taskToFingerprint(from) && texts.target === taskToFingerprint(to))
  )
}

const keyOf = ({ source, target }: { readonly source: string; readonly target: string }): string =>
  JSON.stringify([source, target])

const markOf = ({ coder, date, comment }: Decision): DecisionMark => ({ coder, date, comment })
