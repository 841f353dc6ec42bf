import { HAN_NUMERALS, readLetter, readOrdinal, readRoman, readStem } from './ordinal-to-number.js'

/** The styles of numbering that official documents nest in one order: a style may hold only those after it. */
export const USUAL_STYLES = [
  'chapter',
  'part',
  'article',
  'han',
  'han-paren',
  'arabic',
  'arabic-dotted',
  'arabic-dotted-3',
  'arabic-dotted-4',
  'arabic-paren',
  'circled',
] as const

/** Styles that have no usual place: where they stand is told by each plan. A row of a table has no number, or one of its own kind. */
const OTHER_STYLES = ['roman', 'stem', 'letter', 'ordinal', 'listed', 'named', 'row'] as const

/** Headings without a number, outermost first. */
export const TITLE_STYLES = ['title', 'subtitle', 'subsubtitle'] as const

export type Style =
  | (typeof TITLE_STYLES)[number]
  | (typeof USUAL_STYLES)[number]
  | (typeof OTHER_STYLES)[number]

export const STYLES: readonly Style[] = [...TITLE_STYLES, ...USUAL_STYLES, ...OTHER_STYLES]

/**
 * What must bear a label out before it makes a heading: nothing (一、); that it goes on with the count of its style
 * (17.2025年…, which might be a decimal); or that the plan makes a habit of it (A. · 一是 · 任务1：).
 */
export type Proof = 'none' | 'count' | 'habit'

/** A printed number at the head of a line. */
export interface Label {
  readonly style: Style
  /** What the number stands for; 0 where it cannot be read. */
  readonly value: number
  /** As printed: （十）, 一、, 1. */
  readonly text: string
  /** Where the rest of the line begins, in the line's text. */
  readonly end: number
  readonly proof: Proof
  /** How the label is printed, its number left out: labels of one form make a series (任务： of 任务1：). */
  readonly form: string
}

const HAN = `[${HAN_NUMERALS}]{1,5}`
const DIGITS = '[0-9０-９]{1,3}'
const UNITS = '亿万千百元个倍吨年月日公里米平度级项家人名亩件张辆台套'

interface Pattern {
  readonly style: Style
  readonly proof: Proof
  readonly pattern: RegExp
  /** What its number stands for, where that is no ordinal. */
  readonly read?: (printed: string) => number | undefined
}

