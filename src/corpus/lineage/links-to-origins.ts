import {
  type ComparedPair,
  type CorpusDocument,
  type CorpusLink,
  coreChance,
  type Origin,
  type OriginCandidate,
} from '../../model/index.js'
import { documentOrder } from '../../model/order.js'

/**
 * Candidates with this share of the best one's credibility are ties: shares of words are small numbers, and a tenth of
 * one is a word or two.
 */
const TIE_FROM = 0.9
/**
 * A plan takes weeks from its draft to its date of issue: another unit's that came out fewer days before cannot have been
 * the model. A superior's may have been, for drafts are sent down.
 */
const LEAD_DAYS = 30

const isConcurrent = ({ role, lagDays }: ComparedPair): boolean =>
  role !== 'superior' && role !== 'self' && lagDays !== null && Math.abs(lagDays) < LEAD_DAYS

const NONE: Origin = { best: null, ties: [], candidates: [] }

/**
 * Where each linked task came from, by task id: a task that is not in the map has no earlier one.
 *
 * Credible is what has the task's words (`share`) and carries its job (the probability of a core link). Whole jobs go before parts.
 * Of two documents whose order is not known, or that came out within a month, neither can be the model: such a task is
 * a tie, never the best.
 */
export function linksToOrigins(
  pairs: readonly ComparedPair[],
  documents: ReadonlyMap<string, CorpusDocument>,
): (task: string) => Origin {
  const candidates = new Map<string, Candidate[]>()
  const add = (task: string, candidate: Candidate): void => {
    const own = candidates.get(task)
    if (own === undefined) candidates.set(task, [candidate])
    else own.push(candidate)
  }
  for (const pair of pairs) {
    const inOrder = pair.orderedBy !== 'none' && !isConcurrent(pair)
    const places = { source: documents.get(pair.source)!, target: documents.get(pair.target)! }
    for (const link of pair.links) {
      add(link.target, toCandidate(link, 'source', pair, inOrder, places.source))
      if (!inOrder) add(link.source, toCandidate(link, 'target', pair, inOrder, places.target))
    }
  }
  const origins = new Map([...candidates].map(([task, own]) => [task, toOrigin(own)]))
  return (task) => origins.get(task) ?? NONE
}

interface Candidate extends OriginCandidate {
  readonly document: CorpusDocument
}

function toCandidate(
  link: CorpusLink,
  side: 'source' | 'target',
  { lagYears, lagDays, role }: ComparedPair,
  isEarlier: boolean,
  document: CorpusDocument,
): Candidate {
  const share = side === 'source' ? link.coverage.target : link.coverage.source
  return {
    task: link[side],
    role: side === 'source' ? role : turned(role),
    relation: link.relation,
    confidence: link.confidence,
    share,
    credibility: share * (link.decision === undefined ? carriedChance(link) : 1),
    lagYears,
    lagDays,
    isEarlier,
    document,
  }
}

/** The probability that the job is carried; of a part, that anything is. */
const carriedChance = ({ relation, chances }: CorpusLink): number =>
  relation === 'partial' ? 1 - chances.none : coreChance(chances)

const turned = (role: OriginCandidate['role']): OriginCandidate['role'] =>
  role === 'superior' ? 'subordinate' : role === 'subordinate' ? 'superior' : role

function toOrigin(candidates: readonly Candidate[]): Origin {
  const sorted = [...candidates].sort(
    (x, y) =>
      Number(isPart(x)) - Number(isPart(y)) ||
      y.credibility - x.credibility ||
      documentOrder(x.document, y.document) ||
      (x.task < y.task ? -1 : 1),
  )
  const best = sorted.find(({ isEarlier }) => isEarlier) ?? null
  const ties = sorted.filter(
    (one) =>
      one !== best &&
      (best === null || (isPart(one) === isPart(best) && one.credibility >= best.credibility * TIE_FROM)),
  )
  return { best: best && plain(best), ties: ties.map(plain), candidates: sorted.map(plain) }
}

const isPart = ({ relation }: OriginCandidate): boolean => relation === 'partial'

const plain = ({ document: _, ...candidate }: Candidate): OriginCandidate => candidate
