/**
 * `policy-lineage/tables`: a lineage as tidy tables, networks and the codebook that describes them.
 *
 * @module policy-lineage/tables
 */

export {
  CORPUS_TABLES,
  type CorpusTableName,
  lineageToTables,
  type TablesOptions,
} from '../tables/index.js'
export {
  type GraphAttributes,
  type GraphOptions,
  lineageToGraph,
  type Network,
  type NetworkEdge,
} from '../tables/lineage-to-graph.js'
export { toGEXF } from '../tables/network-to-gexf.js'
export type { AnyNetwork } from '../tables/network-to-graph.js'
export { toGraphML } from '../tables/network-to-graphml.js'
export {
  type SaveTablesOptions,
  saveTables,
  TABLE_FORMATS,
  type TableFormat,
} from '../tables/save-tables.js'
export type { ColumnType, Table, TableColumn } from '../tables/table.js'
export { type TableToCSVOptions, tableToCSV } from '../tables/table-to-csv.js'
export { tableToParquet } from '../tables/table-to-parquet.js'
export { tablesToCodebook, tablesToMarkdown } from '../tables/tables-to-codebook.js'
