import { isCounted } from '../lexicon/background.js'

/** A text of one unit and year. */
export interface DatedText {
  /** Ordinal of its unit; texts come in order of these. */
  readonly unit: number
  readonly year: number
  /** Folded: half-width, lower case. */
  readonly text: string
}

/** A run of characters that stands by itself, with where it is said. */
export interface Gram {
  readonly text: string
  /** By unit: the first year in which it says it; 0 where it never does. */
  readonly firstYears: Uint16Array
}

/** Shorter runs are words of any text, longer ones sentences. */
const SHORTEST = 3
const LONGEST = 8

/** A run is part of a longer one that this share of its units says. */
const ABSORBED_FROM = 0.85

/** Units in which it must stand between signs: what never stands alone is no phrase but a piece of one. */
const STANDS_ALONE_IN = 2

/** Between signs at least one time in so many. */
const MOST_EMBEDDED = 25

const NONE = -1

/** The plus of 人工智能+, which is part of the phrase. */
const PLUS = 0x2b

const isIn = (unit: number): boolean => isCounted(unit) || unit === PLUS

/**
 * Runs of characters that at least so many units say and that are no piece of a longer phrase.
 *
 * Runs grow by a character a round, of those alone whose two halves were frequent enough: each round is one walk over
 * the texts, so work is linear in them.
 */
export function textsToGrams(
  texts: readonly DatedText[],
  units: number,
  minUnits: number,
  isPhrase: (text: string) => boolean,
): readonly Gram[] {
  const ground = textsToGround(texts, units)
  const { whole, textAt } = ground
  let ids: Int32Array = new Int32Array(whole.length).fill(NONE)
  for (let at = 0; at < whole.length; at++) if (isIn(whole.charCodeAt(at))) ids[at] = whole.charCodeAt(at)
  let counts: readonly number[] = []
  let phrases: ReadonlyMap<number, string> = new Map()
  const grams: Gram[] = []
  for (let length = 2; length <= LONGEST + 1; length++) {
    const longer = grow(ids, textAt, texts, minUnits)
    const longerPhrases = toPhrases(ground, longer, length, isPhrase)
    if (length > SHORTEST) {
      const absorbed = toAbsorbed(ids, longer, counts, longerPhrases)
      const own = [...phrases].filter(([id]) => absorbed[id] === 0)
      for (const gram of toGrams(ground, ids, new Map(own))) grams.push(gram)
    }
    if (longer.counts.length === 0) break
    ids = longer.ids
    counts = longer.counts
    phrases = longerPhrases
  }
  return grams
}

/** Quotation marks do not part a phrase, and tell that one begins or ends. */
const QUOTES = '"\'“”‘’「」『』'

