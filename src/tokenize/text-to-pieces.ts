import type { TokenKind } from '../model/index.js'
import { foldWidth } from './fold-width.js'
import { dateAt, figureAt, findDocumentNumbers, latinAt } from './patterns.js'
import { quotedAt, titleToKey } from './quotes.js'
import type { Matcher } from './words-to-matcher.js'

/** A piece of text: a finished token, or a run of Han text (`kind: null`) that a segmenter must cut. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind | null
  readonly key: string
}

export interface PieceContext {
  /** The common Han characters with which anything below may begin, and dates and shares besides. */
  readonly opens: Uint8Array
  /** Set phrases, users' words and quoted terms, widths folded; found anywhere. */
  readonly phraseAt: Matcher
  /** Names of regions with their type (湖南省), widths folded; found anywhere. */
  readonly placeAt: Matcher
  readonly placeKey: string
  /** What stands before the name of an office: 省, 市委, 国家, 湖南省. */
  readonly officePrefixAt: Matcher
  /** Names of offices without their level (发展改革委). */
  readonly officeAt: Matcher
  /** The key of each of those names. */
  readonly officeKeys: ReadonlyMap<string, string>
  /** A key with place names folded. */
  readonly foldPlaces: (text: string) => string
  readonly year: number | null
}

/**
 * A run handed to the segmenter is this long at most: jieba's graph takes some 100 bytes a character,
 * and no sentence comes near it, so only unpunctuated megabytes are cut by it.
 */
const LONGEST_RUN = 2048

/**
 * With its level before it, an office is found whatever the segmenter thinks, if its name is this long:
 * 省财政厅 always, but not 省工会 in 全省工会员.
 */
const SURE_OFFICE = 3

/** What stands before a level that names no office's own: 城市规划局 is no 市规划局, 全省财政部门 no 省财政部门. */
const NOT_A_LEVEL = /[全各城都超股门夜集楼车菜入上]/

const WORD = /[\p{L}\p{N}\p{M}]/u
const HAN_LIKE = /\p{Script=Han}/u
const DATE_OPENS = /[\d今本当年]/
/** Han characters that open a date or a figure. */
export const HAN_OPENERS: readonly string[] = ['今', '本', '当', '年', '百']
const FIGURE_OPENS = /[\d百]/

/** The block of common Han characters: nearly every character of a document, told without a regex. */
const isCommonHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * The text cut into finished tokens and runs that are left for a segmenter.
 *
 * What a stock dictionary would break up is settled here, outside any segmenter, so that all
 * segmenters agree on it. The pieces joined give the text.
 */
export function textToPieces(
  text: string,
  context: PieceContext,
  folded: string = foldWidth(text),
): readonly Piece[] {
  const numbers = findDocumentNumbers(folded)
  const pieces: Piece[] = []
  let nextNumber = 0
  let runFrom = 0
  let closesQuoteAt = -1
  const flush = (to: number): void => {
    for (let from = runFrom; from < to; ) {
      let end = Math.min(to, from + LONGEST_RUN)
      if (end < to && isLowSurrogate(text.charCodeAt(end))) end--
      pieces.push({ from, to: end, kind: null, key: '' })
      from = end
    }
  }
  const settle = (from: number, to: number, kind: TokenKind, key: string): void => {
    flush(from)
    pieces.push({ from, to, kind, key })
    runFrom = to
  }

  for (let at = 0; at < text.length; at = Math.max(at + 1, runFrom)) {
    while (nextNumber < numbers.length && numbers[nextNumber]!.from < at) nextNumber++
    const number = numbers[nextNumber]
    if (number?.from === at) {
      settle(at, number.to, 'document', number.key)
      continue
    }
    const unit = text.charCodeAt(at)
    const common = isCommonHan(unit)
    if (common && context.opens[unit] === 0) continue
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(at + 1))) {
      // a pair: a letter beyond the basic plane joins the run, anything else is a mark
      if (WORD.test(text.slice(at, at + 2))) at++
      else settle(at, at + 2, 'mark', '')
      continue
    }
    const char = folded[at]!
    if (!common && !WORD.test(char)) {
      const quoted = at === closesQuoteAt ? undefined : quotedAt(text, at)
      let end = at + 1
      if (/\s/u.test(char))
        while (end < text.length && /\s/u.test(text[end]!) && text[end] !== '\n' && char !== '\n') end++
      settle(at, end, 'mark', '')
      if (quoted !== undefined) {
        const inside = folded.slice(quoted.from, quoted.to)
        if (quoted.kind === 'title') settle(quoted.from, quoted.to, 'document', foldTitle(inside, context))
        else settle(quoted.from, quoted.to, 'phrase', phraseKey(inside, context))
        closesQuoteAt = quoted.to
      }
      continue
    }
    const office = prefixedOfficeAt(folded, at, context)
    if (office !== undefined) {
      settle(at, office.to, 'agency', office.key)
      continue
    }
    const phrase = context.phraseAt(folded, at)
    if (phrase !== undefined) {
      settle(at, at + phrase.length, 'phrase', phraseKey(phrase, context))
      continue
    }
    const place = context.placeAt(folded, at)
    if (place !== undefined) {
      settle(at, at + place.length, 'place', context.placeKey)
      continue
    }
    const date = DATE_OPENS.test(char) ? dateAt(folded, at, context.year) : undefined
    if (date !== undefined) {
      settle(at, date.to, 'date', date.key)
      continue
    }
    if (common || HAN_LIKE.test(char)) {
      const share = char === '百' ? figureAt(folded, at) : undefined
      if (share !== undefined) settle(at, share.to, 'number', share.key)
      continue
    }
    const latin = latinAt(folded, at)
    if (latin !== undefined) {
      settle(at, latin.to, 'word', latin.key)
      continue
    }
    const figure = FIGURE_OPENS.test(char) ? figureAt(folded, at) : undefined
    if (figure !== undefined) settle(at, figure.to, 'number', figure.key)
  }
  flush(text.length)
  return pieces
}

/** The office that begins with its level or place at an offset: 省财政厅, 湖南省财政厅, 省委编办. */
function prefixedOfficeAt(
  folded: string,
  at: number,
  context: PieceContext,
): { to: number; key: string } | undefined {
  let name: string | undefined
  const prefix = context.officePrefixAt(folded, at, (end) => {
    const found = context.officeAt(folded, end)
    if (found === undefined || found.length < SURE_OFFICE || found.startsWith('各')) return false
    name = found
    return true
  })
  if (prefix === undefined || name === undefined) return undefined
  if (prefix.length === 1 && NOT_A_LEVEL.test(folded[at - 1] ?? '')) return undefined
  return { to: at + prefix.length + name.length, key: context.officeKeys.get(name)! }
}

/** Marks inside a phrase do not count: 双随机、一公开 is 双随机一公开. */
export function phraseKey(phrase: string, context: Pick<PieceContext, 'foldPlaces'>): string {
  const plain = phrase.replace(/[^\p{L}\p{N}+×]/gu, '')
  return context.foldPlaces(plain === '' ? phrase : plain)
}

/** A cited title by what it is about; the own year and own places are localised. */
function foldTitle(title: string, context: PieceContext): string {
  const key = context.foldPlaces(titleToKey(title))
  return `《${context.year === null ? key : key.replaceAll(`${context.year}年`, '◇本年')}》`
}
