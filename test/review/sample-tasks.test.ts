import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { type Corpus, openCorpus } from '../../src/corpus/index.js'
import { bareLink, decisionsToLinks } from '../../src/decide/decisions-to-links.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { readDocumentSync, readText } from '../../src/document.js'
import { estimateShares } from '../../src/evaluate/estimate-shares.js'
import { reviewedToOutcomes } from '../../src/evaluate/reviewed-to-outcomes.js'
import type { Lineage } from '../../src/model/index.js'
import { exportReview, saveReview } from '../../src/review/export-review.js'
import { importReview } from '../../src/review/import-review.js'
import { sampleTasks } from '../../src/review/sample-tasks.js'
import { lineageToTables } from '../../src/tables/index.js'
import { rowsOf as tableRows } from '../tables/columns.js'
import { fill, rowsOf } from './fill.js'

const folder = mkdtempSync(join(tmpdir(), 'sample-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (id: string) => readDocumentSync(resolve('seeds', `${id}.txt`))
const cmp = compare(read('loudi-2021'), read('loudi-2023'))
let corpus: Corpus
let lineage: Lineage
beforeAll(async () => {
  corpus = await openCorpus('seeds', { cache: false })
  lineage = await corpus.trace({ pairings: ['vertical', 'self'], threads: 1 })
})

describe('a sample of tasks', () => {
  it('is drawn with the probability that it tells, the seed settling which', () => {
    const sample = sampleTasks(cmp, { size: 20 })
    expect(sample.tasks).toHaveLength(20)
    for (const { sampling } of sample.tasks) {
      const own = sample.strata.find(({ stratum }) => stratum === sampling.stratum)!
      expect(sampling).toEqual({ stratum: own.stratum, size: own.size, probability: own.drawn / own.size })
    }
    expect(sample.strata.reduce((sum, { size }) => sum + size, 0)).toBe(reviewedToOutcomes(cmp).length)
    const ids = (seed: number) => sampleTasks(cmp, { size: 20, seed }).tasks.map(({ outcome }) => outcome.id)
    expect(ids(1)).toEqual(sample.tasks.map(({ outcome }) => outcome.id))
    expect(ids(2)).not.toEqual(ids(1))
  })

  it('draws every task of a stratum as often as its probability says', () => {
    const drawn = new Map<string, number>()
    const DRAWS = 600
    for (let seed = 0; seed < DRAWS; seed++)
      for (const { outcome } of sampleTasks(cmp, { size: 16, seed, side: 'source', strata: [] }).tasks)
        drawn.set(outcome.id, (drawn.get(outcome.id) ?? 0) + 1)
    const tasks = cmp.sourceVerdicts.length
    expect(drawn.size).toBe(tasks)
    const expected = (DRAWS * 16) / tasks
    // five standard deviations of a count
    const slack = 5 * Math.sqrt(expected * (1 - 16 / tasks))
    for (const count of drawn.values()) expect(Math.abs(count - expected)).toBeLessThan(slack)
  })

  it('takes all where there are no more, and two of a stratum at least', () => {
    const all = sampleTasks(cmp, { size: 10_000 })
    expect(all.tasks).toHaveLength(reviewedToOutcomes(cmp).length)
    expect(all.tasks.every(({ sampling }) => sampling.probability === 1)).toBe(true)
    for (const { drawn, size } of sampleTasks(cmp, { size: 12, strata: ['status'] }).strata)
      expect(drawn).toBeGreaterThanOrEqual(Math.min(2, size))
  })

  it('puts strata of too few tasks together', () => {
    const { strata, tasks } = sampleTasks(lineage, { size: 40, strata: ['section', 'status'] })
    expect(tasks).toHaveLength(40)
    const rest = strata.filter(({ group }) => group === null)
    expect(rest.map(({ side }) => side)).toEqual(['source', 'target'])
    for (const { drawn } of strata) expect(drawn).toBeGreaterThanOrEqual(2)
  })

  it.each([
    [{ size: 0 }, 'a whole number from 1'],
    [{ size: 2.5 }, 'a whole number from 1'],
    [{ seed: Number.NaN }, 'a whole number from 0'],
    [{ strata: ['weekday'] }, 'status, confidence, section'],
    [{ side: 'both' }, 'source, target'],
    [{ count: 5 }, 'size, strata, seed, side'],
  ])('refuses %o', (options, remedy) => {
    expect(() => sampleTasks(cmp, options as never)).toThrow(remedy)
  })

  it('of documents without tasks is empty', () => {
    const none = compare(readText('通知', { id: 'a' }), readText('公告', { id: 'b' }))
    expect(sampleTasks({ ...none, sourceVerdicts: [], targetVerdicts: [], links: [] }).tasks).toEqual([])
  })
})

describe('what is said of a task and a whole document', () => {
  const said = (source: string, target: string) => ({
    ...{ source, target, relation: 'none' as const, coder: '李', date: null, comment: null, texts: null },
  })
  const context = {
    ...{ source: 'a', target: 'b', linkOf: bareLink },
    taskOf: (id: string) => (id.endsWith('/9.99') ? undefined : { text: id }),
  }

  it('is a code of its side, whichever way the documents are turned, and no link', () => {
    const decisions = [
      said('a/1.01', 'b/*'),
      said('a/*', 'b/1.02'),
      said('b/1.03', 'a/*'),
      said('b/*', 'a/1.04'),
    ]
    const { links, applied, coded } = decisionsToLinks([], decisions, context)
    expect([links, applied]).toEqual([[], []])
    expect(coded.map(({ side, task, status }) => `${side} ${task} ${status}`)).toEqual([
      'source a/1.01 dropped',
      'target b/1.02 added',
      'target b/1.03 added',
      'source a/1.04 dropped',
    ])
    // by hand, without the columns that tell how it was drawn
    expect(coded.map(({ sampling }) => sampling)).toEqual([null, null, null, null])
  })

  it('is unknown of two whole documents and of a task that is not there, and passed over elsewhere', () => {
    const decisions = [said('a/*', 'b/*'), said('a/9.99', 'b/*'), said('c/1.01', 'd/*')]
    const { coded, unknown } = decisionsToLinks([], decisions, context)
    expect([coded, unknown]).toEqual([[], decisions.slice(0, 2)])
  })
})

describe('a sheet of sampled tasks', () => {
  it('shows each beside what is most like it, and nothing of what the machine thinks', async () => {
    const sample = sampleTasks(cmp, { size: 20 })
    const csv = await exportReview(sample, { format: 'csv' })
    const rows = rowsOf(csv)
    expect(rows).toHaveLength(20)
    expect(Object.keys(rows[0]!)).not.toContain('machine')
    for (const [at, row] of rows.entries()) {
      const { outcome, sampling } = sample.tasks[at]!
      const isSource = outcome.side === 'source'
      expect(isSource ? row.source : row.target).toBe(outcome.id)
      expect(isSource ? row.target : row.source).toBe(isSource ? 'loudi-2023/*' : 'loudi-2021/*')
      expect(isSource ? row.source_text : row.target_text).toBe(outcome.task.text.trim())
      const beside = isSource ? row.target_text : row.source_text
      for (const link of outcome.links) {
        const other = (isSource ? link.target : link.source).split('/')[1]!
        expect(beside).toContain(`【${other}】`)
      }
      expect(beside.match(/【\d+\.\d+】/gu)!.length).toBeGreaterThanOrEqual(3)
      expect(Number(row.probability)).toBe(sampling.probability)
    }
    const open = rowsOf(await exportReview(sample, { format: 'csv', blind: false, lang: 'en' }))
    expect(new Set(open.map(({ machine }) => machine))).toContain('none')
    expect(await exportReview(sample, { format: 'csv' })).toBe(csv)
  })

  it('goes to coders and comes back with its probabilities, as a workbook too', async () => {
    const sample = sampleTasks(cmp, { size: 20 })
    const path = join(folder, 'tasks.xlsx')
    await saveReview(sample, path)
    const empty = await importReview(path, { of: cmp })
    expect([empty.problems, empty.rows, empty.blanks.length]).toEqual([[], [], 20])
    const csv = fill(await exportReview(sample, { format: 'csv' }), (_, at) => ({
      ...{ decision: ['沿用', '改写', '部分承接', '未承接'][at % 4]!, coder: '李', date: '2026-05-01' },
    }))
    const { decisions, problems } = await importReview(csv, { of: cmp })
    expect(problems).toEqual([])
    expect(decisions.map(({ sampling }) => sampling)).toEqual(sample.tasks.map(({ sampling }) => sampling))
    const coded = decideComparison(cmp, decisions)
    // codes correct the figures; links stay as they are
    expect(coded.links).toEqual(cmp.links)
    expect(coded.decisions).toBeUndefined()
    expect(coded.coded!.map(({ task }) => task)).toEqual(sample.tasks.map(({ outcome }) => outcome.id))
    expect(
      new Set(coded.coded!.filter(({ side }) => side === 'target').map(({ status }) => status)),
    ).toContain('added')
    expect(estimateShares(coded).rows.filter(({ corrected }) => corrected === null)).toEqual([])
    // coding again replaces
    const changed = decisions.map((one) => ({ ...one, relation: 'none' as const }))
    expect(new Set(decideComparison(coded, changed).coded!.map(({ status }) => status))).toEqual(
      new Set(['dropped', 'added']),
    )
  })

  it('of a lineage ends in its outcomes', async () => {
    const sample = sampleTasks(lineage, { size: 60, seed: 5, strata: ['status', 'confidence'] })
    const path = join(folder, 'lineage.csv')
    await saveReview(sample, path)
    const filled = fill(readFileSync(path, 'utf8'), (_, at) => ({
      decision: at % 9 === 0 ? '' : said(sample.tasks[at]!.outcome.status, at),
      coder: '李',
    }))
    writeFileSync(path, filled)
    const { decisions, blanks } = await importReview(path, { of: lineage })
    expect(blanks).toHaveLength(7)
    const coded = await corpus.trace({ pairings: ['vertical', 'self'], threads: 1, decisions })
    expect(coded.links).toEqual(lineage.links)
    expect(coded.decisions).toEqual([])
    expect(coded.coded).toHaveLength(53)
    expect(JSON.parse(JSON.stringify(coded)).coded).toHaveLength(53)
    const [table] = lineageToTables(coded, { tables: ['outcomes'] })
    const rows = tableRows(table!)
    expect(rows.filter(({ sampled }) => sampled)).toHaveLength(53)
    for (const { status, rows: n } of [
      { status: 'dropped', rows: 'source' },
      { status: 'added', rows: 'target' },
    ]) {
      const pseudo = rows.flatMap((row) => (row.side === n ? [Number(row[`pseudo_${status}`])] : []))
      const mean = pseudo.reduce((sum, one) => sum + one, 0) / pseudo.length
      const row = estimateShares(coded).rows.find((one) => one.side === n && one.status === status)!
      expect(mean).toBeCloseTo(row.corrected!.value, 3)
    }
    // without a sample the columns are there, and empty
    const bare = tableRows(lineageToTables(lineage, { tables: ['outcomes'] })[0]!)
    expect(bare).toHaveLength(rows.length)
    expect(bare.every((row) => row.sampled === false && row.pseudo_dropped === null)).toBe(true)
  })

  it('is stale where the other document has changed since', async () => {
    const csv = fill(await exportReview(sampleTasks(cmp, { size: 10 }), { format: 'csv' }), () => ({
      ...{ decision: '无', coder: '李' },
    }))
    const { decisions } = await importReview(csv)
    const again = compare(
      read('loudi-2021'),
      readText(read('loudi-2023').text.replace('政务', '政事'), { id: 'loudi-2023' }),
    )
    const decided = decideComparison(again, decisions)
    // those of the target's own tasks are about the other document, and stand
    expect(decided.coded!.filter(({ side }) => side === 'source')).toEqual([])
    expect(decided.coded!.length).toBeLessThan(decisions.length)
    expect(decided.notes.map(({ message }) => message).join()).toContain('text of a task has changed')
  })
})

/** A coder who mostly sees what the machine sees. */
function said(status: string, at: number): string {
  if (at % 5 === 0) return '部分承接'
  return status === 'dropped' || status === 'added' ? '无' : status
}
