import type { Relation, SourceStatus, TargetStatus } from '../model/index.js'

/** A relation as people annotate it; where two of them differ on the wording, both are right. */
export type GoldRelation = Relation | 'inherited-or-rephrased'

/** One link that people found. Ids are those of the documents' tasks: `<plan>.<ordinal>`. */
export interface GoldLink {
  readonly source: string
  readonly target: string
  readonly relation: GoldRelation
}

/**
 * What people say about two documents: the links, and the status of every task that they read.
 *
 * As JSON: `{ "source": "a", "target": "b", "links": [{ "source": "1.01", "target": "1.03",
 * "relation": "rephrased" }], "sourceStatus": { "1.01": "rephrased", "1.02": "dropped" } }`.
 * `sourceStatus` and `targetStatus` may be left out: every task without a link is then dropped or
 * added, and the others have the status of their strongest link.
 */
export interface Gold {
  readonly source: string
  readonly target: string
  readonly links: readonly GoldLink[]
  readonly sourceStatus?: Readonly<Record<string, SourceStatus | 'inherited-or-rephrased'>>
  readonly targetStatus?: Readonly<Record<string, TargetStatus | 'inherited-or-rephrased'>>
}

/** The tasks of a document as people counted them: id and opening characters, in order. */
export type GoldStructure = readonly GoldTask[]

export interface GoldTask {
  readonly id: string
  readonly opening: string
  readonly label?: string
  readonly section?: string
}

/** Inherited and rephrased links carry the job; a partial one carries a piece of it. */
export const isCore = (relation: GoldRelation | null): boolean => relation !== null && relation !== 'partial'

/** Strongest first: a task with several links has the status of the strongest. */
export const STRENGTH: readonly GoldRelation[] = [
  'inherited',
  'inherited-or-rephrased',
  'rephrased',
  'partial',
]

/** The strongest of some relations, or `undefined` where there is none. */
export const strongest = <R extends GoldRelation>(relations: readonly R[]): R | undefined =>
  [...relations].sort((x, y) => STRENGTH.indexOf(x) - STRENGTH.indexOf(y))[0]
