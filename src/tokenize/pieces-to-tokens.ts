import type { Token, TokenKind } from '../model/index.js'
import { foldWidth } from './fold-width.js'
import type { RunToWords } from './run-to-words.js'
import type { Piece } from './text-to-pieces.js'
import type { Matcher } from './words-to-matcher.js'

/** What is folded only where the segmenter sees word boundaries on both sides. */
export interface LocalContext {
  /** Units with which anything below may begin, or what stands before an office. */
  readonly opens: Uint8Array
  /** Names of offices without their level (发展改革委). */
  readonly officeAt: Matcher
  /** The key of each of those names. */
  readonly officeKeys: ReadonlyMap<string, string>
  /** 全省, 省直, 各市州. */
  readonly levelAt: Matcher
  readonly levelWords: ReadonlyMap<string, string>
  /** Bare names of regions: 湖南. */
  readonly bareAt: Matcher
  readonly placeKey: string
  /** Set phrases of two characters: 三农. */
  readonly shortAt: Matcher
}

/** What may stand before the name of an office in tokens of its own; longer names are found before. */
export const OFFICE_PREFIX: ReadonlySet<string> = new Set([
  '省',
  '市',
  '县',
  '区',
  '州',
  '盟',
  '旗',
  '自治区',
  '各',
  '国家',
  '中央',
  '全国',
  '各省',
  '各市',
  '各县',
])

interface Draft {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind
  readonly key: string
}

/**
 * The tokens of a text from its pieces: runs are cut by the segmenter, then levels, places and offices
 * are folded. `base` is added to every offset.
 */
export function piecesToTokens(
  text: string,
  pieces: readonly Piece[],
  runToWords: RunToWords,
  context: LocalContext,
  base = 0,
  folded: string = foldWidth(text),
): readonly Token[] {
  return localise(folded, cutRuns(folded, text, pieces, runToWords), context).map(
    ({ from, to, kind, key }) => ({
      from: from + base,
      to: to + base,
      text: text.slice(from, to),
      key,
      kind,
    }),
  )
}

function cutRuns(
  folded: string,
  text: string,
  pieces: readonly Piece[],
  runToWords: RunToWords,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (const { from: first, to: last, kind, key } of pieces) {
    if (kind !== null) {
      drafts.push({ from: first, to: last, kind, key })
      continue
    }
    let from = first
    for (const length of runToWords(text.slice(first, last))) {
      const to = from + length
      drafts.push({ from, to, kind: 'word', key: folded.slice(from, to) })
      from = to
    }
  }
  return drafts
}

function localise(folded: string, drafts: readonly Draft[], context: LocalContext): readonly Draft[] {
  /** At an offset where a token ends: the index of the next token; else 0. */
  const after = new Uint32Array(folded.length + 1)
  for (let i = 0; i < drafts.length; i++) after[drafts[i]!.to] = i + 1
  const accept = (end: number): boolean => after[end] !== 0
  const result: Draft[] = []
  for (let i = 0; i < drafts.length; ) {
    const draft = drafts[i]!
    const opens = draft.kind === 'place' || context.opens[folded.charCodeAt(draft.from)] === 1
    const merged = opens && (draft.kind === 'word' || draft.kind === 'place') ? mergeAt(i) : undefined
    result.push(merged ?? draft)
    i = merged === undefined ? i + 1 : after[merged.to]!
  }
  return result

  function mergeAt(i: number): Draft | undefined {
    const { from } = drafts[i]!
    const office = officeFrom(i)
    if (office !== undefined) return office
    const level = context.levelAt(folded, from, accept)
    if (level !== undefined)
      return { from, to: from + level.length, kind: 'place', key: context.levelWords.get(level)! }
    const place = context.bareAt(folded, from, accept)
    if (place !== undefined) return { from, to: from + place.length, kind: 'place', key: context.placeKey }
    const phrase = context.shortAt(folded, from, accept)
    if (phrase !== undefined) return { from, to: from + phrase.length, kind: 'phrase', key: phrase }
    return undefined
  }

  /** An office's name, with up to two prefixes (湖南 + 省, 省). */
  function officeFrom(i: number): Draft | undefined {
    const { from } = drafts[i]!
    for (let j = i; j < drafts.length && j <= i + 2; j++) {
      const name = context.officeAt(folded, drafts[j]!.from, accept)
      if (name !== undefined && (j === i || !name.startsWith('各'))) {
        const to = drafts[j]!.from + name.length
        return { from, to, kind: 'agency', key: context.officeKeys.get(name)! }
      }
      if (drafts[j]!.kind !== 'place' && !OFFICE_PREFIX.has(drafts[j]!.key)) return undefined
    }
    return undefined
  }
}
