/** A process for jobs whose items say what to do, over a folder of plain files. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = process.env.POLICY_LINEAGE_STORE

process.on('disconnect', () => process.exit())

function put(key, data) {
  const file = join(folder, key)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(data))
}

async function work({ data: job }) {
  for (const { key, data: todo } of job.items) {
    if (existsSync(join(folder, key))) continue
    if (todo === 'slow') await new Promise((resolve) => setTimeout(resolve, 300))
    // as out of memory does, or a fault in foreign code
    if (todo === 'exit') process.exit(3)
    if (todo === 'kill') process.kill(process.pid, 'SIGKILL')
    if (todo === 'throw') throw new Error('a fault that nobody foresaw')
    // once: the process that does all jobs
    if (todo === 'kill-worker' && !existsSync(join(folder, 'killed'))) {
      put('killed', true)
      process.kill(process.ppid, 'SIGKILL')
    }
    put(key, key)
  }
  return { id: job.id, done: job.items.length, failed: [] }
}

export default work
