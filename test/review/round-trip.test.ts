import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { type Corpus, openCorpus } from '../../src/corpus/index.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { readDocumentSync, readText } from '../../src/document.js'
import { documentToTasks } from '../../src/model/document-to-tasks.js'
import type { Lineage } from '../../src/model/index.js'
import { explain, toCSV, toDOCX, toHTML, toJSON, toMarkdown, toText, toXLSX } from '../../src/report/index.js'
import { exportReview, saveReview } from '../../src/review/export-review.js'
import { importReview } from '../../src/review/import-review.js'
import { VECTORS } from '../report/injection.js'
import { fill, rowsOf } from './fill.js'
import { hasSheets, saveWithOffice } from './office.js'

const folder = mkdtempSync(join(tmpdir(), 'review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (id: string) => readDocumentSync(resolve('seeds', `${id}.txt`))
const source = read('loudi-2021')
const target = read('loudi-2023')
const machine = compare(source, target)

/** Answers every other row, now against the machine and now 沿用, and names who did. */
const contrary = (row: { readonly machine: string }, at: number) => ({
  decision: at % 2 === 1 ? '' : at % 4 === 0 && row.machine !== '无' ? '无' : '沿用',
  coder: '李明',
  date: '2026-05-01',
  comment: at === 0 ? '<b>看过</b>' : '',
})

describe('decisions about a comparison', () => {
  const review = async () => {
    const csv = await exportReview(machine, { what: 'all', format: 'csv' })
    return importReview(fill(csv, contrary), { of: machine })
  }

  it('survive other options, and leave the rest as it is there', async () => {
    const { decisions, blanks, problems, conflicts } = await review()
    expect([problems.length, conflicts.length]).toEqual([0, 0])
    expect(decisions.length).toBeGreaterThan(20)
    expect(blanks.length).toBeGreaterThan(20)
    const letters = { name: 'letters', version: '1', cut: (text: string) => [...text] }
    for (const options of [{}, { align: { threshold: 0.9 } }, { tokenize: { segmenter: letters } }]) {
      const again = compare(source, target, options)
      const decided = decideComparison(again, decisions)
      const of = new Map(
        decided.links.map((link) => [`${source.id}/${link.source} ${target.id}/${link.target}`, link]),
      )
      for (const { relation, source: from, target: to } of decisions)
        if (relation === 'none') expect(of.has(`${from} ${to}`)).toBe(false)
        else
          expect(of.get(`${from} ${to}`)).toMatchObject({
            relation: 'inherited',
            uncertain: false,
            decision: { coder: '李明', date: '2026-05-01' },
          })
      const settled = new Set(decisions.map((own) => `${own.source} ${own.target}`))
      const untouched = again.links.filter(
        (link) => !settled.has(`${source.id}/${link.source} ${target.id}/${link.target}`),
      )
      expect(decided.links.filter(({ decision }) => decision === undefined)).toEqual(untouched)
      expect(decided.decisions).toHaveLength(decisions.length)
    }
  })

  it('are stale for a text that changed, and a note says so', async () => {
    const { decisions } = await review()
    const task = documentToTasks(target).find(({ id }) => `${target.id}/${id}` === decisions[0]!.target)!
    const changed = readText(target.text.replace(task.text.slice(0, 12), `${task.text.slice(0, 12)}全面`), {
      id: target.id,
    })
    const about = decisions.filter((own) => own.target === `${target.id}/${task.id}`)
    expect(about.length).toBeGreaterThan(0)
    const decided = decideComparison(compare(source, changed), decisions)
    expect(decided.decisions).toHaveLength(decisions.length - about.length)
    expect(decided.notes.map(({ message }) => message).join()).toContain(
      'the text of a task has changed since',
    )
  })

  it('are marked in every output, and what coders write does nothing there', async () => {
    const { decisions } = await review()
    const decided = decideComparison(machine, decisions)
    const removed = decisions.find(({ relation }) => relation === 'none')!
    const made = decided.links.find(({ decision }) => decision)!
    const words = '人工：李明 2026-05-01'
    expect(toText(decided, { width: 200 })).toContain(words)
    expect(toMarkdown(decided)).toContain(words)
    expect(toMarkdown(decided)).not.toContain('<b>看过')
    const page = await toHTML(decided)
    expect(page).toContain(words)
    expect(page).not.toContain('<b>看过')
    const json = toJSON(decided)
    expect(
      json.links.find((own) => own.source === made.source && own.target === made.target)!.decision,
    ).toEqual(made.decision)
    expect(json.decisions).toEqual(decided.decisions)
    const schema = JSON.parse(readFileSync('src/report/published/schema/comparison.schema.json', 'utf8'))
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema)
    const isValid = (data: unknown) => validate(JSON.parse(JSON.stringify(data)))
    expect(isValid(json), JSON.stringify(validate.errors)).toBe(true)
    expect(isValid({ ...json, decisions: [{ ...json.decisions![0], coder: null }] })).toBe(false)
    expect(isValid({ ...json, links: [{ ...json.links[0], decision: { coder: '李' } }] })).toBe(false)
    const csv = toCSV(decided).split('\r\n')
    expect(csv[0]).toContain('decided_by,decided_on,comment')
    expect(csv.filter((line) => line.includes(',李明,2026-05-01,')).length).toBeGreaterThanOrEqual(
      decided.links.filter(({ decision }) => decision).length,
    )
    for (const bytes of [await toXLSX(decided), await toDOCX(decided)])
      expect(Object.values(unzipSync(bytes)).some((part) => strFromU8(part).includes(words))).toBe(true)
    expect(String(explain(decided, made.source, made.target))).toContain(words)
    const [from, to] = [removed.source, removed.target].map((id) => id.slice(id.lastIndexOf('/') + 1))
    expect(String(explain(decided, from!, to))).toContain(words)
    // nothing is marked where nobody decided
    for (const plain of [toText(machine), toMarkdown(machine), await toHTML(machine)])
      expect(plain).not.toContain('人工：')
  })
})

describe('what a hostile coder writes', () => {
  it('acts in no output', async () => {
    const texts = ['hunan-2022', 'loudi-2023'].map((id) => readDocumentSync(resolve('seeds', `${id}.txt`)))
    const own = compare(texts[0]!, texts[1]!)
    const decisions = own.links.slice(0, VECTORS.length).map(({ source: from, target: to }, at) => ({
      source: `${own.source.id}/${from}`,
      target: `${own.target.id}/${to}`,
      relation: at % 3 === 0 ? ('none' as const) : ('partial' as const),
      coder: VECTORS[at]!,
      date: VECTORS[(at + 7) % VECTORS.length]!,
      comment: VECTORS[(at + 19) % VECTORS.length]!,
      texts: null,
    }))
    const decided = decideComparison(own, decisions)
    expect(decided.decisions).toHaveLength(VECTORS.length)

    const names = (page: string) => {
      const tags: string[] = []
      const parser = new Parser({
        onopentag: (name, attributes) => tags.push(name, ...Object.keys(attributes).map((one) => `@${one}`)),
      })
      parser.end(page)
      return new Set(tags)
    }
    const usual = new Set([...names(await toHTML(own)), '@title', 'strong'])
    expect([...names(await toHTML(decided))].filter((name) => !usual.has(name))).toEqual([])
    expect(names(new MarkdownIt({ html: true, linkify: true }).render(toMarkdown(decided)))).toEqual(
      names(new MarkdownIt({ html: true, linkify: true }).render(toMarkdown(own)).concat('<strong>')),
    )
    const cells = Papa.parse<string[]>(toCSV(decided)).data.flat()
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell) && !/^-?[\d.]+$/u.test(cell))).toEqual([])
    for (const plain of [toText(decided), String(explain(decided, own.links[1]!.source))])
      expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    for (const write of [toXLSX, toDOCX])
      expect(fieldsOf(await write(decided)), write.name).toEqual(fieldsOf(await write(own)))
  })
})

