/**
 * `npm run build && npm run kill`: workers, servers, coordinators and the store are ended at random moments while a corpus
 * is worked off through Redis and PostgreSQL. What is written at the end must be, byte for byte, what one process
 * without an engine writes. The table goes into RESULTS.md.
 *
 *   npm run kill -- 3 Redis    so many times, on one engine
 */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINES, type Server } from '../queue/servers.js'
import { mulberry32 } from './make-tasks.js'
import type { BenchTable } from './table.js'
import { tableToMarkdown } from './table-to-markdown.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLI = process.env.POLICY_LINEAGE_CLI ?? join(ROOT, 'dist/cli.js')
const RESULTS = join(ROOT, 'test/bench/RESULTS.md')
const TIMES = Number(process.argv[2] ?? 20)
const ENGINE = process.argv[3]
/** Milliseconds after which the job of a killed worker is another one's; 30,000 outside of tests. */
const LOCK = 2_000
const random = mulberry32(16)

interface Stage {
  readonly server: Server
  readonly folder: string
  readonly store: string
  readonly segmenter: string
}

interface Scene {
  readonly name: string
  readonly times: number
  /** Ends something; whatever it ended is there again afterwards. */
  readonly strike: (running: Running) => Promise<void>
  /** At the same time the same is asked for by another coordinator, or something else by another version. */
  readonly beside?: 'the same' | 'another version'
}

interface Running extends Stage {
  readonly workers: ChildProcess[]
  coordinator: ChildProcess
}

const SCENES: readonly Scene[] = [
  { name: 'kill -9 of workers', times: TIMES, strike: strikeWorker },
  {
    name: 'kill -9 of the server',
    times: TIMES,
    strike: async ({ server }) => {
      await server.kill()
      await moment(300, 900)
      await server.start()
    },
  },
  {
    name: 'kill -9 of `corpus`, started again',
    times: Math.ceil(TIMES / 4),
    strike: async (running) => {
      await ended(running.coordinator, 'SIGKILL')
      running.coordinator = coordinate(running, 'out')
    },
  },
  {
    name: 'the store deleted',
    times: Math.ceil(TIMES / 4),
    strike: async ({ store, folder }) => {
      // in one step: what is being written meanwhile would keep a folder from being empty
      const gone = join(folder, `gone-${Date.now()}`)
      if (existsSync(store)) renameSync(store, gone)
      rmSync(gone, { recursive: true, force: true, maxRetries: 9 })
    },
  },
  {
    name: 'every job asked for twice, kill -9 of workers',
    times: Math.ceil(TIMES / 4),
    strike: strikeWorker,
    beside: 'the same',
  },
  {
    name: 'two versions side by side, kill -9 of workers',
    times: Math.ceil(TIMES / 4),
    strike: strikeWorker,
    beside: 'another version',
  },
]

async function strikeWorker(running: Running): Promise<void> {
  const at = Math.floor(random() * running.workers.length)
  await ended(running.workers[at]!, 'SIGKILL')
  running.workers[at] = work(running)
}

const corpus = makeCorpus()
const expected = new Map(['nodejieba', 'node-rs'].map((segmenter) => [segmenter, alone(segmenter)]))
const rows: string[][] = []
for (const [name, isThere, start] of ENGINES) {
  if (!isThere || (ENGINE !== undefined && ENGINE !== name)) {
    console.log(`${name}: skipped`)
    continue
  }
  const server = await start()
  for (const scene of SCENES) {
    const row = await play(scene, server)
    rows.push([`${name}: ${scene.name}`, ...row])
    console.log(rows.at(-1)!.join(' | '))
  }
  await server.end()
}
rmSync(corpus, { recursive: true })
write({
  title: 'What is lost where something is killed',
  head: ['what', 'times', 'runs', 'seconds', 'failed', 'runs that wrote the same bytes'],
  rows,
  notes: [
    `Made by \`npm run build && npm run kill\`: ${readdirSync(ROOT).includes('seeds') ? 'twelve documents made of the five seeds, all pairs' : ''}; two workers of one process each, jobs of killed workers taken over after ${LOCK / 1000} s, moments drawn at random. After each run tables, report and lineage are compared byte for byte with those of one process without an engine.`,
  ],
})

