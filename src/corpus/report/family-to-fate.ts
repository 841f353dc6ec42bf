import type { Family, LifeEventKind } from '../model.js'

/** Whether a family lives on in some unit, only in parts or inside other tasks, or nowhere any more. */
export type Fate = 'alive' | 'remnant' | 'gone'

export const FATES: readonly Fate[] = ['alive', 'remnant', 'gone']

/** A unit that has it after these. */
export const LIVING: readonly LifeEventKind[] = ['born', 'taken-up', 'kept', 'rephrased', 'revived']

/** How it stands in the last document of each unit that was compared with the one before. */
export function familyToFate({ life }: Family): Fate {
  const last = new Map(life.map(({ unit, kind }) => [unit, kind]))
  const kinds = [...last.values()]
  if (kinds.some((kind) => LIVING.includes(kind))) return 'alive'
  return kinds.some((kind) => kind !== 'dropped') ? 'remnant' : 'gone'
}
