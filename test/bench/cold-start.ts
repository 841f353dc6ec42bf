import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Command, findPython, ms, processesInTurn, ratio } from './measure.js'
import type { BenchTable } from './table.js'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = resolve(HERE, '../..')
const SEEDS = ['hunan-2022.txt', 'loudi-2023.txt'].map((name) => join(ROOT, 'seeds', name))

/** At most so much of the peer's time, as issue 8 asks. */
const BARS = { default: 0.5, 'node-rs': 0.25 } as const

/** What scripts rely on: tasks with slots and statuses, links with parts and evidence; `whole`: what changed word by word too. */
const toScript = (library: string, whole: boolean): string => `
import { writeFileSync } from 'node:fs'
import { compare, toJSON } from ${JSON.stringify(library)}
const comparison = compare(process.argv[2], process.argv[3])
writeFileSync(process.argv[4], JSON.stringify(toJSON(comparison, { changes: ${whole} })))
`

/** Whole processes from two text files to JSON on the disk: the built package, and the Python peer. */
export function coldStart(rounds: number): BenchTable {
  const title = 'Cold start: two text files → compare → JSON, whole processes'
  const built = join(ROOT, 'dist/index.js')
  if (!existsSync(built))
    return { title, head: [], rows: [], notes: ['skipped: build the package first (npm run build)'] }
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-bench-'))
  try {
    const scriptOf = (whole: boolean): string => join(folder, whole ? 'whole.mjs' : 'script.mjs')
    for (const whole of [false, true])
      writeFileSync(scriptOf(whole), toScript(pathToFileURL(built).href, whole))
    const out = join(folder, 'out.json')
    const found = findPython()
    const own = (segmenter: string, whole = false): Command => ({
      command: process.execPath,
      args: [scriptOf(whole), ...SEEDS, out],
      env: { POLICY_LINEAGE_SEGMENTER: segmenter },
    })
    const hasDefault = canLoad('nodejieba')
    const commands: Record<string, Command> = {
      nothing: { command: process.execPath, args: ['-e', '0'] },
      ...(hasDefault ? { default: own('nodejieba'), whole: own('nodejieba', true) } : {}),
      'node-rs': own('node-rs'),
      ...('python' in found
        ? { peer: { command: found.python, args: [join(HERE, 'peer_compare.py'), ...SEEDS, out] } }
        : {}),
    }
    // jieba writes its cache in the first run, and the disk is read
    processesInTurn(commands, 1)
    const times = processesInTurn(commands, rounds)
    const row = (name: string, what: string, bar: number | null) => [
      what,
      ms(times[name]),
      ratio(times[name], times.peer),
      bar === null ? '' : `≤ ${bar}`,
    ]
    return {
      title,
      head: ['process', 'ms', '÷ peer', 'bar'],
      rows: [
        ...(hasDefault ? [row('default', 'policy-lineage, nodejieba (the default)', BARS.default)] : []),
        row('node-rs', 'policy-lineage, @node-rs/jieba', BARS['node-rs']),
        ...(hasDefault
          ? [row('whole', 'policy-lineage, nodejieba, with word-level changes and facets', null)]
          : []),
        ...('python' in found ? [row('peer', 'jieba + scikit-learn (peer_compare.py)', null)] : []),
        row('nothing', 'node -e 0', null),
      ],
      notes: [
        `Medians of ${rounds} processes each, in turn. The peer only tokenizes, weighs and matches.`,
        ...('missing' in found ? [found.missing] : []),
        ...(hasDefault ? [] : ['skipped: nodejieba is not installed']),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function canLoad(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
