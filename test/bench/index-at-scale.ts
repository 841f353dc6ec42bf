import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IndexFigures } from './index-child.js'
import { indexQuality } from './index-quality.js'
import { bodyToClauses, isTaskLike, makeTasks, readRealTasks } from './make-tasks.js'
import { findPython, median } from './measure.js'
import type { BenchTable } from './table.js'

/**
 * The index at several sizes beside scikit-learn and natural.
 *
 *     npx tsx test/bench/index-at-scale.ts [--sizes 1000,10000] [--full] [--rounds 3]
 */
export interface IndexBenchOptions {
  readonly sizes?: readonly number[]
  /** Let the peer compute every chunk; else some, evenly spread, and the rest by proportion. @default false */
  readonly full?: boolean
  /** Ours and the peer's in turn so often, up to 50,000 tasks; the median counts. @default 3 */
  readonly rounds?: number
}

const SIZES = [1_000, 10_000, 50_000, 200_000, 1_000_000]
const SEED = 1

/** Above this one round is enough: it takes minutes, and noise is small against it. */
const ROUNDS_TO = 50_000
/** Above this the peers are left out. */
const PEER_TO = 200_000
/** The peer multiplies about so many tasks; the rest is by proportion. */
const PEER_SAMPLE = 5_000
/** natural takes half a minute for so many, and a hundred times as long for ten times as many. */
const NATURAL_TO = 1_000
const NATURAL_SHARE = 0.1

interface Figures extends IndexFigures {
  readonly name: string
  readonly peer: { readonly words: number; readonly products: number; readonly share: number } | undefined
  readonly natural: { readonly build: number; readonly pairs: number } | undefined
}

