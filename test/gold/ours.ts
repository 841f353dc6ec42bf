import { documentsToMeasured, type Measured, measuredToAlignment } from '../../src/align/index.js'
import { classify } from '../../src/classify/index.js'
import type { TokenizedDocument } from '../../src/model/index.js'
import type { AlignWeights, TokenizeOptions } from '../../src/options.js'
import { createTokenizer } from '../../src/tokenize/index.js'
import type { Method } from './cross-validate.js'
import { type FitOptions, fit as fitWeights } from './fit.js'
import type { PreparedPair } from './prepare.js'

interface Tokenized {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
}

/** Remembers per pair and segmenter: each pair is fitted on and predicted many times a run. */
function remember<T>(make: (pair: PreparedPair, segmenter: Segmenter) => T): typeof make {
  const known = new WeakMap<PreparedPair, Map<Segmenter, T>>()
  return (pair, segmenter) => {
    const own = known.get(pair) ?? new Map<Segmenter, T>()
    known.set(pair, own)
    if (!own.has(segmenter)) own.set(segmenter, make(pair, segmenter))
    return own.get(segmenter)!
  }
}

type Segmenter = NonNullable<TokenizeOptions['segmenter']>

const tokenizePair = remember((pair, segmenter): Tokenized => {
  const tokenizer = createTokenizer([pair.source, pair.target], { segmenter })
  return { source: tokenizer.document(pair.source), target: tokenizer.document(pair.target) }
})

export const measurePair: (pair: PreparedPair, segmenter: Segmenter) => Measured = remember(
  (pair, segmenter) => {
    const { source, target } = tokenizePair(pair, segmenter)
    return documentsToMeasured(source, target)
  },
)

/** Several tables need the same fits; a name stands for one pair in a run, and only whole pairs are fitted on. */
const fitted = new Map<string, AlignWeights>()

export interface OursOptions {
  readonly name?: string
  /** Of the pairs that are scored; what is fitted is fitted with the default one. */
  readonly segmenter?: Segmenter
  readonly fitting?: FitOptions
}

/** The library as a method of cross-validation. */
export function ours({
  name = 'policy-lineage',
  segmenter = 'auto',
  fitting,
}: OursOptions = {}): Method<AlignWeights> {
  return {
    name,
    fit: (train) => {
      const key = JSON.stringify([train.map((pair) => pair.name), fitting])
      if (!fitted.has(key)) {
        const known = train.map((pair) => ({
          ...tokenizePair(pair, 'auto'),
          gold: pair.gold,
          field: pair.field,
        }))
        fitted.set(key, fitWeights(known, fitting))
      }
      return fitted.get(key)!
    },
    predict: (pair, weights) => {
      const alignment = measuredToAlignment(measurePair(pair, segmenter), weights)
      return { ...classify(pair.source, pair.target, alignment), alignment }
    },
  }
}
