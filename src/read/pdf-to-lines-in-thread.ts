import { Worker } from 'node:worker_threads'
import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import type { PdfAnswer, PdfTask } from './pdf-worker.js'
import type { PrintedLine } from './segments-to-lines.js'

/** pdf.js takes some 200 MB for a report of 500 pages. */
const MEGABYTES = 1024

/** Where the code of a thread is: a file beside this one, in the bundle as among the sources. */
const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './pdf-worker-from-source.mjs' : './pdf-worker.js',
    import.meta.url,
  )

/** A thread that has nothing to do: starting one costs as much as reading a short file. It keeps no process alive. */
let idle: Worker | undefined

/**
 * The printed lines of a PDF as `pdfToLines` finds them, in a thread that is ended when its time is up: nothing
 * else stops pdf.js, which a file of 80 kB can keep busy for minutes.
 *
 * Throws as `pdfToLines` does, and `too-large` where reading takes longer than `limits.seconds` or more memory
 * than a thread may have.
 */
export async function pdfToLinesInThread(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
): Promise<readonly PrintedLine[]> {
  const worker = idle ?? new Worker(workerUrl(), { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  idle = undefined
  worker.ref()
  const task: PdfTask = { bytes, name, limits }
  const answer = await ask(worker, task)
  if ('fault' in answer || idle !== undefined) await worker.terminate()
  else {
    worker.unref()
    idle = worker
  }
  if ('lines' in answer) return answer.lines
  if ('code' in answer) throw new PolicyError(answer.code, answer.message)
  const { fault } = answer
  if (fault instanceof PolicyError) throw fault
  const isMemory = (fault as { readonly code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory)
    throw new PolicyError('too-large', `${name} takes more than ${MEGABYTES} MB of memory to read`)
  throw new PolicyError('not-a-document', `${name} is a damaged PDF: ${String(fault)}`, { cause: fault })
}

/** What a thread answers, or why it does not: the time it had, or how it came to its end. */
function ask(worker: Worker, task: PdfTask): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const begun = performance.now()
    const end = (answer: PdfAnswer): void => {
      clearTimeout(timer)
      worker.off('message', end)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(answer)
    }
    const onError = (fault: unknown): void => end({ fault })
    const onExit = (): void => end({ fault: 'its thread came to an end' })
    const { limits, name } = task
    const timer = setTimeout(
      () => {
        try {
          holdLimit(limits, 'seconds', (performance.now() - begun) / 1000, `Seconds to read ${name}`)
        } catch (fault) {
          end({ fault })
        }
      },
      Math.min(limits.seconds * 1000 + 1, LONGEST_TIMER),
    )
    worker.on('message', end)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.postMessage(task)
  })
}

/** Node counts milliseconds in 31 bits; 24 days are no limit. */
const LONGEST_TIMER = 2 ** 31 - 1
