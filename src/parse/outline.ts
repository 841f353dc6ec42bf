import type { Note } from '../model/index.js'
import type { Label } from './line-to-label.js'
import type { Tables } from './lines-to-tables.js'

/** A line that opens with a number and counts as a heading. */
export interface Heading {
  readonly line: number
  readonly label: Label
}

/** A stretch of lines that makes one plan. `title` is the line of its title. */
export interface OutlinePlan {
  readonly title: number | null
  readonly from: number
  readonly to: number
  readonly headings: readonly Heading[]
}

/** Where a document's plans and their headings are, and what of it is neither. */
export interface Outline {
  readonly plans: readonly OutlinePlan[]
  /** Lines of a table of contents. */
  readonly contents: ReadonlySet<number>
  /** Page numbers that stand between other lines. */
  readonly pageNumbers: ReadonlySet<number>
  /** Its tables of tasks. */
  readonly tables: Tables
  readonly notes: readonly Note[]
}
