import type { Masthead } from '../model/index.js'

/** What a document says of itself outside its tasks: its year and its region are read from it. */
export interface Evidence {
  readonly text: string
  /** What the file is called, or the id it was given. */
  readonly name: string | null
  readonly masthead: Masthead
  /** The title of the first plan, and its headings. */
  readonly planTitle: string | null
  readonly headings: readonly string[]
  /** The lines before the first heading: 广东省省长, 为做好2024年政务公开工作… */
  readonly head: readonly string[]
  /** Signatures and prints at the end. */
  readonly foot: readonly string[]
}
