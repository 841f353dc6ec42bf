/** Ctrl-C ended the work; `isKept` where what was done is not lost. */
export class Interrupted extends Error {
  readonly isKept: boolean

  constructor(isKept = false) {
    super('interrupted')
    this.isKept = isKept
  }
}

/** As shells have it: 128 and the number of the signal. */
export const INTERRUPTED_EXIT = 130

const controller = new AbortController()
const onInterrupt = (): void => controller.abort(new Interrupted())

/** Aborted by the first Ctrl-C; a second one ends the process at once, as if nobody listened. */
export function listenForInterrupt(): AbortSignal {
  process.once('SIGINT', onInterrupt)
  return controller.signal
}

/**
 * Work that keeps the process busy to its end, in which no listener would hear anything: Ctrl-C ends the process
 * without asking.
 */
export function atOnce<T>(work: () => T): T {
  const isHeard = process.listeners('SIGINT').includes(onInterrupt)
  process.off('SIGINT', onInterrupt)
  try {
    return work()
  } finally {
    if (isHeard) process.once('SIGINT', onInterrupt)
  }
}

/** What `work` gives; fails as soon as Ctrl-C is pressed, whatever is still waited for. */
export function untilInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  ])
}
