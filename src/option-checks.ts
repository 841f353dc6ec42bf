/** What the options of the stages must be: one check for each knob of `options.ts`. */

import {
  aFunction,
  anyOf,
  anyText,
  aRecord,
  aSignal,
  type Check,
  type Checks,
  listOf,
  must,
  oneOf,
  options,
  someText,
  whole,
  within,
  yesOrNo,
} from './check.js'
import { type AgencyKind, type IndexFields, ITEM_KINDS, type Span, type StyledLine } from './model/index.js'
import type {
  AlignAsyncOptions,
  AlignOptions,
  AlignWeights,
  CompareAsyncOptions,
  ParseOptions,
  PartWeights,
  PlugInLimits,
  ReadLimits,
  ReadOptions,
  TokenizeOptions,
} from './options.js'

/** Years that a plan can be for: the People's Republic, and a little ahead. */
const YEAR = whole(1949, 2100)

const span: Check = options<Span>({ from: whole(0), to: whole(0) })

const kinds: Check = must(
  `a list of one or more of ${ITEM_KINDS.join(', ')}`,
  (value) => Array.isArray(value) && value.length > 0 && value.every((kind) => ITEM_KINDS.includes(kind)),
)

const index = options<IndexFields>({ title: span, number: span, date: span, issuer: span, publisher: span })

const parse = {
  id: someText,
  kinds,
  taskLevel: anyOf("'auto' or a whole number from 1", oneOf(['auto']), whole(1)),
  year: YEAR,
  region: someText,
  furniture: listOf(span),
  index,
  styled: listOf(options<StyledLine>({ from: whole(0), to: whole(0), level: whole(1, 7) })),
  pageStarts: listOf(whole(0)),
}

export const PARSE: Check = options<ParseOptions>(parse)

const limits = options<ReadLimits>({
  bytes: within(0, Number.POSITIVE_INFINITY),
  characters: within(0, Number.POSITIVE_INFINITY),
  expandedBytes: within(0, Number.POSITIVE_INFINITY),
  expansion: within(0, Number.POSITIVE_INFINITY),
  pages: within(0, Number.POSITIVE_INFINITY),
  seconds: within(0, Number.POSITIVE_INFINITY),
  depth: within(0, Number.POSITIVE_INFINITY),
})

const read = {
  name: anyText,
  encoding: someText,
  record: whole(1),
  simplify: yesOrNo,
  ocr: aFunction,
  convert: oneOf(['soffice']),
  limits,
}

export const READ: Check = options<ReadOptions>({ ...parse, ...read })

const segmenter: Check = anyOf(
  "'auto', 'nodejieba', 'node-rs', 'intl' or a segmenter { name, version, cut }",
  oneOf(['auto', 'nodejieba', 'node-rs', 'intl']),
  must('a segmenter', (value) => typeof (value as { readonly cut?: unknown } | null)?.cut === 'function'),
)

export const TOKENIZE: Check = options<TokenizeOptions>({
  segmenter,
  words: listOf(anyText),
  dictionary: someText,
})

const PARTS: Check = options<PartWeights>({ parts: aRecord, bias: within(-1e6, 1e6) })
const CHANCE = within(0, 1)

const weights: Check = options<AlignWeights>({
  parts: aRecord,
  bias: within(-1e6, 1e6),
  touch: PARTS,
  coreFrom: CHANCE,
  partialFrom: CHANCE,
  inheritedFrom: CHANCE,
  inheritedSteepness: within(0, 1e6),
  uncertainFrom: CHANCE,
  uncertainTo: CHANCE,
})

export const ALIGN: Check = options<AlignOptions>({ threshold: CHANCE, weights })

export const PLUG_INS: Checks<PlugInLimits & Pick<AlignAsyncOptions, 'embed' | 'judge'>> = {
  embed: aFunction,
  judge: anyOf('a judge or a list of them', aFunction, listOf(aFunction)),
  judgeBudget: within(0, Number.POSITIVE_INFINITY),
  plugInTimeout: within(0, Number.POSITIVE_INFINITY),
  signal: aSignal,
}

export const ALIGN_ASYNC: Check = options<AlignAsyncOptions>({ threshold: CHANCE, weights, ...PLUG_INS })

export const AGENCIES: Check = listOf(
  options<AgencyKind>({
    id: someText,
    names: listOf(someText),
    former: listOf(someText),
    related: someText,
    source: anyText,
  }),
)

/** With or without plug-ins: `compare` takes those of `compareAsync` and then answers with a promise. */
export const COMPARE: Check = options<CompareAsyncOptions>({
  kinds,
  agencies: AGENCIES,
  source: PARSE,
  target: PARSE,
  tokenize: TOKENIZE,
  align: ALIGN,
  ...PLUG_INS,
})
