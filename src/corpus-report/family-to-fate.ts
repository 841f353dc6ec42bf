import { groupBy } from '../model/group-by.js'
import type { Family, LifeEvent, LifeEventKind } from '../model/index.js'
import type { Words } from '../model/lang.js'
import { yearOf } from '../tables/lineage-to-index.js'
import { editionKey, type View } from './lineage-to-view.js'

/**
 * Whether a family lives on, only in parts or inside other tasks, or nowhere any more; `untold` where none of its
 * units has a later document that was compared with one that had it: no document is no observation.
 */
export type Fate = 'alive' | 'remnant' | 'gone' | 'untold'

export const FATES: readonly Fate[] = ['alive', 'remnant', 'gone', 'untold']

export const FATE: Words<Fate> = {
  alive: { zh: '后来的文件里仍有', en: 'still in a later document' },
  remnant: { zh: '只余部分或已并入', en: 'only in part, or merged' },
  gone: { zh: '后来的文件里都已消失', en: 'dropped from all later ones' },
  untold: { zh: '其后无文件可比', en: 'no later document to tell' },
}

/** A unit that has it after these. */
export const LIVING: readonly LifeEventKind[] = ['born', 'taken-up', 'kept', 'rephrased', 'revived']

const isLiving = ({ kind }: LifeEvent): boolean => LIVING.includes(kind)

/**
 * How it stands in the last document of each unit that could have dropped it.
 *
 * A unit that could not have dropped it counts only if it has it in the year of the last end or after: then the
 * family is not gone but elsewhere.
 */
export function familyToFate({ haveLater }: Pick<View, 'haveLater'>, { life }: Pick<Family, 'life'>): Fate {
  const told: LifeEvent[] = []
  const untold: LifeEvent[] = []
  for (const events of groupBy(life, ({ unit }) => unit).values()) {
    const couldEnd = events.slice(0, -1).some((event) => haveLater.has(editionKey(event)))
    ;(couldEnd ? told : untold).push(events.at(-1)!)
  }
  if (told.length === 0) return 'untold'
  if (told.some(isLiving)) return 'alive'
  const lastEnd = Math.max(...told.map((event) => yearOf(event) ?? Number.POSITIVE_INFINITY))
  const isElsewhere = untold.some(
    (event) => isLiving(event) && (yearOf(event) ?? Number.NEGATIVE_INFINITY) >= lastEnd,
  )
  if (isElsewhere) return 'alive'
  return told.some(({ kind }) => kind !== 'dropped') ? 'remnant' : 'gone'
}
