const DIGITS = '零一二三四五六七八九'

/** 十 · 百 · 千 stand inside a section of four digits; 万 · 亿 · 兆 close it. */
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 }

/** 12.5 · 三 · 百 · 万 */
const PIECE = /\d+(?:\.\d+)?|[零〇○一二两三四五六七八九十百千万亿兆]/gu

/** 三点五万: a decimal, and the scale after it. */
const DECIMAL = /^(?<whole>[^点]+)点(?<fraction>[零〇○一二三四五六七八九]+)(?<scale>[百千万亿]*)$/u

/** 两三次 · 十七八个 · 三四百家 · 三五次: two digits side by side leave the number open. */
const ABOUT = /(?<low>[一二两三四五六七八])(?<high>[二三四五六七八九])/u

/** Floats such as 1.1万 would otherwise show as 11000.000000000002. */
export const round = (value: number): number => Number(value.toPrecision(12))

const digitOf = (mark: string): number =>
  DIGITS.indexOf(mark === '两' ? '二' : mark === '〇' || mark === '○' ? '零' : mark)

/**
 * The number that digits and Chinese numerals write, or `null` where they write none.
 *
 * Numerals of any length, mixed with digits (1万2千, 3千), shortened (一万五, 两百五) and digit by digit (二〇五).
 *
 * @example writtenToNumber('一千二百五十') // => 1250
 * @example writtenToNumber('1万2千') // => 12000
 */
export function writtenToNumber(written: string): number | null {
  const decimal = DECIMAL.exec(written)?.groups
  if (decimal !== undefined)
    return decimalToNumber(decimal as { whole: string; fraction: string; scale: string })
  const pieces = written.match(PIECE) ?? []
  if (pieces.length === 0 || pieces.join('') !== written) return null
  if (pieces.length > 1 && pieces.every((piece) => digitOf(piece) >= 0))
    return pieces.length > 2 || /[零〇○]/u.test(written) ? Number(pieces.map(digitOf).join('')) : null
  return piecesToNumber(pieces)
}

function piecesToNumber(pieces: readonly string[]): number | null {
  let closed: readonly { readonly unit: number; readonly value: number }[] = []
  let section = 0
  let digit: number | null = null
  let last = 0
  let hasZero = false
  for (const piece of pieces) {
    const small = SMALL[piece]
    const large = LARGE[piece]
    if (small !== undefined) {
      section += (digit ?? 1) * small
      ;[digit, last, hasZero] = [null, small, false]
    } else if (large !== undefined) {
      const lower = closed.filter(({ unit }) => unit < large)
      const value = lower.reduce((sum, part) => sum + part.value, section + (digit ?? 0))
      if (value === 0) return null
      closed = [...closed.filter(({ unit }) => unit >= large), { unit: large, value: value * large }]
      ;[section, digit, last, hasZero] = [0, null, large, false]
    } else if (digitOf(piece) === 0) hasZero = true
    else {
      if (digit !== null) return null
      digit = /^\d/u.test(piece) ? Number(piece) : digitOf(piece)
    }
  }
  const whole = closed.reduce((sum, { value }) => sum + value, section)
  if (digit === null) return round(whole)
  // 一万五 is 15000, 两百五 250; 一百零五 is 105.
  const isShort = last >= 100 && !hasZero && digit < 10 && Number.isInteger(digit)
  return round(whole + (isShort ? (digit * last) / 10 : digit))
}

function decimalToNumber({
  whole,
  fraction,
  scale,
}: {
  whole: string
  fraction: string
  scale: string
}): number | null {
  const before = writtenToNumber(whole)
  if (before === null) return null
  const value = before + Number(`0.${[...fraction].map(digitOf).join('')}`)
  return round([...scale].reduce((product, mark) => product * (SMALL[mark] ?? LARGE[mark] ?? 1), value))
}

/**
 * The same as a range: both ends are the number, unless two digits side by side leave it open.
 *
 * @example writtenToRange('两三') // => { low: 2, high: 3 }
 * @example writtenToRange('三四百') // => { low: 300, high: 400 }
 */
export function writtenToRange(written: string): { readonly low: number; readonly high: number } | null {
  const about = ABOUT.exec(written)?.groups as { low: string; high: string } | undefined
  if (about !== undefined && !/\d/u.test(written)) {
    const [low, high] = [digitOf(about.low), digitOf(about.high)]
    const isOpen = high === low + 1 || (low === 3 && high === 5 && written.length === 2)
    const ends = [about.low, about.high].map((mark) => writtenToNumber(written.replace(ABOUT, mark)))
    if (isOpen && typeof ends[0] === 'number' && typeof ends[1] === 'number')
      return { low: ends[0], high: ends[1] }
  }
  const value = writtenToNumber(written)
  return value === null ? null : { low: value, high: value }
}
