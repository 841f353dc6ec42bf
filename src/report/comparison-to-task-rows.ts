import { type Comparison, type Excerpt, type Link, RELATIONS, type Task, type Unit } from '../model/index.js'
import { mean } from '../model/mean.js'
import { toTableId } from '../model/table-id.js'
import { decimal, rounded } from '../write/figures.js'
import { type Column, LIST_MARK } from '../write/table.js'
import { linksOf, otherEnd, type Side, tableIdOf, type Verdict, verdictsOf } from './comparison-to-pairs.js'

/** A task of either side. */
export interface TaskRow {
  readonly side: Side
  readonly document: string
  /** The other one. */
  readonly partner: string
  readonly verdict: Verdict
}

/** The tasks of both sides, in document order. */
export const taskRows = (comparison: Comparison): readonly TaskRow[] =>
  (['source', 'target'] as const).flatMap((side) =>
    verdictsOf(comparison, side).map((verdict) => ({
      side,
      document: comparison[side].id,
      partner: comparison[side === 'source' ? 'target' : 'source'].id,
      verdict,
    })),
  )

const names = (units: readonly Unit[]): string | null =>
  units.map((unit) => unit.name).join(LIST_MARK) || null
const texts = (excerpts: readonly Excerpt[]): string | null =>
  excerpts.map((excerpt) => excerpt.text).join(LIST_MARK) || null
const chanceOf = ({ distribution }: Verdict, status: 'dropped' | 'added'): number | null =>
  status in distribution ? rounded((distribution as Readonly<Record<string, number>>)[status]!) : null
const partnersOf = ({ side, partner, verdict }: TaskRow): readonly string[] =>
  linksOf(verdict).map((link) => tableIdOf(partner, otherEnd(link, side)))
/** The same columns as of the tasks of a corpus. */
const count = (name: string, zh: string, en: string, of: (task: Task) => number): Column<TaskRow> => ({
  name,
  zh,
  en,
  cell: ({ verdict }) => of(verdict.task),
})
const best = ({ verdict }: TaskRow): Link | undefined => linksOf(verdict)[0]

export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  { name: 'side', zh: '来源（source）或目标（target）', en: 'source or target', cell: ({ side }) => side },
  { name: 'document', zh: '文件编号', en: 'id of the document', cell: ({ document }) => toTableId(document) },
  {
    name: 'task',
    zh: '任务编号：文件/文本序号.条目序号；本表只列参与比较的条目，回顾与总体要求不在其中，除非选项 kinds 将其纳入',
    en: 'id of the task: document/plan.ordinal; the table has what is compared, so no reviews and frames unless the option kinds brings them in',
    cell: ({ document, verdict }) => tableIdOf(document, verdict.task.id),
  },
  { name: 'plan', zh: '文本序号', en: 'ordinal of the plan', cell: ({ verdict }) => verdict.task.plan },
  {
    name: 'printed_label',
    zh: '原文所印序号',
    en: 'label as printed',
    cell: ({ verdict }) => verdict.task.label,
  },
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
    zh: '与之对应的任务数',
    en: 'number of tasks it is linked to',
    cell: ({ verdict }) => verdict.links.length,
  },
  {
    name: 'partner',
    zh: '关系最近的对应任务的编号，无则空',
    en: 'id of the task it is most closely linked to, empty if none',
    cell: (row) => partnersOf(row)[0] ?? null,
  },
  {
    name: 'partner_list',
    zh: '对应任务的编号，关系近者在前，以分号相隔',
    en: 'ids of linked tasks, the closest relation first, joined by ;',
    cell: (row) => partnersOf(row).join(LIST_MARK) || null,
  },
  {
    name: 'confidence',
    zh: '把握（0–1）：读者会给出同一状态的概率',
    en: 'confidence (0–1): the probability of the status',
    cell: ({ verdict }) => rounded(verdict.confidence),
  },
  ...RELATIONS.map(
    (relation): Column<TaskRow> => ({
      name: `p_${relation}`,
      zh: `状态为 ${relation} 的概率`,
      en: `probability of the status ${relation}`,
      cell: ({ verdict }) => rounded(verdict.distribution[relation]),
    }),
  ),
  ...(['dropped', 'added'] as const).map(
    (status): Column<TaskRow> => ({
      name: `p_${status}`,
      zh: `状态为 ${status} 的概率；另一侧的任务为空`,
      en: `probability of the status ${status}; empty on the other side`,
      cell: ({ verdict }) => chanceOf(verdict, status),
    }),
  ),
  {
    name: 'candidates',
    zh: '没有对应的任务：最接近的任务，括号内为有对应的概率',
    en: 'of a task without a link: the nearest tasks, each with the probability of any link',
    cell: ({ side, partner, verdict }) =>
      verdict.links.length > 0
        ? null
        : verdict.candidates
            .map((one) => `${tableIdOf(partner, otherEnd(one, side))} (${decimal(1 - one.chances.none)})`)
            .join(LIST_MARK) || null,
  },
  {
    name: 'score',
    zh: '首个对应的得分（0–1），无对应则空',
    en: 'score of the first link (0–1), empty if none',
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
    name: 'citations_text',
    zh: '引用文件',
    en: 'cited documents',
    cell: ({ verdict }) => texts(verdict.task.slots.cites),
  },
  {
    name: 'targets_text',
    zh: '量化指标',
    en: 'numeric targets',
    cell: ({ verdict }) => texts(verdict.task.slots.targets),
  },
  {
    name: 'deadlines_text',
    zh: '时限',
    en: 'deadlines',
    cell: ({ verdict }) => texts(verdict.task.slots.deadlines),
  },
  {
    name: 'set_phrases_text',
    zh: '提法',
    en: 'set phrases',
    cell: ({ verdict }) => texts(verdict.task.slots.setPhrases),
  },
  count('lead_units', '牵头单位数', 'number of leading units', ({ slots }) => slots.lead.length),
  count(
    'responsible_units',
    '责任单位数',
    'number of units responsible',
    ({ slots }) => slots.responsible.length,
  ),
  count('support_units', '配合单位数', 'number of supporting units', ({ slots }) => slots.support.length),
  count('targets', '量化目标数', 'number of targets in figures', ({ slots }) => slots.targets.length),
  count('deadlines', '时限数', 'number of deadlines', ({ slots }) => slots.deadlines.length),
  count('citations', '引用文件数', 'number of cited documents', ({ slots }) => slots.cites.length),
  count('set_phrases', '固定提法数', 'number of set phrases', ({ slots }) => slots.setPhrases.length),
  {
    name: 'mean_strength',
    zh: '动词力度的平均值（1 探索至 5 必须）；无动词则空',
    en: 'how firmly its verbs commit, mean (1–5); empty without any',
    cell: ({ verdict }) => {
      const own = mean(verdict.task.slots.actions.map(({ strength }) => strength))
      return own === null ? null : rounded(own)
    },
  },
  count('characters', '文本长度', 'length of the text', ({ text }) => text.length),
  {
    name: 'text_from',
    zh: '在原文中的起点（UTF-16）',
    en: 'first offset in the document (UTF-16)',
    cell: ({ verdict }) => verdict.task.span.from,
  },
  {
    name: 'text_to',
    zh: '在原文中的终点（UTF-16，不含）',
    en: 'offset after the last (UTF-16)',
    cell: ({ verdict }) => verdict.task.span.to,
  },
  { name: 'text', zh: '全文', en: 'full text', cell: ({ verdict }) => verdict.task.text },
]
