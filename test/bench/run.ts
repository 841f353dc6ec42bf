import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { coldStart } from './cold-start.js'
import { indexBench } from './index-at-scale.js'
import { large } from './large.js'
import { findPython, machine } from './measure.js'
import type { BenchTable } from './table.js'
import { tableToMarkdown } from './table-to-markdown.js'
import { warmRoad } from './warm.js'

/**
 * `npm run bench`: measures, prints one table a section and writes RESULTS.md.
 *
 *   --only road|index|large  one part; RESULTS.md keeps the others as they are
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
const PARTS = ['road', 'index', 'large'] as const
type Part = (typeof PARTS)[number]
if (values.only !== undefined && !PARTS.some((part) => part === values.only))
  throw new Error(`--only must be one of ${PARTS.join(', ')}, got ${values.only}`)

const say = (tables: readonly BenchTable[]): string => {
  const made = tables.map(tableToMarkdown).join('\n\n')
  console.log(made)
  return made
}

const RESULTS = join(HERE, 'RESULTS.md')
const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : ''

/** A part as RESULTS.md has it, between its marks. */
const kept = (part: string): string =>
  before.split(`<!-- ${part} -->\n`)[1]?.split(`\n<!-- /${part} -->`)[0] ?? ''

const isAsked = (part: Part): boolean => values.only === undefined || values.only === part

/** Parts that other scripts put there. */
const others = [...before.matchAll(/^<!-- (?<part>[a-z-]+) -->$/gmu)]
  .map(({ groups }) => groups!.part!)
  .filter((part) => !PARTS.some((own) => own === part))

const road = isAsked('road') ? say([coldStart(rounds), ...(await warmRoad(rounds * 5))]) : kept('road')
const index = isAsked('index') ? say(await indexBench(sizes === undefined ? {} : { sizes })) : kept('index')
const many = isAsked('large') ? say([large()]) : kept('large')

/** Said of the parts that were just measured. */
const busy = loadavg()[0]! / cpus().length
const mood =
  busy < 1.5
    ? ''
    : ` The machine was busy when ${values.only === undefined ? 'this' : `the part ${values.only}`} was measured last (${busy.toFixed(0)} processes wanted each core): read ratios only.`

const found = findPython()
const head = [
  '# How fast it is',
  '',
  'Made by `npm run build && npm run bench` on a quiet machine; figures of one table were taken in turn, so their ratios hold where their milliseconds do not.',
  '',
  `Measured on ${machine('python' in found ? found.python : undefined)}.${mood}`,
]
const profile = readFileSync(join(HERE, 'profile.md'), 'utf8').trim()
const marked = (part: string, text: string): string => `<!-- ${part} -->\n${text}\n<!-- /${part} -->`
const whole = [
  head.join('\n'),
  marked('road', road),
  marked('large', many),
  marked('index', index),
  ...others.map((part) => marked(part, kept(part))),
  profile,
].join('\n\n')
writeFileSync(RESULTS, `${whole}\n`)
