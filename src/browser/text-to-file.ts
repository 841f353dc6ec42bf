import { PolicyError } from '../error.js'

/** A page writes no files. */
export function textToFile(_content: string | Uint8Array, path: string): never {
  throw new PolicyError(
    'unreadable',
    `cannot write ${path}: a page writes no files; make the report with toHTML, toCSV … and offer it as a download`,
  )
}
