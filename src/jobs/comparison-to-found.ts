import type {
  ClauseMatch,
  ComparedPair,
  Comparison,
  Link,
  Provenance,
  RelationChances,
} from '../model/index.js'
import { verdictToOutlook } from '../model/verdict-to-outlook.js'

/**
 * Matches of clauses kept of a link: what a reader is shown of it. A corpus of provinces has sixty thousand links of
 * twenty each, which would fill a gigabyte; `compare` gives them all.
 */
const KEPT_MATCHES = 8

/** What is kept of a comparison: all that a lineage needs. JSON data. */
export interface Found {
  readonly links: readonly Omit<Link, 'parts'>[]
  readonly carriedOn: number
  readonly takenOver: number
  readonly outlooks: ComparedPair['outlooks']
  readonly segmenter: { readonly name: string; readonly version: string }
  /** What embedders and judges did; absent where there were none. */
  readonly plugins?: Provenance['plugins']
}

/** The links of a comparison without their parts, how much text was carried over, and what was likely of every task. */
export function comparisonToFound({
  links,
  summary,
  sourceVerdicts,
  targetVerdicts,
  provenance,
}: Comparison): Found {
  return {
    links: links.map(({ parts: _, ...link }) => ({ ...link, evidence: best(link.evidence) })),
    carriedOn: summary.source.carried,
    takenOver: summary.target.carried,
    outlooks: {
      source: sourceVerdicts.map((verdict) => kept(verdictToOutlook(verdict))),
      target: targetVerdicts.map((verdict) => kept(verdictToOutlook(verdict))),
    },
    segmenter: provenance.segmenter,
    ...(provenance.plugins.length === 0 ? {} : { plugins: provenance.plugins }),
  }
}

/** Those that say most, in the order of the text. */
function best(matches: readonly ClauseMatch[]): readonly ClauseMatch[] {
  if (matches.length <= KEPT_MATCHES) return matches
  const said = ({ similarity, target }: ClauseMatch): number => similarity * (target.to - target.from)
  const kept = new Set([...matches].sort((x, y) => said(y) - said(x)).slice(0, KEPT_MATCHES))
  return matches.filter((match) => kept.has(match))
}

/** Probabilities are known to two digits at most; four are kept. */
const kept = ({ inherited, rephrased, partial, none }: RelationChances): RelationChances => ({
  inherited: four(inherited),
  rephrased: four(rephrased),
  partial: four(partial),
  none: four(none),
})

const four = (chance: number): number => Math.round(chance * 1e4) / 1e4
