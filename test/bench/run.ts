import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { coldStart } from './cold-start.js'
import { indexBench } from './index-at-scale.js'
import { findPython, machine } from './measure.js'
import type { BenchTable } from './table.js'
import { tableToMarkdown } from './table-to-markdown.js'
import { warmRoad } from './warm.js'

/**
 * `npm run bench`: measures, prints one table a section and writes RESULTS.md.
 *
 *   --only road|index     one half; RESULTS.md keeps the other half as it is
 *   --sizes 1000,10000    numbers of tasks for the index
 *   --rounds 9            processes of each kind (cold), five times as many runs (warm)
 */

const HERE = dirname(fileURLToPath(import.meta.url))

const { values } = parseArgs({
  options: { only: { type: 'string' }, sizes: { type: 'string' }, rounds: { type: 'string' } },
})
const rounds = Number(values.rounds ?? 9)
const sizes = values.sizes?.split(',').map(Number)
if (!(Number.isInteger(rounds) && rounds > 0) || sizes?.some((size) => !(size > 0)))
  throw new Error('--rounds and --sizes must be whole numbers above 0')
if (values.only !== undefined && values.only !== 'road' && values.only !== 'index')
  throw new Error(`--only must be road or index, got ${values.only}`)

/** The third is written by corpus-at-scale.ts. */
type Half = 'road' | 'index' | 'corpus'

const say = (tables: readonly BenchTable[]): string => {
  const made = tables.map(tableToMarkdown).join('\n\n')
  console.log(made)
  return made
}

const RESULTS = join(HERE, 'RESULTS.md')
const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''

/** A half as RESULTS.md has it, between its marks. */
const kept = (half: Half): string =>
  before.split(`<!-- ${half} -->\n`)[1]?.split(`\n<!-- /${half} -->`)[0] ?? ''

const road =
  values.only === 'index' ? kept('road') : say([coldStart(rounds), ...(await warmRoad(rounds * 5))])
const index =
  values.only === 'road' ? kept('index') : say(await indexBench(sizes === undefined ? {} : { sizes }))

const found = findPython()
const head = [
  '# How fast it is',
  '',
  'Made by `npm run build && npm run bench` on a quiet machine; figures of one table were taken in turn, so their ratios hold where their milliseconds do not.',
  '',
  `Measured on ${machine('python' in found ? found.python : undefined)}.`,
]
const profile = readFileSync(join(HERE, 'profile.md'), 'utf8').trim()
const marked = (half: Half, text: string): string => `<!-- ${half} -->\n${text}\n<!-- /${half} -->`
const whole = [
  head.join('\n'),
  marked('road', road),
  marked('index', index),
  marked('corpus', kept('corpus')),
  profile,
].join('\n\n')
writeFileSync(RESULTS, `${whole}\n`)