describe('a workbook', () => {
  /** The sheet with a word typed into a cell, as a spreadsheet program would store it. */
  function typeInto(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
    const parts = unzipSync(bytes)
    const path = 'xl/worksheets/sheet1.xml'
    let xml = strFromU8(parts[path]!)
    for (const [cell, word] of Object.entries(cells)) {
      const blank = new RegExp(`<c r="${cell}"( s="\\d+")?/>`, 'u')
      expect(xml).toMatch(blank)
      xml = xml.replace(blank, `<c r="${cell}"$1 t="inlineStr"><is><t>${word}</t></is></c>`)
    }
    return zipSync({ ...parts, [path]: strToU8(xml) })
  }
  const filled = async () => {
    const typed = { J2: '沿用', K2: '李', L2: '2026-05-01', J3: '部分承接', K3: '李', J4: '说不好', K4: '李' }
    return typeInto(await exportReview(machine, { what: 'links' }), typed)
  }
  const expected = [
    { relation: 'inherited', coder: '李', date: '2026-05-01', comment: null },
    { relation: 'partial', coder: '李', date: null },
  ]

  it('that was filled in is read', async () => {
    const { decisions, blanks, problems } = await importReview(await filled(), { of: machine })
    expect(decisions).toMatchObject(expected)
    expect(decisions[0]!.texts).not.toBeNull()
    expect(blanks).toHaveLength(machine.links.length - 3)
    expect(problems).toMatchObject([{ row: 4, code: 'unknown-decision', sheet: 'review 1, sheet 复核' }])
  })

  it.skipIf(!hasSheets)(
    'that LibreOffice saved, as workbook or in GB18030 with semicolons, is read',
    async () => {
      const path = join(folder, 'filled.xlsx')
      writeFileSync(path, await filled())
      for (const kind of ['xlsx', 'csv:Text - txt - csv (StarCalc):59,34,85,1'])
        saveWithOffice(path, kind, join(folder, 'out'))
      for (const name of ['filled.xlsx', 'filled.csv']) {
        const bytes = readFileSync(join(folder, 'out', name))
        const { decisions, blanks, problems } = await importReview(bytes, { of: machine })
        expect(decisions, name).toMatchObject(expected)
        expect(
          problems.map(({ row }) => row),
          name,
        ).toEqual([4])
        expect(blanks, name).toHaveLength(machine.links.length - 3)
      }
      expect(() =>
        new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, 'out', 'filled.csv'))),
      ).toThrow()
    },
    120_000,
  )

  it('is saved under a name, and not over another file', async () => {
    const path = join(folder, 'saved.csv')
    expect(await saveReview(machine, path, { what: 'links' })).toBe(path)
    expect(readFileSync(path, 'utf8').startsWith('\ufeff')).toBe(true)
    await expect(saveReview(machine, path)).rejects.toThrow('exists')
    await expect(saveReview(machine, join(folder, 'saved.ods'))).rejects.toThrow('.xlsx or .csv')
    expect((await importReview(path)).blanks).toHaveLength(machine.links.length)
  })
})

