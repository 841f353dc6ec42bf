import { groupBy } from '../model/group-by.js'
import type { Family, PairRole } from '../model/index.js'
import { unitOf, yearOf } from '../tables/lineage-to-index.js'
import { ROLES } from '../write/lineage-words.js'
import { type Fate, familyToFate } from './family-to-fate.js'
import type { View } from './lineage-to-view.js'

/** One thing that the lineage shows, as figures; `findingToHtml` words it. */
export type Finding =
  /** What was read and compared. */
  | {
      readonly kind: 'scope'
      readonly documents: number
      readonly units: number
      readonly years: readonly number[]
      readonly tasks: number
      readonly pairs: number
      readonly links: number
    }
  /** How many families several units have, and which spread furthest. */
  | {
      readonly kind: 'spread'
      readonly families: number
      readonly several: number
      readonly widest: readonly Spread[]
    }
  /** Which families most units took up in the last year. */
  | { readonly kind: 'rising'; readonly year: number; readonly risen: readonly Spread[] }
  /** How families ended where later documents tell of it, and which of the widest ended. */
  | {
      readonly kind: 'ended'
      readonly told: number
      readonly fates: Readonly<Record<Fate, number>>
      readonly widest: readonly Spread[]
    }
  /** Of a unit's own tasks, the share without a link in its next document, and the share that chances let expect. */
  | { readonly kind: 'dropped'; readonly tasks: number; readonly share: number; readonly expected: number }
  /** Whose tasks others are most credibly taken from. */
  | {
      readonly kind: 'leaders'
      readonly tasks: number
      readonly tied: number
      readonly leaders: readonly { readonly unit: string; readonly tasks: number; readonly tied: number }[]
    }
  /** Who keeps most and fewest words of what it takes from elsewhere. */
  | { readonly kind: 'copied'; readonly most: Copied; readonly least: Copied | null }
  /** Where the tasks come from that could have come from somewhere. */
  | {
      readonly kind: 'origins'
      readonly tasks: number
      readonly shares: readonly { readonly role: PairRole | 'own'; readonly share: number }[]
    }
  /** Jobs that a lower unit had before the one above it. */
  | { readonly kind: 'upward'; readonly direct: number; readonly through: number }
  /** What to be careful about. */
  | { readonly kind: 'doubt'; readonly uncertain: number; readonly links: number; readonly remarks: number }

/** A family with a number of units. */
export interface Spread {
  readonly family: Family
  readonly units: number
}

export interface Copied {
  readonly document: string
  readonly tasks: number
  readonly share: number
}

/** Families, units and documents named in a sentence. */
const NAMED = 3
/** Means over fewer tasks are chance. */
const ENOUGH_TASKS = 5
/** A family that spread: with fewer units it is nobody's news. */
const SEVERAL = 2

/**
 * What a reader should know first: what spread, what ended, who leads, and how sure that is. Only what the lineage
 * shows: a finding that nothing was compared for is left out.
 */
export function lineageToFindings(view: View, remarks: number): readonly Finding[] {
  return [
    scopeOf(view),
    ...spreadOf(view),
    ...risingOf(view),
    ...endedOf(view),
    ...droppedOf(view),
    ...leadersOf(view),
    ...copiedOf(view),
    ...originsOf(view),
    ...upwardOf(view),
    ...doubtOf(view, remarks),
  ]
}

function scopeOf({ lineage, rows, units }: View): Finding {
  const { documents, tasks, pairs, links } = lineage
  return {
    kind: 'scope',
    documents: documents.length,
    units: units.size,
    years: rows.filter((year) => year !== null),
    tasks: tasks.length,
    pairs: pairs.length,
    links: links.length,
  }
}

/** The first of most units; of equal ones the first in order. */
const widest = (all: readonly Spread[]): readonly Spread[] =>
  all
    .filter(({ units }) => units >= SEVERAL)
    .toSorted((x, y) => y.units - x.units)
    .slice(0, NAMED)

function spreadOf({ lineage: { families }, units }: View): readonly Finding[] {
  if (families.length === 0 || units.size < SEVERAL) return []
  const spread = families.map((family) => ({ family, units: family.units.length }))
  const several = spread.filter((one) => one.units >= SEVERAL).length
  return [{ kind: 'spread', families: families.length, several, widest: widest(spread) }]
}

function risingOf({ lineage, rows, documents }: View): readonly Finding[] {
  const year = rows.filter((one) => one !== null).at(-1)
  if (year === undefined || rows[0] === year) return []
  const risen = lineage.families.map((family) => ({
    family,
    units: new Set(
      family.life
        .filter(({ kind, document }) => kind === 'taken-up' && yearOf(documents.get(document)!) === year)
        .map(({ unit }) => unit),
    ).size,
  }))
  const most = widest(risen)
  return most.length === 0 ? [] : [{ kind: 'rising', year, risen: most }]
}

