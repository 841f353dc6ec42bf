import { PolicyError } from '../error.js'
import type { Job, JobResult } from '../jobs/job.js'
import type { StoreKey } from '../store/keys.js'

/** What must be known of jobs. */
export interface JobKit {
  /** Whether something stands under a key of the store. */
  readonly isStanding: (key: StoreKey) => boolean
  /** Two halves of a job, or `null` for one that makes a single thing. */
  readonly halve: (job: Job) => readonly [Job, Job] | null
}

/** Jobs that are asked for, until each has a result. */
export interface Asks {
  /** Jobs to ask for now, so that no more than `window` are open. */
  readonly next: (window: number) => readonly Job[]
  readonly open: () => readonly string[]
  readonly isOpen: (id: string) => boolean
  readonly isDone: () => boolean
  /** In the order of the jobs. */
  readonly results: () => readonly JobResult[]
  /** A worker says how it ended: what it made stands in the store. */
  readonly completed: (id: string, result: JobResult) => void
  /** It ended its process as often as it may. */
  readonly failed: (id: string, reason: string) => void
  /** The engine knows nothing of it: its data are gone, or someone else heard of its end. */
  readonly lost: (id: string) => void
}

interface Ask {
  readonly job: Job
  /** What it is a half of. */
  readonly whole: Ask | null
  /** Results of its halves. */
  readonly halves: JobResult[]
  /** How often it was said to be done with nothing in the store, or failed alone. */
  unseen: number
  failures: number
}

/** Ends that said "done" with nothing in the store, before the folder is taken for another one. */
const UNSEEN = 10
/** Jobs of one thing that failed are asked for once more: machines that are switched off must not cost a document. */
const FAILURES_ALONE = 2

export function createAsks(
  jobs: readonly Job[],
  store: string,
  { halve, isStanding }: JobKit,
  onResult: (result: JobResult) => void,
): Asks {
  const toAsk: Ask[] = jobs.map((job) => ask(job, null))
  // the same job may be asked for as itself and as a half of another
  const open = new Map<string, readonly Ask[]>()
  const results = new Map<string, JobResult>()
  // taken from its end
  toAsk.reverse()

  function settle({ job, whole }: Ask, result: JobResult): void {
    if (whole === null) {
      if (results.has(job.id)) return
      results.set(job.id, result)
      onResult(result)
      return
    }
    whole.halves.push(result)
    if (whole.halves.length === 2) settle(whole, merged(whole))
  }

  /** What others did meanwhile need not be asked for. */
  function standing({ id, items }: Job): JobResult | undefined {
    return items.every(({ key }) => isStanding(key)) ? { id, done: items.length, failed: [] } : undefined
  }

  function take(id: string): readonly Ask[] {
    const taken = open.get(id) ?? []
    open.delete(id)
    return taken
  }

  return {
    next(window) {
      const now: Job[] = []
      while (open.size < window && toAsk.length > 0) {
        const asked = toAsk.pop()!
        const { job } = asked
        const others = open.get(job.id)
        const known = others === undefined ? (results.get(job.id) ?? standing(job)) : undefined
        if (known !== undefined) settle(asked, known)
        else {
          open.set(job.id, [...(others ?? []), asked])
          if (others === undefined) now.push(job)
        }
      }
      return now
    },
    open: () => [...open.keys()],
    isOpen: (id) => open.has(id),
    isDone: () => open.size === 0 && toAsk.length === 0,
    results: () => jobs.map(({ id }) => results.get(id)!),
    completed(id, result) {
      const failed = new Set(result.failed.map(({ key }) => key))
      for (const asked of take(id)) {
        if (asked.job.items.every(({ key }) => failed.has(key) || isStanding(key))) {
          settle(asked, result)
          continue
        }
        asked.unseen++
        if (asked.unseen >= UNSEEN)
          throw new PolicyError(
            'engine',
            `workers say that work is done of which nothing is in ${store}: give corpus and every worker the same folder with --store`,
          )
        toAsk.push(asked)
      }
    },
    failed(id, reason) {
      for (const asked of take(id)) {
        const halves = halve(asked.job)
        asked.failures++
        if (halves !== null) toAsk.push(ask(halves[1], asked), ask(halves[0], asked))
        else if (asked.failures < FAILURES_ALONE) toAsk.push(asked)
        else {
          const message = `given up after its process ended again and again: ${reason}`
          const failed = asked.job.items.map(({ key, what }) => ({ key, what, code: 'died', message }))
          settle(asked, { id, done: 0, failed })
        }
      }
    },
    lost: (id) => void toAsk.push(...take(id)),
  }
}

const ask = (job: Job, whole: Ask | null): Ask => ({ job, whole, halves: [], unseen: 0, failures: 0 })

/** One result of two halves; failures in the order of the items. */
function merged({ job, halves }: Ask): JobResult {
  const failed = new Map(halves.flatMap((half) => half.failed.map((failure) => [failure.key, failure])))
  return {
    id: job.id,
    done: halves.reduce((sum, { done }) => sum + done, 0),
    failed: job.items.flatMap(({ key }) => failed.get(key) ?? []),
  }
}
