import { Worker } from 'node:worker_threads'
import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'
import type { PdfLines } from './pdf-to-lines.js'
import type { DrawTask, PdfAnswer, PdfTask } from './pdf-worker.js'
import type { PagePicture } from './scan/page-picture.js'

/** pdf.js takes some 200 MB for a report of 500 pages. */
const MEGABYTES = 1024

/** Where the code of a thread is: a file beside this one, in the bundle as among the sources. */
const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './pdf-worker-from-source.mjs' : './pdf-worker.js',
    import.meta.url,
  )

/** What tells a thread that nothing more is drawn. */
const REST = null

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
  forOcr: boolean,
): Promise<PdfLines> {
  const worker = takeWorker()
  const answer = await ask(
    worker,
    { bytes, name, limits, what: forOcr ? 'lines for ocr' : 'lines' },
    limits,
    name,
  )
  if ('fault' in answer) await worker.terminate()
  else await giveBack(worker)
  if ('lines' in answer) return answer
  throw toError(answer, name)
}

/**
 * The pages of a PDF as pictures, one by one as they are asked for, drawn in a thread. A page that
 * takes longer than `limits.seconds` or more memory than a thread may have is told, and the next one is drawn.
 *
 * Throws as `openPdfPictures` does.
 */
export async function* pdfToPicturesInThread(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  pages: readonly number[],
): AsyncGenerator<PagePicture> {
  let worker: Worker | undefined
  try {
    for (const page of pages) {
      if (worker === undefined) {
        worker = takeWorker()
        const opened = await ask(worker, { bytes, name, limits, what: 'pictures' }, limits, name)
        if (!('opened' in opened)) {
          await worker.terminate()
          worker = undefined
          throw toError(opened, name)
        }
      }
      const answer = await ask(worker, { page }, limits, `page ${page}`)
      if ('page' in answer) yield answer
      else {
        await worker.terminate()
        worker = undefined
        yield { page, failure: toError(answer, `page ${page}`).message }
      }
    }
  } finally {
    if (worker !== undefined) await giveBack(worker)
  }
}

function takeWorker(): Worker {
  const worker = idle ?? new Worker(workerUrl(), { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  idle = undefined
  worker.ref()
  return worker
}

/** One idle thread is kept. */
async function giveBack(worker: Worker): Promise<void> {
  if (idle !== undefined) {
    await worker.terminate()
    return
  }
  worker.postMessage(REST)
  worker.unref()
  idle = worker
}

/** What went wrong as an error to throw. */
function toError(answer: PdfAnswer, name: string): PolicyError {
  if ('code' in answer) return new PolicyError(answer.code, answer.message)
  const fault = 'fault' in answer ? answer.fault : 'its thread gave another answer'
  if (fault instanceof PolicyError) return fault
  const isMemory = (fault as { readonly code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory)
    return new PolicyError('too-large', `${name} takes more than ${MEGABYTES} MB of memory to read`)
  return new PolicyError('not-a-document', `${name} is a damaged PDF: ${String(fault)}`, { cause: fault })
}

/** What a thread answers, or why it does not: the time it had, or how it came to its end. */
function ask(
  worker: Worker,
  task: PdfTask | DrawTask,
  limits: Required<ReadLimits>,
  name: string,
): Promise<PdfAnswer> {
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
