import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { comparisonToFormat, FORMATS, type LiveComparison, TABLES, toCSV } from '../../src/report/index.js'

const ROOT = resolve(import.meta.dirname, '../..')
const compareSeeds = () =>
  compare(resolve(ROOT, 'seeds/hunan-2022.txt'), resolve(ROOT, 'seeds/loudi-2023.txt'))

/** The text of an office file, without its markup. */
const textOf = (bytes: Uint8Array, path: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .map(([, content]) => strFromU8(content).replace(/<[^>]+>/g, ' '))
    .join(' ')

describe('all reports of one comparison', () => {
  let comparison: LiveComparison
  const reports = new Map<string, string | Uint8Array>()
  beforeAll(async () => {
    comparison = compareSeeds()
    for (const format of FORMATS) reports.set(format, await comparisonToFormat(comparison, format))
  })
  const text = (format: string): string => {
    const report = reports.get(format)!
    if (typeof report === 'string') return report
    return textOf(
      report,
      format === 'docx' ? /^word\/document\.xml$/ : /^xl\/(?:sharedStrings|worksheets\/sheet\d+)\.xml$/,
    )
  }

  it('tell the same counts and shares', () => {
    const { source, target } = comparison.summary
    const { quality } = comparison
    const statuses = Object.keys(source.counts) as (keyof typeof source.counts)[]
    const counts = statuses.map((status) => source.counts[status])
    const shares = statuses.map((status) => `${(source.shares[status] * 100).toFixed(1)}%`)
    for (const [i, status] of statuses.entries()) {
      expect(text('md')).toContain(`${counts[i]} (${shares[i]})`)
      expect(text('docx')).toContain(`${counts[i]} (${shares[i]})`)
      expect(text('html')).toContain(`<b>${counts[i]}</b> <span class="meta">${shares[i]}</span>`)
      expect(
        text('html').match(new RegExp(`id="s-[^"]+" data-side="source" data-status="${status}"`, 'g')) ?? [],
      ).toHaveLength(counts[i]!)
      expect(JSON.parse(text('json')).summary.source.counts[status]).toBe(counts[i])
      expect(
        toCSV(comparison, { table: 'tasks' }).match(new RegExp(`^source,[^\\r]*?,${status},`, 'gm')) ?? [],
      ).toHaveLength(counts[i]!)
    }
    for (const format of ['text', 'md', 'html', 'docx']) {
      expect(text(format)).toContain(`${(source.carried * 100).toFixed(1)}%`)
      expect(text(format)).toContain(source.meanConfidence!.toFixed(2))
      expect(text(format)).toContain(quality.links!.f1.toFixed(2))
    }
    expect(text('text')).toContain(`- 未承接 ${source.counts.dropped}`)
    expect(text('text')).toContain(`+ 新增 ${target.counts.added}`)
  })

  it('name every task and every link', () => {
    const csv = text('csv')
    for (const { source, target, relation } of comparison.links) {
      expect(csv).toContain(
        `,${comparison.source.id}/${source},${comparison.target.id}/${target},${relation},${relation},`,
      )
      expect(text('html')).toContain(`id="l-${source}-${target}"`)
      expect(text('docx')).toContain(`→ ${target} `)
    }
    for (const { task } of comparison.sourceVerdicts) {
      expect(text('md')).toContain(`### ${task.id} `)
      expect(text('html')).toContain(`id="s-${task.id}"`)
      expect(text('text')).toMatch(new RegExp(`^${task.id.replace('.', '\\.')} `, 'm'))
    }
    for (const { task } of comparison.targetVerdicts) expect(text('html')).toContain(`id="t-${task.id}"`)
  })

  it('put the links and the lonely tasks into one table without losing any', () => {
    const rows = toCSV(comparison).split('\r\n').slice(1, -1)
    const { source, target, links } = comparison.summary
    const alone = source.counts.dropped + target.counts.added
    expect(rows.filter((row) => /^[^,]+,[^,]+,/.test(row)).length).toBeGreaterThanOrEqual(links.total + alone)
  })

  it('sum up the facets alike', () => {
    const { leads, setPhrases } = comparison.facetSummary!
    const [lead, phrase] = [leads[0]!, setPhrases.appeared[0]!]
    expect(leads.length).toBeGreaterThan(5)
    for (const format of ['md', 'html', 'xlsx']) expect(text(format)).toContain(lead.names.join('／'))
    expect(text('md')).toContain(
      ` | ${lead.sourceTasks.length} | ${lead.targetTasks.length} | ${lead.kept} | ${lead.lost} | ${lead.gained} |`,
    )
    for (const format of ['md', 'html', 'xlsx'])
      expect(text(format)).toContain(`${phrase.text} (${phrase.tasks.length})`)
    expect(JSON.parse(text('json')).facetSummary.leads[0].names).toEqual(lead.names)
    const moved = comparison.facets!.filter(({ responsibility }) => responsibility.kind === 'moved').length
    expect(comparison.facetSummary!.responsibility.moved).toBe(moved)
    expect(text('html')).toContain(`转移 ${moved}`)
  })

  it('are the same bytes when made again from the start', async () => {
    const again = compareSeeds()
    for (const format of FORMATS) {
      const bytes = Buffer.from((await comparisonToFormat(again, format)) as string)
      expect(bytes.equals(Buffer.from(reports.get(format) as string)), format).toBe(true)
    }
  })

  it('carry no date of their making', () => {
    const year = String(new Date().getFullYear())
    for (const format of ['xlsx', 'docx'])
      for (const [path, content] of Object.entries(unzipSync(reports.get(format) as Uint8Array)))
        if (path.startsWith('docProps/')) expect(strFromU8(content)).not.toContain(`${year}-`)
  })

  it('explain each column in both languages', () => {
    const codebook = toCSV(comparison, { table: 'codebook' })
    for (const table of TABLES) {
      const [head] = toCSV(comparison, { table }).split('\r\n')
      for (const column of head!.split(','))
        expect(codebook).toMatch(new RegExp(`^${table},${column},[^,].*,[^,].*$`, 'm'))
    }
  })
})
