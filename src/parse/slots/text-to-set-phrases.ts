import { phrases } from '../../lexicon/phrases.js'
import type { Span } from '../../model/index.js'

/** What quotation marks may hold to be a term; longer ones quote speech. */
const LONGEST_TERM = 24

/** “一网通办” · "放管服" · 「一件事」: within one sentence. */
const QUOTED = new RegExp(`[“「"](?<term>[^“”「」"。；！？\\n]{2,${LONGEST_TERM}})[”」"]`, 'gu')

/** Unquoted phrases shorter than this are common words: 三农 hides in other words. */
const SHORTEST_UNQUOTED = 4

/** What makes an unquoted phrase a slogan, not a common term: it counts things or names a way of doing. */
const SLOGAN = /[一二三四五六七八九十两双多\d+×、]|通办|放管服|好差评/u

const byOpening: ReadonlyMap<string, readonly string[]> = groupByOpening(
  phrases.filter(
    (phrase) =>
      SLOGAN.test(phrase) &&
      (phrase.length >= SHORTEST_UNQUOTED || phrase === '放管服' || phrase === '好差评'),
  ),
)

/** What any of them begins with. */
const OPENS = new RegExp(
  `[${[...new Set([...byOpening.keys()].map((opening) => opening[0]))].join('')}]`,
  'g',
)

function groupByOpening(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const opening = word.slice(0, 2)
    groups.set(
      opening,
      [...(groups.get(opening) ?? []), word].sort((one, other) => other.length - one.length),
    )
  }
  return groups
}

/** Quoted spans of a text, marks excluded; one pass. */
export function textToQuoted(text: string): readonly Span[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    from: match.index + 1,
    to: match.index + match[0].length - 1,
  }))
}

/**
 * The set phrases (提法) of a text, by position, each once: quoted terms, and the numbered slogans and known
 * phrases of `lexicon/phrases` that stand without quotation marks. Offsets exclude the marks.
 *
 * @example textToSetPhrases('深化“放管服”改革，推进一网通办').length // => 2
 */
export function textToSetPhrases(text: string, skip: readonly Span[] = []): readonly Span[] {
  const taken = new Uint8Array(text.length)
  for (const span of skip) taken.fill(1, span.from, span.to)
  const found: Span[] = []
  for (const span of textToQuoted(text)) {
    // “12345” is a telephone number.
    if (taken[span.from] === 1 || /^[\d\s]+$/u.test(text.slice(span.from, span.to))) continue
    found.push(span)
    taken.fill(1, span.from - 1, span.to + 1)
  }
  OPENS.lastIndex = 0
  for (let match = OPENS.exec(text); match !== null; match = OPENS.exec(text)) {
    const at = match.index
    if (taken[at] === 1) continue
    const word = byOpening.get(text.slice(at, at + 2))?.find((phrase) => text.startsWith(phrase, at))
    if (word === undefined || taken[at + word.length - 1] === 1) continue
    found.push({ from: at, to: at + word.length })
    OPENS.lastIndex = at + word.length
  }
  found.sort((one, other) => one.from - other.from)
  const firsts = new Map<string, Span>()
  for (const span of found) {
    const words = text.slice(span.from, span.to)
    if (!firsts.has(words)) firsts.set(words, span)
  }
  return [...firsts.values()]
}
