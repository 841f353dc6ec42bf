/**
 * Prints, by folder, how the documents in ../shared were read: those with a section, tasks a document,
 * notes by kind, quality.
 *
 *     npx tsx test/read/corpus-table.ts [--files]
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readDocumentSync } from '../../src/document.js'
import { documentToQuality } from '../../src/document-to-quality.js'
import type { PolicyDocument } from '../../src/model/index.js'

const shared = path.resolve(import.meta.dirname, '..', '..', '..', 'shared')

const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[values.length >> 1] ?? 0

export function corpusFolders(): readonly string[] {
  if (!existsSync(shared)) return []
  const corpus = path.join(shared, 'corpus')
  const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [...folders.map(({ name }) => path.join(corpus, name)), path.join(shared, 'noisy')].sort()
}

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => path.join(folder, name))

const tasksOf = (document: PolicyDocument): number =>
  document.plans.reduce((sum, { tasks }) => sum + tasks.length, 0)
const hasSection = (document: PolicyDocument): boolean =>
  document.plans.some(({ sections }) => sections.length > 0)

function printFolder(folder: string): void {
  const documents = filesIn(folder).map((file) => ({ file, document: readDocumentSync(file) }))
  const notes = new Map<string, number>()
  for (const { document } of documents)
    for (const { code } of document.notes) notes.set(code, (notes.get(code) ?? 0) + 1)
  const qualities = documents.map(({ document }) => documentToQuality(document).score)
  const tasks = documents.map(({ document }) => tasksOf(document))
  const sections = documents.filter(({ document }) => hasSection(document)).length
  console.log(
    `${path.basename(folder).padEnd(20)} ${String(documents.length).padStart(4)} documents  ${String(sections).padStart(4)} with a section  ` +
      `tasks median ${String(median(tasks)).padStart(3)}, ${Math.min(...tasks)}–${Math.max(...tasks)}  quality median ${median(qualities).toFixed(2)}, ` +
      `${qualities.filter((score) => score >= 0.6).length} at 0.6 or more`,
  )
  const byCount = [...notes].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  console.log(`    notes: ${byCount.map(([code, count]) => `${code} ${count}`).join(', ')}`)
  if (process.argv.includes('--files'))
    for (const { file, document } of documents) {
      const { score, reasons } = documentToQuality(document)
      console.log(
        `    ${score.toFixed(2)}  ${String(tasksOf(document)).padStart(3)} tasks, ${document.plans.map(({ tasks }) => tasks.length).join('+')}  ${path.basename(file)}  ${reasons.map(({ code }) => code).join(' ')}`,
      )
    }
}

if (process.argv[1] === import.meta.filename) for (const folder of corpusFolders()) printFolder(folder)
