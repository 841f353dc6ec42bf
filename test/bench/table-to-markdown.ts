import type { BenchTable } from './table.js'

/** A table with its title and notes as Markdown: a first column of words, figures to the right. */
export function tableToMarkdown({ title, head, rows, notes }: BenchTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const table =
    head.length === 0
      ? []
      : ['', line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)]
  return [`## ${title}`, ...table, ...notes.flatMap((note) => ['', note])].join('\n')
}
