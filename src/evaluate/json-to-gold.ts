import { PolicyError } from '../error.js'
import type { Gold, GoldLink, GoldStructure } from './gold.js'

const RELATIONS = ['inherited', 'rephrased', 'inherited-or-rephrased', 'partial'] as const
const SOURCE_STATUSES = [...RELATIONS, 'dropped'] as const
const TARGET_STATUSES = [...RELATIONS, 'added'] as const

/**
 * Gold as read from JSON, checked.
 *
 * Unknown fields are ignored. A link given twice, an unknown relation, or a status that the links
 * contradict throws `PolicyError` 'bad-input', and the message names the place and the remedy.
 *
 * @example
 * jsonToGold({ source: 'a', target: 'b', links: [] }).links.length // => 0
 */
export function jsonToGold(json: unknown): Gold {
  const gold = asRecord(json, 'gold')
  const links = asArray(gold.links, 'gold.links').map(toLink)
  const seen = new Set<string>()
  for (const { source, target } of links) {
    const key = JSON.stringify([source, target])
    if (seen.has(key)) fail(`gold.links holds ${source} → ${target} twice; keep one relation`)
    seen.add(key)
  }
  const sourceStatus = toStatuses(gold.sourceStatus, 'sourceStatus', SOURCE_STATUSES)
  const targetStatus = toStatuses(gold.targetStatus, 'targetStatus', TARGET_STATUSES)
  checkListed(links, 'source', sourceStatus)
  checkListed(links, 'target', targetStatus)
  return {
    source: asText(gold.source, 'gold.source'),
    target: asText(gold.target, 'gold.target'),
    links,
    ...(sourceStatus && { sourceStatus }),
    ...(targetStatus && { targetStatus }),
  }
}

/** The list of a document's tasks as read from JSON, checked like gold. */
export function jsonToStructure(json: unknown): GoldStructure {
  return asArray(json, 'structure').map((item, index) => {
    const place = `structure[${index}]`
    const task = asRecord(item, place)
    return {
      id: asText(task.id, `${place}.id`),
      opening: asText(task.opening, `${place}.opening`),
      ...(typeof task.label === 'string' && { label: task.label }),
      ...(typeof task.section === 'string' && { section: task.section }),
    }
  })
}

function toLink(json: unknown, index: number): GoldLink {
  const place = `gold.links[${index}]`
  const link = asRecord(json, place)
  return {
    source: asText(link.source, `${place}.source`),
    target: asText(link.target, `${place}.target`),
    relation: asOneOf(link.relation, `${place}.relation`, RELATIONS),
  }
}

function toStatuses<S extends string>(json: unknown, name: string, allowed: readonly S[]) {
  if (json === undefined || json === null) return undefined
  const entries = Object.entries(asRecord(json, `gold.${name}`))
  return Object.fromEntries(
    entries.map(([id, status]) => [id, asOneOf(status, `gold.${name}.${id}`, allowed)]),
  )
}

/** A status list that leaves out a linked task, or calls it unlinked, was not made for these links. */
function checkListed(
  links: readonly GoldLink[],
  side: 'source' | 'target',
  statuses?: Record<string, string>,
): void {
  if (!statuses) return
  for (const link of links) {
    const status = Object.hasOwn(statuses, link[side]) ? statuses[link[side]] : undefined
    if (status === undefined) fail(`gold.${side}Status lacks ${link[side]}, which gold.links names; add it`)
    if (status === 'dropped' || status === 'added') {
      fail(`gold.${side}Status.${link[side]} is '${status}', yet gold.links links it; mend one of the two`)
    }
  }
}

function asRecord(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  return fail(`${place} must be an object, got ${show(value)}`)
}

function asArray(value: unknown, place: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(`${place} must be an array, got ${show(value)}`)
}

function asText(value: unknown, place: string): string {
  return typeof value === 'string' && value !== ''
    ? value
    : fail(`${place} must be a text, got ${show(value)}`)
}

function asOneOf<T extends string>(value: unknown, place: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  return found ?? fail(`${place} must be one of ${allowed.join(', ')}, got ${show(value)}`)
}

/** Longer values say nothing more in a message. */
const SHOWN = 40

function show(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? `'${value.slice(0, SHOWN)}'` : String(value).slice(0, SHOWN)
}

function fail(message: string): never {
  throw new PolicyError('bad-input', message)
}
