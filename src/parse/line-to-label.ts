/** The styles of numbering, outermost first: a style may hold only styles that come after it. */
export const STYLES = [
  'chapter',
  'part',
  'article',
  'han',
  'han-paren',
  'arabic',
  'arabic-dotted',
  'arabic-paren',
  'circled',
] as const

export type Style = (typeof STYLES)[number]

/** A printed number at the head of a line. */
export interface Label {
  readonly style: Style
  /** What the number stands for; 0 where it cannot be read. */
  readonly value: number
  /** As printed: （十）, 一、, 1. */
  readonly text: string
  /** Where the rest of the line begins, in the line's text. */
  readonly end: number
}

const HAN = '[〇零一二三四五六七八九十百两]{1,5}'
const DIGITS = '[0-9０-９]{1,3}'

/** One idea a pattern; all are anchored and bounded, so none can run away. */
const PATTERNS: readonly (readonly [Style, RegExp])[] = [
  /** 第一章 总则 · 第三篇 */
  ['chapter', new RegExp(`^第\\s*(?<n>${HAN}|${DIGITS})\\s*[章篇编]`, 'u')],
  /** 第二节 · 第一部分 */
  ['part', new RegExp(`^第\\s*(?<n>${HAN}|${DIGITS})\\s*(?:节|部分)`, 'u')],
  /** 第十条 各单位… but not 第十条规定的 or 第二十条、第二十一条 in a wrapped line */
  [
    'article',
    new RegExp(`^第\\s*(?<n>${HAN}|${DIGITS})\\s*条(?=[\\s　【（(《“]|$|[^\\s、，,和至到的规所第之])`, 'u'),
  ],
  /** 一、 · 十二. · 三． but not 一、二、三产业 */
  ['han', new RegExp(`^(?<n>${HAN})\\s*[、.．](?!${HAN}\\s*[、，产级类])`, 'u')],
  /** （一） · (十二) · 〔三〕 · （四)、 · 五） */
  ['han-paren', new RegExp(`^[（(〔﹙【\\[]?\\s*(?<n>${HAN})\\s*[)）〕﹚】\\]]\\s*[、.．]?`, 'u')],
  /** 1.2 总则 · 3.2.1组织 but not 1.5亿元 */
  [
    'arabic-dotted',
    /^(?<n>[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})(?:[\s　]|(?=[\u4e00-\u9fa5](?<![亿万千百元个倍吨年月日公里米平度级项家人名亩件张辆台套])))/u,
  ],
  /** 1. · 2、 · ３． · 1 and a private-use character, as fonts of old pages had them · 4 | (a row of a table of tasks) but not 1.5 or 2022. */
  ['arabic', new RegExp(`^\\|?\\s*(?<n>${DIGITS})\\s*(?:[.．、\ue000-\uf8ff](?![0-9０-９])|[|│\\t])`, 'u')],
  /** （1） · (2) · 3） */
  ['arabic-paren', new RegExp(`^[（(﹙]?\\s*(?<n>${DIGITS})\\s*[)）﹚]\\s*[、.．]?`, 'u')],
  /** ① … ⑳ */
  ['circled', /^(?<n>[①-⑳])/u],
]

/** Marks of Markdown and of bullet lists that may stand before a number. */
const BEFORE = /^(?:#{1,6}\s+|[*•·●○■◆▪►➤]\s*|\*\*|__)*/u

const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/**
 * The number a Chinese or Arabic ordinal stands for, or `undefined` if it is none.
 *
 * Brackets and a trailing 、 are ignored: headings mix them freely.
 *
 * @example readOrdinal('（十二）') // => 12
 */
export function readOrdinal(printed: string): number | undefined {
  const bare = printed.normalize('NFKC').replace(/[\s()〔〕【】[\]、.|第章节条]/gu, '')
  if (/^[0-9]+$/u.test(bare)) return Number(bare)
  if (!/^[〇零一二三四五六七八九十百两]+$/u.test(bare)) return undefined
  if (!/[十百]/u.test(bare)) return Number([...bare].map((digit) => HAN_DIGITS[digit]).join(''))
  const [hundreds, rest] = bare.includes('百') ? bare.split('百') : ['', bare]
  const [tens, ones] = rest!.includes('十') ? rest!.split('十') : ['〇', rest!]
  const digit = (text: string | undefined, empty: number): number =>
    text === undefined || text === '' ? empty : (HAN_DIGITS[text.at(-1)!] ?? 0)
  return (bare.includes('百') ? digit(hundreds, 1) * 100 : 0) + digit(tens, 1) * 10 + digit(ones, 0)
}

/**
 * The label that opens a line, or `undefined`.
 *
 * @example lineToLabel('（三）推进跨域通办。')?.value // => 3
 * @example lineToLabel('2022年底前完成') // => undefined
 */
export function lineToLabel(line: string): Label | undefined {
  const skip = BEFORE.exec(line)?.[0].length ?? 0
  const head = line.slice(skip, skip + 24)
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(head)
    if (found === null) continue
    const value =
      style === 'arabic-dotted' ? lastNumber(found.groups!.n!) : (readOrdinal(found.groups!.n!) ?? 0)
    const text = found[0].replace(/[|│\t]/gu, '').trim()
    const end = skip + found[0].length
    return { style, value, text, end: end + (/^[\s　*_]*/u.exec(line.slice(end))?.[0].length ?? 0) }
  }
  return undefined
}

const lastNumber = (dotted: string): number => Number(/[0-9]+$/u.exec(dotted)?.[0] ?? 0)
