/** 2024年12月31日 · 50% · 1200万元: a number of a spreadsheet as its format shows it. */

/** Formats that a file names by number only (ECMA-376 18.8.30, with those of Chinese versions). */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'm-d',
  17: 'yyyy-m',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'yyyy-m-d',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h:mm',
  33: 'h:mm',
  34: 'h:mm',
  35: 'h:mm',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: 'h:mm',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm',
  56: 'h:mm',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General'

/** Days from 1 January 1900, with a 29 February that never was, to 1970; or from 1904. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

/** The last day that a date may stand for: 31 December 9999. */
const LAST_DAY = 2_958_465

/** 0.0 · #,##0"万元" · "第"0"项": what stands before and after the figure. */
const FIGURE = /^(?<before>(?:"[^"]*"|\\.|[^"\\0#?])*)(?<digits>[0#?][0#?,.]*)(?<after>.*)$/su

/**
 * A number as its format shows it: days as Chinese dates to the precision of the format, shares in per cent,
 * units that the format adds. What a format only rounds keeps its figures.
 *
 * @example numberToShown(45657, 'yyyy"年"m"月"', false) // => '2024年12月'
 * @example numberToShown(0.5, '0%', false) // => '50%'
 */
export function numberToShown(value: number, format: string, is1904: boolean): string {
  const section = format.split(';')[0]!
  const tokens = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').toLowerCase()
  if (/^general|^@|^$/u.test(tokens)) return plain(value)
  if (/[ymdhs]/u.test(tokens)) return dayToText(value, tokens, is1904) ?? plain(value)
  const share = tokens.includes('%')
  const found = FIGURE.exec(section.replace(/\[[^\]]*\]|_./gu, ''))
  if (found === null) return plain(value)
  const { before, after } = found.groups as { before: string; after: string }
  return `${literal(before)}${plain(share ? value * 100 : value)}${share ? '%' : ''}${literal(after.replace('%', ''))}`
}

/** As many digits as a spreadsheet keeps: 0.1 + 0.2 is 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)))

const literal = (part: string): string =>
  [...part.matchAll(/"(?<quoted>[^"]*)"|\\(?<escaped>.)|(?<bare>[\p{Script=Han}¥￥$%‰])/gsu)]
    .map(({ groups }) => groups!.quoted ?? groups!.escaped ?? groups!.bare ?? '')
    .join('')

function dayToText(value: number, tokens: string, is1904: boolean): string | null {
  if (!(value >= 0) || value > LAST_DAY) return null
  const date = new Date(Math.round((value - (is1904 ? EPOCH_1904 : EPOCH_1900)) * 86_400_000))
  const year = `${date.getUTCFullYear()}年`
  const month = `${date.getUTCMonth() + 1}月`
  const day = `${date.getUTCDate()}日`
  const two = (part: number): string => String(part).padStart(2, '0')
  if (tokens.includes('y')) {
    if (tokens.includes('d')) return year + month + day
    return tokens.includes('m') ? year + month : year
  }
  if (tokens.includes('d')) return tokens.includes('m') ? month + day : day
  if (!/[hs]/u.test(tokens)) return month
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}
