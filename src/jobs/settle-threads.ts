import { availableParallelism } from 'node:os'

/** A thread loads a dictionary of its own: below this many things each one thread is done sooner. */
const THINGS_A_THREAD = 40

/** Sources that run as they are take seconds to start a thread: only when asked. */
const IS_BUILT: boolean = !import.meta.url.endsWith('.ts')

/** As many threads as were asked for, else one a processor, but no more than there is work for. */
export function settleThreads(asked: number | undefined, things: number): number {
  const own = IS_BUILT ? Math.min(availableParallelism(), Math.floor(things / THINGS_A_THREAD)) : 1
  return Math.max(1, Math.min(asked ?? own, things))
}
