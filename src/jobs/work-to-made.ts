import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PolicyError } from '../error.js'
import { createStore, type Store } from '../store/create-store.js'
import type { StoreKey } from '../store/keys.js'
import { abortedBy } from './aborted-by.js'
import { createHandingStore } from './create-handing-store.js'
import { isStop } from './is-stop.js'
import { itemsToJobs } from './items-to-jobs.js'
import type { Job, JobFailure, JobItem, JobResult, RunJobs } from './job.js'
import { failureKey, isJobFailure } from './job-failure.js'
import { runInThreads } from './run-in-threads.js'
import { type RunJobHooks, runJob } from './run-job.js'
import { settleThreads } from './settle-threads.js'

/** Things of one kind to make. */
export interface Work<T extends object> {
  readonly kind: Job['kind']
  /** Each with its own key. */
  readonly items: readonly JobItem[]
  readonly shared: unknown
  readonly isShaped: (data: unknown) => data is T
  /** Things that items need and that are in memory here, by their keys. */
  readonly known: ReadonlyMap<StoreKey, unknown>
  /** The keys of `known` that an item needs. */
  readonly needs: (item: JobItem) => readonly StoreKey[]
  /** What is not to be kept, since another time it may turn out better. */
  readonly isKept?: (data: unknown) => boolean
}

/** Every n-th job, counted from 1. */
export interface Shard {
  readonly at: number
  readonly of: number
}

/** Who does the work and where what is made is kept. */
export interface Workshop {
  readonly store: Store | null
  /** Threads; 1 works in this one. @default as many as there are processors, 1 for little work */
  readonly threads?: number | undefined
  /** In place of threads of this process. */
  readonly run?: RunJobs | undefined
  /** Only these jobs; what others do is not waited for. */
  readonly shard?: Shard | undefined
  /** What could not be made before counts as failed, and is not tried again. */
  readonly keepsFailures?: boolean | undefined
  readonly hooks?: RunJobHooks
  readonly signal?: AbortSignal | undefined
}

/** Items of a job for a thread of this process: progress is told, and an end can be made, after each. */
const ITEMS_A_THREAD = { parse: 16, compare: 8 } as const
/** Jobs are cut for this many workers of an engine: how many come is not known when they are cut. */
const ENGINE_LANES = 8
/** An engine is asked so often for what it leaves undone; then it is made here. */
const ROUNDS = 3

/**
 * What some work came to, in the order of its items: from the store where it stands there, else made now, in this
 * thread, in several, by an engine, or in part, as a shard; `undefined` for what other shards are to make.
 *
 * The result does not depend on who made it. What an engine or threads left undone, say because the store was deleted
 * meanwhile, is made here. `onDone` hears of each item once.
 *
 * @throws PolicyError `aborted`, and errors that end all work, as `isStop` says
 */