/** All texts in one, a sign between them, without quotation marks; `quoted` tells before which places one stood. */
function textsToGround(texts: readonly DatedText[], units: number): Ground {
  const room = texts.reduce((sum, { text }) => sum + text.length + 1, 1)
  const [textAt, quoted] = [new Int32Array(room), new Uint8Array(room + 1)]
  const parts: string[] = ['\n']
  let length = 1
  for (const [at, { text }] of texts.entries()) {
    for (const piece of `${text}\n`.split(/(["'“”‘’「」『』])/u)) {
      if (piece.length === 1 && QUOTES.includes(piece)) {
        quoted[length] = 1
        continue
      }
      textAt.fill(at, length, length + piece.length)
      length += piece.length
      parts.push(piece)
    }
  }
  return { whole: parts.join(''), texts, textAt, quoted, units }
}

interface Grown {
  /** By place: the run that begins there, or none. */
  readonly ids: Int32Array
  /** By run: how many units say it. */
  readonly counts: readonly number[]
}

/** The runs of one character more, as numbers. */
function grow(ids: Int32Array, textAt: Int32Array, texts: readonly DatedText[], minUnits: number): Grown {
  const numberOf = createNumbers(ids)
  const counts: number[] = []
  const last: number[] = []
  const grown = new Int32Array(ids.length).fill(NONE)
  for (let at = 0; at + 1 < ids.length; at++) {
    const [head, tail] = [ids[at]!, ids[at + 1]!]
    if (head < 0 || tail < 0) continue
    const number = numberOf(head, tail)
    if (number === counts.length) {
      counts.push(0)
      last.push(NONE)
    }
    grown[at] = number
    const { unit } = texts[textAt[at]!]!
    if (last[number] === unit) continue
    last[number] = unit
    counts[number]!++
  }
  let kept = 0
  const renumbered = counts.map((count) => (count >= minUnits ? kept++ : NONE))
  for (let at = 0; at < grown.length; at++) if (grown[at]! >= 0) grown[at] = renumbered[grown[at]!]!
  return { ids: grown, counts: counts.filter((count) => count >= minUnits) }
}

/** Numbers for pairs of numbers, in order of their first coming: as many as there are places at most. */
function createNumbers(ids: Int32Array): (head: number, tail: number) => number {
  const live = ids.reduce((sum, id) => sum + Number(id >= 0), 1)
  const mask = 2 ** Math.ceil(Math.log2(2 * live)) - 1
  const slots = new Int32Array(mask + 1)
  const [heads, tails] = [new Int32Array(live), new Int32Array(live)]
  let size = 0
  return (head, tail) => {
    let slot = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1
      if (heads[number] === head && tails[number] === tail) return number
    }
    heads[size] = head
    tails[size] = tail
    slots[slot] = size + 1
    return size++
  }
}

/** The runs that are phrases: they read as one, and now and then stand between signs. */
function toPhrases(
  { whole, texts, textAt, quoted }: Ground,
  { ids, counts }: Grown,
  length: number,
  isPhrase: (text: string) => boolean,
): ReadonlyMap<number, string> {
  const [alone, aloneIn, last, said, places] = Array.from(
    { length: 5 },
    () => new Int32Array(counts.length),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  for (let at = 1; at < ids.length; at++) {
    const own = ids[at]!
    if (own < 0) continue
    said[own]!++
    places[own] = at
    const opens = quoted[at] === 1 || !isIn(whole.charCodeAt(at - 1))
    const closes = quoted[at + length] === 1 || !isIn(whole.charCodeAt(at + length))
    if (!opens || !closes) continue
    alone[own]!++
    const unit = texts[textAt[at]!]!.unit + 1
    if (last[own] !== unit) aloneIn[own]!++
    last[own] = unit
  }
  const phrases = new Map<number, string>()
  for (let own = 0; own < counts.length; own++) {
    if (aloneIn[own]! < STANDS_ALONE_IN || alone[own]! * MOST_EMBEDDED < said[own]!) continue
    const text = whole.slice(places[own], places[own]! + length)
    if (isPhrase(text)) phrases.set(own, text)
  }
  return phrases
}

/** By run: whether nearly all who say it say a longer phrase with it. */
function toAbsorbed(
  ids: Int32Array,
  longer: Grown,
  counts: readonly number[],
  phrases: ReadonlyMap<number, string>,
): Uint8Array {
  const absorbed = new Uint8Array(counts.length)
  for (let at = 0; at + 1 < ids.length; at++) {
    const own = longer.ids[at]!
    if (own < 0 || !phrases.has(own)) continue
    for (const part of [ids[at]!, ids[at + 1]!])
      if (longer.counts[own]! >= ABSORBED_FROM * counts[part]!) absorbed[part] = 1
  }
  return absorbed
}

/** All texts as one. */
interface Ground {
  readonly whole: string
  readonly texts: readonly DatedText[]
  /** By place: which text it is in. */
  readonly textAt: Int32Array
  /** By place: whether a quotation mark stood before it. */
  readonly quoted: Uint8Array
  readonly units: number
}

/** Phrases with who says them since when. */
function toGrams(
  { texts, textAt, units }: Ground,
  ids: Int32Array,
  phrases: ReadonlyMap<number, string>,
): readonly Gram[] {
  const grams = new Map([...phrases].map(([id, text]) => [id, { text, firstYears: new Uint16Array(units) }]))
  for (let at = 1; at < ids.length; at++) {
    const gram = grams.get(ids[at]!)
    if (gram === undefined) continue
    const { unit, year } = texts[textAt[at]!]!
    const known = gram.firstYears[unit]!
    if (known === 0 || year < known) gram.firstYears[unit] = year
  }
  return [...grams.values()]
}
