import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gold, GoldStructure } from '../../src/evaluate/gold.js'
import { jsonToGold, jsonToStructure } from '../../src/evaluate/json-to-gold.js'

/** A document that people annotated. */
export interface GoldDocument {
  readonly name: string
  readonly text: string
  readonly structure: GoldStructure
}

export interface GoldPair {
  readonly name: string
  /** Pairs of one field share documents, words or authors: they are left out together. */
  readonly field: string
  readonly source: GoldDocument
  readonly target: GoldDocument
  readonly gold: Gold
}

export interface GoldSet {
  readonly seeds: readonly GoldDocument[]
  readonly others: readonly GoldDocument[]
  readonly pairs: readonly GoldPair[]
  /** What is not on this machine, for people to see. */
  readonly skipped: readonly string[]
}

const HERE = dirname(fileURLToPath(import.meta.url))
export const ROOT: string = resolve(HERE, '../..')

/** Documents that are not ours to publish: beside the repository, where somebody has them. */
export const SHARED: string = resolve(ROOT, '../shared')
const MORE = join(SHARED, 'gold/more')

/** By the beginning of the source's name; what is not listed is a field of its own. */
const FIELDS: readonly (readonly [prefix: string, field: string])[] = [
  ['hunan', 'hunan'],
  ['loudi', 'hunan'],
  ['shaoyang', 'hunan'],
  ['industrial-bigdata', 'shandong-it'],
  ['it-industry', 'shandong-it'],
  ['smart-construction', 'construction'],
  ['building-materials', 'materials'],
  ['work-report', 'work-reports'],
]

export const fieldOf = (name: string): string =>
  FIELDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? name

/** The gold of the seeds and, where the shared folder is present, of the other fields. */
export function readGold(): GoldSet {
  const seeds = readStructures(join(HERE, 'structure.json'), (name) => join(ROOT, 'seeds', `${name}.txt`))
  const hasMore = existsSync(join(MORE, 'structure.json'))
  const others = hasMore ? readStructures(join(MORE, 'structure.json'), (_, file) => join(SHARED, file)) : []
  const documents = new Map([...seeds, ...others].map((document) => [document.name, document]))
  const pairs = [...readPairs(HERE, documents), ...(hasMore ? readPairs(MORE, documents) : [])]
  return {
    seeds,
    others,
    pairs,
    skipped: hasMore
      ? []
      : ['skipped: the pairs of other fields (../shared/gold/more is not on this machine)'],
  }
}

function readPairs(folder: string, documents: ReadonlyMap<string, GoldDocument>): readonly GoldPair[] {
  const files = readdirSync(folder).filter((name) => name.includes('__') && name.endsWith('.json'))
  return files.sort().map((file) => {
    const gold = jsonToGold(readJson(join(folder, file)))
    return {
      name: `${gold.source} → ${gold.target}`,
      field: fieldOf(gold.source),
      source: documents.get(gold.source)!,
      target: documents.get(gold.target)!,
      gold,
    }
  })
}

/** `structure.json` holds either the list of tasks, or the list and the file that it lists. */
function readStructures(
  path: string,
  pathOf: (name: string, file: string) => string,
): readonly GoldDocument[] {
  const entries = Object.entries(readJson(path) as Record<string, unknown>).sort(([x], [y]) =>
    x < y ? -1 : 1,
  )
  return entries.map(([name, entry]) => {
    const { tasks, file } = Array.isArray(entry)
      ? { tasks: entry, file: '' }
      : (entry as { tasks: []; file: string })
    return { name, text: readFileSync(pathOf(name, file), 'utf8'), structure: jsonToStructure(tasks) }
  })
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
