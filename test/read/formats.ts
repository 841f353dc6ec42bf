import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { readDocument } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { documentToTable } from '../fixtures/document-to-table.js'
import { sheetsToXls } from '../fixtures/sheets-to-xls.js'
import { sheetsToHtml, sheetsToXlsx } from '../fixtures/sheets-to-xlsx.js'
import { textToOfd } from '../fixtures/text-to-ofd.js'

/** The same five documents in every format, read beside their text: the table of the page about files is made of this. */

const ROOT = resolve(import.meta.dirname, '../..')
export const SEEDS = ['hunan-2020', 'hunan-2022', 'loudi-2021', 'loudi-2023', 'shaoyang-2021'] as const

type Lang = 'zh' | 'en'

interface Format {
  readonly ending: string
  readonly how: Readonly<Record<Lang, string>>
  /** A seed in this format. */
  readonly make: (id: string, plain: PolicyDocument) => Uint8Array
  /** The test files that hold the format to what the page says is kept and left out. */
  readonly tests: readonly string[]
}

const stored = (id: string, form: string): Uint8Array =>
  readFileSync(join(ROOT, `test/fixtures/read/${id}.${form}`))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const WORD_97 = { zh: 'Word 97', en: 'Word 97' }
const NUMBERED = { zh: 'Word 97，自动编号', en: 'Word 97, numbered by Word' }

const FORMATS: readonly Format[] = [
  {
    ending: '.txt',
    how: { zh: 'GB18030', en: 'GB18030' },
    make: (id) => stored(id, 'gb18030.txt'),
    tests: ['bytes-to-string', 'text-to-doubts'],
  },
  {
    ending: '.txt',
    how: { zh: '繁体', en: 'traditional characters' },
    make: (id) => stored(id, 'traditional.txt'),
    tests: ['fixtures'],
  },
  {
    ending: '.json',
    how: { zh: '字段 text', en: 'field text' },
    make: (_, { text }) => utf8(JSON.stringify({ text })),
    tests: ['json-and-markdown'],
  },
  {
    ending: '.html',
    how: { zh: '政府网站的页面', en: 'a page of a government site' },
    make: (id) => stored(id, 'html'),
    tests: ['html', 'saved-pages', 'string-to-index-table'],
  },
  {
    ending: '.html',
    how: { zh: '任务分解表', en: 'a table of tasks' },
    make: (_, plain) => utf8(sheetsToHtml(documentToTable(plain))),
    tests: ['html', 'seeds-as-tables'],
  },
  {
    ending: '.docx',
    how: { zh: 'Word', en: 'Word' },
    make: (id) => stored(id, 'docx'),
    tests: ['docx', 'styled-headings'],
  },
  { ending: '.doc', how: WORD_97, make: (id) => stored(id, 'doc'), tests: ['doc'] },
  { ending: '.doc', how: NUMBERED, make: (id) => stored(id, 'numbered.doc'), tests: ['doc'] },
  {
    ending: '.wps',
    how: { zh: 'WPS（与 Word 97 相同）', en: 'WPS Office (the same as Word 97)' },
    make: (id) => stored(id, 'numbered.doc'),
    tests: ['doc', 'fixtures'],
  },
  {
    ending: '.xlsx',
    how: { zh: '任务分解表', en: 'a table of tasks' },
    make: (_, plain) => sheetsToXlsx(documentToTable(plain)),
    tests: ['xlsx', 'seeds-as-tables'],
  },
  {
    ending: '.xls',
    how: { zh: '任务分解表', en: 'a table of tasks' },
    make: (_, plain) => sheetsToXls(documentToTable(plain)),
    tests: ['xlsx', 'seeds-as-tables'],
  },
  {
    ending: '.ofd',
    how: { zh: '带页码和套版文字', en: 'with page numbers and a template' },
    make: (_, { text }) => textToOfd(text, [{ text: '政务公开资料汇编', x: 80, y: 20, size: 4 }]),
    tests: ['ofd'],
  },
  {
    ending: '.pdf',
    how: { zh: 'Chromium 打印', en: 'printed by Chromium' },
    make: (id) => stored(id, 'chromium.pdf'),
    tests: ['pdf'],
  },
  {
    ending: '.pdf',
    how: { zh: 'LibreOffice 导出', en: 'exported by LibreOffice' },
    make: (id) => stored(id, 'libreoffice.pdf'),
    tests: ['pdf'],
  },
  {
    ending: '.zip',
    how: { zh: '内装 .docx', en: 'with a .docx in it' },
    make: (id) => zipSync({ [`${id}.docx`]: stored(id, 'docx') }),
    tests: ['zip'],
  },
]

