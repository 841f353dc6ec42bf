// A thread that does jobs, but for the item `bad`: that one ends it in the way the item says.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ job }) => {
  const bad = job.items.find(({ what }) => what === 'bad')
  if (bad?.data === 'exit') process.exit(3)
  if (bad?.data === 'throw') throw new Error('a slip')
  if (bad?.data === 'memory') {
    const all = []
    for (;;) all.push(new Array(1e6).fill({}))
  }
  parentPort.postMessage({ result: { id: job.id, done: job.items.length, failed: [] } })
})
