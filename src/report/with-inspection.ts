import { type InspectOptionsStylized, inspect } from 'node:util'
import type { Comparison, Link, PolicyDocument, Task } from '../model/index.js'
import { counted, decimal } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth } from '../write/text-width.js'
import { SIGN, STATUS } from '../write/wording.js'
import { linksOf, nameOf, otherEnd, type Side, type Verdict } from './comparison-to-pairs.js'
import { summaryToLines, tellingVerdicts, verdictsToLines } from './comparison-to-text.js'
import { markToWords } from './decisions-to-lines.js'
import { headingOf } from './document-to-text.js'

/** Rows of each status shown when a comparison is printed: a first look, not the report. */
const ROWS = 2
/** Columns of what is printed when the terminal does not say. */
const WIDTH = 100
/** Node's default depth: an object printed by itself, not inside a list. */
const TOP_DEPTH = 2

type Print = (whole: boolean, width: number) => string

/**
 * The same comparison, whose parts print as a summary at the REPL and in `console.log`.
 *
 * The print is a hidden property: keys, spreading, JSON and equality do not see it.
 */
export function withInspection<T extends Comparison>(comparison: T): T {
  printAs(comparison, 'Comparison', (whole, width) => comparisonToPrint(comparison, whole, width))
  for (const side of ['source', 'target'] as const) {
    withDocumentInspection(comparison[side])
    for (const verdict of side === 'source' ? comparison.sourceVerdicts : comparison.targetVerdicts)
      printAs(verdict, 'Verdict', (whole, width) => verdictToPrint(verdict, side, whole, width))
  }
  for (const link of comparison.links) printAs(link, 'Link', () => linkToPrint(link))
  return comparison
}

/** The same document, which prints as an outline; its tasks print as one line or a paragraph. */
export function withDocumentInspection<T extends PolicyDocument>(document: T): T {
  printAs(document, 'PolicyDocument', (whole, width) => documentToPrint(document, whole, width))
  for (const plan of document.plans)
    for (const task of plan.tasks) printAs(task, 'Task', (whole, width) => taskToPrint(task, whole, width))
  return document
}

function printAs(thing: object, name: string, print: Print): void {
  if (!Object.isExtensible(thing) || Object.hasOwn(thing, inspect.custom)) return
  Object.defineProperty(thing, inspect.custom, {
    enumerable: false,
    configurable: true,
    value: (depth: number, options: InspectOptionsStylized) =>
      depth < 0 ? options.stylize(`[${name}]`, 'special') : print(depth >= TOP_DEPTH, widthOf(options)),
  })
}

const widthOf = ({ breakLength }: InspectOptionsStylized): number =>
  breakLength !== undefined && Number.isFinite(breakLength) && breakLength >= 80 ? breakLength : WIDTH

function comparisonToPrint(comparison: Comparison, whole: boolean, width: number): string {
  const head = summaryToLines(comparison, 'zh', width)
  if (!whole) return head.join('\n')
  const telling = tellingVerdicts(comparison, ROWS)
  const rows = (['source', 'target'] as const).flatMap((side) =>
    verdictsToLines(
      telling.filter((one) => one.side === side).map(({ verdict }) => verdict),
      side,
      'zh',
      width,
    ),
  )
  return [...head, '', ...rows, '', 'task(id)  explain(id)  dropped  added  rephrased  save(file)'].join('\n')
}

function verdictToPrint(verdict: Verdict, side: Side, whole: boolean, width: number): string {
  const { task, status } = verdict
  const others = linksOf(verdict).map((link) => otherEnd(link, side))
  const went = others.length > 0 ? ` ${side === 'source' ? '→' : '←'} ${others.join(' ')}` : ''
  const head = line(
    `${task.id} ${SIGN[status]} ${status} ${STATUS[status].zh}${went}  ${nameOf(verdict)}`,
    width,
  )
  if (!whole) return head
  return [
    head,
    ...linksOf(verdict).map((link) => `  ${linkToPrint(link)}`),
    ...taskToPrint(task, true, width).split('\n').slice(1),
  ].join('\n')
}

function linkToPrint(link: Link): string {
  const doubt = link.uncertain ? ' ?' : ''
  const decided = link.decision ? `  ${markToWords(link.decision, 'zh')}` : ''
  return `${link.source} → ${link.target}  ${link.relation} ${STATUS[link.relation].zh}  score ${decimal(link.score)}  confidence ${decimal(link.confidence)}${doubt}${decided}`
}

function taskToPrint(task: Task, whole: boolean, width: number): string {
  const head = line(`${task.id} ${task.label}${nameOf({ task })}`, width)
  if (!whole) return head
  const slots = (['lead', 'responsible', 'support', 'cites', 'targets', 'deadlines', 'setPhrases'] as const)
    .filter((slot) => task.slots[slot].length > 0)
    .map((slot) =>
      line(
        `  ${slot}: ${task.slots[slot].map((one) => ('name' in one ? one.name : one.text)).join('、')}`,
        width,
      ),
    )
  const section = task.section === '' ? [] : [line(`  ${task.section}`, width)]
  return [head, ...section, line(`  ${task.text}`, width * 2), ...slots].join('\n')
}

function documentToPrint(document: PolicyDocument, whole: boolean, width: number): string {
  const tasks = document.plans.flatMap((plan) => plan.tasks)
  const about = [
    document.region?.name,
    document.year,
    counted(tasks.length, 'task'),
    counted(document.notes.length, 'note'),
  ]
  const head = line(
    `${document.id} 《${document.title ?? ''}》 ${about.filter((one) => one != null).join(' · ')}`,
    width,
  )
  if (!whole) return head
  const sections = document.plans.flatMap((plan) => [
    ...(plan.title ? [line(`  ${plan.ordinal}. ${plan.title.text}`, width)] : []),
    ...plan.sections.map((section, index) => {
      const count = plan.tasks.filter((task) => task.sectionIndex === index).length
      return line(`    ${'  '.repeat(section.depth - 1)}${headingOf(section)}  ${count}`, width)
    }),
  ])
  return [head, ...sections].join('\n')
}

const line = (text: string, width: number): string => cutToWidth(textToPlain(text), width)
