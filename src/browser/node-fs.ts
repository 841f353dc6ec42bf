import { PolicyError } from '../error.js'

/** A page has no files: what asks for one by its path is told so. */
export function readFileSync(path: string): never {
  throw new PolicyError('unreadable', `${path} cannot be opened: a page has no paths; hand over its bytes`)
}