/** Runs until something was ended as often as it shall be. */
async function play(scene: Scene, server: Server): Promise<string[]> {
  let [times, runs, same, failures] = [0, 0, 0, 0]
  const began = performance.now()
  while (times < scene.times) {
    const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-kill-'))
    const stage: Stage = { server, folder, store: join(folder, 'store'), segmenter: 'nodejieba' }
    const other: Stage = {
      ...stage,
      segmenter: scene.beside === 'another version' ? 'node-rs' : stage.segmenter,
    }
    const running: Running = {
      ...stage,
      workers: [work(stage), work(stage)],
      coordinator: coordinate(stage, 'out'),
    }
    const beside =
      scene.beside === undefined
        ? undefined
        : { worker: work(other), coordinator: coordinate(other, 'beside') }
    runs++
    // whoever starts says at once when no server is there; so the first blow waits until all have met it
    while (!hasEnded(running.coordinator) && !hasBegun(folder)) await moment(50, 50)
    while (times < scene.times) {
      await Promise.race([moment(300, 3_000), exitOf(running.coordinator)])
      if (hasEnded(running.coordinator)) break
      await scene.strike(running)
      times++
    }
    const code = await exitOf(running.coordinator)
    const besideCode = beside === undefined ? 0 : await exitOf(beside.coordinator)
    for (const worker of [...running.workers, ...(beside === undefined ? [] : [beside.worker])])
      await ended(worker, 'SIGKILL')
    const isSame =
      code === 0 &&
      besideCode === 0 &&
      filesOf(join(folder, 'out')) === expected.get(stage.segmenter) &&
      (beside === undefined || filesOf(join(folder, 'beside')) === expected.get(other.segmenter))
    if (code !== 0 || besideCode !== 0) failures++
    if (isSame) {
      same++
      rmSync(folder, { recursive: true })
    } else console.log(`${scene.name}: other bytes in ${folder}`, code, besideCode)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  return [String(times), String(runs), seconds, String(failures), `${same} of ${runs}`]
}

function start(args: readonly string[], segmenter: string, log: string): ChildProcess {
  const file = join(log)
  const child = spawn(process.execPath, [CLI, ...args, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, POLICY_LINEAGE_SEGMENTER: segmenter, POLICY_LINEAGE_LOCK: String(LOCK) },
  })
  child.setMaxListeners(0)
  child.stderr!.on('data', (said: Buffer) => writeFileSync(file, said, { flag: 'a' }))
  return child
}

function work({ server, store, segmenter, folder }: Stage): ChildProcess {
  return start(
    ['worker', '--engine', server.url, '--store', store, '--threads', '1'],
    segmenter,
    join(folder, 'worker.log'),
  )
}

function coordinate({ server, store, segmenter, folder }: Stage, out: string): ChildProcess {
  const to = join(folder, out)
  return start(
    ['corpus', corpus, '-p', 'all', '--engine', server.url, '--store', store, '--out', to, '--force'],
    segmenter,
    join(folder, `${out}.log`),
  )
}

/** What one process without an engine writes. */
function alone(segmenter: string): string {
  const out = mkdtempSync(join(tmpdir(), 'policy-lineage-kill-'))
  execFileSync(
    process.execPath,
    [
      CLI,
      'corpus',
      corpus,
      '-p',
      'all',
      '--no-cache',
      '--threads',
      '1',
      '--out',
      out,
      '--force',
      '--lang',
      'en',
    ],
    { stdio: 'ignore', env: { ...process.env, POLICY_LINEAGE_SEGMENTER: segmenter } },
  )
  const files = filesOf(out)
  rmSync(out, { recursive: true })
  return files
}

/** All files with their contents as one text. */
function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => `${path.slice(folder.length)}\n${readFileSync(path, 'base64')}`)
    .join('\n')
}

/** Documents of the seeds, and others of earlier years that have half of their lines. */
function makeCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-kill-'))
  mkdirSync(folder, { recursive: true })
  const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) => name.endsWith('.txt'))
  for (let at = 0; at < 12; at++) {
    const name = seeds[at % seeds.length]!
    const lines = readFileSync(join(ROOT, 'seeds', name), 'utf8').split('\n')
    const kept =
      at < seeds.length
        ? lines
        : lines
            .filter((_, line) => line < 8 || random() < 0.5)
            .map((line) => line.replace(/20[12][0-9]/gu, (year) => String(Number(year) - at)))
    writeFileSync(join(folder, `${at}-${name}`), kept.join('\n'))
  }
  // one that nobody can read: it must be told, and stop nothing
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 and no more')
  return folder
}

function write(table: BenchTable): void {
  const section = `<!-- engine -->\n${tableToMarkdown(table)}\n<!-- /engine -->`
  const before = readFileSync(RESULTS, 'utf8')
  const old = /<!-- engine -->.*<!-- \/engine -->/su
  writeFileSync(
    RESULTS,
    old.test(before) ? before.replace(old, () => section) : `${before.trimEnd()}\n\n${section}\n`,
  )
}

function hasBegun(folder: string): boolean {
  const log = join(folder, 'worker.log')
  return (
    existsSync(log) &&
    (readFileSync(log, 'utf8').match(/taking jobs/gu)?.length ?? 0) > 1 &&
    existsSync(join(folder, 'store/v3/doc'))
  )
}

function moment(from: number, to: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, from + random() * (to - from)))
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const gone = exitOf(child)
  child.kill(signal)
  await gone
}
