import { PolicyError } from '../../error.js'
import type { PlugInCall, PlugInLimits } from '../../options.js'

/** Half an hour: some hundred answers, one by one, of a slow model. */
const TIMEOUT = 1_800_000
/** The longest that a timer can wait, 25 days. */
const LONGEST = 2 ** 31 - 1

/**
 * What a plug-in gives, waited for as long as it may take; whatever it throws becomes a PolicyError that names it.
 *
 * Its `signal` is aborted when the time is over or the caller gives up, so that it can stop what it began.
 *
 * @throws PolicyError `plug-in`, `aborted`, `bad-option`
 */
export async function called<T>(
  name: string,
  call: (call: PlugInCall) => T | Promise<T>,
  { plugInTimeout: timeout = TIMEOUT, signal }: PlugInLimits,
): Promise<T> {
  if (!(timeout > 0 && timeout <= LONGEST))
    throw new PolicyError(
      'bad-option',
      `plugInTimeout must lie in 1..${LONGEST} milliseconds, got ${timeout}`,
    )
  const control = new AbortController()
  let end: (error: PolicyError) => void = () => {}
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      reject(error)
      control.abort(error)
    }
  })
  // nobody may be waiting any more when the plug-in is done first
  ended.catch(() => {})
  const abort = (): void =>
    end(new PolicyError('aborted', `the call of ${name} was aborted`, { cause: signal?.reason }))
  if (signal?.aborted === true) abort()
  signal?.addEventListener('abort', abort, { once: true })
  const timer = setTimeout(
    () => end(new PolicyError('plug-in', `${name} gave no answer in ${timeout} ms; raise plugInTimeout`)),
    timeout,
  )
  try {
    return await Promise.race([ended, once(call, control.signal)])
  } catch (error) {
    if (error instanceof PolicyError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new PolicyError('plug-in', `${name} failed: ${message}`, { cause: error })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

/** What it throws at once is a failure like any other; after the end it is not called at all. */
async function once<T>(call: (call: PlugInCall) => T | Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return await call({ signal })
}
