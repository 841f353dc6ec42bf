/** What BullMQ starts a process for: one job after another, over the store that the worker names. */

import { createStore, runJob } from '../doors/inner.js'
import type { Job, JobResult } from '../jobs/job.js'
import { STORE } from './names.js'

const store = createStore(process.env[STORE] ?? '', { isShared: true })

/** A worker that was killed leaves this process behind: what it makes is good, but nobody hears of it. */
const end = (): void => process.exit()
process.on('disconnect', end)
process.stdout.on('error', end)
process.stderr.on('error', end)
// BullMQ tells errors to the worker, and that there is none any more is an error again
process.prependListener('uncaughtException', ({ code }: NodeJS.ErrnoException) => {
  if (!process.connected || code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED') end()
})

const work = ({ data }: { readonly data: Job }): Promise<JobResult> => runJob(data, store)

export { work as default }
