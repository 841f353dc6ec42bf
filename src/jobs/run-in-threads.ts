import { PolicyError } from '../error.js'
import { abortedBy } from './aborted-by.js'
import { createThread, type Thread } from './create-thread.js'
import { isStop } from './is-stop.js'
import { halveJob } from './items-to-jobs.js'
import type { Job, JobFailure, JobResult, RunJobs } from './job.js'

export interface ThreadsOptions {
  readonly threads: number
  readonly isShared?: boolean
  /** The thread's code, for tests. */
  readonly file?: URL
}

/**
 * Jobs in worker threads. A job over which a thread dies is done again in halves, until the item that kills it is
 * alone: that one has failed, and all others are done.
 */
export const runInThreads =
  ({ threads, isShared = false, file }: ThreadsOptions): RunJobs =>
  async (jobs, { store, signal, onResult }) => {
    const results: JobResult[] = new Array(jobs.length)
    let next = 0
    let isGivenUp = false

    async function doJob(job: Job, thread: Thread): Promise<JobResult> {
      let result: JobResult
      try {
        result = await thread.run({ job, store, isShared })
      } catch (error) {
        if (error instanceof PolicyError) throw error
        const halves = halveJob(job)
        if (halves !== null) {
          abortedBy(signal)
          const first = await doJob(halves[0], thread)
          const second = await doJob(halves[1], thread)
          return { id: job.id, done: first.done + second.done, failed: [...first.failed, ...second.failed] }
        }
        result = { id: job.id, done: 0, failed: [toDied(job, error as Error)] }
      }
      onResult?.(result)
      const stop = result.failed.find((failure) => isStop(job, failure))
      if (stop !== undefined) throw new PolicyError(stop.code as 'bad-option', stop.message)
      return result
    }

    async function lane(): Promise<void> {
      const thread = createThread(file)
      try {
        while (next < jobs.length && !isGivenUp) {
          abortedBy(signal)
          const at = next++
          results[at] = await doJob(jobs[at]!, thread)
        }
      } catch (error) {
        isGivenUp = true
        throw error
      } finally {
        await thread.end()
      }
    }

    // every thread ends what it is at, also when another one gave up
    const ended = await Promise.allSettled(Array.from({ length: Math.min(threads, jobs.length) }, lane))
    const broken = ended.find(({ status }) => status === 'rejected')
    if (broken?.status === 'rejected') throw broken.reason
    return results
  }

/** The only item of a job killed its thread. */
function toDied({ items }: Job, { message }: Error): JobFailure {
  const [{ key, what }] = items as [Job['items'][number]]
  return { key, what, code: 'died', message: `the thread that worked on it ended: ${message}` }
}
