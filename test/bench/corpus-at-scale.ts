import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.js'
import type { BenchTable } from './table.js'
import { tableToMarkdown } from './table-to-markdown.js'

/**
 * `npx tsx test/bench/corpus-at-scale.ts`: a made corpus end to end, and what that says of the national one. Needs a
 * build, GNU time, and writes its own section of RESULTS.md.
 *
 *   --documents 2000,5000   sizes, each with a fresh store
 *   --threads 1,2           numbers of threads
 *   --pairing vertical,self
 */

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')
const RESULTS = join(HERE, 'RESULTS.md')
/** Documents of Luo, Wang and Yang. */
const NATION = 3_700_000

const { values } = parseArgs({
  options: { documents: { type: 'string' }, threads: { type: 'string' }, pairing: { type: 'string' } },
})
const numbers = (told: string): readonly number[] => told.split(',').map(Number)
const sizes = numbers(values.documents ?? '2000')
const threads = numbers(values.threads ?? '1,2')
const pairing = values.pairing ?? 'vertical,self'
const seeds = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => /^\p{L}+-\d{4}\.txt$/u.test(name))
  .sort()
  .map((name) => join(ROOT, 'seeds', name))

interface Run {
  readonly documents: number
  readonly pairs: number
  readonly threads: number
  /** Seconds, and megabytes at the peak. */
  readonly reading: number
  readonly comparing: number
  readonly reducing: number
  readonly memory: number
  /** Kilobytes in the store for each document and its pairs. */
  readonly kept: number
}

const folder = mkdtempSync(join(tmpdir(), 'scale-'))

/** One process; seconds, peak of its memory in MB, and what it said. */
function corpus(plans: string, ...args: readonly string[]) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(
    '/usr/bin/time',
    [
      '-f',
      '%M',
      process.execPath,
      join(ROOT, 'dist/cli.js'),
      'corpus',
      plans,
      '-p',
      pairing,
      '--lang',
      'en',
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (status !== 0) throw new Error(stderr)
  const memory = Number(stderr.trim().split('\n').at(-1)) / 1024
  return { seconds: (performance.now() - start) / 1000, memory, said: stdout }
}

function run(plans: string, documents: number, lanes: number): Run {
  const store = join(folder, `store-${documents}-${lanes}`)
  const shared = ['--store', store, '--threads', String(lanes)]
  // the first of two shards of which the second has nothing to read yet: reading by itself, then comparing
  const read = [1, 2].map((at) => corpus(plans, ...shared, '--shard', `${at}/2`))
  const rest = corpus(plans, ...shared, '--shard', '1/2')
  const reduced = corpus(
    plans,
    ...shared,
    '--reduce',
    '--out',
    join(folder, 'lineage.json-only'),
    '--force',
    '-f',
    'json',
  )
  const pairs = Number(/(?<all>\d+) pairs compared/u.exec(rest.said)!.groups!.all)
  // the second shard reads its half and compares its half of the pairs
  const reading = 2 * read[0]!.seconds
  const comparing = 2 * rest.seconds
  const peak = [...read, rest, reduced].map(({ memory }) => memory)
  const bytes = readdirSync(store, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  )
  rmSync(store, { recursive: true })
  return {
    documents,
    pairs,
    threads: lanes,
    reading,
    comparing,
    reducing: reduced.seconds,
    memory: peak.reduce((x, y) => Math.max(x, y)),
    kept: bytes / 1024 / documents,
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')
const runs = sizes.flatMap((documents) => {
  const plans = join(folder, `plans-${documents}`)
  makeCorpus(plans, documents, seeds)
  return threads.map((lanes) => run(plans, documents, lanes))
})
rmSync(folder, { recursive: true, force: true })

const measured: BenchTable = {
  title: 'A made corpus, end to end',
  head: [
    'documents',
    'pairs',
    'threads',
    'documents/s',
    'pairs/s',
    'reduce, s',
    'peak MB',
    'store, kB/document',
  ],
  rows: runs.map((one) => [
    whole(one.documents),
    whole(one.pairs),
    String(one.threads),
    whole(one.documents / one.reading),
    whole(one.pairs / one.comparing),
    one.reducing.toFixed(1),
    whole(one.memory),
    one.kept.toFixed(0),
  ]),
  notes: [
    `Plans of 8 to 16 tasks put together from clauses of the five seeds (seed 16), a plan a unit and year of 2017 to 2024, province by province with all its cities and counties; pairings ${pairing}. Two shards and a reduce over one store on ${cpus().length} processors; the first shard reads half of the files, and compares half of the pairs when the other half is read: its seconds, start of the process and hashing of all files included, count twice.`,
    `The machine was shared: its load while measuring was ${loadavg()[1]!.toFixed(0)} on ${cpus().length} processors, so an idle one is faster.`,
  ],
}
const last = runs.at(-1)!
const pairsEach = last.pairs / last.documents
const days = (things: number, aSecond: number, lanes: number): string =>
  (things / aSecond / 86_400 / (lanes / last.threads)).toFixed(1)
const nation: BenchTable = {
  title: `What that says of ${whole(NATION)} documents`,
  head: ['threads in all', 'reading, days', 'comparing, days'],
  rows: [2, 32, 256].map((lanes) => [
    String(lanes),
    days(NATION, last.documents / last.reading, lanes),
    days(NATION * pairsEach, last.pairs / last.comparing, lanes),
  ]),
  notes: [
    `Assumes documents and pairs as in the last line above (${pairsEach.toFixed(1)} pairs a document, so ${whole((NATION * pairsEach) / 1e6)} million comparisons of short plans; real ones are some three times as long and cost some ten times as much), a rate that grows with the threads, and a store as fast for all: ${((last.kept * NATION) / 1024 ** 3).toFixed(1)} TB in ${whole((NATION * (1 + pairsEach)) / 1e6)} million files.`,
    `Not measured, and no promise: reducing holds all documents and links in memory (peak above; ${whole((last.memory / last.documents) * 1024)} kB a document), so a corpus of this size must be reduced province by province; every shard reads and hashes all files to know its part.`,
  ],
}
const made = [measured, nation].map(tableToMarkdown).join('\n\n')
console.log(made)
const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8').trimEnd() : ''
const [open, close] = ['<!-- corpus -->\n', '\n<!-- /corpus -->']
const [head, tail] = [before.split(open)[0]!.trimEnd(), before.split(close)[1] ?? '']
writeFileSync(RESULTS, `${head}\n\n${open}${made}${close}${tail}\n`)
