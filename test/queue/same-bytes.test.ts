import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CorpusOptions } from '../../src/doors/corpus.js'
import { createQueueScheduler, lineageToJSON } from '../../src/doors/corpus.js'
import { lineageToTables } from '../../src/doors/tables.js'
import { openCorpus } from '../../src/index.js'
import { jobStamp } from '../../src/jobs/job-stamp.js'
import { workOnQueue } from '../../src/queue/work-on-queue.js'
import { ENGINES } from './servers.js'

const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-same-'))
const broken = join(folder, '坏.pdf')
const files = ['hunan-2020', 'loudi-2021', 'shaoyang-2021'].map((name) => `seeds/${name}.txt`)

/** Everything that a run says. */
async function traced(options: CorpusOptions): Promise<string> {
  const corpus = await openCorpus([...files, broken], { threads: 1, ...options })
  const lineage = await corpus.trace({ pairings: 'all' })
  return JSON.stringify([lineageToJSON(lineage), lineageToTables(lineage)])
}

describe('a corpus whose work is done elsewhere', () => {
  let alone: string

  beforeAll(async () => {
    writeFileSync(broken, '%PDF-1.7 and no more')
    alone = await traced({ cache: false })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(ENGINES.filter(([, isThere]) => isThere))(
    'says the same, byte for byte, through %s',
    async (name, _, start) => {
      const server = await start()
      const store = join(folder, name)
      const end = new AbortController()
      const told: string[] = []
      const working = workOnQueue({
        engine: server.url,
        store,
        stamp: jobStamp(),
        threads: 1,
        isDrain: false,
        signal: end.signal,
        onStart: () => undefined,
        onResult: (kind) => told.push(kind),
        onNote: (message) => told.push(message),
      })
      try {
        const run = createQueueScheduler({ engine: server.url, onNote: (message) => told.push(message) })
        expect(await traced({ store, run })).toBe(alone)
        // the workers did it, and what they did is not done again
        expect(new Set(told)).toEqual(new Set(['parse', 'compare']))
        told.length = 0
        expect(await traced({ store, run })).toBe(alone)
        expect(told.filter((kind) => kind !== 'parse')).toEqual([])
      } finally {
        end.abort()
        await working
        await server.end()
      }
    },
  )
})