export async function workToMade<T extends object>(
  work: Work<T>,
  workshop: Workshop,
  onDone: (item: JobItem) => void = () => undefined,
): Promise<readonly (T | JobFailure | undefined)[]> {
  const { store, shard, signal, hooks = {} } = workshop
  const made = new Map<StoreKey, T | JobFailure>()
  const byKey = new Map(work.items.map((item) => [item.key, item]))
  const finish = (key: StoreKey, what: T | JobFailure): void => {
    if (made.has(key)) return
    made.set(key, what)
    onDone(byKey.get(key)!)
  }
  const take = (items: readonly JobItem[]): void => {
    for (const { key } of items) {
      if (made.has(key)) continue
      const standing =
        store?.read(key, work.isShaped) ??
        (workshop.keepsFailures ? store?.read(failureKey(key), isJobFailure) : undefined)
      if (standing !== undefined) finish(key, standing)
    }
  }
  const open = (): readonly JobItem[] => work.items.filter(({ key }) => !made.has(key))

  take(work.items)
  if (shard !== undefined) {
    const jobs = itemsToJobs(work.kind, work.items, work.shared, shard.of).filter(
      (job, at) => at % shard.of === shard.at - 1 && job.items.some(({ key }) => !made.has(key)),
    )
    const threads = settleThreads(workshop.threads, jobs.flatMap(({ items }) => items).length)
    if (threads > 1) await elsewhere(jobs, store!, runInThreads({ threads, isShared: true }))
    else await here(jobs)
    take(work.items)
  } else if (open().length > 0) {
    const threads = settleThreads(workshop.threads, open().length)
    const most = ITEMS_A_THREAD[work.kind]
    if (workshop.run !== undefined)
      // what workers found gone, say with a store that somebody deleted, is there again in the next round
      for (let round = 0; round < ROUNDS && open().length > 0; round++)
        await elsewhere(itemsToJobs(work.kind, open(), work.shared, ENGINE_LANES), store!, workshop.run)
    else if (threads > 1)
      await withFolder(store, (own) =>
        elsewhere(
          itemsToJobs(work.kind, open(), work.shared, threads, most),
          own,
          runInThreads({ threads, isShared: own.isShared }),
        ),
      )
    await here(itemsToJobs(work.kind, open(), work.shared, 1))
  }
  return work.items.map(({ key }) => made.get(key))

  async function elsewhere(jobs: readonly Job[], own: Store, run: RunJobs): Promise<void> {
    const given = new Map(jobs.map((job) => [job.id, job]))
    for (const job of jobs)
      for (const item of job.items)
        for (const key of work.needs(item))
          if (work.known.has(key) && !own.has(key)) own.put(key, work.known.get(key))
    const settle = (results: readonly JobResult[]): void => {
      for (const failure of results.flatMap(({ failed }) => failed)) {
        if (failure.code === 'awaited' || made.has(failure.key)) continue
        if (isStop(work, failure)) throw new PolicyError(failure.code as 'bad-option', failure.message)
        if (failure.code === 'died' && own.isShared) own.put(failureKey(failure.key), failure)
        finish(failure.key, failure)
      }
    }
    const collect = ({ id }: JobResult): void => {
      for (const { key } of given.get(id)?.items ?? []) {
        if (made.has(key)) continue
        const data = own.read(key, work.isShaped)
        if (data === undefined) continue
        finish(key, data)
        if (own !== store) own.drop(key)
      }
    }
    const results = await run(jobs, {
      store: own.folder,
      ...(signal === undefined ? {} : { signal }),
      onResult: (result) => {
        settle([result])
        collect(result)
      },
    })
    settle(results)
    for (const result of results) collect(result)
  }

  async function here(jobs: readonly Job[]): Promise<void> {
    // a store is also told how jobs ended
    const isKept = (key: StoreKey, data: unknown): boolean => !byKey.has(key) || work.isKept?.(data) !== false
    const isOpen = new Set(jobs.flatMap(({ items }) => items.map(({ key }) => key)))
    const handing = createHandingStore(
      store,
      work.known,
      (key, data) => {
        if (byKey.has(key)) finish(key, data as T)
      },
      { isKept, isOpen: (key) => isOpen.has(key) && !made.has(key) },
    )
    for (const job of jobs) {
      await runJob(job, handing, {
        ...hooks,
        // lets a timer or a key press of the caller abort the work
        before: async () => {
          await new Promise((resolve) => setImmediate(resolve))
          abortedBy(signal)
        },
        onFailure: (failure, error) => {
          if (isStop(work, failure)) throw error
          if (failure.code !== 'awaited') finish(failure.key, failure)
        },
      })
    }
  }
}

/** Threads hand over what they made through a folder: the store, or where there is none that can be written to, one that is removed again. */
async function withFolder(store: Store | null, work: (own: Store) => Promise<void>): Promise<void> {
  if (store !== null && store.fault() === null) return work(store)
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-'))
  try {
    await work(createStore(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
