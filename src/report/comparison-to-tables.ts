import type { Change, Comparison, Excerpt, Link, Unit } from '../model.js'
import { changesToReadable } from './changes-to-readable.js'
import {
  linksOf,
  nameOf,
  otherEnd,
  type Side,
  type Verdict,
  verdictOf,
  verdictsOf,
} from './comparison-to-pairs.js'
import { rounded } from './figures.js'
import { CHANGE_KINDS } from './wording.js'

export type Cell = string | number | boolean | null

/** A column of a tidy table, with what it means in both languages. */
export interface Column<Row> {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly cell: (row: Row) => Cell
}

/** A tidy table: one row is one thing, one column one property. */
export interface Table {
  readonly name: TableName
  readonly columns: readonly Pick<Column<never>, 'name' | 'zh' | 'en'>[]
  readonly rows: readonly (readonly Cell[])[]
}

export const TABLES = ['links', 'tasks', 'changes', 'codebook'] as const
export type TableName = (typeof TABLES)[number]

/** One of the tidy tables of a comparison. */
export function comparisonToTable(comparison: Comparison, name: TableName): Table {
  switch (name) {
    case 'links':
      return tableOf(name, linkColumns(comparison), linkRows(comparison))
    case 'tasks':
      return tableOf(name, TASK_COLUMNS, taskRows(comparison))
    case 'changes':
      return tableOf(name, changeColumns(comparison), changeRows(comparison))
    case 'codebook':
      return tableOf(name, CODEBOOK_COLUMNS, codebookRows(comparison))
    default:
      return name satisfies never
  }
}

function tableOf<Row>(name: TableName, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return { name, columns, rows: rows.map((row) => columns.map((column) => column.cell(row))) }
}

// ---------------------------------------------------------------- tasks

interface TaskRow {
  readonly side: Side
  readonly document: string
  readonly verdict: Verdict
}

const taskRows = (comparison: Comparison): readonly TaskRow[] =>
  (['source', 'target'] as const).flatMap((side) =>
    verdictsOf(comparison, side).map((verdict) => ({ side, document: comparison[side].id, verdict })),
  )

/** Between the members of a list in one cell; 、 would clash with the text. */
const LIST_MARK = '; '
const names = (units: readonly Unit[]): string => units.map((unit) => unit.name).join(LIST_MARK)
const texts = (excerpts: readonly Excerpt[]): string =>
  excerpts.map((excerpt) => excerpt.text).join(LIST_MARK)
const best = ({ verdict }: TaskRow): Link | undefined => linksOf(verdict)[0]

const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  { name: 'side', zh: '来源（source）或目标（target）', en: 'source or target', cell: ({ side }) => side },
  { name: 'document', zh: '文件简称', en: 'short name of the document', cell: ({ document }) => document },
  {
    name: 'id',
    zh: '任务编号：文本序号.任务序号',
    en: 'task id: plan.ordinal',
    cell: ({ verdict }) => verdict.task.id,
  },
  { name: 'plan', zh: '文本序号', en: 'ordinal of the plan', cell: ({ verdict }) => verdict.task.plan },
  { name: 'label', zh: '原文所印序号', en: 'label as printed', cell: ({ verdict }) => verdict.task.label },
  { name: 'section', zh: '所在部分', en: 'section', cell: ({ verdict }) => verdict.task.section },
  {
    name: 'heading',
    zh: '标题，无则空',
    en: 'heading, empty if none',
    cell: ({ verdict }) => verdict.task.heading?.text ?? null,
  },
  {
    name: 'status',
    zh: 'inherited 沿用、rephrased 改写、partial 部分承接、dropped 未承接、added 新增',
    en: 'what became of it (source), where it came from (target)',
    cell: ({ verdict }) => verdict.status,
  },
  {
    name: 'links',
    zh: '对应任务的编号，把握大者在前',
    en: 'ids of linked tasks, surest first',
    cell: ({ side, verdict }) =>
      linksOf(verdict)
        .map((link) => otherEnd(link, side))
        .join(LIST_MARK),
  },
  {
    name: 'confidence',
    zh: '最大把握（0–1），无对应则空',
    en: 'highest confidence of its links (0–1), empty if none',
    cell: (row) => (best(row) ? rounded(best(row)!.confidence) : null),
  },
  {
    name: 'score',
    zh: '该对应的得分（0–1）',
    en: 'score of that link (0–1)',
    cell: (row) => (best(row) ? rounded(best(row)!.score) : null),
  },
  {
    name: 'uncertain',
    zh: '是否需人工核对',
    en: 'whether a person should look',
    cell: ({ verdict }) => linksOf(verdict).some((link) => link.uncertain),
  },
  {
    name: 'lead',
    zh: '牵头单位',
    en: 'leading units',
    cell: ({ verdict }) => names(verdict.task.slots.lead),
  },
  {
    name: 'responsible',
    zh: '责任单位',
    en: 'responsible units',
    cell: ({ verdict }) => names(verdict.task.slots.responsible),
  },
  {
    name: 'support',
    zh: '配合单位',
    en: 'supporting units',
    cell: ({ verdict }) => names(verdict.task.slots.support),
  },
  {
    name: 'cites',
    zh: '引用文件',
    en: 'cited documents',
    cell: ({ verdict }) => texts(verdict.task.slots.cites),
  },
  {
    name: 'targets',
    zh: '量化指标',
    en: 'numeric targets',
    cell: ({ verdict }) => texts(verdict.task.slots.targets),
  },
  {
    name: 'deadlines',
    zh: '时限',
    en: 'deadlines',
    cell: ({ verdict }) => texts(verdict.task.slots.deadlines),
  },
  {
    name: 'set_phrases',
    zh: '提法',
    en: 'set phrases',
    cell: ({ verdict }) => texts(verdict.task.slots.setPhrases),
  },
  {
    name: 'from',
    zh: '在原文中的起点（UTF-16）',
    en: 'first offset in the document (UTF-16)',
    cell: ({ verdict }) => verdict.task.span.from,
  },
  {
    name: 'to',
    zh: '在原文中的终点（UTF-16，不含）',
    en: 'offset after the last (UTF-16)',
    cell: ({ verdict }) => verdict.task.span.to,
  },
  { name: 'text', zh: '全文', en: 'full text', cell: ({ verdict }) => verdict.task.text },
]

