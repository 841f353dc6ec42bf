/** Which tasks carry the same job, as far as the words or people tell. */

import type { Answer } from './answer.js'
import type { Span } from './excerpt.js'

/** How a link carries its job, the closest first. */
export const RELATIONS = ['inherited', 'rephrased', 'partial'] as const

export type Relation = (typeof RELATIONS)[number]

/** The parts of a score by name, each in its own unit; `options.ts` says what each means and weighs. */
export type ScoreParts = Readonly<Record<string, number>>

/** Two clauses that say the same, with how much of each is found in the other (0–1). */
export interface ClauseMatch {
  /** Offsets into the source task's text. */
  readonly source: Span
  /** Offsets into the target task's text. */
  readonly target: Span
  readonly similarity: number
}

/** The probabilities of what a reader would say of two tasks: one of the relations, or none. They sum to 1. */
export type RelationChances = Readonly<Record<Answer, number>>

/** The probability that a reader would call it a core link. */
export const coreChance = ({ inherited, rephrased }: RelationChances): number => inherited + rephrased

/** A source task and a target task with what speaks for a link, whether they are linked or not. */
export interface LinkCandidate {
  readonly source: string
  readonly target: string
  /** 0–1: how alike the two tasks are. */
  readonly score: number
  readonly chances: RelationChances
  readonly evidence: readonly ClauseMatch[]
}

/** One source task and one target task that carry the same job. */
export interface Link extends LinkCandidate {
  readonly relation: Relation
  /**
   * 0–1: the probability of `relation`: that a reader would call the two just so. Of a core link that may be
   * inherited or rephrased it is well below the probability of a core link (`coreChance`).
   */
  readonly confidence: number
  /** Two readings are close; a person should look. */
  readonly uncertain: boolean
  readonly parts: ScoreParts
  /** Shares of the source's and of the target's words (by weight) that the other side carries. */
  readonly coverage: { readonly source: number; readonly target: number }
  /** Those clauses of the evidence whose direction turned round: 鼓励 → 严禁; absent where there are none. */
  readonly reversed?: readonly ClauseMatch[]
  /** Set where a person settled it: the relation is theirs; `score`, `chances` and `confidence` stay the library's. */
  readonly decision?: DecisionMark
}

/** The closest relation before the rest, then the surest. */
export const closestFirst = (
  x: Pick<Link, 'relation' | 'confidence' | 'score'>,
  y: Pick<Link, 'relation' | 'confidence' | 'score'>,
): number =>
  RELATIONS.indexOf(x.relation) - RELATIONS.indexOf(y.relation) ||
  y.confidence - x.confidence ||
  y.score - x.score

/** Who settled a pair of tasks, and when: as they wrote it. */
export interface DecisionMark {
  readonly coder: string
  readonly date: string | null
  readonly comment: string | null
}

/**
 * What a person says of two tasks. It stands above whatever the library finds.
 *
 * Where one side is a whole document (`loudi-2023/*`) it says what became of the other side's task there: a code for
 * `estimateShares`, which changes no link.
 */
export interface Decision extends DecisionMark {
  /** `<document id>/<task id>`: hunan-2022/1.05. */
  readonly source: string
  readonly target: string
  readonly relation: Answer
  /**
   * The tasks' texts when it was made: the first 12 hexadecimal digits of their SHA-256. A decision about
   * other texts is stale and not applied. `null` applies to whatever stands there.
   */
  readonly texts: { readonly source: string; readonly target: string } | null
  /** How the task was drawn; of codes of a sample only. */
  readonly sampling?: Sampling
}

/** How a task came into a sample: every task of its stratum had the same probability. */
export interface Sampling {
  readonly stratum: string
  /** Tasks in the stratum, drawn or not. */
  readonly size: number
  readonly probability: number
}

/** What `align` found: every pair scored, and the links chosen. Rows are source tasks. */
export interface Alignment {
  readonly links: readonly Link[]
  /** Row-major, `source.tasks.length × target.tasks.length`: the probability of a core link of every pair. */
  readonly confidence: Float64Array
  /** What a reader would say of any pair, linked or not. */
  readonly chancesOf: (source: number, target: number) => RelationChances
  /** The closest relation that a reader would find for each task of either side, in document order. */
  readonly outlooks: {
    readonly source: readonly RelationChances[]
    readonly target: readonly RelationChances[]
  }
  /** The three likeliest pairs of one task, those left out whose other side's place `isTaken`. */
  readonly candidatesOf: (
    side: 'source' | 'target',
    place: number,
    isTaken: (place: number) => boolean,
  ) => readonly LinkCandidate[]
  /** The parts of the score of any pair, linked or not. */
  readonly partsOf: (source: number, target: number) => ScoreParts
  readonly matchesOf: (source: number, target: number) => readonly ClauseMatch[]
}
