import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Job } from '../../src/jobs/job.js'
import type { JobKit } from '../../src/queue/asks.js'
import { keyOf } from '../../src/store/keys.js'

/** A job whose items say what to do: see `toy-process.mjs`. */
export const toyJob = (items: readonly (readonly [what: string, todo: string])[], stamp = 'toy'): Job => ({
  id: keyOf(items),
  kind: 'compare',
  stamp,
  shared: null,
  items: items.map(([what, data]) => ({ key: `pair/${what}`, what, data })),
})

export const toyKit = (folder: string): JobKit => ({
  isStanding: (key) => existsSync(join(folder, key)),
  halve: ({ items, stamp }) => {
    if (items.length < 2) return null
    const half = (from: number, to?: number): Job =>
      toyJob(
        items.slice(from, to).map(({ what, data }) => [what, data as string]),
        stamp,
      )
    const middle = items.length >> 1
    return [half(0, middle), half(middle)]
  },
})
