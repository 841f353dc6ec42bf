import { align } from '../../src/align/index.js'
import { classify } from '../../src/classify/index.js'
import type { TokenizedDocument } from '../../src/model.js'
import type { TokenizeOptions } from '../../src/options.js'
import { createTokenizer } from '../../src/tokenize/index.js'
import type { Method } from './cross-validate.js'
import { fit as fitWeights } from './fit.js'
import type { PreparedPair } from './prepare.js'

export type Weights = ReturnType<typeof fitWeights>
interface TokenizedPair {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
}

const tokenized = new WeakMap<PreparedPair, Map<string, TokenizedPair>>()

/** Tokenized once a run: each pair is predicted many times. */
export function tokenizePair(
  pair: PreparedPair,
  segmenter: TokenizeOptions['segmenter'] = 'auto',
): TokenizedPair {
  const own = tokenized.get(pair) ?? new Map<string, TokenizedPair>()
  tokenized.set(pair, own)
  const key = String(segmenter)
  if (!own.has(key)) {
    const tokenizer = createTokenizer([pair.source, pair.target], { segmenter })
    own.set(key, { source: tokenizer.document(pair.source), target: tokenizer.document(pair.target) })
  }
  return own.get(key)!
}

export interface OursOptions {
  readonly name?: string
  /** Of the pairs that are scored; what is fitted is fitted with the default one. */
  readonly segmenter?: TokenizeOptions['segmenter']
}

/** The library as a method of cross-validation. */
export function ours(options: OursOptions = {}): Method<Weights> {
  return {
    name: options.name ?? 'policy-lineage',
    fit: (train) => fitWeights(train.map((pair) => ({ ...tokenizePair(pair), gold: pair.gold }))),
    predict: (pair, weights) => {
      const { source, target } = tokenizePair(pair, options.segmenter)
      const alignment = align(source, target, { weights })
      return { ...classify(pair.source, pair.target, alignment), alignment }
    },
  }
}
