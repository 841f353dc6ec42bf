import type { Label } from './line-to-label.js'
import type { Column, Tables } from './lines-to-tables.js'
import type { Heading } from './outline.js'
import type { Line } from './text-to-lines.js'

/** Columns that make a table one of tasks, beside the tasks themselves. */
const OF_TASKS = new Set(['lead', 'responsible', 'support', 'deadline'])

/** 1-1 · A01 · 任务3 · 2.（1）: what counts the rows of a table */
const ROW_NUMBER = /^(?=.{1,12}$)[^。，、]*[0-9０-９①-⑳一二三四五六七八九十]/u

/** | --- | :---: |: the rule below the head of a table in Markdown */
const RULE = /^:?-*:?$/u

/**
 * The headings of a document with those that rows of its tables of tasks make although no number that is known opens
 * them: tables that count no rows, or count them as 1-1, A01.
 *
 * A row goes on with the task above where its number or, without numbers, its task is empty or the same again.
 */
export function rowsToHeadings(
  lines: readonly Line[],
  tables: Tables,
  headings: readonly Heading[],
): readonly Heading[] {
  const byLine = new Map(headings.map((heading) => [heading.line, heading]))
  let count = 0
  let before = ''
  const found: Heading[] = []
  for (const line of lines) {
    const own = byLine.get(line.index)
    if (own !== undefined) {
      found.push(own)
      count = 0
      before = ''
      continue
    }
    if (tables.isHead(line)) {
      if (!tables.isRepeated(line)) count = 0
      continue
    }
    const columns = tables.columnsOf(line)
    if (columns === null || !isOfTasks(columns)) continue
    const cells = tables.cellsOf(line)
    const key = columns.findIndex(({ role }) => role === 'number')
    const at = key < 0 ? columns.findIndex(({ role }) => role === 'task') : key
    const name = cells[at] ?? ''
    const isOther =
      name !== '' &&
      !cells.every((cell) => RULE.test(cell)) &&
      name !== before &&
      cells.filter((cell) => cell !== '').length > 1
    if (name !== '') before = name
    if (!isOther || (key >= 0 && !ROW_NUMBER.test(name))) continue
    count += 1
    found.push({ line: line.index, label: rowLabel(line, key === 0 ? name : '', count) })
  }
  return found
}

const isOfTasks = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => role === 'task') && columns.some(({ role }) => OF_TASKS.has(role ?? ''))

/** 1-1 | 推行帮办代办: the number of a row fills its first cell. */
function rowLabel({ text }: Line, printed: string, value: number): Label {
  const end = printed === '' ? 0 : /^\|?[^|│\t]*[|│\t]\s*/u.exec(text)![0].length
  return { style: 'row', value, text: printed, end, proof: 'none', form: 'row' }
}
