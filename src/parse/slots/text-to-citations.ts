import type { Span } from '../../model/index.js'
import { foldDigits, type NumberRange, standardAt, textToNumbers } from './text-to-numbers.js'

/** A cited document: offsets into the text, the title inside 《》, the number in its repaired form. */
export interface CitationRange extends Span {
  readonly title: string | null
  readonly number: string | null
  /** Where a number had to be repaired. */
  readonly damaged: Span | null
}

/** The longest title of the corpus has 96 characters; what runs on is a 》 that was lost. */
const LONGEST_TITLE = 160

/** How far after 》 the bracket with the number may end. */
const NUMBER_REACH = 80

/** 以下简称《规划》 gives a short name, not a document. */
const SHORT_NAME = /(?:简称|统称|合称|下称|称为)[“"]?$/u

/**
 * The documents a text cites, by position, each once: titles in 《》 (or 〈〉), with the number in the
 * bracket that follows, and numbers that stand without a title.
 *
 * A title inside a title (《关于印发〈…〉的通知》) is part of it. Two titles before one bracket with one
 * number: the number is the second's, as it is printed after it; with as many numbers as titles each
 * gets its own. 〔2020109号 is read as 〔2020〕109号 and reported in `damaged`.
 *
 * @example textToCitations('落实《甲办法》（国办发[2022]5号）')[0].number // => '国办发〔2022〕5号'
 */
export function textToCitations(given: string): readonly CitationRange[] {
  const text = foldDigits(given)
  const titles = textToTitles(text)
  const numbers = textToNumbers(text)
  const found: CitationRange[] = []
  const shortNames = new Set<string>()
  let done = 0
  for (const [index, span] of titles.entries()) {
    const title = text.slice(span.from + 1, span.to - 1).replace(/\s+/gu, '')
    for (const one of bareNumbers(numbers, done, span.from)) found.push(one)
    done = span.to
    if (SHORT_NAME.test(text.slice(Math.max(0, span.from - 4), span.from))) shortNames.add(title)
    if (shortNames.has(title) || title === '') continue
    const bracket = numbersAfter(text, numbers, span.to)
    if (bracket === null) {
      found.push({ ...span, title, number: null, damaged: null })
      continue
    }
    done = bracket.to
    const run = runOfTitles(text, titles, index)
    const shared = bracket.numbers.length === run
    for (let back = 1; shared && back < run && back <= found.length; back++) {
      found[found.length - back] = { ...found.at(-back)!, number: bracket.numbers.at(-1 - back)!.value }
    }
    const own = shared ? bracket.numbers.at(-1)! : bracket.numbers[0]!
    const damaged = own.damaged ? { from: own.from, to: own.to } : null
    found.push({ from: span.from, to: bracket.to, title, number: own.value, damaged })
  }
  for (const one of bareNumbers(numbers, done, text.length)) found.push(one)
  return onceEach(found)
}

/** The outermost 《…》 and 〈…〉, one pass. */
export function textToTitles(text: string): readonly Span[] {
  const titles: Span[] = []
  const stack: number[] = []
  for (const { index: at, 0: mark } of text.matchAll(/[《〈》〉]/gu)) {
    if (mark === '《' || mark === '〈') {
      stack.push(at)
      continue
    }
    const from = stack.pop()
    if (from === undefined || at - from > LONGEST_TITLE || text.slice(from, at).includes('\n\n')) continue
    while (titles.length > 0 && titles.at(-1)!.from > from) titles.pop()
    titles.push({ from, to: at + 1 })
  }
  return titles
}

/** How many titles, this one included, stand side by side before position `index` ends: 《甲》《乙》. */
function runOfTitles(text: string, titles: readonly Span[], index: number): number {
  let run = 1
  for (
    let at = index;
    at > 0 && /^[、和及与]?$/u.test(text.slice(titles[at - 1]!.to, titles[at]!.from));
    at--
  )
    run++
  return run
}

/** The numbers in the bracket that opens right after a title, and where it ends. */
function numbersAfter(
  text: string,
  numbers: readonly NumberRange[],
  from: number,
): { numbers: readonly NumberRange[]; to: number } | null {
  const reach = text.slice(from, from + NUMBER_REACH)
  const opening = /^\s{0,2}[（(〔［]/u.exec(reach)
  if (opening === null) return null
  const inside: NumberRange[] = []
  let at = from + opening[0].length
  const standard = standardAt(text, at)
  if (standard !== null) inside.push(standard)
  at = standard?.to ?? at
  for (let next = firstAfter(numbers, at); next < numbers.length; next++) {
    const number = numbers[next]!
    // A closing bracket or a title before the number: it belongs to something else.
    if (number.from > from + NUMBER_REACH || /[）)《]/u.test(text.slice(at, number.from))) break
    inside.push(number)
    at = number.to
  }
  if (inside.length === 0) return null
  const close = /^[^（(《\n。]{0,24}?[）)\]〕］]/u.exec(text.slice(at, at + NUMBER_REACH))
  return { numbers: inside, to: at + (close?.[0].length ?? 0) }
}

function firstAfter(numbers: readonly NumberRange[], from: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Document numbers in running text that no title stands before. */
function bareNumbers(numbers: readonly NumberRange[], from: number, to: number): readonly CitationRange[] {
  const bare: CitationRange[] = []
  for (let at = firstAfter(numbers, from); at < numbers.length && numbers[at]!.from < to; at++) {
    const { value, damaged, ...span } = numbers[at]!
    bare.push({
      from: span.from,
      to: span.to,
      title: null,
      number: value,
      damaged: damaged ? { from: span.from, to: span.to } : null,
    })
  }
  return bare
}

/** One entry for each title, and for each number that no title carries. */
function onceEach(found: readonly CitationRange[]): readonly CitationRange[] {
  const byKey = new Map<string, CitationRange>()
  for (const citation of found) {
    const key = citation.title ?? `#${citation.number}`
    const first = byKey.get(key)
    if (first === undefined) byKey.set(key, citation)
    else if (first.number === null && citation.number !== null)
      byKey.set(key, { ...first, number: citation.number })
  }
  const titled = new Set(
    [...byKey.values()].filter(({ title }) => title !== null).map(({ number }) => number),
  )
  return [...byKey.values()].filter(({ title, number }) => title !== null || !titled.has(number))
}