// ---------------------------------------------------------------- links

interface LinkRow {
  readonly source: Verdict | null
  readonly target: Verdict | null
  readonly link: Link | null
}

/** Every link, then what was dropped and what was added, so that no task is missing. */
function linkRows(comparison: Comparison): readonly LinkRow[] {
  const alone = (side: Side) =>
    verdictsOf(comparison, side).filter((verdict) => linksOf(verdict).length === 0)
  return [
    ...comparison.links.map((link) => ({
      source: verdictOf(comparison, 'source', link.source),
      target: verdictOf(comparison, 'target', link.target),
      link,
    })),
    ...alone('source').map((source) => ({ source, target: null, link: null })),
    ...alone('target').map((target) => ({ source: null, target, link: null })),
  ]
}

function linkColumns(comparison: Comparison): readonly Column<LinkRow>[] {
  const { source, target } = comparison
  const lengths = ({ link }: LinkRow, kind: Change['kind']): number | null => {
    if (!link) return null
    const own = comparison.changesOf(link.source, link.target).filter((change) => change.kind === kind)
    return own.reduce((sum, { source: s, target: t }) => sum + Math.max(s.to - s.from, t.to - t.from), 0)
  }
  return [
    { name: 'source_document', zh: '来源文件', en: 'source document', cell: () => source.id },
    { name: 'target_document', zh: '目标文件', en: 'target document', cell: () => target.id },
    {
      name: 'source',
      zh: '来源任务编号；新增的任务为空',
      en: 'source task; empty for added tasks',
      cell: (row) => row.source?.task.id ?? null,
    },
    {
      name: 'target',
      zh: '目标任务编号；未承接的任务为空',
      en: 'target task; empty for dropped tasks',
      cell: (row) => row.target?.task.id ?? null,
    },
    {
      name: 'relation',
      zh: '关系；没有对应的任务为 dropped 未承接或 added 新增',
      en: 'relation; dropped or added for tasks without a link',
      cell: (row) => row.link?.relation ?? (row.source ? 'dropped' : 'added'),
    },
    {
      name: 'score',
      zh: '得分（0–1）：两项任务用词相近的程度',
      en: 'score (0–1): how alike the two are',
      cell: ({ link }) => link && rounded(link.score),
    },
    {
      name: 'confidence',
      zh: '把握（0–1）：读者会认为是承接的概率',
      en: 'confidence (0–1): the probability that a reader would call it a core link',
      cell: ({ link }) => link && rounded(link.confidence),
    },
    {
      name: 'uncertain',
      zh: '是否需人工核对',
      en: 'whether a person should look',
      cell: ({ link }) => link && link.uncertain,
    },
    {
      name: 'source_coverage',
      zh: '来源文字见于目标的份额（0–1）',
      en: "share of the source's words that the target carries (0–1)",
      cell: ({ link }) => link && rounded(link.coverage.source),
    },
    {
      name: 'target_coverage',
      zh: '目标文字见于来源的份额（0–1）',
      en: "share of the target's words that the source carries (0–1)",
      cell: ({ link }) => link && rounded(link.coverage.target),
    },
    ...CHANGE_KINDS.map((kind) => ({
      name: `${kind}_characters`,
      zh: `文字变化：${kind} 的字数（两侧取长者）`,
      en: `characters ${kind} (the longer side counts)`,
      cell: (row: LinkRow) => lengths(row, kind),
    })),
    {
      name: 'source_section',
      zh: '来源任务所在部分',
      en: 'section of the source task',
      cell: (row) => row.source?.task.section ?? null,
    },
    {
      name: 'target_section',
      zh: '目标任务所在部分',
      en: 'section of the target task',
      cell: (row) => row.target?.task.section ?? null,
    },
    {
      name: 'source_name',
      zh: '来源任务标题或开头',
      en: 'heading or opening of the source task',
      cell: (row) => row.source && nameOf(row.source),
    },
    {
      name: 'target_name',
      zh: '目标任务标题或开头',
      en: 'heading or opening of the target task',
      cell: (row) => row.target && nameOf(row.target),
    },
    {
      name: 'source_text',
      zh: '来源任务全文',
      en: 'text of the source task',
      cell: (row) => row.source?.task.text ?? null,
    },
    {
      name: 'target_text',
      zh: '目标任务全文',
      en: 'text of the target task',
      cell: (row) => row.target?.task.text ?? null,
    },
  ]
}

