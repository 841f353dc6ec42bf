import type {
  Comparison,
  Link,
  LinkCandidate,
  PolicyDocument,
  SourceVerdict,
  TargetVerdict,
  Task,
} from '../model/index.js'
import { counted, decimal } from '../write/figures.js'
import { createPrinter, type Printing } from '../write/printer.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth, textWidth } from '../write/text-width.js'
import { SIGN, STATUS } from '../write/wording.js'
import { linksOf, nameOf, otherEnd, type Side, type Verdict } from './comparison-to-pairs.js'
import { summaryToLines, tellingVerdicts, verdictsToLines } from './comparison-to-text.js'
import { markToWords } from './decisions-to-lines.js'
import { headingOf } from './document-to-text.js'
import { withQualityPrint, withSummaryPrint } from './summary-to-print.js'

/** Rows of each status shown when a comparison is printed: a first look, not the report. */
const ROWS = 2
/** Columns of a task's name in the cell of a table. */
const CELL = 36

/**
 * The same comparison, whose parts print as a summary at the REPL, in `console.log` and as a string.
 *
 * The print is a hidden property: keys, spreading, JSON and equality do not see it.
 */
export function withInspection<T extends Comparison>(comparison: T): T {
  printComparison(comparison)
  withSummaryPrint(comparison.summary)
  withQualityPrint(comparison.quality)
  for (const side of ['source', 'target'] as const) withDocumentInspection(comparison[side])
  for (const verdict of comparison.sourceVerdicts) withVerdictPrint(verdict, printSource)
  for (const verdict of comparison.targetVerdicts) withVerdictPrint(verdict, printTarget)
  for (const link of comparison.links) {
    printLink(link)
    printDistribution(link.chances)
  }
  return comparison
}

/** The same document, which prints as an outline; its tasks print as one line or a paragraph. */
export function withDocumentInspection<T extends PolicyDocument>(document: T): T {
  printDocument(document)
  for (const plan of document.plans) for (const task of plan.tasks) printTask(task)
  return document
}

const printComparison = createPrinter<Comparison>({
  name: 'Comparison',
  line: (comparison, width) => summaryToLines(comparison, 'zh', width).join('\n'),
  whole: comparisonToLines,
  isLong: true,
})

function comparisonToLines(comparison: Comparison, width: number): readonly string[] {
  const telling = tellingVerdicts(comparison, ROWS)
  const rows = (['source', 'target'] as const).flatMap((side) => {
    const verdicts = telling.filter((one) => one.side === side).map(({ verdict }) => verdict)
    return verdicts.length === 0 ? [] : ['', ...verdictsToLines(verdicts, side, 'zh', width)]
  })
  return [
    ...summaryToLines(comparison, 'zh', width),
    ...rows,
    '',
    'task(id)  explain(id)  dropped  added  rephrased  summary  facets  save(file)',
  ]
}

const printSource = createPrinter<SourceVerdict>(verdictPrinting('source'))
const printTarget = createPrinter<TargetVerdict>(verdictPrinting('target'))

function verdictPrinting(side: Side): Printing<Verdict> {
  const line = (verdict: Verdict): string => {
    const { task, status } = verdict
    const others = linksOf(verdict).map((link) => otherEnd(link, side))
    const went = others.length > 0 ? ` ${side === 'source' ? '→' : '←'} ${others.join(' ')}` : ''
    return `${task.id} ${SIGN[status]} ${status} ${STATUS[status].zh}${went}  ${nameOf(verdict)}`
  }
  return {
    name: 'Verdict',
    line,
    whole: (verdict: Verdict, width: number) => [
      line(verdict),
      ...linksOf(verdict).map((link) => `  ${linkToLine(link)}`),
      ...taskToLines(verdict.task, width).slice(1),
    ],
    brief: ({ task, status }: Verdict) => `${task.id} ${SIGN[status]} ${status}`,
  }
}

/** Candidates are worked out when asked for, and get their print then. */
function withVerdictPrint<V extends Verdict>(verdict: V, print: (verdict: V) => V): void {
  print(verdict)
  printDistribution(verdict.distribution)
  const own = Object.getOwnPropertyDescriptor(verdict, 'candidates')
  const find = own?.get?.bind(verdict) as (() => readonly LinkCandidate[]) | undefined
  if (find === undefined || own?.configurable !== true) return
  const get = (): readonly LinkCandidate[] => {
    const found = find()
    for (const one of found) printCandidate(one)
    return found
  }
  Object.defineProperty(verdict, 'candidates', { ...own, get })
}

