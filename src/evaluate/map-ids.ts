import type { Gold, GoldStructure } from './gold.js'

export interface IdMap {
  /** Gold id → id of the document that was parsed. */
  readonly ids: ReadonlyMap<string, string>
  /** Gold ids that no task of the document answers. */
  readonly missing: readonly string[]
  /** Tasks of the document that the gold does not list. */
  readonly extra: readonly string[]
}

/**
 * Which task of a parsed document each task of the gold is, told by their opening characters.
 *
 * For gold that counts tasks otherwise than `parseDocument` does. Blanks, punctuation and the width of
 * characters are ignored; where openings repeat, order decides.
 *
 * @example
 * const items = [{ id: '1.01', text: '总体要求。' }, { id: '1.02', text: '建设平台。' }]
 * mapIds([{ id: '1.01', opening: '建设平台' }], items).ids.get('1.01') // => '1.02'
 */
export function mapIds(
  structure: GoldStructure,
  items: readonly { readonly id: string; readonly text: string }[],
): IdMap {
  const tasks = items.map(({ id, text }) => ({ id, text: plain(text.slice(0, OPENING)) }))
  const taken = new Set<number>()
  const ids = new Map<string, string>()
  let last = -1
  for (const { id, opening } of structure) {
    const start = plain(opening)
    const fits = (index: number): boolean =>
      !taken.has(index) && start !== '' && tasks[index]!.text.startsWith(start)
    const found = [...tasks.keys()].filter(fits)
    const index = found.find((at) => at > last) ?? found[0]
    if (index === undefined) continue
    taken.add(index)
    ids.set(id, tasks[index]!.id)
    last = index
  }
  return {
    ids,
    missing: structure.map(({ id }) => id).filter((id) => !ids.has(id)),
    extra: tasks.filter((_, index) => !taken.has(index)).map(({ id }) => id),
  }
}

/** Openings in gold are much shorter; the rest of a task need not be folded. */
const OPENING = 400

const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')

/**
 * Gold in the ids of two parsed documents. Ids without a counterpart are kept under a name that no
 * document has, so that what the library did not find counts as missed.
 */
export function goldToIds(gold: Gold, source: IdMap, target: IdMap): Gold {
  const rename = (map: IdMap, id: string): string => map.ids.get(id) ?? `missing ${id}`
  const renameKeys = <V>(map: IdMap, statuses: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(statuses).map(([id, status]) => [rename(map, id), status]))
  return {
    ...gold,
    links: gold.links.map((link) => ({
      ...link,
      source: rename(source, link.source),
      target: rename(target, link.target),
    })),
    ...(gold.sourceStatus && { sourceStatus: renameKeys(source, gold.sourceStatus) }),
    ...(gold.targetStatus && { targetStatus: renameKeys(target, gold.targetStatus) }),
  }
}
