/**
 * Writes src/lexicon/heading-edges.data.ts: which characters end titles and begin measures, counted in the titled
 * tasks of ../shared/corpus and of the seed documents (all but loudi-2021, which lost its 。 and serves as a test),
 * and the weights of a logistic regression over them. `--held-out` fits on four fifths of the documents and
 * prints how many places it finds in the others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { actionDegrees, BINDING, MANNER } from '../../src/lexicon/actions.js'
import { parseDocument } from '../../src/parse/index.js'
import {
  type EdgeTables,
  edgeFeatures,
  headingEnds,
  openingToHeadingEnd,
} from '../../src/parse/slots/opening-to-heading-end.js'

const root = path.resolve(import.meta.dirname, '../..')
const TEST_DOCUMENT = 'loudi-2021.txt'

interface Titled {
  readonly title: string
  readonly rest: string
  readonly document: string
}

const openers = [
  ...actionDegrees.flatMap((degree) => degree.verbs),
  ...MANNER,
  ...BINDING,
  '打造',
  '夯实',
  '擦亮',
].filter((word) => word.length > 1)

function readTitled(): { titled: Titled[]; texts: string[] } {
  const titled = new Map<string, Titled>()
  const texts: string[] = []
  const corpus = path.join(root, '../shared/corpus')
  const folders = readdirSync(corpus)
    .filter((name) => !name.endsWith('.md'))
    .sort()
  const files = [
    ...folders.flatMap((folder) =>
      readdirSync(path.join(corpus, folder))
        .sort()
        .map((name) => path.join(corpus, folder, name)),
    ),
    ...readdirSync(path.join(root, 'seeds'))
      .filter((name) => name !== TEST_DOCUMENT)
      .sort()
      .map((name) => path.join(root, 'seeds', name)),
  ]
  for (const file of files) {
    const document = path.basename(file)
    for (const task of parseDocument(readFileSync(file, 'utf8'), { id: document }).plans.flatMap(
      (plan) => plan.tasks,
    )) {
      texts.push(task.text.slice(0, 600))
      const title = task.heading?.text ?? ''
      const after = task.text.slice(task.text.indexOf(title) + title.length)
      // Only titles with their 。 teach: what was cut without it is this table's own work.
      if (!/^[。\n]/u.test(after)) continue
      const rest = after.replace(/^[\s。]+/u, '')
      if (/[，,：:\s]/u.test(title) || title.length < 4 || title.length > 36 || rest.length < 10) continue
      if (!/^[\p{Script=Han}“《]/u.test(rest) || !openers.some((word) => title.startsWith(word))) continue
      titled.set(title + rest.slice(0, 10), { title, rest: rest.slice(0, 120), document })
    }
  }
  return { titled: [...titled.values()], texts }
}

type Counts = Map<string, number>
const add = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const EDGES = {
  end1: [-1, 0],
  end2: [-2, 0],
  end4: [-4, 0],
  start1: [0, 1],
  start2: [0, 2],
  start3: [0, 3],
} as const
type EdgeName = keyof typeof EDGES
const NAMES = Object.keys(EDGES) as EdgeName[]

/** Keeps rare characters near neutral. */
const SMOOTHING = 2

interface Counted {
  readonly at: Record<EdgeName, Counts>
  readonly inside: Record<EdgeName, Counts>
  readonly nAt: number
  readonly nInside: number
  readonly bond: Map<string, number>
  readonly lengths: number[]
}

function count(titled: readonly Titled[], texts: readonly string[]): Counted {
  const empty = (): Record<EdgeName, Counts> =>
    Object.fromEntries(NAMES.map((name) => [name, new Map()])) as Record<EdgeName, Counts>
  const at = empty()
  const inside = empty()
  const sizes = new Array<number>(40).fill(0)
  let nInside = 0
  for (const { title, rest } of titled) {
    const words = title + rest.slice(0, 60)
    sizes[title.length]!++
    for (let cut = 2; cut < words.length - 3; cut++) {
      const counts = cut === title.length ? at : inside
      if (counts === inside) nInside++
      for (const name of NAMES)
        add(counts[name], words.slice(Math.max(0, cut + EDGES[name][0]), cut + EDGES[name][1]))
    }
  }
  const pairs: Counts = new Map()
  const singles: Counts = new Map()
  let total = 0
  for (const text of texts) {
    for (let i = 0; i + 1 < text.length; i++) {
      if (!/^\p{Script=Han}{2}$/u.test(text.slice(i, i + 2))) continue
      add(pairs, text.slice(i, i + 2))
      add(singles, text[i]!)
      total++
    }
  }
  const bond = new Map<string, number>()
  for (const [pair, n] of pairs) {
    const pmi = Math.log(
      ((n + 0.5) * total) / ((singles.get(pair[0]!)! + 5) * ((singles.get(pair[1]!) ?? 0) + 5)),
    )
    const rounded = Math.round(Math.min(pmi, 6) * 2) * 5
    if (n >= 15 && rounded >= 10) bond.set(pair, rounded)
  }
  const lengths = sizes.map((_, size) => {
    const near = (sizes[size - 1] ?? 0) + sizes[size]! + (sizes[size + 1] ?? 0)
    return Math.round(10 * Math.log((near + 3) / (3 * titled.length)))
  })
  return { at, inside, nAt: titled.length, nInside, bond, lengths }
}

