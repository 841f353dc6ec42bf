import { checkDocument } from '../check.js'
import type { Plan, PolicyDocument, Section } from '../model/index.js'
import { counted } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth } from '../write/text-width.js'
import { nameOf } from './comparison-to-pairs.js'

/**
 * A document as an outline: what it is, its plans, sections and tasks, and the notes on it.
 *
 * No line is wider than `width` columns.
 */
export function documentToText(document: PolicyDocument, width = 100): string {
  checkDocument('documentToText', document)
  const { masthead, region } = document
  const facts = [
    document.title ?? document.id,
    [region?.name, region?.adcode, document.level, document.year].filter((fact) => fact != null).join(' · '),
    [masthead.number?.value, masthead.issuer?.text, masthead.date?.value].filter(Boolean).join(' · '),
    [
      counted(document.plans.length, 'plan'),
      counted(
        sum(document.plans, (plan) => plan.sections.length),
        'section',
      ),
      counted(
        sum(document.plans, (plan) => plan.tasks.length),
        'task',
      ),
      counted(document.notes.length, 'note'),
    ].join(' · '),
  ]
  const notes = document.notes.map(({ code, task, span, message }) => {
    const where = task ?? (span ? `${span.from}–${span.to}` : '')
    return `  ${code}${where ? ` ${where}` : ''}: ${message}`
  })
  return [
    ...facts.filter((fact) => fact !== ''),
    ...document.plans.flatMap((plan) => ['', ...planToLines(plan)]),
    ...(notes.length > 0 ? ['', 'notes', ...notes] : []),
  ]
    .map((line) => `${cutToWidth(textToPlain(line), width)}\n`)
    .join('')
}

function planToLines(plan: Plan): readonly string[] {
  const loose = plan.items.filter((task) => task.sectionIndex === null)
  return [
    `${plan.ordinal}. ${plan.title?.text ?? ''}`.trimEnd(),
    ...tasksToLines(loose, '  '),
    ...plan.sections.flatMap((section, index) => {
      const tasks = plan.items.filter((task) => task.sectionIndex === index)
      const indent = '  '.repeat(section.depth)
      return [`${indent}${headingOf(section)}  (${tasks.length})`, ...tasksToLines(tasks, `${indent}  `)]
    }),
  ]
}

const tasksToLines = (tasks: Plan['items'], indent: string): readonly string[] =>
  tasks.map(
    (task) =>
      `${indent}${task.id} ${task.kind === 'task' ? '' : `[${task.kind}] `}${task.label}${nameOf({ task })}`,
  )

/** The heading line, label included, however the section keeps it. */
export const headingOf = ({ label, title }: Pick<Section, 'label' | 'title'>): string =>
  title.startsWith(label) ? title : label + title

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0)
