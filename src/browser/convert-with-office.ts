import { PolicyError } from '../error.js'

export const bytesToConversion = (): null => null

export function convertWithOffice(): never {
  throw new PolicyError(
    'missing-dependency',
    'LibreOffice is asked by Node, not by a page: save the file as .docx',
  )
}
