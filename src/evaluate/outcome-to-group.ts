import { type Check, listOf, oneOf } from '../check.js'
import type { Outcome } from './reviewed-to-outcomes.js'

type Value = string | number | null

/** What tasks may be grouped by. */
export type Grouping = 'section' | 'document' | 'unit' | 'year' | 'level' | 'field' | 'kind' | 'role' | 'pair'

/** What a sample may be stratified by: besides, what the library thinks and how sure it is. */
export type Stratification = Grouping | 'status' | 'confidence'

type Readers<Name extends string> = Readonly<Record<Name, (outcome: Outcome) => Value>>

/** `null` where it is unknown. */
const GROUPINGS: Readers<Grouping> = {
  /** The heading of the innermost section, as printed. */
  section: ({ task }) => task.section || null,
  document: ({ document }) => document.id,
  unit: ({ document }) => document.unit,
  year: ({ document }) => document.year,
  level: ({ document }) => document.level,
  /** The manifest's series. */
  field: ({ document }) => document.series,
  kind: ({ document }) => document.kind,
  role: ({ role }) => role,
  /** The two documents that were compared. */
  pair: ({ source, target }) => `${source} → ${target}`,
}

/** Errors gather below the first; `null` where a task was not linked. */
const CONFIDENCE_FROM = [0.75, 0.5] as const

const MACHINE: Readers<Exclude<Stratification, Grouping>> = {
  status: ({ status }) => status,
  /** Of the surest link, in three steps. */
  confidence: ({ links }) =>
    links[0] === undefined ? null : `≥${CONFIDENCE_FROM.find((from) => links[0]!.confidence >= from) ?? 0}`,
}

/** The values of one task by the names asked for. */
export type Group = Readonly<Record<string, Value>>

/** All readers by name. */
const READERS: Readers<Stratification> = { ...MACHINE, ...GROUPINGS }

/** The names there are. */
export const GROUPING_NAMES: readonly Grouping[] = Object.keys(GROUPINGS) as Grouping[]
export const STRATIFICATION_NAMES: readonly Stratification[] = Object.keys(READERS) as Stratification[]

export const groupings: Check = listOf(oneOf(GROUPING_NAMES))
export const stratifications: Check = listOf(oneOf(STRATIFICATION_NAMES))

/** The values of a task by some names. */
export const groupingOf =
  (names: readonly Stratification[]) =>
  (outcome: Outcome): Group =>
    Object.fromEntries(names.map((name) => [name, READERS[name](outcome)]))
