/** A worker for toy jobs in a process of its own: `toy-worker.ts engine store stamp lock`. */

import { workOnQueue } from '../../src/queue/work-on-queue.js'

const [engine, store, stamp, lock] = process.argv.slice(2) as [string, string, string, string]
const end = new AbortController()

await workOnQueue({
  engine,
  store,
  stamp,
  threads: 2,
  isDrain: false,
  signal: end.signal,
  lock: Number(lock),
  file: new URL('./toy-process.mjs', import.meta.url),
  onStart: () => undefined,
  onResult: () => undefined,
  onNote: () => undefined,
})
