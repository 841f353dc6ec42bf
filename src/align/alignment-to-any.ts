import type { Alignment, TokenizedDocument } from '../model/index.js'
import { ALIGN_WEIGHTS } from '../options.js'
import { documentsToMeasured } from './documents-to-measured.js'
import { measuredToChances } from './measured-to-chances.js'

/** Row-major, as `confidence`: the probability of any link of every pair, by the library's own weights; never below `confidence`. */
export function alignmentToAny({
  tokenized: { source, target },
  alignment: { confidence },
}: {
  readonly tokenized: { readonly source: TokenizedDocument; readonly target: TokenizedDocument }
  readonly alignment: Pick<Alignment, 'confidence'>
}): Float64Array {
  const { cells, ...measured } = documentsToMeasured(source, target)
  const chances = measuredToChances({ cells, ...measured }, ALIGN_WEIGHTS)
  const any = confidence.slice()
  for (let cell = 0; cell < cells.count; cell++) {
    const place = cells.rowOf[cell]! * cells.columns + cells.columnOf[cell]!
    any[place] = Math.max(any[place]!, chances.any[cell]!)
  }
  return any
}
