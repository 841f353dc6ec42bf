import { describe, expect, it } from 'vitest'
import { halveJob, itemsToJobs } from '../../src/jobs/items-to-jobs.js'
import type { JobItem } from '../../src/jobs/job.js'
import { runInThreads } from '../../src/jobs/run-in-threads.js'

const file = new URL('./thread-that-dies.mjs', import.meta.url)
const items = (bad: string): readonly JobItem[] =>
  Array.from({ length: 21 }, (_, at) => ({
    key: `doc/${at}`,
    what: at === 13 ? 'bad' : `${at}`,
    data: bad,
  }))

describe('threads', () => {
  it.each(['exit', 'throw'])('that die over one item (%s) fail it alone', async (bad) => {
    const jobs = itemsToJobs('parse', items(bad), null, 1)
    const heard: number[] = []
    const results = await runInThreads({ threads: 2, file })(jobs, {
      store: 'none',
      onResult: ({ done }) => heard.push(done),
    })
    expect(results.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id))
    expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(20)
    expect(heard.reduce((sum, done) => sum + done, 0)).toBe(20)
    expect(results.flatMap(({ failed }) => failed)).toEqual([
      expect.objectContaining({ key: 'doc/13', what: 'bad', code: 'died' }),
    ])
  })

  it('begin no job once the caller has given up', async () => {
    const signal = AbortSignal.abort()
    await expect(
      runInThreads({ threads: 2, file })(itemsToJobs('parse', items('exit'), null, 1), {
        store: 'none',
        signal,
      }),
    ).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('jobs', () => {
  it('hold every item once, in order, and have the ids of what they hold', () => {
    const jobs = itemsToJobs('parse', items(''), null, 2)
    expect(jobs.flatMap((job) => job.items)).toEqual(items(''))
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length)
    expect(itemsToJobs('parse', [...items('')].reverse(), null, 0.1)[0]!.id).toBe(
      itemsToJobs('parse', items(''), null, 0.1)[0]!.id,
    )
    const halves = halveJob(jobs[0]!)!
    expect(halves.flatMap((job) => job.items)).toEqual(jobs[0]!.items)
  })
})