/** White space and punctuation differ between the forms: full-width in one, half-width in another. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

const MEASURED = ['tasks', 'ids', 'headings', 'leads'] as const

type Counts = Readonly<Record<(typeof MEASURED)[number], number>>

/** How many tasks of `plain` are in `read`: with their words, under their id, with their heading, with who leads. */
function toCounts(plain: PolicyDocument, read: PolicyDocument): Counts {
  const tasksOf = ({ plans }: PolicyDocument) => plans.flatMap(({ tasks }) => tasks)
  const found = new Map(
    tasksOf(read).map((task) => [fold(task.heading?.text ?? task.text).slice(0, 12), task]),
  )
  const counts = { tasks: 0, ids: 0, headings: 0, leads: 0 }
  for (const task of tasksOf(plain)) {
    const same = found.get(fold(task.heading?.text ?? task.text).slice(0, 12))
    if (same === undefined) continue
    const names = ({ slots }: typeof task) => slots.lead.map(({ name }) => name).join()
    counts.tasks++
    if (same.id === task.id) counts.ids++
    if (fold(same.heading?.text ?? '') === fold(task.heading?.text ?? '')) counts.headings++
    if (names(same) === names(task)) counts.leads++
  }
  return counts
}

export interface FormatRow extends Omit<Format, 'make'> {
  readonly counts: Counts
  readonly of: number
}

/** Every format read, with what was found of the tasks of all seeds. */
export async function formatsToRows(): Promise<readonly FormatRow[]> {
  const seeds = await Promise.all(
    SEEDS.map(async (id) => ({ id, plain: await readDocument(join(ROOT, `seeds/${id}.txt`)) })),
  )
  const rows: FormatRow[] = []
  for (const { make, ...format } of FORMATS) {
    const total = { tasks: 0, ids: 0, headings: 0, leads: 0 }
    let of = 0
    for (const { id, plain } of seeds) {
      const counts = toCounts(plain, await readDocument(make(id, plain), { name: `${id}${format.ending}` }))
      for (const name of MEASURED) total[name] += counts[name]
      of += plain.plans.reduce((sum, { tasks }) => sum + tasks.length, 0)
    }
    rows.push({ ...format, counts: total, of })
  }
  return rows
}

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['格式', '样本', '任务', '编号', '标题', '牵头单位', '其余由何测试保证'],
  en: ['format', 'sample', 'tasks', 'ids', 'headings', 'lead units', 'what holds the rest'],
}

/** The rows as a Markdown table. */
export function rowsToMarkdown(rows: readonly FormatRow[], lang: Lang): string {
  const lines = rows.map(({ ending, how, counts, of, tests }) => [
    `\`${ending}\``,
    how[lang],
    ...MEASURED.map((name) => `${counts[name]}/${of}`),
    tests.map((name) => `\`${name}\``).join(' '),
  ])
  return [HEADS[lang], ['---', '---', '--:', '--:', '--:', '--:', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

/** Where the table stands in a page. */
export const BETWEEN: RegExp =
  /(?<=<!-- formats: npm run formats -->\n\n)[\s\S]*?(?=\n<!-- end of formats -->)/u

export const FORMAT_PAGES: Readonly<Record<Lang, string>> = {
  zh: join(ROOT, 'site/files.md'),
  en: join(ROOT, 'site/en/files.md'),
}
