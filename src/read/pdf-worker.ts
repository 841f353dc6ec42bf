import { parentPort } from 'node:worker_threads'
import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { type PdfLines, pdfToLines } from './pdf-to-lines.js'
import type { PagePicture } from './scan/page-picture.js'
import { openPdfPictures, type PdfPictures } from './scan/pdf-to-pictures.js'

/** A PDF for a thread to read, or one whose pages it is to draw. */
export interface PdfTask {
  readonly bytes: Uint8Array
  readonly name: string
  readonly limits: Required<ReadLimits>
  readonly what: 'lines' | 'lines for ocr' | 'pictures'
}

/** A page to draw of the PDF whose pages are drawn. */
export interface DrawTask {
  readonly page: number
}

/** Errors lose their class on the way between threads: they are told as data. */
export type PdfAnswer =
  | PdfLines
  | { readonly opened: true }
  | PagePicture
  | { readonly code: PolicyError['code']; readonly message: string }
  | { readonly fault: unknown }

let pictures: PdfPictures | undefined

async function rest(): Promise<void> {
  const done = pictures
  pictures = undefined
  await done?.end()
}

async function answer(task: PdfTask | DrawTask): Promise<PdfAnswer> {
  try {
    if ('page' in task) return await pictures!.draw(task.page)
    const { bytes, name, limits, what } = task
    await rest()
    if (what !== 'pictures') return await pdfToLines(bytes, name, limits, what === 'lines for ocr')
    pictures = await openPdfPictures(bytes, name)
    return { opened: true }
  } catch (error) {
    return error instanceof PolicyError
      ? { code: error.code, message: error.message }
      : { fault: String(error) }
  }
}

// what a thread does that reads PDFs, one after another; built as a file of its own
parentPort?.on('message', async (task: PdfTask | DrawTask | null) => {
  if (task === null) await rest()
  else parentPort?.postMessage(await answer(task))
})
