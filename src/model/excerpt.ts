/** Stretches of a text. Positions are half-open UTF-16 offsets. */

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Text that was cut out of a document, with the spans it was cut from.
 *
 * Joined in order, the slices of the document at `spans` give `text` exactly: a sentence that was
 * broken across two pages is one `text` with two `spans`.
 */
export interface Excerpt {
  readonly text: string
  readonly spans: readonly Span[]
}
