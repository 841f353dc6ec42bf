import { type Check, checkComparison, options as optionsOf, within, yesOrNo } from '../check.js'
import {
  type Comparison,
  type Link,
  type SideSummary,
  SOURCE_STATUSES,
  type Status,
  TARGET_STATUSES,
} from '../model/index.js'
import { decimal } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth, padToWidth, textWidth } from '../write/text-width.js'
import { LANG, type Lang, SIGN, STATUS, word } from '../write/wording.js'
import { asidesTitle, comparisonToAsides } from './comparison-to-asides.js'
import { comparisonToFacts, type Fact, qualityToFacts } from './comparison-to-facts.js'
import { linksOf, nameOf, otherEnd, type Side, type Verdict, verdictsOf } from './comparison-to-pairs.js'
import { decisionsToLines } from './decisions-to-lines.js'
import { lookTitle, qualityToLines } from './quality-to-lines.js'

export interface TextOptions {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
  /** Columns of the terminal; nothing is wider, down to 40. @default 100 */
  readonly width?: number
  /** Whether to colour with ANSI codes. @default false */
  readonly color?: boolean
}

const OPTIONS: Check = optionsOf<TextOptions>({
  lang: LANG,
  width: within(0, Number.POSITIVE_INFINITY),
  color: yesOrNo,
})

const DEFAULT_WIDTH = 100
/** Below this the table would hold no words. */
const LEAST_WIDTH = 40

/** Of a task without a link, so many of its candidates are named, with the probability of any link. */
const NEAREST = 1

/** Beside the confidence of what is in doubt, and of what a person settled. */
const DOUBTED = '?'
const DECIDED = '*'

/** Basic ANSI colours: they follow the reader's own scheme, light or dark. */
const ANSI: Readonly<Record<Status, number>> = {
  inherited: 32,
  rephrased: 36,
  partial: 33,
  dropped: 31,
  added: 35,
}

type Paint = (status: Status, text: string) => string

/**
 * The comparison as a compact table for a terminal: figures first, then one line a task.
 *
 * Status is told by a sign as well as by colour. No control character of a document reaches the
 * terminal. Pass `color: false` for files and pipes.
 */
export function toText(comparison: Comparison, options: TextOptions = {}): string {
  checkComparison('toText', comparison)
  OPTIONS(options, 'toText')
  const lang = options.lang ?? 'zh'
  const width = Math.max(LEAST_WIDTH, Math.trunc(options.width ?? DEFAULT_WIDTH) || DEFAULT_WIDTH)
  const paint: Paint = options.color
    ? (status, text) => `\u001b[${ANSI[status]}m${text}\u001b[39m`
    : (_, text) => text
  const added = comparison.targetVerdicts.filter(({ status }) => status === 'added')
  return [
    ...summaryToLines(comparison, lang, width, paint),
    '',
    ...verdictsToLines(comparison.sourceVerdicts, 'source', lang, width, paint),
    ...(added.length > 0
      ? ['', `${word(lang, 'whereFrom')}`, ...verdictsToLines(added, 'target', lang, width, paint)]
      : []),
    '',
    ...legendToLines(comparison, lang, width),
    ...lookToLines(comparison, lang, width),
    ...asidesToSection(comparison, lang, width),
    ...decisionsToSection(comparison, lang, width),
    '',
  ].join('\n')
}

/** Figures side by side, as many a line as fit. */
function factsToLines(facts: readonly Fact[], column: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const fact of facts.map((one) => one.join(' '))) {
    const longer = `${lines.at(-1)}  ${fact}`
    if (lines.length > 0 && textWidth(longer) + column <= width) lines[lines.length - 1] = longer
    else lines.push(fact)
  }
  return lines.map((line) => cutToWidth(`${' '.repeat(column)}${line}`, width))
}

/** What the signs and figures of the table mean: those that are in it. */
function legendToLines(comparison: Comparison, lang: Lang, width: number): readonly string[] {
  const { sourceVerdicts, targetVerdicts, links } = comparison
  const added = targetVerdicts.filter(({ status }) => status === 'added')
  const shown: readonly Verdict[] = [...sourceVerdicts, ...added]
  if (shown.length === 0) return []
  const statuses = [...SOURCE_STATUSES, 'added' as const].filter((status) =>
    shown.some((verdict) => verdict.status === status),
  )
  const hasNearest = shown.some((verdict) => verdict.links.length === 0 && verdict.candidates.length > 0)
  const say = LEGEND[lang]
  return factsToLines(
    [
      [
        `${word(lang, 'legend')}:`,
        statuses.map((status) => `${SIGN[status]} ${STATUS[status][lang]}`).join('  '),
      ],
      [say.confidence],
      ...(links.some(({ uncertain, decision }) => uncertain && !decision)
        ? [[DOUBTED, word(lang, 'uncertain')]]
        : []),
      ...(links.some(({ decision }) => decision) ? [[DECIDED, word(lang, 'decisions')]] : []),
      ...(hasNearest ? [[say.nearest]] : []),
    ].map((parts): Fact => [parts[0]!, parts[1] ?? '']),
    0,
    width,
  ).map((line) => line.trimEnd())
}

const LEGEND = {
  zh: {
    head: {
      source: ['任务', '状态', '目标任务', '把握', '名称'],
      target: ['任务', '状态', '来源任务', '把握', '名称'],
    },
    confidence: '把握=判定成立的概率',
    nearest: '(任务 0.12)=最接近的任务及其有对应的概率',
  },
  en: {
    head: {
      source: ['Task', 'Status', 'Target', 'Sure', 'Name'],
      target: ['Task', 'Status', 'Source', 'Sure', 'Name'],
    },
    confidence: 'Sure = probability of the status',
    nearest: '(task 0.12) = nearest task, and how likely they have a link',
  },
} as const

