/** What a thread runs: jobs, one after another, over a store in a folder. */

import { parentPort } from 'node:worker_threads'
import { createStore, runJob, type Store } from '../doors/inner.js'
import type { ThreadAnswer, ThreadTask } from './thread-task.js'

const stores = new Map<string, Store>()

function toStore({ store, isShared }: ThreadTask): Store {
  let own = stores.get(store)
  if (own === undefined) stores.set(store, (own = createStore(store, { isShared })))
  return own
}

parentPort!.on('message', async (task: ThreadTask) => {
  let answer: ThreadAnswer
  try {
    answer = { result: await runJob(task.job, toStore(task)) }
  } catch (error) {
    // errors lose their class on the way between threads
    const { code = 'failed', message } = error as { code?: string; message: string }
    answer = { code, message }
  }
  parentPort!.postMessage(answer)
})
