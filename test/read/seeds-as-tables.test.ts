import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument, readDocumentSync } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { documentToTable } from '../fixtures/document-to-table.js'
import { sheetsToXls } from '../fixtures/sheets-to-xls.js'
import { sheetsToHtml, sheetsToXlsx } from '../fixtures/sheets-to-xlsx.js'

const seeds = path.resolve(import.meta.dirname, '..', '..', 'seeds')
const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'))

/** What must not depend on the format: ids, labels, sections, headings, who leads and who is responsible. */
const gist = ({ plans }: PolicyDocument) =>
  plans.flatMap((plan) =>
    plan.items.map(({ id, kind, label, section, heading, slots }) => ({
      id,
      kind,
      label,
      section,
      heading: heading?.text ?? null,
      lead: slots.lead.map(({ name }) => name),
      responsible: slots.responsible.map(({ name }) => name),
    })),
  )

describe.each(names)('%s as a table of tasks', (name) => {
  const text = readDocumentSync(path.join(seeds, name))

  it('reads in a workbook as it does in running text', async () => {
    const table = await readDocument(sheetsToXlsx(documentToTable(text)), { name: 'table.xlsx' })
    expect(gist(table)).toEqual(gist(text))
  })

  it('reads in an old workbook as it does in a new one', () => {
    const table = readDocumentSync(sheetsToXls(documentToTable(text)), { name: 'table.xls' })
    expect(gist(table)).toEqual(gist(text))
    expect(table.source?.kind).toBe('xls')
  })

  it('reads in a page as it does in a workbook', () => {
    const page = readDocumentSync(new TextEncoder().encode(sheetsToHtml(documentToTable(text))))
    expect(gist(page)).toEqual(gist(text))
  })
})

it('an old workbook that another program wrote', () => {
  const text = readDocumentSync(path.join(seeds, 'loudi-2021.txt'))
  const file = path.join(import.meta.dirname, '..', 'fixtures', 'read', 'loudi-2021.table.xls')
  expect(gist(readDocumentSync(file))).toEqual(gist(text))
})
