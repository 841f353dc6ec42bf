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