/** The pairs that a person should look at first, two lines each. */
function lookToLines(comparison: Comparison, lang: Lang, width: number): readonly string[] {
  const look = qualityToLines(comparison, lang)
  if (look.length === 0) return []
  return [
    '',
    lookTitle(look.length, lang),
    ...look.flatMap((line) => [
      cutToWidth(textToPlain(`${line.source} ${line.sourceName} → ${line.target} ${line.targetName}`), width),
      cutToWidth(`  ${line.why}; ${line.gain}`, width),
    ]),
  ]
}

function asidesToSection(comparison: Comparison, lang: Lang, width: number): readonly string[] {
  const lines = comparisonToAsides(comparison, lang)
  if (lines.length === 0) return []
  return ['', asidesTitle(lang), ...lines.map((line) => cutToWidth(textToPlain(`  ${line}`), width))]
}

/** What people settled, under the table in which their links bear a sign. */
export function decisionsToSection(comparison: Comparison, lang: Lang, width: number): readonly string[] {
  const lines = decisionsToLines(comparison, lang)
  if (lines.length === 0) return []
  return ['', `${DECIDED} ${word(lang, 'decisions')}`, ...lines.map((line) => cutToWidth(line, width))]
}

/** The figures of a comparison in a few lines. */
export function summaryToLines(
  comparison: Comparison,
  lang: Lang,
  width: number,
  paint: Paint = (_, text) => text,
): readonly string[] {
  const { summary } = comparison
  const labels = (['source', 'target'] as const).map((side) => word(lang, side))
  const column = Math.max(...labels.map(textWidth)) + 2
  const title = (side: Side) =>
    `${padToWidth(word(lang, side), column)}${textToPlain(comparison[side].title ?? comparison[side].id)}`
  const counts = <S extends Status>(side: SideSummary<S>, statuses: readonly S[]) =>
    statuses
      .map((status) => paint(status, `${SIGN[status]} ${STATUS[status][lang]} ${side.counts[status]}`))
      .join('  ')
  return [
    cutToWidth(title('source'), width),
    `${' '.repeat(column)}${word(lang, 'tasks')} ${summary.source.tasks}  ${counts(summary.source, SOURCE_STATUSES)}`,
    cutToWidth(title('target'), width),
    `${' '.repeat(column)}${word(lang, 'tasks')} ${summary.target.tasks}  ${counts(summary.target, TARGET_STATUSES)}`,
    ...factsToLines(comparisonToFacts(comparison, lang), column, width),
    ...factsToLines(qualityToFacts(comparison, lang), column, width),
  ]
}

/** A head, and one line a task: id, status, where it went, how sure, and what it is called. */
export function verdictsToLines(
  verdicts: readonly Verdict[],
  side: Side,
  lang: Lang,
  width: number,
  paint: Paint = (_, text) => text,
): readonly string[] {
  const rows = verdicts.map((verdict) => {
    const links = linksOf(verdict)
    return {
      verdict,
      id: verdict.task.id,
      status: `${SIGN[verdict.status]} ${STATUS[verdict.status][lang]}`,
      others:
        links.length > 0
          ? links.map((link) => otherEnd(link, side)).join(' ')
          : verdict.candidates
              .slice(0, NEAREST)
              .map((one) => `(${otherEnd(one, side)} ${decimal(1 - one.chances.none)})`)
              .join(' '),
      confidence: `${decimal(verdict.confidence)}${signOf(links)}`,
    }
  })
  if (rows.length === 0) return []
  const head = LEGEND[lang].head[side]
  const widest = (column: number, pick: (row: (typeof rows)[number]) => string, most: number) =>
    Math.min(most, Math.max(textWidth(head[column]!), ...rows.map((row) => textWidth(pick(row)))))
  const widths = [
    widest(0, (row) => row.id, 8),
    widest(1, (row) => row.status, 12),
    widest(2, (row) => row.others, 19),
    widest(3, (row) => row.confidence, 5),
  ] as const
  const [id, status, others, sure] = widths
  const left = width - id - status - others - sure - 8
  const heads = head.map((name, column) =>
    column < widths.length ? padToWidth(name, widths[column]!) : name,
  )
  const lines = rows.map((row) =>
    [
      padToWidth(row.id, id),
      paint(row.verdict.status, padToWidth(row.status, status)),
      padToWidth(row.others, others),
      padToWidth(row.confidence, sure),
      cutToWidth(textToPlain(nameOf(row.verdict, 120)), left),
    ]
      .join('  ')
      .trimEnd(),
  )
  return [cutToWidth(heads.join('  '), width), ...lines]
}

const signOf = (links: readonly Link[]): string =>
  links.some(({ decision }) => decision) ? DECIDED : links[0]?.uncertain ? DOUBTED : ' '

/** The rows that tell most: the least alike rewordings, then what was dropped, then what was added. */
export function tellingVerdicts(
  comparison: Comparison,
  count: number,
): readonly { readonly side: Side; readonly verdict: Verdict }[] {
  const pick = (side: Side, status: Status) =>
    verdictsOf(comparison, side)
      .filter((verdict) => verdict.status === status)
      .map((verdict, index) => ({ side, verdict, index, score: linksOf(verdict)[0]?.score ?? 0 }))
      .sort((x, y) => x.score - y.score || x.index - y.index)
      .slice(0, count)
  return [
    ...pick('source', 'rephrased'),
    ...pick('source', 'partial'),
    ...pick('source', 'dropped'),
    ...pick('target', 'added'),
  ].map(({ side, verdict }) => ({ side, verdict }))
}
