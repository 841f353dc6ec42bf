import { shown } from '../check.js'
import { PolicyError } from '../error.js'
import {
  ITEM_KINDS,
  type ItemKind,
  RELATIONS,
  type Relation,
  SOURCE_STATUSES,
  type SourceStatus,
} from '../model/index.js'
import type { Benchmark, BenchmarkDocument, BenchmarkPair } from './json-to-benchmark.js'

/** The links of somebody's system, checked against the benchmark. */
export interface Answers {
  /** What the system is called; '' where the file does not say. */
  readonly system: string
  readonly pairs: readonly AnsweredPair[]
  readonly kinds: readonly {
    readonly document: BenchmarkDocument
    readonly kinds: Readonly<Record<string, ItemKind>>
  }[]
}

export interface AnsweredPair {
  readonly pair: BenchmarkPair
  /** Relations are given for all links or for none: then every link counts as a core link. */
  readonly links: readonly {
    readonly source: string
    readonly target: string
    readonly relation: Relation | null
  }[]
  /** What the system says became of the source's tasks, where that is not what its links say. */
  readonly sourceStatus: Readonly<Record<string, SourceStatus>> | null
}

/** What a file of links calls itself; may be left out. */
export const LINKS_SCHEMA = 'policy-lineage/links@1'

/**
 * Somebody's links as read from JSON.
 *
 * A pair, a task or a field that there is not, a pair or a link given twice, links with a relation beside links without
 * one: each throws `PolicyError` 'bad-input' that names the place and the remedy.
 */
export function jsonToAnswers(json: unknown, benchmark: Benchmark): Answers {
  const file = asRecord(json, 'the file', ['schema', 'system', 'pairs', 'kinds'])
  if (file.schema !== undefined && file.schema !== LINKS_SCHEMA)
    fail(`schema must be '${LINKS_SCHEMA}', got ${shown(file.schema)}`)
  if (file.system !== undefined && typeof file.system !== 'string')
    fail(`system must be the name of the system, got ${shown(file.system)}`)
  if (file.pairs === undefined && file.kinds === undefined)
    fail('the file has neither pairs nor kinds; give one of them')
  const seen = new Map<string, number>()
  const pairs = asArray(file.pairs ?? [], 'pairs').map((entry, index) => {
    const answered = toPair(entry, `pairs[${index}]`, benchmark)
    const key = arrow(answered.pair)
    const before = seen.get(key)
    if (before !== undefined)
      fail(`pairs[${index}] is ${key} again, as pairs[${before}]; put all its links into one`)
    seen.set(key, index)
    return answered
  })
  return {
    system: (file.system as string | undefined) ?? '',
    pairs,
    kinds: toKinds(file.kinds ?? {}, benchmark),
  }
}

export const arrow = ({ source, target }: { readonly source: string; readonly target: string }): string =>
  `${source} → ${target}`

function toPair(json: unknown, place: string, { pairs, documents }: Benchmark): AnsweredPair {
  const entry = asRecord(json, place, ['source', 'target', 'links', 'sourceStatus'])
  const asked = {
    source: asText(entry.source, `${place}.source`),
    target: asText(entry.target, `${place}.target`),
  }
  const pair = pairs.find(({ source, target }) => source === asked.source && target === asked.target)
  if (pair === undefined) {
    const isTurned = pairs.some(({ source, target }) => source === asked.target && target === asked.source)
    const unknown = [asked.source, asked.target].find((name) => !documents.has(name))
    fail(
      `${place}: there is no pair ${arrow(asked)}; ${
        isTurned
          ? 'it is the other way round: exchange source and target, in its links too'
          : `${unknown === undefined ? '' : `there is no document ${shown(unknown)}; `}policy-lineage benchmark --list names all pairs`
      }`,
    )
  }
  const [source, target] = [documents.get(pair.source)!, documents.get(pair.target)!]
  const links = asArray(entry.links, `${place}.links`).map((link, index) =>
    toLink(link, `${place}.links[${index}]`, source, target),
  )
  refuseTwice(links, place)
  const bare = links.findIndex(({ relation }) => relation === null)
  if (bare >= 0 && links.some(({ relation }) => relation !== null))
    fail(`${place}.links[${bare}] has no relation and others have one; give it for all links or for none`)
  return { pair, links, sourceStatus: toStatuses(entry.sourceStatus, `${place}.sourceStatus`, source) }
}