/** One idea a pattern; all are anchored and bounded, so none can run away. */
const PATTERNS: readonly Pattern[] = [
  /** 第一章 总则 · 第三篇 */
  { style: 'chapter', proof: 'none', pattern: new RegExp(`^第\\s*(?<n>${HAN}|${DIGITS})\\s*[章篇编]`, 'u') },
  /** 第二节 · 第一部分 */
  {
    style: 'part',
    proof: 'none',
    pattern: new RegExp(`^第\\s*(?<n>${HAN}|${DIGITS})\\s*(?:节|部分)`, 'u'),
  },
  /** 第十条 各单位… but not 第十条规定的 or 第二十条、第二十一条 in a wrapped line */
  {
    style: 'article',
    proof: 'none',
    pattern: new RegExp(
      `^第\\s*(?<n>${HAN}|${DIGITS})\\s*条(?=[\\s　【（(《“]|$|[^\\s、，,和至到的规所第之])`,
      'u',
    ),
  },
  /** 一、 · 十二. · 三． · 壹、 · 廿一、 but not 一、二、三产业 */
  {
    style: 'han',
    proof: 'none',
    pattern: new RegExp(`^(?<n>${HAN})\\s*[、.．](?!${HAN}\\s*[、，产级类])`, 'u'),
  },
  /** 一 | 优化政务服务: a row of a table of tasks */
  { style: 'han', proof: 'none', pattern: new RegExp(`^\\|?\\s*(?<n>${HAN})\\s*[|│\\t]`, 'u') },
  /** （一） · (十二) · 〔三〕 · （四)、 · 五） · ㈠ · ㊀ */
  {
    style: 'han-paren',
    proof: 'none',
    pattern: new RegExp(
      `^(?:[（(〔﹙【\\[]?\\s*(?<n>${HAN})\\s*[)）〕﹚】\\]]|(?<sign>[㈠-㈩㊀-㊉]))\\s*[、.．]?`,
      'u',
    ),
  },
  /** 1.2 总则 · 3.2.1组织 · 2.1.、 but not 1.5亿元 */
  {
    style: 'arabic-dotted',
    proof: 'none',
    pattern: new RegExp(
      `^(?<n>[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3})(?:[.．、]?[\\s　]|[、．](?=[\u4e00-\u9fa5])|(?=[\u4e00-\u9fa5](?<![${UNITS}])))`,
      'u',
    ),
  },
  /** 1. · 2、 · ３． · ⒈ · 1 and a private-use character, as fonts of old pages had them · 4 | (a row of a table of tasks) but not 1.5 or 2022. */
  {
    style: 'arabic',
    proof: 'none',
    pattern: new RegExp(
      `^\\|?\\s*(?:(?<n>${DIGITS})\\s*(?:[.．、﹒\ue000-\uf8ff](?![0-9０-９])|[|│\\t])|(?<sign>[⒈-⒛])\\s*[.．、]?)`,
      'u',
    ),
  },
  /** （1） · (2) · 3） · ⑴ · 【4】 */
  {
    style: 'arabic-paren',
    proof: 'none',
    pattern: new RegExp(
      `^(?:[（(﹙]?\\s*(?<n>${DIGITS})\\s*[)）﹚]|【\\s*(?<boxed>${DIGITS})\\s*】|(?<sign>[⑴-⒇]))\\s*[、.．]?`,
      'u',
    ),
  },
  /** ① … ㊿ · ❶ · ➀ */
  { style: 'circled', proof: 'none', pattern: /^(?<n>[①-⑳㉑-㉟㊱-㊿❶-❿➀-➉➊-➓⓵-⓾])\s*[、.．]?/u },
  /** 17.2025年第一季度… is the seventeenth item if the sixteenth stands before it · 3.5G基站 */
  {
    style: 'arabic',
    proof: 'count',
    pattern: new RegExp(`^(?<n>${DIGITS})\\s*[.．、](?=[0-9０-９])`, 'u'),
  },
  /** Ⅰ. · Ⅳ、 · II. */
  {
    style: 'roman',
    proof: 'habit',
    pattern: /^(?<n>[Ⅰ-Ⅻⅰ-ⅻ]|[IVXivx]{1,6})(?:\s*[.．、：:)）]|\s(?=[\u4e00-\u9fa5]))/u,
    read: readRoman,
  },
  /** A. · b） · （C） · ⒜ · Ⓐ */
  {
    style: 'letter',
    proof: 'habit',
    pattern:
      /^(?:(?<n>[A-Za-zＡ-Ｚａ-ｚ])\s*[.．、：:)）](?![A-Za-z0-9])|[（(](?<boxed>[A-Za-zＡ-Ｚａ-ｚ])[)）]|(?<sign>[⒜-⒵Ⓐ-Ⓩⓐ-ⓩ]))/u,
    read: readLetter,
  },
  /** 甲、 · 乙． · （丙） · 子、 */
  {
    style: 'stem',
    proof: 'habit',
    pattern:
      /^(?:(?<n>[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥])(?:\s*[、.．：:]|\s)|[（(](?<boxed>[甲乙丙丁戊己庚辛壬癸])[)）])/u,
    read: readStem,
  },
  /** 第一，推行… · 第二：… */
  { style: 'ordinal', proof: 'habit', pattern: new RegExp(`^第(?<n>${HAN})\\s*[，,、：:]`, 'u') },
  /** 一是推行… · 二要… */
  { style: 'listed', proof: 'habit', pattern: new RegExp(`^(?<n>${HAN})[是要][，,：:]?`, 'u') },
  /** 一 夯实基础 · 二：强化监管 */
  {
    style: 'han',
    proof: 'habit',
    pattern: new RegExp(`^(?<n>${HAN})(?:[\\s　]+(?=[\u4e00-\u9fa5“《])|[：:])`, 'u'),
  },
  /** 1 夯实基础 · 2：强化监管 · [3] 推行 */
  {
    style: 'arabic',
    proof: 'habit',
    pattern: new RegExp(
      `^(?:(?<n>${DIGITS})(?:[\\s　]+(?=[^\\s0-9０-９])|[：:](?![0-9０-９]))|[[〔［](?<boxed>${DIGITS})[\\]〕］])`,
      'u',
    ),
  },
  /** 1001. 推行帮办 · 0012、压减时限 */
  {
    style: 'arabic',
    proof: 'habit',
    pattern: /^(?<n>[0-9０-９]{4})\s*(?:[.．、](?![0-9０-９])|(?=[\u4e00-\u9fa5](?<!年)))/u,
  },
  /** 任务1：推行… · 行动二 强化… · 专栏3、… */
  {
    style: 'named',
    proof: 'habit',
    pattern: new RegExp(
      `^[【\\[]?(?![第附图表${HAN_NUMERALS}])[\u4e00-\u9fa5]{1,6}?(?<![图表式注])\\s*(?:之)?(?<n>${HAN}|${DIGITS})\\s*(?:[】\\]]|[：:、.．](?![0-9０-９])|[\\s　](?=\\S)|$)`,
      'u',
    ),
  },
]

