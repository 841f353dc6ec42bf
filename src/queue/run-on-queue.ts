import type { Queue } from 'bullmq'
import { aFunction, type Check, options as optionsOf, someText, whole } from '../check.js'
import { PolicyError, type PolicyErrorCode } from '../error.js'
import { isStop } from '../jobs/is-stop.js'
import { halveJob } from '../jobs/items-to-jobs.js'
import type { Job, JobResult, RunJobs, RunJobsHow } from '../jobs/job.js'
import { createStore } from '../store/create-store.js'
import { createAsks, type JobKit } from './asks.js'
import { stampToQueue, stampToShort } from './names.js'
import { openEngine } from './open-engine.js'
import { createPatience, pause } from './patiently.js'
import { urlToEngine } from './url-to-engine.js'

export interface QueueOptions {
  /** `redis://host:port` or `postgres://user:password@host:port/database`. */
  readonly engine: string
  /** Hears what a person should know while the work goes on: no worker is there, the server left. */
  readonly onNote?: (message: string) => void
  /** Milliseconds without any worker before that is told. @default 10000 */
  readonly lonely?: number
}

const QUEUE: Check = optionsOf<QueueOptions>({ engine: someText, onNote: aFunction, lonely: whole(0) })

/** Jobs at the engine at one time: enough for hundreds of workers, and little for its memory. */
const WINDOW = 1_000
/** Times that a job of one thing is tried at a stretch; one of several is tried once, then in halves. */
const TRIES_ALONE = 2
/** Milliseconds between two looks at the queue: longer while nothing happens. */
const LOOK = { least: 50, most: 1_000 } as const
/** Milliseconds between two looks for jobs that the engine lost, and for workers. */
const SWEEP = 5_000

const THERE = ['wait', 'active', 'delayed', 'completed', 'failed'] as const

/**
 * A scheduler that leaves jobs to workers (`policy-lineage worker`) on any machines: it asks for them in a queue, and
 * reads in the store how they ended. It may be killed and started again: what is done is not asked for again.
 *
 * A job is asked for by its id, so two who ask for the same get one. One whose process dies again and again is halved
 * until a single thing is left, which becomes a failure with its reason; the rest goes on.
 *
 * Takes `bullmq`, and `ioredis` or `pg`. What it gives is the option `run` of `openCorpus`, beside `store`.
 *
 * @throws PolicyError `bad-option`; when jobs come, `engine` (no server answers or it refuses), `missing-dependency`
 *
 * @example
 * const run = createQueueScheduler({ engine: 'redis://127.0.0.1:6379', onNote: console.error })
 * typeof run // => 'function'
 */
export function createQueueScheduler(
  options: QueueOptions,
  toKit: (store: string) => JobKit = storeToKit,
): RunJobs {
  QUEUE(options, 'createQueueScheduler')
  const { engine: url, lonely = 10_000, onNote = () => undefined } = options
  const given = urlToEngine(url)
  let wasThere = false
  return async (jobs, how) => {
    const [first] = jobs
    if (first === undefined) return []
    const patiently = createPatience(given, { signal: how.signal, onNote })
    // at first a wrong address is likelier than a server that is started again
    const engine = await (wasThere ? patiently(() => openEngine(url)) : openEngine(url))
    wasThere = true
    const queue = engine.queue(stampToQueue(first.stamp))
    // told by whatever is asked next
    queue.on('error', () => undefined)
    try {
      return await runOn(
        { queue, patiently, shown: engine.shown, onNote, lonely },
        jobs,
        how,
        toKit(how.store),
      )
    } finally {
      await queue.close().catch(() => undefined)
    }
  }
}

function storeToKit(folder: string): JobKit {
  const store = createStore(folder, { isShared: true })
  return { isStanding: store.has, halve: halveJob }
}

/** Other jobs would end in the same: of this call, or for want of what is not installed. */
function stopIfAsked(job: Job, { failed }: JobResult): void {
  const stop = failed.find((failure) => isStop(job, failure))
  if (stop !== undefined) throw new PolicyError(stop.code as PolicyErrorCode, stop.message)
}

interface Line {
  readonly queue: Queue
  readonly patiently: <T>(ask: () => Promise<T>) => Promise<T>
  readonly shown: string
  readonly onNote: (message: string) => void
  readonly lonely: number
}

async function runOn(
  { queue, patiently, shown, onNote, lonely }: Line,
  jobs: readonly Job[],
  { signal, onResult, store }: RunJobsHow,
  kit: JobKit,
): Promise<readonly JobResult[]> {
  const asks = createAsks(jobs, store, kit, (result) => onResult?.(result))
  const forget = (ids: readonly string[]): Promise<unknown> =>
    patiently(() => Promise.all(ids.map((id) => queue.remove(id))))
  const idsIn = (...states: (typeof THERE)[number][]): Promise<readonly string[]> =>
    patiently(() => queue.getRanges([...states], 0, -1))

  let sweptAt = performance.now()
  let lonelySince: number | null = null
  let wait: number = LOOK.least
  try {
    for (;;) {
      const asked = asks.next(WINDOW)
      if (asked.length > 0)
        await patiently(() =>
          queue.addBulk(
            asked.map((job) => ({
              name: job.kind,
              data: job,
              opts: {
                jobId: job.id,
                attempts: job.items.length > 1 ? 1 : TRIES_ALONE,
                removeOnComplete: { count: WINDOW },
                removeOnFail: { count: WINDOW },
              },
            })),
          ),
        )
      if (asks.isDone()) return asks.results()

      const ended: string[] = []
      for (const id of await idsIn('completed', 'failed')) {
        if (!asks.isOpen(id)) continue
        const job = await patiently(() => queue.getJob(id))
        if (job === undefined) continue
        ended.push(id)
        if (job.failedReason) asks.failed(id, job.failedReason)
        else {
          stopIfAsked(job.data, job.returnvalue)
          asks.completed(id, job.returnvalue)
        }
      }
      // what is asked for once more must be gone before
      await forget(ended)

      if (performance.now() - sweptAt > Math.min(SWEEP, lonely)) {
        sweptAt = performance.now()
        const there = new Set(await idsIn(...THERE))
        for (const id of asks.open()) if (!there.has(id)) asks.lost(id)
        lonelySince = await tellLonely(lonelySince)
      }
      wait = ended.length > 0 || asked.length > 0 ? LOOK.least : Math.min(wait * 2, LOOK.most)
      await pause(wait, signal)
    }
  } catch (error) {
    // nobody waits for them any more; what a worker is at it ends
    if (signal?.aborted === true)
      await Promise.race([Promise.allSettled(asks.open().map((id) => queue.remove(id))), pause(SWEEP)])
    throw error
  }

  /** Since when there was no worker; told once. */
  async function tellLonely(since: number | null): Promise<number | null> {
    if ((await patiently(() => queue.getWorkersCount())) > 0) return null
    if (since === null) return performance.now()
    if (since !== Number.POSITIVE_INFINITY && performance.now() - since > lonely) {
      onNote(
        `no worker of this build (${stampToShort(jobs[0]!.stamp)}) is at ${shown}: start one with policy-lineage worker --engine URL --store DIR, of the same version, Node and segmenter as here`,
      )
      return Number.POSITIVE_INFINITY
    }
    return since
  }
}
