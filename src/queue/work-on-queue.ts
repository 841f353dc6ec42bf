import type { JobResult } from '../jobs/job.js'
import { faultToEngineError, isAway } from './fault-to-engine-error.js'
import { STORE, stampToQueue } from './names.js'
import { openEngine } from './open-engine.js'
import { createPatience, pause } from './patiently.js'

export interface WorkerOptions {
  readonly engine: string
  /** The folder of the store. */
  readonly store: string
  /** Whose jobs are taken: those of the same library and segmenter. */
  readonly stamp: string
  /** Jobs at one time, each in a process of its own. */
  readonly threads: number
  /** Ends when no job is left; else waits for further ones. */
  readonly isDrain: boolean
  /** Ends when the jobs under way are done. */
  readonly signal: AbortSignal
  readonly onStart: (shown: string) => void
  /** A job ended: of which kind, how, and how many were left when last asked. */
  readonly onResult: (kind: string, result: JobResult, left: number) => void
  /** What a person should know: a job's process died, the server left. */
  readonly onNote: (message: string) => void
  /** Milliseconds after which a job of a worker that says nothing is another one's. @default 30000 */
  readonly lock?: number
  /** What the processes do, for tests. */
  readonly file?: URL
}

const LOCK = 30_000
/** Times that a job may be left lying by workers that were killed before it counts as failed. */
const STALLED = 2
/** Milliseconds between two looks whether jobs are left and the server is there. */
const LOOK = 1_000

const isSource = import.meta.url.endsWith('.ts')
const PROCESS_FILE: URL = new URL(isSource ? './queue-worker.ts' : './queue-worker.js', import.meta.url)

/**
 * Does jobs of a queue until it is told to end, or until none is left.
 *
 * The jobs are done in processes of their own: this one always answers the server, so that no lock expires; one that runs
 * out of memory or breaks in foreign code takes nothing with it.
 *
 * @throws PolicyError `engine` where the server is not reached, or stays away
 */
export async function workOnQueue(options: WorkerOptions): Promise<void> {
  const { file = PROCESS_FILE, lock = LOCK, onNote, signal, stamp, store, threads } = options
  const engine = await openEngine(options.engine)
  const queue = engine.queue(stampToQueue(stamp))
  queue.on('error', () => undefined)
  const worker = engine.worker(queue.name, file, {
    concurrency: threads,
    lockDuration: lock,
    stalledInterval: lock / 2,
    maxStalledCount: STALLED,
    runRetryDelay: LOOK,
    workerForkOptions: {
      env: { ...process.env, [STORE]: store },
      ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}),
    },
  })
  const told = new Set<string>()
  let left = 0
  worker.on('error', (fault) => {
    // told by whoever asks next; a lock that was lost costs a second run, which finds everything done
    if (isAway(fault) || /lock/iu.test(fault.message)) return
    const { message } = faultToEngineError(fault, engine)
    if (!told.has(message)) onNote(message)
    told.add(message)
  })
  worker.on('completed', ({ name }, result: JobResult) => options.onResult(name, result, left))
  worker.on('failed', (job, { message }) =>
    onNote(`the process of a job of ${job?.data.items.length ?? 0} ended: ${message}`),
  )
  try {
    const patiently = createPatience(engine, { onNote, signal })
    await patiently(() => worker.waitUntilReady())
    options.onStart(engine.shown)
    while (!signal.aborted) {
      left = await patiently(() => queue.getJobCountByTypes('wait', 'active', 'delayed'))
      if (options.isDrain && left === 0) break
      await pause(LOOK, signal)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await worker.close()
    await queue.close()
  }
}