type Distribution = Verdict['distribution'] | Link['chances']

const printDistribution = createPrinter<Distribution>({
  name: 'Distribution',
  line: distributionToLine,
  brief: distributionToLine,
})

function distributionToLine(distribution: Distribution): string {
  const all = Object.entries(distribution).map(([status, chance]) => `${status}: ${decimal(chance)}`)
  return `{ ${all.join(', ')} }`
}

const candidateToLine = ({ source, target, chances }: LinkCandidate): string =>
  `${source} → ${target} (${decimal(1 - chances.none)})`

const printCandidate = createPrinter<LinkCandidate>({
  name: 'LinkCandidate',
  line: candidateToLine,
  brief: candidateToLine,
})

function linkToLine(link: Link): string {
  const doubt = link.uncertain ? ' ?' : ''
  const decided = link.decision ? `  ${markToWords(link.decision, 'zh')}` : ''
  return `${link.source} → ${link.target}  ${link.relation} ${STATUS[link.relation].zh}  score ${decimal(link.score)}  confidence ${decimal(link.confidence)}${doubt}${decided}`
}

const printLink = createPrinter<Link>({
  name: 'Link',
  line: linkToLine,
  brief: ({ source, target, relation, confidence }) =>
    `${source} → ${target} ${relation} ${decimal(confidence)}`,
})

const printTask = createPrinter<Task>({
  name: 'Task',
  line: taskToLine,
  whole: taskToLines,
  brief: (task) => cutToWidth(`${task.id} ${nameOf({ task })}`, CELL),
})

function taskToLine(task: Task): string {
  return `${task.id} ${task.label}${nameOf({ task })}`
}

/** What the task says and what was read from it; the text in two lines at most. */
export function taskToLines(task: Task, width: number): readonly string[] {
  const slots = (['lead', 'responsible', 'support', 'cites', 'targets', 'deadlines', 'setPhrases'] as const)
    .filter((slot) => task.slots[slot].length > 0)
    .map(
      (slot) =>
        `  ${slot}: ${task.slots[slot].map((one) => ('name' in one ? one.name : one.text)).join('、')}`,
    )
  return [
    taskToLine(task),
    ...(task.section === '' ? [] : [`  ${task.section}`]),
    ...textToRows(task.text, width - 2).map((row) => `  ${row}`),
    ...slots,
  ]
}

/** Rows of a task's text that are shown. */
const TEXT_ROWS = 2

function textToRows(text: string, width: number): readonly string[] {
  const rows: string[] = []
  let rest = textToPlain(text)
  while (rest !== '' && rows.length < TEXT_ROWS - 1) {
    const cut = cutToWidth(rest, width + 1).replace(/…$/u, '')
    const row = textWidth(rest) <= width ? rest : cut
    rows.push(row)
    rest = rest.slice(row.length)
  }
  return rest === '' ? rows : [...rows, cutToWidth(rest, width)]
}

function documentToLine(document: PolicyDocument): string {
  const tasks = document.plans.reduce((sum, plan) => sum + plan.tasks.length, 0)
  const about = [
    document.region?.name,
    document.year,
    counted(tasks, 'task'),
    counted(document.notes.length, 'note'),
  ]
  return `${document.id} 《${document.title ?? ''}》 ${about.filter((one) => one != null).join(' · ')}`
}

/** The document in a line, and its sections with how many tasks each has. */
export function documentToOutline(document: PolicyDocument): readonly string[] {
  return [
    documentToLine(document),
    ...document.plans.flatMap((plan) => [
      ...(plan.title ? [`  ${plan.ordinal}. ${plan.title.text}`] : []),
      ...plan.sections.map((section, index) => {
        const count = plan.tasks.filter((task) => task.sectionIndex === index).length
        return `    ${'  '.repeat(section.depth - 1)}${headingOf(section)}  ${count}`
      }),
    ]),
  ]
}

const printDocument = createPrinter<PolicyDocument>({
  name: 'PolicyDocument',
  line: documentToLine,
  whole: documentToOutline,
  brief: ({ id }) => id,
})
