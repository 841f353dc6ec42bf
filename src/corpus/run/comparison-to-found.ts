import type { Comparison, Link } from '../../model.js'

/** What is kept of a comparison: all that a lineage needs. JSON data. */
export interface Found {
  readonly links: readonly Omit<Link, 'parts'>[]
  readonly carriedOn: number
  readonly takenOver: number
  readonly segmenter: { readonly name: string; readonly version: string }
}

/** The links of a comparison without their parts, and how much text was carried over. */
export function comparisonToFound({ links, summary, provenance }: Comparison): Found {
  return {
    links: links.map(({ parts: _, ...link }) => link),
    carriedOn: summary.source.carried,
    takenOver: summary.target.carried,
    segmenter: provenance.segmenter,
  }
}