/** Marks of Markdown and of bullet lists that may stand before a number. */
const BEFORE = /^(?:#{1,6}\s+|[*•·●○■◆▪►➤]\s*|\*\*|__)*/u

/** A label is no longer than this. */
const LONGEST_LABEL = 24

/**
 * The labels that the head of a line may be read as, the likeliest first; none for most lines.
 *
 * @example lineToLabels('6.24小时自助服务').map(({ style }) => style) // => ['arabic-dotted', 'arabic']
 */
export function lineToLabels(line: string): readonly Label[] {
  const skip = BEFORE.exec(line)?.[0].length ?? 0
  const head = line.slice(skip, skip + LONGEST_LABEL)
  const labels: Label[] = []
  for (const { style, proof, pattern, read = readOrdinal } of PATTERNS) {
    const found = pattern.exec(head)
    if (found === null) continue
    const { n, boxed, sign } = found.groups!
    const printed = n ?? boxed ?? sign!
    const levels = style === 'arabic-dotted' ? printed.split(/[.．]/u) : [printed]
    const value = read(levels.at(-1)!) ?? 0
    const text = found[0].replace(/[|│\t]/gu, '').trim()
    const end = skip + found[0].length
    labels.push({
      style: levels.length === 3 ? 'arabic-dotted-3' : levels.length === 4 ? 'arabic-dotted-4' : style,
      value,
      text,
      end: end + (/^[\s　*_]*(?:[|│]\s*)?/u.exec(line.slice(end))?.[0].length ?? 0),
      proof,
      form: formOf(style, proof, levels, text),
    })
  }
  return labels
}

/** Headings of one habit are printed alike: 任务# and 第#, A. and （A）, small and large letters are series of their own. */
function formOf(style: Style, proof: Proof, levels: readonly string[], text: string): string {
  if (style === 'arabic-dotted') return `${style} ${levels.slice(0, -1).join('.')}`
  if (proof !== 'habit') return style
  const printed = levels[0]!.normalize('NFKC')
  const around = text
    .normalize('NFKC')
    .replace(printed, '#')
    .replace(/[\s.,、:]+$/u, '')
  return `${style} ${/[a-z]/u.test(printed) ? 'small ' : ''}${around}`
}

/**
 * The label that opens a line whatever stands around it, or `undefined`.
 *
 * @example lineToLabel('（三）推进跨域通办。')?.value // => 3
 * @example lineToLabel('2022年底前完成') // => undefined
 */
export const lineToLabel = (line: string): Label | undefined =>
  lineToLabels(line).find(({ proof }) => proof === 'none')
