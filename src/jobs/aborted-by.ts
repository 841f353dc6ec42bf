import { PolicyError } from '../error.js'

/** Throws `aborted` once the caller has given up. */
export function abortedBy(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new PolicyError('aborted', 'the work was aborted; what was done is in the cache', {
      cause: signal.reason,
    })
}