function endedOf(view: View): readonly Finding[] {
  const ends = view.lineage.families.map((family) => ({ family, fate: familyToFate(view, family) }))
  const count = (fate: Fate): number => ends.filter((one) => one.fate === fate).length
  const told = ends.length - count('untold')
  if (told === 0) return []
  const gone = ends
    .filter(({ fate }) => fate === 'gone')
    .map(({ family }) => ({ family, units: family.units.length }))
    .toSorted((x, y) => y.units - x.units || y.family.tasks.length - x.family.tasks.length)
    .slice(0, NAMED)
  const fates = {
    alive: count('alive'),
    remnant: count('remnant'),
    gone: count('gone'),
    untold: count('untold'),
  }
  return [{ kind: 'ended', told, fates, widest: gone }]
}

/** Over each unit's document and its next one: a later one tells nothing more of what was dropped. */
function droppedOf({ lineage: { pairs }, documents }: View): readonly Finding[] {
  const own = pairs.filter(({ role, orderedBy }) => role === 'self' && orderedBy !== 'none')
  const next = [...groupBy(own, ({ source }) => source).values()].map((after) =>
    after.reduce((first, pair) => (isSooner(pair.target, first.target, documents) ? pair : first)),
  )
  const tasks = next.reduce((sum, { sourceTasks }) => sum + sourceTasks, 0)
  if (tasks === 0) return []
  const linked = next.reduce((sum, { links }) => sum + new Set(links.map(({ source }) => source)).size, 0)
  const expected = next.flatMap(({ outlooks }) => outlooks.source).reduce((sum, { none }) => sum + none, 0)
  return [{ kind: 'dropped', tasks, share: 1 - linked / tasks, expected: expected / tasks }]
}

function isSooner(one: string, other: string, documents: View['documents']): boolean {
  const [x, y] = [documents.get(one)!, documents.get(other)!]
  return (yearOf(x) ?? 0) < (yearOf(y) ?? 0) || (yearOf(x) === yearOf(y) && (x.date ?? '') < (y.date ?? ''))
}

function leadersOf({ lineage, tasks, documents }: View): readonly Finding[] {
  const taken = lineage.tasks.flatMap(({ origin: { best, ties } }) =>
    best === null || best.role === 'self'
      ? []
      : [{ unit: unitOf(documents.get(tasks.get(best.task)!.document)!), isTied: ties.length > 0 }],
  )
  if (taken.length === 0) return []
  const leaders = [...groupBy(taken, ({ unit }) => unit)]
    .map(([unit, own]) => ({ unit, tasks: own.length, tied: own.filter(({ isTied }) => isTied).length }))
    .toSorted((x, y) => y.tasks - x.tasks)
    .slice(0, NAMED)
  return [
    { kind: 'leaders', tasks: taken.length, tied: taken.filter(({ isTied }) => isTied).length, leaders },
  ]
}

function copiedOf({ lineage, haveEarlier }: View): readonly Finding[] {
  const copied = lineage.adopters
    .flatMap(({ document, origins, copied: share }): readonly Copied[] => {
      const tasks = ROLES.filter((role) => role !== 'self').reduce((sum, role) => sum + origins[role], 0)
      return share === null || tasks < ENOUGH_TASKS || !haveEarlier.has(document)
        ? []
        : [{ document, tasks, share }]
    })
    .toSorted((x, y) => y.share - x.share)
  const [most] = copied
  const least = copied.length > 1 ? copied.at(-1)! : null
  return most === undefined ? [] : [{ kind: 'copied', most, least }]
}

function originsOf({ lineage, haveEarlier }: View): readonly Finding[] {
  const asked = lineage.tasks.filter(({ document }) => haveEarlier.has(document))
  if (asked.length === 0) return []
  const shares = ([...ROLES, 'own'] as const)
    .map((role) => ({
      role,
      share: asked.filter(({ origin }) => (origin.best?.role ?? 'own') === role).length / asked.length,
    }))
    .filter(({ share, role }) => share > 0 || role === 'own')
  return [{ kind: 'origins', tasks: asked.length, shares }]
}

function upwardOf({ lineage: { upward } }: View): readonly Finding[] {
  if (upward.length === 0) return []
  const direct = upward.filter(({ linked }) => linked).length
  return [{ kind: 'upward', direct, through: upward.length - direct }]
}

function doubtOf({ lineage: { links } }: View, remarks: number): readonly Finding[] {
  const uncertain = links.filter((link) => link.uncertain).length
  return uncertain === 0 && remarks === 0 ? [] : [{ kind: 'doubt', uncertain, links: links.length, remarks }]
}
