/** Chinese digits in their usual, their banker's and their circle forms. */
const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}

/** The characters that Chinese numerals are written with, as the inside of a character class. */
export const HAN_NUMERALS: string = `${Object.keys(HAN_DIGITS).join('')}十拾百佰廿卅`

const ALL_HAN = new RegExp(`^[${HAN_NUMERALS}]+$`, 'u')

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/**
 * The number a Chinese or Arabic ordinal stands for, or `undefined` if it is none.
 *
 * Brackets and a trailing 、 are ignored: headings mix them freely. Numbers that are one character (㈠ ⑴ ⒈ ①
 * ❶) count too, and so do 廿 and 卅.
 *
 * @example readOrdinal('（十二）') // => 12
 * @example readOrdinal('廿一、') // => 21
 */
export function readOrdinal(printed: string): number | undefined {
  const bare = printed
    .replace(/[❶-❿➀-➉➊-➓⓵-⓾]/gu, (sign) => String(((sign.codePointAt(0)! - dingbatsFrom(sign)) % 10) + 1))
    .normalize('NFKC')
    .replace(/[\s()〔〕【】[\]、.|第章节条]/gu, '')
  if (/^[0-9]+$/u.test(bare)) return Number(bare)
  if (!ALL_HAN.test(bare)) return undefined
  const plain = bare
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/拾/gu, '十')
    .replace(/佰/gu, '百')
  if (!/[十百]/u.test(plain)) return Number([...plain].map((digit) => HAN_DIGITS[digit]).join(''))
  const [hundreds, rest] = plain.includes('百') ? plain.split('百') : ['', plain]
  const [tens, ones] = rest!.includes('十') ? rest!.split('十') : ['〇', rest!]
  const digit = (text: string | undefined, empty: number): number =>
    text === undefined || text === '' ? empty : (HAN_DIGITS[text.at(-1)!] ?? 0)
  return (plain.includes('百') ? digit(hundreds, 1) * 100 : 0) + digit(tens, 1) * 10 + digit(ones, 0)
}

/** ❶ ➀ ➊ ⓵ each open a row of ten; Unicode gives them no number. */
const dingbatsFrom = (sign: string): number =>
  [0x2776, 0x2780, 0x278a, 0x24f5].findLast((first) => first <= sign.codePointAt(0)!) ?? 0x24f5

/** Ⅳ, iv, １４ as far as headings count: up to 39. */
export function readRoman(printed: string): number | undefined {
  const digits = [...printed.normalize('NFKC').toUpperCase()].map((sign) => ROMAN[sign])
  if (digits.length === 0 || digits.includes(undefined)) return undefined
  return digits.reduce<number>((sum, digit, i) => sum + (digit! < (digits[i + 1] ?? 0) ? -digit! : digit!), 0)
}

/** A is 1, b is 2. */
export const readLetter = (printed: string): number =>
  printed.normalize('NFKC').replace(/[()]/gu, '').toLowerCase().codePointAt(0)! - 0x60

/** 甲 is 1, 丑 is 2. */
export const readStem = (printed: string): number =>
  Math.max(STEMS.indexOf(printed), BRANCHES.indexOf(printed)) + 1
