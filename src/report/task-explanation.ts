import type { RelationChances, Status } from '../model/index.js'
import type { Lang } from '../write/wording.js'
import type { Side } from './comparison-to-pairs.js'
import type { PairExplanation } from './pair-to-explanation.js'

/** Why a task has its status: its links explained one by one, and the nearest tasks left unlinked. */
export interface TaskExplanation {
  readonly kind: 'task'
  readonly side: Side
  readonly task: string
  readonly name: string
  readonly status: Status
  /** The probability of the status. */
  readonly confidence: number
  /** The probability of each status. */
  readonly distribution: Readonly<Partial<Record<Status, number>>>
  /** The verdict in one sentence. */
  readonly sentence: string
  readonly links: readonly PairExplanation[]
  readonly nearest: readonly Near[]
  readonly lang: Lang
}

export interface Near {
  readonly task: string
  readonly name: string
  readonly score: number
  readonly chances: RelationChances
}
