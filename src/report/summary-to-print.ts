import type { Quality, SectionSummary, SideSummary, Status, Summary } from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { createPrinter } from '../write/printer.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import { distributionToText, SIGN, STATUS, word } from '../write/wording.js'
import { qualityToFacts } from './comparison-to-facts.js'

type Side = SideSummary<Status>
type Section = SectionSummary<Status>

/** = 沿用 2  ~ 改写 31  / 部分承接 15  - 未承接 8 */
const countsToText = (counts: Side['counts']): string =>
  Object.entries(counts)
    .map(([status, count]) => `${SIGN[status as Status]} ${STATUS[status as Status].zh} ${count}`)
    .join('  ')

const sideToLine = ({ tasks, counts }: Side): string => `任务数 ${tasks}  ${countsToText(counts)}`

const sideToFacts = ({ meanConfidence, carried }: Side): string =>
  [
    ...(meanConfidence === null ? [] : [`${word('zh', 'meanConfidence')} ${decimal(meanConfidence)}`]),
    `${word('zh', 'carried')} ${percent(carried)}`,
  ].join('  ')

/** The counts first: they are of one width, and headings are not. */
function sectionToLine({ section, tasks, counts }: Section): string {
  const signs = Object.entries(counts).map(
    ([status, count]) => `${SIGN[status as Status]} ${String(count).padStart(2)}`,
  )
  return `${String(tasks).padStart(3)}  ${signs.join('  ')}  ${section === '' ? word('zh', 'noSection') : section}`
}

const printSection = createPrinter<Section>({ name: 'SectionSummary', line: sectionToLine })

const printSide = createPrinter<Side>({
  name: 'SideSummary',
  line: sideToLine,
  whole: (side) => [
    sideToLine(side),
    sideToFacts(side),
    ...side.sections.map((section) => `  ${sectionToLine(section)}`),
  ],
})

function summaryToLines(summary: Summary): readonly string[] {
  const labels = (['source', 'target'] as const).map((side) => word('zh', side))
  const column = Math.max(...labels.map(textWidth)) + 2
  const { total, core, counts, uncertain } = summary.links
  return [
    ...(['source', 'target'] as const).flatMap((side, place) => [
      padToWidth(labels[place]!, column) + sideToLine(summary[side] as Side),
      ' '.repeat(column) + sideToFacts(summary[side] as Side),
    ]),
    `${padToWidth(word('zh', 'links'), column)}${total} 条  ${word('zh', 'coreLinks')} ${core}  ${word('zh', 'partialLinks')} ${counts.partial}  ${word('zh', 'uncertain')} ${uncertain}`,
  ]
}

const printWhole = createPrinter<Summary>({
  name: 'Summary',
  line: ({ source, target, links }) =>
    `来源任务 ${source.tasks}，目标任务 ${target.tasks}，核心对应 ${links.core}，部分承接的对应 ${links.counts.partial}`,
  whole: (summary) => [
    ...summaryToLines(summary),
    'source  target  links  source.sections  source.counts  source.shares',
  ],
  isLong: true,
})

/** The same summary, which prints as figures in words, and its sides with a line for each section. */
export function withSummaryPrint(summary: Summary): void {
  printWhole(summary)
  for (const side of [summary.source, summary.target] as readonly Side[]) {
    printSide(side)
    for (const section of side.sections) printSection(section)
  }
}

const printLook = createPrinter<Quality['lookFirst'][number]>({
  name: 'LookItem',
  line: ({ source, target, reason, chances, gain }) =>
    `${source} → ${target}  ${REASON[reason]}  ${distributionToText({ inherited: chances.inherited, rephrased: chances.rephrased, partial: chances.partial }, 'zh')} · 无 ${decimal(chances.none)}  预期 F1 +${gain.toFixed(4)}`,
})

const REASON = {
  doubtful: '可能并无对应',
  missed: '可能漏判',
  'partial-or-core': '整项还是部分承接',
} as const

const printQuality = createPrinter<Quality>({
  name: 'Quality',
  line: (quality) =>
    qualityToFacts({ quality }, 'zh')
      .map((fact) => fact.join(' '))
      .join('  '),
  whole: (quality) => [
    ...qualityToFacts({ quality }, 'zh').map((fact) => fact.join(' ')),
    `建议先看的 ${quality.lookFirst.length} 处：lookFirst`,
  ],
  isLong: true,
})

/** The same expectations, which print as the reports tell them. */
export function withQualityPrint(quality: Quality): void {
  printQuality(quality)
  for (const item of quality.lookFirst) printLook(item)
}
