import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const fixture = (name: string): string => path.join(root, 'test', 'fixtures', 'read', name)

/** Tasks of each seed as counted by its annotators. */
const SEEDS = {
  'hunan-2020': 42,
  'hunan-2022': 56,
  'loudi-2021': 21,
  'loudi-2023': 43,
  'shaoyang-2021': 49,
} as const
const FORMS = [
  'html',
  'docx',
  'doc',
  'numbered.doc',
  'chromium.pdf',
  'libreoffice.pdf',
  'gb18030.txt',
  'traditional.txt',
] as const

/** White space and punctuation differ between the forms: full-width in one, half-width in another, lost in a third. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')

const tasksOf = (document: PolicyDocument) => document.plans.flatMap((plan) => plan.tasks)

describe.each(Object.entries(SEEDS))('%s in every form', (id, count) => {
  it.each(FORMS)('%s gives the tasks of the text', async (form) => {
    const plain = await readDocument(path.join(root, 'seeds', `${id}.txt`))
    const read = await readDocument(fixture(`${id}.${form}`))
    expect(tasksOf(plain)).toHaveLength(count)
    expect(tasksOf(read).map(({ text }) => fold(text))).toEqual(tasksOf(plain).map(({ text }) => fold(text)))
    expect(read.plans).toHaveLength(plain.plans.length)
    expect([read.year, read.region?.adcode]).toEqual([plain.year, plain.region?.adcode])
    expect(read.parts.map(({ from, to }) => read.text.slice(from, to)).join('')).toBe(read.text)
    for (const task of tasksOf(read))
      expect(task.spans.map(({ from, to }) => read.text.slice(from, to)).join('')).toBe(task.text)
  })
})

/** WPS Office writes the same file as Word 97 and calls it .wps. */
describe.each(Object.entries(SEEDS))('%s as .wps', (id, count) => {
  it.each(['doc', 'numbered.doc'])('that was a .%s gives the tasks of the text', async (form) => {
    const plain = await readDocument(path.join(root, 'seeds', `${id}.txt`))
    const folder = mkdtempSync(path.join(tmpdir(), 'wps-'))
    const renamed = path.join(folder, `${id}.wps`)
    copyFileSync(fixture(`${id}.${form}`), renamed)
    const read = await readDocument(renamed)
    rmSync(folder, { recursive: true })
    expect(read.source).toMatchObject({ kind: 'doc', name: `${id}.wps` })
    expect(tasksOf(read)).toHaveLength(count)
    const gist = (document: PolicyDocument) =>
      tasksOf(document).map(({ id, heading, text, slots }) => ({
        id,
        heading: heading && fold(heading.text),
        text: fold(text),
        lead: slots.lead.map(({ name }) => name),
      }))
    expect(gist(read)).toEqual(gist(plain))
  })
})

it('two plans in one PDF stay two, and a task that a page break cut has two spans', async () => {
  const document = await readDocument(fixture('hunan-2022.libreoffice.pdf'))
  expect(document.plans.map(({ tasks }) => tasks.length)).toEqual([39, 17])
  const cut = tasksOf(document).filter(({ spans }) => spans.length > 1)
  expect(cut.length).toBeGreaterThan(0)
  for (const { text } of cut) expect(text).not.toMatch(/— \d+ —|文件汇编/u)
  expect(document.source?.pages).toHaveLength(10)
})

it('keeps the traditional text beside the simplified one, offset for offset', async () => {
  const given = readFileSync(fixture('shaoyang-2021.traditional.txt'), 'utf8')
  const document = await readDocument(fixture('shaoyang-2021.traditional.txt'))
  expect(document.source?.original).toBe(given)
  expect(document.text).toHaveLength(given.length)
  const task = tasksOf(document).find(({ text }) => text.includes('应用'))!
  const original = task.spans.map(({ from, to }) => given.slice(from, to)).join('')
  expect(original).toContain('應用')
  expect(document.notes.map(({ code }) => code)).toContain('converted')
})

it('says which file was read, and how', async () => {
  const document = await readDocument(fixture('hunan-2020.gb18030.txt'))
  expect(document.id).toBe('hunan-2020.gb18030')
  expect(document.source).toMatchObject({ name: 'hunan-2020.gb18030.txt', kind: 'text', encoding: 'gb18030' })
  expect(document.source?.sha256).toMatch(/^[0-9a-f]{64}$/u)
})
