import { parentPort } from 'node:worker_threads'
import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { pdfToLines } from './pdf-to-lines.js'
import type { PrintedLine } from './segments-to-lines.js'

/** A PDF for a thread to read. */
export interface PdfTask {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: Required<ReadLimits>
}

/** Errors lose their class on the way between threads: they are told as data. */
export type PdfAnswer =
  | { readonly lines: readonly PrintedLine[] }
  | { readonly code: PolicyError['code']; readonly message: string }
  | { readonly fault: unknown }

async function answer({ bytes, name, limits }: PdfTask): Promise<PdfAnswer> {
  try {
    const { lines } = await pdfToLines(bytes, name, limits)
    return { lines }
  } catch (error) {
    return error instanceof PolicyError
      ? { code: error.code, message: error.message }
      : { fault: String(error) }
  }
}

// what a thread does that reads PDFs, one after another; built as a file of its own
parentPort?.on('message', async (task: PdfTask) => {
  parentPort?.postMessage(await answer(task))
})