// ---------------------------------------------------------------- changes

interface ChangeRow {
  readonly link: Link
  readonly ordinal: number
  readonly change: Change
}

const changeRows = (comparison: Comparison): readonly ChangeRow[] =>
  comparison.links.flatMap((link) => {
    const { text } = verdictOf(comparison, 'source', link.source).task
    return changesToReadable(comparison.changesOf(link.source, link.target), text).map((change, index) => ({
      link,
      ordinal: index + 1,
      change,
    }))
  })

function changeColumns(comparison: Comparison): readonly Column<ChangeRow>[] {
  const textOf = ({ link, change }: ChangeRow, side: Side) =>
    verdictOf(comparison, side, link[side]).task.text.slice(change[side].from, change[side].to)
  return [
    { name: 'source', zh: '来源任务编号', en: 'source task', cell: ({ link }) => link.source },
    { name: 'target', zh: '目标任务编号', en: 'target task', cell: ({ link }) => link.target },
    {
      name: 'ordinal',
      zh: '在该对应中的次序',
      en: 'position within the link',
      cell: ({ ordinal }) => ordinal,
    },
    {
      name: 'kind',
      zh: 'kept 保留、localised 属地化、rewritten 改写、dropped 删去、added 增加',
      en: 'kind of change',
      cell: ({ change }) => change.kind,
    },
    { name: 'source_text', zh: '来源文字', en: 'words of the source', cell: (row) => textOf(row, 'source') },
    { name: 'target_text', zh: '目标文字', en: 'words of the target', cell: (row) => textOf(row, 'target') },
    {
      name: 'source_from',
      zh: '在来源任务文本中的起点（UTF-16）',
      en: "first offset in the source task's text (UTF-16)",
      cell: ({ change }) => change.source.from,
    },
    {
      name: 'source_to',
      zh: '在来源任务文本中的终点',
      en: 'offset after the last',
      cell: ({ change }) => change.source.to,
    },
    {
      name: 'target_from',
      zh: '在目标任务文本中的起点（UTF-16）',
      en: "first offset in the target task's text (UTF-16)",
      cell: ({ change }) => change.target.from,
    },
    {
      name: 'target_to',
      zh: '在目标任务文本中的终点',
      en: 'offset after the last',
      cell: ({ change }) => change.target.to,
    },
  ]
}

// ---------------------------------------------------------------- codebook

interface CodebookRow extends Pick<Column<never>, 'name' | 'zh' | 'en'> {
  readonly table: TableName
}

const CODEBOOK_COLUMNS: readonly Column<CodebookRow>[] = [
  { name: 'table', zh: '表', en: 'table', cell: ({ table }) => table },
  { name: 'column', zh: '列', en: 'column', cell: ({ name }) => name },
  { name: 'zh', zh: '中文说明', en: 'meaning in Chinese', cell: ({ zh }) => zh },
  { name: 'en', zh: '英文说明', en: 'meaning in English', cell: ({ en }) => en },
]

const codebookRows = (comparison: Comparison): readonly CodebookRow[] =>
  TABLES.flatMap((table) => {
    const columns = table === 'codebook' ? CODEBOOK_COLUMNS : comparisonToTable(comparison, table).columns
    return columns.map(({ name, zh, en }) => ({ table, name, zh, en }))
  })
