// Kills corpus runs at random moments and looks whether they resume: `node test/corpus/kill-and-resume.mjs [KILLS] [FOLDER] [PLANS]`.
// Needs a build. Every run is one process group with its worker threads, ended by SIGKILL; the last one is let through, and
// its output must equal that of a run that nobody disturbed, byte for byte. Then two processes share one cache.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const [kills = '20', folder = fileURLToPath(new URL('../../seeds', import.meta.url)), pairings = 'all'] =
  process.argv.slice(2)
const cli = process.env.POLICY_LINEAGE_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'kill-'))

const args = (cache, out) => [
  cli,
  'corpus',
  folder,
  '--pairing',
  pairings,
  '--threads',
  '2',
  '--cache',
  join(root, cache),
  '--out',
  join(root, out),
  '--force',
]
const filesOf = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
const fingerprint = (out) =>
  filesOf(join(root, out))
    .map(
      (file) =>
        `${relative(join(root, out), file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .join('\n')
const entries = (cache) => filesOf(join(root, cache)).filter((file) => file.endsWith('.json')).length

/** A fixed sequence, so that a failure can be repeated (Park & Miller 1988). */
let seed = 20261122
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647

const started = Date.now()
execFileSync(process.execPath, args('calm-cache', 'calm'), { stdio: 'ignore' })
const calm = Date.now() - started
const whole = entries('calm-cache')

let died = 0
for (let kill = 1; kill <= Number(kills); kill++) {
  const child = spawn(process.execPath, args('cache', 'out'), { stdio: 'ignore', detached: true })
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  // moments spread over the length of a run, and beyond what is left of it ever more rarely
  const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), calm * (0.2 + 0.7 * random()))
  const signal = await ended
  clearTimeout(timer)
  if (signal === 'SIGKILL') died++
  const kept = entries('cache')
  console.log(
    `run ${kill}: ${signal === 'SIGKILL' ? 'killed' : 'finished first'}, ${kept} of ${whole} cache entries`,
  )
  // nothing is left to be disturbed: from the beginning
  if (kill < Number(kills) && kept === whole) rmSync(join(root, 'cache'), { recursive: true })
}
execFileSync(process.execPath, args('cache', 'out'), { stdio: 'ignore' })
const isSame = fingerprint('out') === fingerprint('calm')
console.log(
  `${died} of ${kills} runs killed; the result ${isSame ? 'equals' : 'DIFFERS FROM'} the undisturbed one`,
)

const two = await Promise.all(
  ['one', 'two'].map(
    (out) =>
      new Promise((resolve) =>
        spawn(process.execPath, args('shared-cache', out), { stdio: 'ignore' }).once('exit', resolve),
      ),
  ),
)
const bothSame =
  two.every((code) => code === 0) && ['one', 'two'].every((out) => fingerprint(out) === fingerprint('calm'))
console.log(`two processes on one cache: ${bothSame ? 'both equal the undisturbed run' : 'DIFFERENT'}`)
rmSync(root, { recursive: true, force: true })
process.exitCode = isSame && bothSame && died > 0 ? 0 : 1
