import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toCSV, toDOCX, toXLSX } from '../../src/report/index.js'
import { COMPARISON } from './fixture.js'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true }))

const python = (code: string, input: string): string =>
  spawnSync('python3', ['-c', code], { input, encoding: 'utf8', maxBuffer: 1e8 }).stdout

/** What LibreOffice makes of a file, or `null` where it is not installed or cannot read that kind. */
function converted(
  name: string,
  content: string | Uint8Array,
  to: string,
  ending: string,
  read: readonly string[] = [],
): Buffer | null {
  writeFileSync(join(folder, name), content)
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...read,
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ],
    { timeout: 100_000 },
  )
  try {
    return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, ending)))
  } catch {
    return null
  }
}

/** The table as the csv module of Python reads it. */
const rows = (csv: string) =>
  JSON.parse(
    python(
      'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"),newline="")))))',
      csv,
    ),
  ) as string[][]

const PYTHON = spawnSync('python3', ['--version']).status === 0
const READS = converted('probe.csv', 'a\r\n1\r\n', 'xlsx', '.xlsx') !== null

describe.skipIf(!PYTHON)('CSV', () => {
  it('reads back with the csv module of Python as it was', () => {
    const [head, first] = rows(toCSV(COMPARISON, { table: 'tasks' }))
    expect(head).toContain('text')
    expect(first![head!.indexOf('text')]).toBe(COMPARISON.sourceVerdicts[0]!.task.text)
    expect(rows(toCSV(COMPARISON, { table: 'tasks', bom: true }))[1]).toEqual(first)
    expect(toCSV(COMPARISON, { bom: true }).startsWith('\ufeffsource_document,')).toBe(true)
  })

  it('has a row for every link, and for every task without any', () => {
    const table = rows(toCSV(COMPARISON))
    expect(table.slice(1).map((row) => row.slice(2, 5))).toEqual([
      ['province/1.01', 'city/1.01', 'inherited'],
      ['province/1.01', 'city/1.04', 'partial'],
      ['province/1.02', 'city/1.02', 'rephrased'],
      ['province/1.03', 'city/1.04', 'partial'],
      ['province/1.04', '', 'dropped'],
      ['', 'city/1.03', 'added'],
    ])
  })

  it('refuses a table that is not there', () => {
    expect(() => toCSV(COMPARISON, { table: 'tables' as never })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })
})

describe.skipIf(!READS || !PYTHON)('LibreOffice', () => {
  it('reads the CSV back identically', () => {
    const csv = toCSV(COMPARISON, { table: 'changes' })
    // Separator 44, quote 34, UTF-8 76, from line 1, every column text: a program would take 1.10 for 1.1.
    const columns = Array.from({ length: 10 }, (_, i) => `${i + 1}/2`).join('/')
    const back = converted(
      'changes.csv',
      csv,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
      '.csv',
      [`--infilter=CSV:44,34,76,1,${columns}`],
    )
    expect(rows(back!.toString('utf8'))).toEqual(rows(csv))
  })

  it('opens the workbook and the document', async () => {
    const sheet = converted(
      'book.xlsx',
      await toXLSX(COMPARISON),
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2',
      '-来源任务.csv',
    )
    expect(sheet?.toString('utf8')).toContain('推行帮代办')
    const text = converted('text.docx', await toDOCX(COMPARISON), 'txt:Text (encoded):UTF8', '.txt')
    expect(text?.toString('utf8')).toContain('1.04 清理证明事项')
    expect(text?.toString('utf8')).toMatch(/目录\s+概览/u)
    const revised = converted('revised.docx', await toDOCX(COMPARISON, { revisions: true }), 'fodt', '.fodt')
    for (const kind of ['insertion', 'deletion'])
      expect(revised?.toString('utf8').match(new RegExp(`<text:${kind}>`, 'gu'))?.length).toBeGreaterThan(1)
    expect(revised?.toString('utf8')).toContain('<dc:creator>policy-lineage</dc:creator>')
    expect(
      converted('pages.docx', await toDOCX(COMPARISON, { lang: 'en' }), 'pdf', '.pdf')
        ?.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})
