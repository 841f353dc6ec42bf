import type { Span } from '../../model/index.js'

/** The number of a document: offsets, its repaired form, and whether it had to be repaired. */
export interface NumberRange extends Span {
  readonly value: string
  readonly damaged: boolean
}

/** 国办发〔2022〕2号 · 国办函〔2020109号 (damaged) · 京发[2019] 6 号; brackets of any family, digits of any width. */
const NUMBER =
  /(?<organ>\p{Script=Han}{1,16})\s?[〔[［（(﹝【]\s?(?<year>(?:19|20)\d{2})\s?(?<close>[〕\]］）)﹞】])?\s?(?:第\s?)?(?<number>\d{1,5})\s?号/gu
/** 国办发2022〕2号: the opening bracket was lost. */
const NUMBER_OPEN_LOST =
  /(?<organ>\p{Script=Han}{1,16})(?<year>(?:19|20)\d{2})(?<close>[〕\]］﹞】])(?:第)?(?<number>\d{1,5})号/gu
/** 国务院令第716号 */
const DECREE = /(?<organ>\p{Script=Han}{1,20}?令)\s?第?\s?(?<number>\d{1,4})\s?号/gu
/** GB/T 36073-2018 */
const STANDARD =
  /^\s?(?<standard>(?:GB|DB|GA|HJ|JT|YD|SL|NB|CJJ?|JGJ)[\dA-Z]{0,4}(?:\/[TZ])?\s?[\d.]+(?:[—–-]\d{4})?)/u

/** Words before a bare number that are not part of it: 落实国务院办公厅｜国办发. */
const NOT_ORGAN =
  /^.*(?:贯彻|落实|按照|依照|根据|依据|参见|参照|执行|结合|对照|印发|转发|关于|有关|以及|公厅|公室|政府|委员会|部门|文件|通知|意见|精神|要求|[的和及与见按据]|以下)(?=\p{Script=Han})/u

const DIGITS = '０１２３４５６７８９'

/** Full-width digits as ASCII ones, character for character. */
export const foldDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String(DIGITS.indexOf(digit)))

/**
 * The numbers of documents in a text, by position: 国办发〔2022〕2号, whatever brackets it is printed with.
 *
 * A year without its closing bracket (〔2020109号) is cut after four digits and marked as damaged.
 *
 * @example textToNumbers('依据京发[2019] 6 号')[0].value // => '京发〔2019〕6号'
 */
export function textToNumbers(given: string): readonly NumberRange[] {
  const text = foldDigits(given)
  const found: NumberRange[] = []
  // most texts hold no 号 at all, and need not be searched for what stands before one
  for (const pattern of text.includes('号') ? [NUMBER, NUMBER_OPEN_LOST, DECREE] : []) {
    for (const match of text.matchAll(pattern)) {
      const { organ = '', year, close, number = '' } = match.groups!
      const code = organ.replace(NOT_ORGAN, '')
      const from = match.index + organ.length - code.length
      const value = year === undefined ? `${code}第${number}号` : `${code}〔${year}〕${number}号`
      found.push({
        from,
        to: match.index + match[0].length,
        value,
        damaged: year !== undefined && close === undefined,
      })
    }
  }
  found.sort((one, other) => one.from - other.from || other.to - one.to)
  let done = 0
  return found.filter((number) => {
    const free = number.from >= done
    if (free) done = number.to
    return free
  })
}

/** The number of a standard that begins at `from`: GB/T 36073-2018. */
export function standardAt(text: string, from: number): NumberRange | null {
  const match = STANDARD.exec(text.slice(from, from + 40))
  return match === null
    ? null
    : { from, to: from + match[0].length, value: match.groups!.standard!.trim(), damaged: false }
}