describe('decisions about a corpus', () => {
  let corpus: Corpus
  let lineage: Lineage
  beforeAll(async () => {
    const files = ['hunan-2020', 'loudi-2021', 'loudi-2023'].map((id) => resolve('seeds', `${id}.txt`))
    corpus = await openCorpus(files, { cache: join(folder, 'cache') })
    lineage = await corpus.trace({ threads: 1 })
  })

  it('survive another run with other options, in links, origins and families', async () => {
    const csv = await exportReview(lineage, { what: 'links', format: 'csv' })
    expect(rowsOf(csv)).toHaveLength(lineage.links.length)
    const { decisions, problems } = await importReview(fill(csv, contrary), { of: lineage })
    expect(problems).toEqual([])
    for (const compareOptions of [{}, { align: { threshold: 0.9 } }]) {
      const again = await corpus.trace({ threads: 1, decisions, compare: compareOptions })
      expect(again.decisions).toHaveLength(decisions.length)
      const of = new Map(again.links.map((link) => [`${link.source} ${link.target}`, link]))
      for (const { relation, source: from, target: to } of decisions)
        if (relation === 'none') expect(of.has(`${from} ${to}`)).toBe(false)
        else {
          const link = of.get(`${from} ${to}`)!
          expect(link).toMatchObject({ relation, uncertain: false, decision: { coder: '李明' } })
          expect(link.coverage.target).toBeGreaterThan(0)
        }
      const family = new Map(again.tasks.map((task) => [task.id, task]))
      const pinned = decisions.find(({ relation }) => relation === 'inherited')!
      const { candidates } = family.get(pinned.target)!.origin
      expect(candidates.find(({ task }) => task === pinned.source)!.credibility).toBeGreaterThan(0)
    }
  }, 60_000)

  it('are asked for with a sample that weighs all pairs of tasks of the documents compared', async () => {
    const rows = rowsOf(await exportReview(lineage, { what: 'sample', size: 80, format: 'csv' }))
    const all = lineage.pairs.reduce(
      (sum, { sourceTasks, targetTasks }) => sum + sourceTasks * targetTasks,
      0,
    )
    expect(rows).toHaveLength(80)
    expect(rows.reduce((sum, { weight }) => sum + Number(weight), 0)).toBeCloseTo(all, 0)
    const near = rowsOf(await exportReview(lineage, { what: 'all', format: 'csv' }))
    expect(near.length).toBeGreaterThan(lineage.links.length)
    expect(near.filter(({ machine: own }) => own !== '无')).toHaveLength(lineage.links.length)
  }, 60_000)
})

/** What an office program works out when it opens a file: formulas and fields, contents and page numbers among them. */
const fieldsOf = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    path.endsWith('.xml')
      ? (strFromU8(part).match(/<f>.*?<|<w:instrText[^>]*>[^<]*<|<w:fldSimple[^>]*>/gu) ?? [])
      : [],
  )
