import { PolicyError } from '../error.js'
import { faultToEngineError, isAway } from './fault-to-engine-error.js'
import type { Engine } from './url-to-engine.js'

/** Milliseconds that a server may be away, for a restart, before the work ends. */
const PATIENCE = 10 * 60_000
/** Milliseconds after which a question counts as not answered: a connection may be dead without anyone saying so. */
const ANSWER_TIME = 30_000
const RETRY_TIME = 1_000

/**
 * Asks a server, again and again while it is away, as when it is restarted; tells when it left and when it is back.
 *
 * @throws PolicyError `engine` where it stays away, or where asking again would not help; `aborted`
 */
export function createPatience(
  engine: Engine,
  {
    signal,
    onNote,
  }: { readonly signal?: AbortSignal | undefined; readonly onNote: (message: string) => void },
): <T>(ask: () => Promise<T>) => Promise<T> {
  let awaySince: number | null = null
  return async (ask) => {
    for (;;) {
      stopIfAborted(signal)
      try {
        const answer = await within(ANSWER_TIME, ask(), signal)
        if (awaySince !== null) onNote(`${engine.shown} answers again`)
        awaySince = null
        return answer
      } catch (fault) {
        stopIfAborted(signal)
        if (!isAway(fault)) throw faultToEngineError(fault, engine)
        if (awaySince === null) onNote(`${engine.shown} does not answer; waiting for it`)
        awaySince ??= performance.now()
        if (performance.now() - awaySince > PATIENCE)
          throw new PolicyError(
            'engine',
            `${engine.shown} did not answer for ${PATIENCE / 60_000} minutes: what is done is in the store; start again when it runs`,
            { cause: fault },
          )
        await pause(RETRY_TIME, signal)
      }
    }
  }
}

/** Milliseconds; ends early when the signal does. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end, { once: true })
  })
}

async function within<T>(
  milliseconds: number,
  answer: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const end = new AbortController()
  const stop = (): void => end.abort()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const late = pause(milliseconds, end.signal).then(() => {
      throw new Error('timeout')
    })
    late.catch(() => undefined)
    answer.catch(() => undefined)
    return await Promise.race([answer, late])
  } finally {
    signal?.removeEventListener('abort', stop)
    end.abort()
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new PolicyError('aborted', 'the work was aborted; what was done is in the store', {
      cause: signal.reason,
    })
}
