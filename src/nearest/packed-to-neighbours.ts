import { PolicyError } from '../error.js'
import { type Packed, toId } from './gathered.js'
import { createStep, DONE, type SharedWork, STOP } from './lists-to-neighbours.js'
import type { Searcher } from './searcher.js'
import { type AllPairsOptions, type Neighbours, NOBODY } from './task-index.js'
import { workerUrl } from './worker-url.js'

/** One thread lets others have their turn this often; so often too is progress told. */
const BREATH_MS = 50

/** The nearest of all tasks, in this thread or several. */
export async function packedToNeighbours(
  packed: Packed,
  searcher: () => Searcher,
  k: number,
  slack: number,
  { threads, signal, onProgress }: AllPairsOptions,
): Promise<Neighbours> {
  const { lists } = packed
  const size = lists.mass.length
  const wanted = threads ?? 1
  stopIfAborted(signal)
  const work: SharedWork = {
    lists,
    k,
    slack,
    positions: new Uint32Array(new SharedArrayBuffer(4 * k * size)),
    scores: new Float32Array(new SharedArrayBuffer(4 * k * size)),
    state: new Int32Array(new SharedArrayBuffer(12)),
  }
  const tell = (): void => onProgress?.({ done: work.state[DONE]!, total: size })
  if (wanted === 1) await inThisThread(work, searcher(), tell, signal)
  else await inThreads(work, wanted, tell, signal)
  stopIfAborted(signal)
  tell()
  return toNeighbours(packed, work)
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new PolicyError('aborted', 'allPairs was aborted by its signal', { cause: signal.reason })
}

async function inThisThread(
  work: SharedWork,
  searcher: Searcher,
  tell: () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const step = createStep(work, searcher)
  let breath = performance.now()
  while (step()) {
    if (performance.now() - breath < BREATH_MS) continue
    tell()
    await new Promise((resolve) => setImmediate(resolve))
    stopIfAborted(signal)
    breath = performance.now()
  }
}

async function inThreads(
  work: SharedWork,
  threads: number,
  tell: () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: workerUrl(),
    minThreads: threads,
    maxThreads: threads,
  })
  const stop = (): void => {
    Atomics.store(work.state, STOP, 1)
  }
  signal?.addEventListener('abort', stop)
  const progress = setInterval(tell, BREATH_MS)
  try {
    // one task a thread: each takes rows until none is left
    await Promise.all(Array.from({ length: threads }, () => pool.run(work, { name: 'work' })))
  } finally {
    stop()
    clearInterval(progress)
    signal?.removeEventListener('abort', stop)
    await pool.destroy()
  }
}

function toNeighbours({ ids, idStart }: Packed, { lists, k, positions, scores }: SharedWork): Neighbours {
  const size = lists.mass.length
  return {
    k,
    size,
    positions,
    scores,
    of(position) {
      if (!Number.isInteger(position) || position < 0 || position >= size)
        throw new PolicyError('bad-input', `there is no task ${position}: positions go from 0 to ${size - 1}`)
      const row = Array.from({ length: k }, (_, i) => position * k + i).filter(
        (place) => positions[place] !== NOBODY,
      )
      return row.map((place) => ({
        id: toId(ids, idStart, positions[place]!),
        position: positions[place]!,
        score: scores[place]!,
      }))
    },
  }
}
