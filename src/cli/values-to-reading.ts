import { createPaddleOcr, createTesseract } from '../doors/ocr.js'
import type { ReadOptions } from '../index.js'
import { ITEM_KINDS } from '../model/index.js'
import type { Values } from './options.js'
import { listOf, oneOf } from './usage.js'

/** How files are read, as the command line has it: options for one document as for those of a corpus. */
export function valuesToReading(values: Values): Pick<ReadOptions, 'kinds' | 'ocr' | 'convert'> {
  const kinds = listOf('kinds', values.kinds, ITEM_KINDS)
  const engine = values.ocr === undefined ? undefined : oneOf('ocr', values.ocr, ['tesseract', 'paddle'])
  const convert = values.convert === undefined ? undefined : oneOf('convert', values.convert, ['soffice'])
  return {
    ...(kinds === undefined ? {} : { kinds }),
    ...(engine === undefined ? {} : { ocr: engine === 'paddle' ? createPaddleOcr() : createTesseract() }),
    ...(convert === undefined ? {} : { convert }),
  }
}
