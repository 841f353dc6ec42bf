import type { IndexFields, Note, OcrRecord, Span, StyledLine } from '../model/index.js'

/**
 * What every reader hands on: the text, and which stretches of it are not the document's wording.
 *
 * With the furniture cut out the text reads on: a page number between two halves of a sentence is
 * one stretch together with its line breaks.
 */
export interface Reading {
  readonly text: string
  /** Ascending and disjoint. */
  readonly furniture: readonly Span[]
  readonly notes: readonly Note[]
  /** Where each page begins, for paged formats. */
  readonly pages?: readonly number[]
  /** What an index table in the furniture tells of the document. */
  readonly index?: IndexFields
  /** Lines set as headings or in bold, ascending; absent for formats that have no such lines. */
  readonly styled?: readonly StyledLine[]
  /** The text before characters were replaced one for one; absent where none was. */
  readonly original?: string
  /** Printed lines that were recognised in pictures, ascending; absent where there are none. */
  readonly recognised?: readonly RecognisedLine[]
  /** What recognised them. */
  readonly ocr?: OcrRecord
}

/** Where a line that was recognised in a picture stands in the text. */
export interface RecognisedLine extends Span {
  readonly page: number
  readonly confidence: number
}

/** The level of a line that is bold and no heading of the file's. */
export const BOLD = 7

/** Spans in order, overlapping or touching ones made one, empty ones left out. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter((span) => span.to > span.from).sort((x, y) => x.from - y.from || x.to - y.to)
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** Text that grows piece by piece while the stretches of furniture in it are marked. */
export interface TextBuilder {
  readonly length: number
  add(piece: string, isFurniture?: boolean): void
  text(): string
  furniture(): readonly Span[]
}

/** An empty builder. */
export function createTextBuilder(): TextBuilder {
  const pieces: string[] = []
  const spans: Span[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    add(piece, isFurniture = false) {
      if (piece === '') return
      pieces.push(piece)
      if (isFurniture) spans.push({ from: length, to: length + piece.length })
      length += piece.length
    },
    text: () => pieces.join(''),
    furniture: () => mergeSpans(spans),
  }
}
