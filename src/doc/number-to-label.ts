const HAN_DIGITS = '〇一二三四五六七八九'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** 一 … 十 · 十一 · 二十 · 一百零五 ; legal: 壹 · 壹拾 */
function hanNumber(
  value: number,
  digits: string,
  [ten, hundred]: readonly [string, string],
  zero: string,
): string {
  if (value < 1 || value > 999) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const head = hundreds > 0 ? digits[hundreds]! + hundred : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? zero : ''
  // 十一, but 一百一十一 and 壹拾壹.
  const tenDigit = tens === 1 && hundreds === 0 && ten === '十' ? '' : digits[tens]!
  return head + gap + (tens > 0 ? tenDigit + ten : '') + (ones > 0 ? digits[ones]! : '')
}

function roman(value: number): string {
  const marks = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, mark] of marks)
    while (rest >= worth) {
      text += mark
      rest -= worth
    }
  return text
}

/** a … z, then aa, bb as Word counts. */
const letter = (value: number): string =>
  value < 1 || value > 260
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const nth = (signs: string, value: number): string => [...signs][value - 1] ?? String(value)

/** ① … ⑳ ㉑ … ㉟ ㊱ … ㊿ ; from 51 on there is no sign. */
function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x323c + value)
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x328d + value)
  return String(value)
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))

/**
 * A list number as Word prints it in a number format of ECMA-376 (17.18.59 ST_NumberFormat), `null`
 * for bullets and `none`. Formats of other scripts come out as Arabic numbers.
 *
 * @example printNumber(12, 'chineseCounting') // => '十二'
 */
export function printNumber(value: number, format: string): string | null {
  switch (format) {
    case 'bullet':
    case 'none':
      return null
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return hanNumber(value, HAN_DIGITS, ['十', '百'], '零')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return hanNumber(value, LEGAL_DIGITS, ['拾', '佰'], '零')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(value).replace(/\d/gu, (digit) => HAN_DIGITS[Number(digit)]!)
    case 'ideographTraditional':
      return nth(STEMS, value)
    case 'ideographZodiac':
      return nth(BRANCHES, value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value)
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : `(${value})`
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : `${value}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    default:
      return String(value)
  }
}
