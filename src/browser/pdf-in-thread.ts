import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { type PdfLines, pdfToLines } from '../read/pdf-to-lines.js'

/** As its namesake, in the thread that asks: pdf.js has a worker of its own in a browser. */
export const pdfToLinesInThread = (
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  forOcr: boolean,
): Promise<PdfLines> => pdfToLines(bytes, name, limits, forOcr)

export function pdfToPicturesInThread(_bytes: Uint8Array, name: string): never {
  throw new PolicyError(
    'missing-dependency',
    `drawing the pages of ${name} needs Node; read it with text there`,
  )
}