function toLink(json: unknown, place: string, source: BenchmarkDocument, target: BenchmarkDocument) {
  const link = asRecord(json, place, ['source', 'target', 'relation', 'confidence'])
  if (
    link.confidence !== undefined &&
    !(typeof link.confidence === 'number' && link.confidence >= 0 && link.confidence <= 1)
  )
    fail(`${place}.confidence must be a number in 0..1, got ${shown(link.confidence)}`)
  return {
    source: asTask(link.source, `${place}.source`, source),
    target: asTask(link.target, `${place}.target`, target),
    relation: link.relation === undefined ? null : asOneOf(link.relation, `${place}.relation`, RELATIONS),
  }
}

function refuseTwice(links: AnsweredPair['links'], place: string): void {
  const seen = new Map<string, number>()
  for (const [index, link] of links.entries()) {
    const before = seen.get(arrow(link))
    if (before !== undefined)
      fail(`${place}.links[${index}] links ${arrow(link)} again, as links[${before}]; keep one of the two`)
    seen.set(arrow(link), index)
  }
}

function toStatuses(json: unknown, place: string, source: BenchmarkDocument): AnsweredPair['sourceStatus'] {
  if (json === undefined) return null
  return Object.fromEntries(
    Object.entries(asRecord(json, place)).map(([id, status]) => [
      asTask(id, place, source),
      asOneOf(status, `${place}.${id}`, SOURCE_STATUSES),
    ]),
  )
}

function toKinds(json: unknown, { documents }: Benchmark): Answers['kinds'] {
  return Object.entries(asRecord(json, 'kinds')).map(([name, kinds]) => {
    const document = documents.get(name)
    if (document === undefined)
      fail(`kinds: there is no document ${shown(name)}; policy-lineage benchmark --list names all`)
    const place = `kinds.${name}`
    return {
      document,
      kinds: Object.fromEntries(
        Object.entries(asRecord(kinds, place)).map(([id, kind]) => [
          asTask(id, place, document),
          asOneOf(kind, `${place}.${id}`, ITEM_KINDS),
        ]),
      ),
    }
  })
}

function asTask(value: unknown, place: string, { name, tasks }: BenchmarkDocument): string {
  if (typeof value === 'number') fail(`${place} must be text: '1.10' as a number would be 1.1, got ${value}`)
  const id = asText(value, place)
  if (Object.hasOwn(tasks, id)) return id
  const ids = Object.keys(tasks)
  return fail(
    `${place}: ${name} has no task ${shown(id)}; it has ${ids.length}, from ${ids[0]} to ${ids.at(-1)}`,
  )
}

function asRecord(
  value: unknown,
  place: string,
  known?: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`${place} must be an object, got ${shown(value)}`)
  const other = known && Object.keys(value).find((key) => !known.includes(key))
  if (other !== undefined) fail(`${place} has no field ${shown(other)}; it has ${known!.join(', ')}`)
  return value as Readonly<Record<string, unknown>>
}

const asArray = (value: unknown, place: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail(`${place} must be a list, got ${shown(value)}`)

const asText = (value: unknown, place: string): string =>
  typeof value === 'string' && value !== '' ? value : fail(`${place} must be text, got ${shown(value)}`)

const asOneOf = <T extends string>(value: unknown, place: string, allowed: readonly T[]): T =>
  allowed.find((one) => one === value) ??
  fail(`${place} must be one of ${allowed.join(', ')}, got ${shown(value)}`)

function fail(message: string): never {
  throw new PolicyError('bad-input', message)
}
