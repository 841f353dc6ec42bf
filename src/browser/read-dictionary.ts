import { PolicyError } from '../error.js'

export function readDictionary(file: string): never {
  throw new PolicyError(
    'missing-dictionary',
    `the user dictionary ${file} cannot be read: a page has no paths; give its words as tokenize.words`,
  )
}
