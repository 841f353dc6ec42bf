import type { Cell } from '../write/table.js'

/** The columns of a sheet. What the coder reads and fills in comes first: it fits a wide screen without scrolling. */
export const REVIEW_COLUMNS = [
  { name: 'source', zh: '来源任务', en: 'source', width: 20 },
  { name: 'target', zh: '目标任务', en: 'target', width: 20 },
  { name: 'source_heading', zh: '来源标题', en: 'source heading', width: 22 },
  { name: 'target_heading', zh: '目标标题', en: 'target heading', width: 22 },
  { name: 'source_text', zh: '来源全文', en: 'source text', width: 52 },
  { name: 'target_text', zh: '目标全文', en: 'target text', width: 52 },
  { name: 'machine', zh: '机器判断', en: 'machine', width: 12 },
  { name: 'confidence', zh: '把握', en: 'confidence', width: 11 },
  { name: 'why', zh: '机器的理由', en: 'why', width: 40 },
  { name: 'decision', zh: '判断', en: 'decision', width: 14 },
  { name: 'coder', zh: '编码员', en: 'coder', width: 12 },
  { name: 'date', zh: '日期', en: 'date', width: 12 },
  { name: 'comment', zh: '备注', en: 'comment', width: 30 },
  { name: 'score', zh: '得分', en: 'score', width: 8 },
  { name: 'source_document', zh: '来源文件', en: 'source document', width: 24 },
  { name: 'target_document', zh: '目标文件', en: 'target document', width: 24 },
  { name: 'stratum', zh: '抽样层', en: 'stratum', width: 16 },
  { name: 'weight', zh: '权重', en: 'weight', width: 10 },
  { name: 'stratum_size', zh: '层内任务数', en: 'stratum size', width: 12 },
  { name: 'probability', zh: '抽样概率', en: 'probability', width: 12 },
  { name: 'source_key', zh: '来源文本指纹', en: 'source key', width: 20 },
  { name: 'target_key', zh: '目标文本指纹', en: 'target key', width: 20 },
] as const

export type ReviewColumn = (typeof REVIEW_COLUMNS)[number]['name']

/** What the coder fills in. */
export const TO_FILL: readonly ReviewColumn[] = ['decision', 'coder', 'date', 'comment']

/** What an estimate from a sample needs. */
export const SAMPLE_COLUMNS: readonly ReviewColumn[] = ['stratum', 'weight']

/** How a task was drawn; a stratum is a number here, and tells the coder nothing. */
export const TASK_SAMPLE_COLUMNS: readonly ReviewColumn[] = ['stratum', 'stratum_size', 'probability']

/** What only a sheet of pairs has. */
export const PAIR_COLUMNS: readonly ReviewColumn[] = ['score', 'confidence', 'why', 'weight']

/** What would tell a coder who is to judge alone. */
export const MACHINE_COLUMNS: readonly ReviewColumn[] = [
  'machine',
  'score',
  'confidence',
  'why',
  ...SAMPLE_COLUMNS,
]

export type ReviewRow = Readonly<Partial<Record<ReviewColumn, Cell>>>

/** A fingerprint of digits alone would become a number when a spreadsheet opens a CSV file; with this it stays text. */
export const KEY_MARK = 'sha:'