function toTables(counted: Counted, own: Titled | null): Pick<EdgeTables, EdgeName> {
  const tables = {} as Record<EdgeName, Map<string, number>>
  const words = own === null ? '' : own.title + own.rest
  for (const name of NAMES) {
    const [from, to] = EDGES[name]
    const keys =
      own === null
        ? new Set([...counted.at[name].keys(), ...counted.inside[name].keys()])
        : [words.slice(Math.max(0, own.title.length + from), own.title.length + to)]
    tables[name] = new Map()
    for (const key of keys) {
      const seen = (counted.at[name].get(key) ?? 0) - (own === null ? 0 : 1)
      const background = ((counted.inside[name].get(key) ?? 0) * counted.nAt) / counted.nInside
      const bits = Math.round(10 * Math.log((seen + SMOOTHING) / (background + SMOOTHING)))
      if (Math.abs(bits) >= 3 && !/[\s\d]/u.test(key)) tables[name].set(key, bits)
    }
  }
  return tables
}

function fitTables(titled: readonly Titled[], texts: readonly string[]): EdgeTables {
  const counted = count(titled, texts)
  const shared = toTables(counted, null)
  const base: EdgeTables = {
    ...shared,
    bond: counted.bond,
    lengths: counted.lengths,
    weights: [],
    intercept: 0,
  }
  const rows: { features: readonly number[]; right: number }[] = []
  for (const one of titled) {
    // At its own place a title is weighed without its own count, as a new document's would be.
    const without = { ...base, ...toTables(counted, one) }
    for (const at of headingEnds(one.title + one.rest)) {
      const right = at === one.title.length
      rows.push({
        features: edgeFeatures(one.title + one.rest, at, right ? without : base),
        right: right ? 1 : 0,
      })
    }
  }
  const size = rows[0]!.features.length
  const weights = new Array<number>(size).fill(0)
  let intercept = 0
  // Plain gradient descent with a little ridge: fifteen weights need nothing better.
  for (let step = 0; step < 1500; step++) {
    const gradient = new Array<number>(size).fill(0)
    let slope = 0
    for (const { features, right } of rows) {
      let z = intercept
      for (let i = 0; i < size; i++) z += weights[i]! * features[i]!
      const error = 1 / (1 + Math.exp(-z)) - right
      slope += error
      for (let i = 0; i < size; i++) gradient[i]! += error * features[i]!
    }
    const rate = 8 / Math.sqrt(1 + step / 100)
    for (let i = 0; i < size; i++) weights[i]! -= rate * (gradient[i]! / rows.length + 1e-5 * weights[i]!)
    intercept -= (rate * slope) / rows.length
  }
  return {
    ...base,
    weights: weights.map((weight) => Number(weight.toFixed(2))),
    intercept: Number(intercept.toFixed(2)),
  }
}

const { titled, texts } = readTitled()
console.log(`${titled.length} titled tasks`)
if (process.argv.includes('--held-out')) {
  const documents = [...new Set(titled.map((one) => one.document))].sort()
  const out = new Set(documents.filter((_, index) => index % 5 === 0))
  const tables = fitTables(
    titled.filter((one) => !out.has(one.document)),
    texts,
  )
  const rest = titled.filter((one) => out.has(one.document))
  const right = rest.filter(
    (one) => openingToHeadingEnd(one.title + one.rest, tables)?.at === one.title.length,
  )
  console.log(`${right.length} of ${rest.length} places found in ${out.size} documents left out`)
} else {
  const tables = fitTables(titled, texts)
  const written = NAMES.map(
    (name) =>
      `  ${name}: '${[...tables[name]]
        .sort((a, b) => (a[0] < b[0] ? -1 : 1))
        .map(([key, bits]) => `${key}${bits}`)
        .join(' ')}',`,
  )
  const levels = new Map<number, string[]>()
  for (const [pair, strength] of [...tables.bond].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    levels.set(strength, [...(levels.get(strength) ?? []), pair])
  const bond = [...levels]
    .sort((a, b) => a[0] - b[0])
    .map(([strength, pairs]) => `    '${strength}:${pairs.join('')}',`)
  const text = `/** Made by test/gold/make-heading-edges.ts from the titled tasks of the shared corpus and of four seed documents; do not edit. */
export const HEADING_EDGES: {
  readonly end1: string
  readonly end2: string
  readonly end4: string
  readonly start1: string
  readonly start2: string
  readonly start3: string
  readonly bond: readonly string[]
  readonly lengths: readonly number[]
  readonly weights: readonly number[]
  readonly intercept: number
} = {
${written.join('\n')}
  bond: [
${bond.join('\n')}
  ],
  lengths: [${tables.lengths.join(', ')}],
  weights: [${tables.weights.join(', ')}],
  intercept: ${tables.intercept},
}
`
  writeFileSync(path.join(root, 'src/lexicon/heading-edges.data.ts'), text)
  console.log(`${text.length} characters written`)
}
