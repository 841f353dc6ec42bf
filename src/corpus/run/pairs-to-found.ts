import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare, compareAsync } from '../../compare.js'
import { type DiskCache, keyOf } from '../../disk-cache.js'
import { PolicyError } from '../../error.js'
import type { CorpusDocument, DocumentPair, Failure } from '../../model/index.js'
import type { CompareOptions } from '../../options.js'
import { libraryStamp } from '../cache-folder.js'
import type { TraceOptions } from '../options.js'
import { abortedBy } from './aborted-by.js'
import { comparisonToFound, type Found } from './comparison-to-found.js'
import type { WorkerAnswer, WorkerTask } from './worker-task.js'

/** What the comparisons of some pairs found, in their order; `null` for those that failed. */
export interface FoundPairs {
  readonly found: readonly (Found | null)[]
  readonly failures: readonly Failure[]
}

/** A thread loads a dictionary of its own: below this many pairs one thread is done sooner. */
const PAIRS_A_THREAD = 40

/**
 * Compares pairs of documents: from the cache where they were compared before with the same options, else here
 * or in worker threads. What is done is in the cache at once, so that a run that was broken off goes on there.
 *
 * The result does not depend on the number of threads, nor on what came from the cache.
 */
export async function pairsToFound(
  pairs: readonly DocumentPair[],
  documents: ReadonlyMap<string, CorpusDocument>,
  options: TraceOptions,
  cache: DiskCache | null,
): Promise<FoundPairs> {
  const { signal, onProgress, embed, judge, judgeBudget, plugInTimeout } = options
  const settled: CompareOptions = options.compare ?? {}
  const hasPlugIn = embed !== undefined || judge !== undefined
  const isData = typeof settled.tokenize?.segmenter !== 'object'
  const store = hasPlugIn || !isData ? null : cache
  const hashes = new Map<string, string>()
  const hashOf = (id: string): string => {
    let hash = hashes.get(id)
    if (hash === undefined) hashes.set(id, (hash = keyOf(documents.get(id)!.document)))
    return hash
  }
  const circumstances = store === null ? '' : keyOf(libraryStamp(), settled, segmenters())
  const keyFor = ({ source, target }: DocumentPair): string =>
    keyOf(circumstances, hashOf(source), hashOf(target))

  const found: (Found | null)[] = new Array(pairs.length).fill(null)
  const failures: (Failure | undefined)[] = []
  let done = 0
  const finish = (index: number, what: Found | Failure): void => {
    if ('links' in what) found[index] = what
    else failures[index] = what
    done++
    onProgress?.({ stage: 'compare', done, total: pairs.length, what: nameOf(pairs[index]!) })
  }
  const open: number[] = []
  for (const [index, pair] of pairs.entries()) {
    const cached = store?.get('pair', keyFor(pair))
    if (cached === undefined) open.push(index)
    else finish(index, JSON.parse(cached) as Found)
  }
  const keep = (index: number, text: string): void => {
    store?.put('pair', keyFor(pairs[index]!), text)
    finish(index, JSON.parse(text) as Found)
  }
  const fail = (
    index: number,
    { code, message }: { readonly code: string; readonly message: string },
  ): void => finish(index, { what: nameOf(pairs[index]!), code, message })

  const threads = hasPlugIn || !isData ? 1 : settleThreads(options.threads, open.length)
  if (threads > 1) await inThreads(threads)
  else await here()
  return { found, failures: failures.filter((failure) => failure !== undefined) }

  async function here(): Promise<void> {
    for (const index of open) {
      // lets a timer or a key press of the caller abort the work
      await new Promise((resolve) => setImmediate(resolve))
      abortedBy(signal)
      const [source, target] = [documents.get(pairs[index]!.source)!, documents.get(pairs[index]!.target)!]
      try {
        const comparison = hasPlugIn
          ? await compareAsync(source.document, target.document, {
              ...settled,
              ...(embed === undefined ? {} : { embed }),
              ...(judge === undefined ? {} : { judge }),
              ...(judgeBudget === undefined ? {} : { judgeBudget }),
              ...(plugInTimeout === undefined ? {} : { plugInTimeout }),
              ...(signal === undefined ? {} : { signal }),
            })
          : compare(source.document, target.document, settled)
        keep(index, JSON.stringify(comparisonToFound(comparison)))
      } catch (error) {
        if (!(error instanceof PolicyError) || STOPS.has(error.code)) throw error
        fail(index, error)
      }
    }
  }

  async function inThreads(count: number): Promise<void> {
    const { Tinypool } = await import('tinypool')
    const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-'))
    const files = new Map<string, string>()
    const fileOf = (id: string): string => {
      let file = files.get(id)
      if (file === undefined) {
        files.set(id, (file = join(folder, `${files.size}.json`)))
        writeFileSync(file, JSON.stringify(documents.get(id)!.document))
      }
      return file
    }
    const pool = new Tinypool({
      filename: WORKER,
      minThreads: count,
      maxThreads: count,
      isolateWorkers: false,
    })
    let isGivenUp = false
    const lane = async (): Promise<void> => {
      for (let index = open.shift(); index !== undefined && !isGivenUp; index = open.shift()) {
        abortedBy(signal)
        const { source, target } = pairs[index]!
        const task: WorkerTask = { source: fileOf(source), target: fileOf(target), options: settled }
        const answer = (await pool.run(task, { name: 'compareFiles' })) as WorkerAnswer
        if ('found' in answer) keep(index, answer.found)
        else if (STOPS.has(answer.code)) throw new PolicyError(answer.code as 'bad-option', answer.message)
        else fail(index, answer)
      }
    }
    try {
      // a thread that is ended in the middle of a comparison may take the whole process with it: its segmenter is
      // foreign code, which does not expect that. So each ends what it is at
      const ended = await Promise.allSettled(
        Array.from({ length: count }, () =>
          lane().catch((error: unknown) => {
            isGivenUp = true
            throw error
          }),
        ),
      )
      const failed = ended.find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    } finally {
      await pool.destroy()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Errors of the call or the machine, not of two documents: all other pairs would end in them too. */
const STOPS: ReadonlySet<string> = new Set([
  'bad-option',
  'missing-dependency',
  'missing-dictionary',
  'plug-in',
  'aborted',
])

const nameOf = ({ source, target }: DocumentPair): string => `${source} → ${target}`

/** Built beside the library's one file; when the sources run as they are there is none, and one thread does it all. */
const WORKER = fileURLToPath(new URL('./compare-worker.js', import.meta.url))

function settleThreads(threads: number | undefined, pairs: number): number {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1))
    throw new PolicyError('bad-option', `threads must be a whole number from 1, got ${String(threads)}`)
  if (!existsSync(WORKER)) return 1
  return Math.max(
    1,
    Math.min(threads ?? Math.min(availableParallelism(), Math.floor(pairs / PAIRS_A_THREAD)), pairs),
  )
}

/** Which segmenters `auto` may come upon: what one of them cut is not what another would. */
function segmenters(): readonly unknown[] {
  const require = createRequire(import.meta.url)
  const versionOf = (name: string): string | null => {
    try {
      return (require(`${name}/package.json`) as { version: string }).version
    } catch {
      return null
    }
  }
  return [
    process.env.POLICY_LINEAGE_SEGMENTER ?? 'auto',
    ...['nodejieba', '@node-rs/jieba'].map(versionOf),
    process.versions.icu,
  ]
}
