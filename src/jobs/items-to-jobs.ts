import { sha256 } from '../hash.js'
import type { Job, JobItem } from './job.js'
import { jobStamp } from './job-stamp.js'

/** Items of a job at most: some minutes of work, so that little is lost with a machine, and little is said to a queue. */
const MOST_ITEMS = { parse: 500, compare: 200 } as const

/** Jobs a lane, where there are few items: enough that no lane waits long for the last one. */
const JOBS_A_LANE = 4

/**
 * Items in their order as jobs of some hundred each, or of fewer where that would leave some of the `lanes` idle.
 *
 * Whoever plans the same items for as many lanes gets the same jobs.
 */
export function itemsToJobs(
  kind: Job['kind'],
  items: readonly JobItem[],
  shared: unknown,
  lanes: number,
  most: number = MOST_ITEMS[kind],
): readonly Job[] {
  const size = Math.max(1, Math.min(most, Math.ceil(items.length / (lanes * JOBS_A_LANE))))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    toJob(kind, items.slice(at * size, (at + 1) * size), shared),
  )
}

/** Two jobs of half the items each, to find the one over which threads die; `null` where there is but one. */
export function halveJob({ kind, items, shared }: Job): readonly [Job, Job] | null {
  if (items.length < 2) return null
  const middle = Math.ceil(items.length / 2)
  return [toJob(kind, items.slice(0, middle), shared), toJob(kind, items.slice(middle), shared)]
}

function toJob(kind: Job['kind'], items: readonly JobItem[], shared: unknown): Job {
  const keys = items.map(({ key }) => key).sort()
  return { id: sha256([kind, ...keys].join('\n')), kind, stamp: jobStamp(), items, shared }
}