export async function indexBench(options: IndexBenchOptions = {}): Promise<BenchTable[]> {
  const { sizes = SIZES, full = false, rounds = 3 } = options
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-bench-'))
  try {
    const { bodies, source } = readRealTasks()
    const clauses = bodies.map(bodyToClauses).filter(isTaskLike)
    const found = findPython()
    const python = 'python' in found ? found.python : undefined
    const figures = [
      measure('real', bodies, 1, python, rounds, folder),
      ...sizes.map((size) => {
        const share = full ? 1 : Math.min(1, PEER_SAMPLE / size)
        const texts = makeTasks(clauses, size, SEED)
        return measure(size.toLocaleString('en'), texts, share, python, size > ROUNDS_TO ? 1 : rounds, folder)
      }),
    ]
    const notes = [
      `Tasks: real ones of ${source}; the others made of their clauses (seed ${SEED}).`,
      'Whole: from texts in memory to five neighbours of every task, one thread on both sides.',
      python === undefined
        ? (found as { missing: string }).missing
        : full
          ? 'scikit-learn computed every product.'
          : `scikit-learn: tokenization and weights whole; of the products above ${PEER_SAMPLE.toLocaleString('en')} tasks an evenly spread sample of that many rows, the rest by proportion (--full computes all).`,
    ]
    return [
      scaleTable(figures, notes),
      growthTable(figures.filter(({ name }) => name !== 'real')),
      indexQuality(bodies, python, folder),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whatever else ends a line for one of the readers. */
const LINE_END = /[\n\r\u0085\u2028\u2029]/gu

/** One text a line; how many. A million of them are more than one string should hold. */
function writeLines(path: string, texts: Iterable<string>): number {
  const file = openSync(path, 'w')
  let count = 0
  for (const text of texts) writeSync(file, `${count++ === 0 ? '' : '\n'}${text.replace(LINE_END, ' ')}`)
  closeSync(file)
  return count
}

/** One size, each side in a process of its own, in turn. */
function measure(
  name: string,
  texts: Iterable<string>,
  share: number,
  python: string | undefined,
  rounds: number,
  folder: string,
): Figures {
  const path = join(folder, 'texts.txt')
  const tasks = writeLines(path, texts)
  const ours: IndexFigures[] = []
  const peers: NonNullable<Figures['peer']>[] = []
  const approximate = tasks <= PEER_TO ? 'yes' : 'no'
  for (let round = 0; round < rounds; round++) {
    ours.push(child('index-child.ts', path, tasks <= PEER_TO ? '1,2' : '2', approximate))
    if (python !== undefined && tasks <= PEER_TO)
      peers.push(run(python, [join(import.meta.dirname, 'peer_index.py'), 'pairs', path, String(share)]))
  }
  const natural: Figures['natural'] =
    tasks <= NATURAL_TO ? child('index-natural.ts', path, String(NATURAL_SHARE)) : undefined
  const of = (pick: (figures: IndexFigures) => number): number => median(ours.map(pick))
  return {
    ...ours[0]!,
    name,
    create: of(({ create }) => create),
    query: of(({ query }) => query),
    pairs: Object.fromEntries(
      Object.keys(ours[0]!.pairs).map((key) => [key, of(({ pairs }) => pairs[key]!)]),
    ),
    peakBytes: of(({ peakBytes }) => peakBytes),
    peer:
      peers.length === 0
        ? undefined
        : {
            words: median(peers.map(({ words }) => words)),
            products: median(peers.map(({ products }) => products)),
            share: peers[0]!.share,
          },
    natural,
  }
}

const child = <T>(script: string, ...args: readonly string[]): T =>
  run(process.execPath, [
    '--max-old-space-size=8000',
    '--import',
    'tsx',
    join(import.meta.dirname, script),
    ...args,
  ])

function run<T>(command: string, args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return JSON.parse(stdout) as T
}

const s = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0)
const wholeOf = ({ create, pairs }: IndexFigures): number | undefined =>
  pairs['1'] === undefined ? undefined : create + pairs['1']
const peerOf = ({ peer }: Figures): number | undefined =>
  peer === undefined ? undefined : peer.words + peer.products
const naturalOf = ({ natural }: Figures): number | undefined =>
  natural === undefined ? undefined : natural.build + natural.pairs
const times = (slow: number | undefined, fast: number | undefined): string =>
  slow === undefined || fast === undefined ? '–' : `${(slow / fast).toFixed(1)} ×`

function scaleTable(figures: readonly Figures[], notes: readonly string[]): BenchTable {
  const rows = figures.map((own) => {
    const [one, two] = [own.pairs['1'], own.pairs['2']]
    return [
      `${own.name}${own.name === 'real' ? ` (${own.tasks.toLocaleString('en')})` : ''}`,
      s(own.create),
      (own.query * 1000).toFixed(2),
      s(one),
      s(two),
      times(one, two),
      s(wholeOf(own)),
      s(peerOf(own)),
      times(peerOf(own), wholeOf(own)),
      s(naturalOf(own)),
      own.approximate === null
        ? '–'
        : `${s(own.approximate.seconds)} at ${own.approximate.recall.toFixed(3)}`,
      s(own.save),
      s(own.open),
      (own.fileBytes / 1e6).toFixed(0),
      (own.peakBytes / 1e6).toFixed(0),
    ]
  })
  const differ = figures.filter(({ same }) => !same).map(({ name }) => name)
  return {
    title: 'Nearest tasks in a large corpus',
    head: [
      'tasks',
      'index, s',
      'one query, ms',
      'all pairs, s',
      'two threads, s',
      'threads gain',
      'whole, s',
      'scikit-learn whole, s',
      'faster',
      'natural whole, s',
      'approximate, s at recall',
      'save, s',
      'open and ask, s',
      'file, MB',
      'peak memory, MB',
    ],
    rows,
    notes: [
      ...notes,
      'natural asks a tenth of the tasks, the rest by proportion; above 1,000 tasks it takes over a minute.',
      'Peak memory is that of the process, with Node, the texts and the index; up to 200,000 tasks with two threads.',
      differ.length === 0
        ? 'One thread and two gave the same bytes wherever both ran.'
        : `WRONG: threads changed the bytes at ${differ.join(', ')}.`,
    ],
  }
}

/** Exponents between one size and the next: 1 is linear, 2 is every pair. */
function growthTable(figures: readonly Figures[]): BenchTable {
  const between = (pick: (own: Figures) => number | undefined, smaller: Figures, larger: Figures): string => {
    const [from, to] = [pick(smaller), pick(larger)]
    if (from === undefined || to === undefined) return '–'
    return (Math.log(to / from) / Math.log(larger.tasks / smaller.tasks)).toFixed(2)
  }
  const picks: readonly ((own: Figures) => number | undefined)[] = [
    ({ create }) => create,
    ({ query }) => query,
    ({ pairs }) => pairs['1'],
    ({ pairs }) => pairs['2'],
    wholeOf,
    peerOf,
    ({ peakBytes }) => peakBytes,
  ]
  return {
    title: 'How the index grows: exponents between sizes',
    head: [
      'from → to',
      'index',
      'query',
      'all pairs',
      'with two threads',
      'whole',
      'scikit-learn whole',
      'peak memory',
    ],
    rows: figures
      .slice(1)
      .map((larger, i) => [
        `${figures[i]!.name} → ${larger.name}`,
        ...picks.map((pick) => between(pick, figures[i]!, larger)),
      ]),
    notes: [],
  }
}

if (process.argv[1] === import.meta.filename) {
  const { parseArgs } = await import('node:util')
  const { tableToMarkdown } = await import('./table-to-markdown.js')
  const { values } = parseArgs({
    options: { sizes: { type: 'string' }, full: { type: 'boolean' }, rounds: { type: 'string' } },
  })
  const tables = await indexBench({
    ...(values.sizes === undefined ? {} : { sizes: values.sizes.split(',').map(Number) }),
    ...(values.full === undefined ? {} : { full: values.full }),
    ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
  })
  for (const table of tables) console.log(tableToMarkdown(table))
}
