/** What a task says, read out of its text. */

import type { Excerpt } from './excerpt.js'

/** What a task says, read out of its text. */
export interface Slots {
  readonly lead: readonly Unit[]
  readonly responsible: readonly Unit[]
  readonly support: readonly Unit[]
  /** The responsibility notes themselves, brackets included. */
  readonly notes: readonly Excerpt[]
  readonly cites: readonly Citation[]
  readonly targets: readonly Target[]
  readonly deadlines: readonly Deadline[]
  readonly setPhrases: readonly Excerpt[]
  readonly actions: readonly Action[]
}

/** A unit named in a responsibility note; `name` as written. */
export interface Unit extends Excerpt {
  readonly name: string
  /**
   * The task that declared this unit for others: by 以下不再列出 for the later ones, or by a line at the end of its
   * section for the whole of it. The unit's spans lie there.
   */
  readonly inheritedFrom?: string
}

export interface Citation extends Excerpt {
  /** As written inside 《》; `null` for a bare number. */
  readonly title: string | null
  /** Repaired form, 国发〔2022〕5号; `null` if none was given. */
  readonly number: string | null
}

export interface Target extends Excerpt {
  /** Scaled by 万 and 亿; percentages as 0–100. Of a range the end that the bound is about, else the lower. */
  readonly value: number
  /** The ends of a range (5—8万人, 两三次); absent where the text gives one number. */
  readonly from?: number
  readonly to?: number
  readonly unit: string | null
  readonly bound: 'min' | 'max' | 'exact'
  /** The noun it is about (用户数), as far as the text tells. */
  readonly noun: string | null
}

export interface Deadline extends Excerpt {
  /** ISO date of the last day, or `null` where it cannot be told. */
  readonly date: string | null
  /** ISO date of the first day, where the text gives an interval. */
  readonly from: string | null
}

/** A verb that opens a clause, with how strongly it commits: 1 (探索) to 5 (全面完成). */
export interface Action extends Excerpt {
  readonly verb: string
  readonly strength: 1 | 2 | 3 | 4 | 5
}
