import { Worker } from 'node:worker_threads'
import { PolicyError } from '../error.js'
import type { JobResult } from './job.js'
import type { ThreadAnswer, ThreadTask } from './thread-task.js'

/** A thread that does one job at a time. */
export interface Thread {
  /**
   * How a job ended. A thread that dies over it (out of memory, `process.exit`) is an error without a code, and the
   * next job gets a new thread; what `runJob` throws is thrown here.
   */
  readonly run: (task: ThreadTask) => Promise<JobResult>
  /** Ends the thread. Never while it is at a job: its segmenter is foreign code, and may take the whole process with it. */
  readonly end: () => Promise<void>
}

/** Where a thread's code is: a file beside the library's one, or among the sources. */
const THREAD_FILE: URL = new URL(
  import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './job-worker.js',
  import.meta.url,
)

interface Pending {
  readonly resolve: (result: JobResult) => void
  readonly reject: (error: Error) => void
}

/** A thread that is started when the first job comes. */
export function createThread(file: URL = THREAD_FILE): Thread {
  let worker: Worker | undefined
  let pending: Pending | undefined

  function start(): Worker {
    const own = new Worker(file)
    const settle = (act: (waiting: Pending) => void): void => {
      const waiting = pending
      pending = undefined
      own.unref()
      if (waiting !== undefined) act(waiting)
    }
    const die = (why: Error): void => {
      if (worker !== own) return
      worker = undefined
      settle(({ reject }) => reject(why))
    }
    own.on('message', (answer: ThreadAnswer) =>
      settle(({ resolve, reject }) =>
        'result' in answer
          ? resolve(answer.result)
          : reject(new PolicyError(answer.code as 'bad-input', answer.message)),
      ),
    )
    own.on('error', die)
    own.on('exit', (code) => die(new Error(`the thread ended with exit code ${code}`)))
    return own
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject }
        worker ??= start()
        worker.ref()
        worker.postMessage(task)
      }),
    async end() {
      await worker?.terminate()
    },
  }
}
