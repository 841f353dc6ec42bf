import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linksToStatuses } from '../../src/evaluate/comparison-to-judgments.js'
import type { Gold, GoldStructure } from '../../src/evaluate/gold.js'
import { jsonToGold, jsonToStructure } from '../../src/evaluate/json-to-gold.js'

/** A document that people annotated. */
export interface GoldDocument {
  readonly name: string
  /** Where its text is, below the repository or the shared folder. */
  readonly file: string
  readonly text: string
  readonly structure: GoldStructure
  /** Ids of the items that are no tasks: reviews of what was done, and frames. They are in no score. */
  readonly aside: ReadonlySet<string>
  /** The same, by what they are. */
  readonly kinds: Kinds
}

interface Kinds {
  readonly review: readonly string[]
  readonly frame: readonly string[]
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
  /** Documents and pairs that were annotated for this project, each by one person. */
  readonly own: { readonly documents: readonly GoldDocument[]; readonly pairs: readonly GoldPair[] }
  /** What is not on this machine, for people to see. */
  readonly skipped: readonly string[]
}

const HERE = dirname(fileURLToPath(import.meta.url))
export const ROOT: string = resolve(HERE, '../..')

/** Documents that are not ours to publish: beside the repository, where somebody has them. */
export const SHARED: string = resolve(ROOT, '../shared')
const MORE = join(SHARED, 'gold/more')
const OWN = join(HERE, 'own')

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
  ['housing', 'housing'],
  ['urban', 'urban-renewal'],
  ['consumption', 'consumption'],
  ['demand', 'consumption'],
  ['greenconsumption', 'green-consumption'],
  ['q1economy', 'economy-q1'],
]

export const fieldOf = (name: string): string =>
  FIELDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? name

/** By document, the items that people call reviews or frames; the seeds hold none. */
function readAsides(): Readonly<Record<string, Kinds>> {
  const path = join(SHARED, 'gold/kinds.json')
  return existsSync(path) ? (readJson(path) as Record<string, Kinds>) : {}
}

/** The gold of the seeds and, where the shared folder is present, of the other fields. */
export function readGold(): GoldSet {
  const asides = readAsides()
  const seeds = readStructures(
    join(HERE, 'structure.json'),
    (name) => join(ROOT, 'seeds', `${name}.txt`),
    asides,
  )
  const hasShared = existsSync(join(MORE, 'structure.json'))
  const inShared = (path: string): readonly GoldDocument[] =>
    hasShared ? readStructures(path, (_, file) => join(SHARED, file), asides) : []
  const others = inShared(join(MORE, 'structure.json'))
  const lists = (prefix: string): readonly string[] => filesOf(OWN).filter((name) => name.startsWith(prefix))
  const documents = lists('structure-').flatMap((name) => inShared(join(OWN, name)))
  const fields = Object.assign({}, ...lists('fields-').map((name) => readJson(join(OWN, name)))) as Record<
    string,
    string
  >
  return {
    seeds,
    others,
    pairs: [...readPairs(HERE, seeds), ...(hasShared ? readPairs(MORE, others) : [])],
    own: { documents, pairs: hasShared ? readPairs(OWN, documents, fields) : [] },
    skipped: hasShared
      ? []
      : ['skipped: the pairs of other fields (../shared/gold/more is not on this machine)'],
  }
}

function readPairs(
  folder: string,
  documents: readonly GoldDocument[],
  fields: Readonly<Record<string, string>> = {},
): readonly GoldPair[] {
  const named = new Map(documents.map((document) => [document.name, document]))
  return filesOf(folder)
    .filter((name) => name.includes('__') && name.endsWith('.json'))
    .map((file) => {
      const gold = jsonToGold(readJson(join(folder, file)))
      const [source, target] = [named.get(gold.source)!, named.get(gold.target)!]
      const field = fields[file.slice(0, -'.json'.length)] ?? fieldOf(gold.source)
      return {
        name: `${gold.source} → ${gold.target}`,
        field,
        source,
        target,
        gold: withoutAside(withStatuses(gold, source, target), source.aside, target.aside),
      }
    })
}

/** Neither links that touch an item aside nor its status: what the gold does not list is in no score. */
function withoutAside(gold: Gold, source: ReadonlySet<string>, target: ReadonlySet<string>): Gold {
  const without = <V>(statuses: Readonly<Record<string, V>> = {}, aside: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(statuses).filter(([id]) => !aside.has(id)))
  return {
    ...gold,
    links: gold.links.filter((link) => !source.has(link.source) && !target.has(link.target)),
    sourceStatus: without(gold.sourceStatus, source),
    targetStatus: without(gold.targetStatus, target),
  }
}

/** Where people gave links only, the documents' lists say which tasks they read. */
function withStatuses(gold: Gold, source: GoldDocument, target: GoldDocument): Gold {
  const idsOf = ({ structure }: GoldDocument): string[] => structure.map(({ id }) => id)
  const turned = gold.links.map((link) => ({ ...link, source: link.target }))
  const targetStatus = Object.entries(linksToStatuses(idsOf(target), turned)).map(
    ([id, status]) => [id, status === 'dropped' ? 'added' : status] as const,
  )
  return {
    sourceStatus: linksToStatuses(idsOf(source), gold.links),
    targetStatus: Object.fromEntries(targetStatus),
    ...gold,
  }
}

const filesOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

/** `structure.json` holds either the list of tasks, or the list and the file that it lists. */
function readStructures(
  path: string,
  pathOf: (name: string, file: string) => string,
  asides: Readonly<Record<string, Kinds>>,
): readonly GoldDocument[] {
  const entries = Object.entries(readJson(path) as Record<string, unknown>).sort(([x], [y]) =>
    x < y ? -1 : 1,
  )
  return entries.map(([name, entry]) => {
    const { tasks, file } = Array.isArray(entry)
      ? { tasks: entry, file: '' }
      : (entry as { tasks: []; file: string })
    const text = readFileSync(pathOf(name, file), 'utf8')
    const { review, frame } = asides[name] ?? { review: [], frame: [] }
    return {
      name,
      file: file || `seeds/${name}.txt`,
      text,
      structure: jsonToStructure(tasks),
      aside: new Set([...review, ...frame]),
      kinds: { review, frame },
    }
  })
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
