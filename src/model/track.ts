/** Where a phrase is said, and how it spread. */

/** Where a set phrase, or whatever was asked for, is said. */
export interface Track {
  readonly query: string
  readonly mentions: readonly Mention[]
  /** One row for each region and year that has a document. */
  readonly cells: readonly TrackCell[]
  /** Regions in the order in which they came to say it. */
  readonly spread: readonly {
    readonly unit: string
    readonly place: string
    readonly firstYear: number | null
    readonly firstDocument: string
    readonly lastYear: number | null
    /** The first document of the unit that says it no more; `null` while the latest one does. */
    readonly goneIn: string | null
  }[]
}

export interface Mention {
  readonly document: string
  /** `null` where it stands outside any task. */
  readonly task: string | null
  /** Offsets into the document's text. */
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface TrackCell {
  readonly unit: string
  readonly place: string
  readonly year: number | null
  readonly documents: readonly string[]
  readonly mentions: number
  /** Tasks that say it, and all tasks. */
  readonly tasks: number
  readonly ofTasks: number
}

/** A phrase that spread over units, as `phrases` finds it. */
export interface SpreadPhrase {
  /** Half-width and in lower case, without quotation marks. */
  readonly phrase: string
  /** Who says it, in the order in which they came to it. */
  readonly units: readonly { readonly unit: string; readonly place: string; readonly firstYear: number }[]
  readonly firstYear: number
  /** Whether that is the corpus's first year: it may have been said before. */
  readonly mayBeOlder: boolean
  /** Units that were seen to come to it: all, or where it may be older those that came after the first year. */
  readonly arrived: number
  /** From the first unit to the latest one. */
  readonly years: number
  /** Units that arrived, over the years (and one) in which half of them did. */
  readonly speed: number
}
