import {
  type Check,
  type Checks,
  checkLineage,
  listOf,
  oneOf,
  options as optionsOf,
  whole,
} from '../check.js'
import type { Lineage } from '../model/index.js'
import { lineageToAdopters } from './lineage-to-adopters.js'
import { lineageToCascades } from './lineage-to-cascades.js'
import { lineageToDecisions } from './lineage-to-decisions.js'
import { lineageToDocuments } from './lineage-to-documents.js'
import { lineageToDyads } from './lineage-to-dyads.js'
import { lineageToEventHistory } from './lineage-to-event-history.js'
import { lineageToFamilies, lineageToLife, lineageToUpward } from './lineage-to-families.js'
import { lineageToLinks } from './lineage-to-links.js'
import { lineageToOutcomes } from './lineage-to-outcomes.js'
import { lineageToPhrases } from './lineage-to-phrases.js'
import { lineageToRetention } from './lineage-to-retention.js'
import { lineageToSimilarity } from './lineage-to-similarity.js'
import { lineageToSpells } from './lineage-to-spells.js'
import { lineageToTargets } from './lineage-to-targets.js'
import { lineageToTasks } from './lineage-to-tasks.js'
import { lineageToTexts } from './lineage-to-texts.js'
import { lineageToUnits } from './lineage-to-units.js'
import type { Table } from './table.js'

/** The tables there are, in the order in which they are written. */
export const CORPUS_TABLES = [
  'documents',
  'tasks',
  'phrases',
  'targets',
  'units',
  'texts',
  'links',
  'outcomes',
  'families',
  'life',
  'adopters',
  'upward',
  'dyads',
  'similarity',
  'retention',
  'event_history',
  'cascades',
  'spells',
  'decisions',
] as const

export type CorpusTableName = (typeof CORPUS_TABLES)[number]

export interface TablesOptions {
  /** Which tables; the large ones are `outcomes`, `event_history` and `similarity`. @default all of them */
  readonly tables?: readonly CorpusTableName[]
  /**
   * Families of fewer units are left out of `event_history`.
   *
   * @default 2: most jobs of work plans stay with the unit that had them; one row for each unit and year that
   * did not take them up would make up nearly all of the table
   */
  readonly minUnits?: number
}

export const TABLES_CHECKS: Checks<TablesOptions> = {
  tables: listOf(oneOf(CORPUS_TABLES)),
  minUnits: whole(1),
}

const OPTIONS: Check = optionsOf<TablesOptions>(TABLES_CHECKS)

const MAKERS: Readonly<Record<CorpusTableName, (lineage: Lineage, minUnits: number) => Table>> = {
  documents: lineageToDocuments,
  tasks: lineageToTasks,
  phrases: lineageToPhrases,
  targets: lineageToTargets,
  units: lineageToUnits,
  texts: lineageToTexts,
  links: lineageToLinks,
  outcomes: lineageToOutcomes,
  families: lineageToFamilies,
  life: lineageToLife,
  adopters: lineageToAdopters,
  upward: lineageToUpward,
  dyads: lineageToDyads,
  similarity: lineageToSimilarity,
  retention: lineageToRetention,
  event_history: lineageToEventHistory,
  cascades: lineageToCascades,
  spells: lineageToSpells,
  decisions: lineageToDecisions,
}

const DEFAULT_MIN_UNITS = 2

/** Options that were checked, as settled. */
export const settleTables = ({ tables, minUnits }: TablesOptions): Required<TablesOptions> => ({
  tables: tables ?? CORPUS_TABLES,
  minUnits: minUnits ?? DEFAULT_MIN_UNITS,
})

/** One table of a lineage. */
export const lineageToTable = (lineage: Lineage, name: CorpusTableName, minUnits: number): Table =>
  MAKERS[name](lineage, minUnits)

/**
 * The lineage as tidy tables for R, Stata, Python and DuckDB: one kind of thing a row, `null` where a value is
 * missing, and names that all of these take.
 *
 * Ids are text to every program: units are CN and a GB/T 2260 code (CN430000), or the document's id where its region is
 * unknown; tasks are document/plan.ordinal; `id:` stands before what would be read as a number or a date. Numbers have at most four
 * decimals, text no line breaks. What each column means is in `tablesToCodebook`. Tables without a row are
 * there too: a script need not ask.
 *
 * @example
 * const corpus = await openCorpus(
 *   [{ id: '甲', text: '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。' },
 *    { id: '乙', text: '娄底市2023年工作要点\n一、改革\n（一）推进跨省通办。' }], { cache: false })
 * const lineage = await corpus.trace({ pairings: ['vertical'] })
 * lineageToTables(lineage, { tables: ['cascades'] })[0].rows
 * // => [['湖南省', '甲/1.01', 2022], ['娄底市', '甲/1.01', 2023]]
 */
export function lineageToTables(lineage: Lineage, options: TablesOptions = {}): readonly Table[] {
  checkLineage('lineageToTables', lineage)
  OPTIONS(options, 'lineageToTables')
  const { tables, minUnits } = settleTables(options)
  return tables.map((name) => lineageToTable(lineage, name, minUnits))
}
