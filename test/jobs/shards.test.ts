import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { corpusToShard } from '../../src/corpus/corpus-to-shard.js'
import { lineageToJSON } from '../../src/doors/corpus.js'
import { lineageToTables } from '../../src/doors/tables.js'
import { type Lineage, openCorpus } from '../../src/index.js'
import { sourceToKey } from '../../src/jobs/item-to-parsed.js'
import { itemsToJobs } from '../../src/jobs/items-to-jobs.js'
import { runJob } from '../../src/jobs/run-job.js'
import { createStore } from '../../src/store/create-store.js'
import { JOBS, planText } from '../corpus/texts.js'

const root = mkdtempSync(join(tmpdir(), 'shards-'))
const folder = mkdtempSync(join(root, 'plans-'))
const store = join(root, 'store')
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** All that comes of a lineage, as bytes. */
const outcome = (lineage: Lineage): string =>
  JSON.stringify([lineage, lineageToJSON(lineage), lineageToTables(lineage)])

beforeAll(() => {
  const jobs = Object.values(JOBS)
  for (const [at, unit] of ['湖南省', '娄底市', '长沙市', '邵阳市'].entries())
    for (const year of [2021, 2022, 2023])
      writeFileSync(
        join(folder, `${at}-${year}.txt`),
        planText(`${unit}${year}年政务服务工作要点`, [
          ...jobs.slice(at % 2),
          jobs[(at + year) % jobs.length]!,
        ]),
      )
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.4 and nothing more')
})

it('three shards in any order come to what one run comes to', async () => {
  const pairings = ['vertical', 'sibling', 'self', 'near'] as const
  const expected = outcome(await (await openCorpus(folder, { cache: false })).trace({ pairings }))
  const shard = (at: number) => corpusToShard(folder, { at, of: 3 }, { store, threads: 1 }, { pairings })
  expect(await shard(3)).toMatchObject({ stage: 'read', total: 13, awaited: 9 })
  expect(await shard(1)).toMatchObject({ stage: 'read', awaited: 4 })
  const second = await shard(2)
  expect(second.stage).toBe('compare')
  expect(second.awaited).toBeGreaterThan(0)
  await shard(3)
  expect(await shard(3)).toMatchObject({ stage: 'compare', total: second.total })
  expect(await shard(1)).toMatchObject({ stage: 'compare', total: second.total, awaited: 0 })
  const reduced = await openCorpus(folder, { store, reduce: true })
  expect(outcome(await reduced.trace({ pairings }))).toBe(expected)
  expect(reduced.failures.map(({ what }) => what)).toEqual(['broken.pdf'])
  // what is gone from the store is made again
  for (const kind of ['pair', 'doc'])
    for (const part of readdirSync(join(store, 'v3', kind)).filter((_, at) => at % 2 === 0))
      rmSync(join(store, 'v3', kind, part), { recursive: true })
  const again = await openCorpus(folder, { store, reduce: true })
  expect(outcome(await again.trace({ pairings }))).toBe(expected)
})

it('one item that nobody foresaw to fail fails alone, and a job done twice leaves the same', async () => {
  const own = createStore(join(root, 'own'), { isShared: true })
  const source = { text: planText('娄底市2023年工作要点', [JOBS.hotline]), name: '甲' }
  const { key, item } = await sourceToKey(source, { id: '甲' })
  const parse = itemsToJobs(
    'parse',
    [
      { key: 'doc/poison', what: 'poison', data: null },
      { key, what: '甲', data: item },
    ],
    null,
    0.1,
  )[0]!
  const result = await runJob(parse, own)
  expect(result).toMatchObject({ done: 1, failed: [{ key: 'doc/poison', what: 'poison', code: 'failed' }] })
  expect(await runJob(parse, own)).toEqual(result)
  expect(own.read(`job/${parse.id}`, isResult)).toEqual(result)
  const pairs = [key, 'doc/gone' as const].map((target) => ({
    key: `pair/${target.slice(4)}` as const,
    what: target,
    data: { source: key, target },
  }))
  const compared = await runJob(itemsToJobs('compare', pairs, {}, 0.1)[0]!, own)
  expect(compared).toMatchObject({ done: 1, failed: [{ what: 'doc/gone', code: 'awaited' }] })
  await expect(runJob({ ...parse, stamp: 'another' }, own)).rejects.toMatchObject({ code: 'bad-input' })
})

const isResult = (data: unknown): data is object => typeof data === 'object' && data !== null
