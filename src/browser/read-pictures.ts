import { PolicyError } from '../error.js'

/** Pages are drawn, and their text recognised, by Node. */
export function readPictures(): never {
  throw new PolicyError('missing-dependency', 'recognising text (OCR) needs Node: have it recognised there')
}
