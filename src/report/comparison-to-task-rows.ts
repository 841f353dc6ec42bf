import { type Comparison, type Excerpt, type Link, RELATIONS, type Unit } from '../model/index.js'
import { decimal, rounded } from '../write/figures.js'
import { type Column, LIST_MARK } from '../write/table.js'
import { linksOf, otherEnd, type Side, type Verdict, verdictsOf } from './comparison-to-pairs.js'

/** A task of either side. */
export interface TaskRow {
  readonly side: Side
  readonly document: string
  readonly verdict: Verdict
}

/** The tasks of both sides, in document order. */
export const taskRows = (comparison: Comparison): readonly TaskRow[] =>
  (['source', 'target'] as const).flatMap((side) =>
    verdictsOf(comparison, side).map((verdict) => ({ side, document: comparison[side].id, verdict })),
  )

const names = (units: readonly Unit[]): string => units.map((unit) => unit.name).join(LIST_MARK)
const texts = (excerpts: readonly Excerpt[]): string =>
  excerpts.map((excerpt) => excerpt.text).join(LIST_MARK)
const noneOf = ({ distribution }: Verdict): number =>
  'dropped' in distribution ? distribution.dropped : distribution.added
const best = ({ verdict }: TaskRow): Link | undefined => linksOf(verdict)[0]

export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  { name: 'side', zh: '来源（source）或目标（target）', en: 'source or target', cell: ({ side }) => side },
  { name: 'document', zh: '文件简称', en: 'short name of the document', cell: ({ document }) => document },
  {
    name: 'id',
    zh: '任务编号：文本序号.条目序号；本表只列参与比较的条目，回顾与总体要求不在其中，除非选项 kinds 将其纳入',
    en: 'task id: plan.ordinal of the item; the table has what is compared, so no reviews and frames unless the option kinds brings them in',
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
    zh: '对应任务的编号，关系近者在前',
    en: 'ids of linked tasks, the closest relation first',
    cell: ({ side, verdict }) =>
      linksOf(verdict)
        .map((link) => otherEnd(link, side))
        .join(LIST_MARK),
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
  {
    name: 'p_none',
    zh: '没有对应（dropped 或 added）的概率',
    en: 'probability of no counterpart (dropped or added)',
    cell: ({ verdict }) => rounded(noneOf(verdict)),
  },
  {
    name: 'candidates',
    zh: '没有对应的任务：最接近的任务，括号内为有对应的概率',
    en: 'of a task without a link: the nearest tasks, with the probability of any link',
    cell: ({ side, verdict }) =>
      verdict.links.length > 0
        ? null
        : verdict.candidates
            .map((one) => `${otherEnd(one, side)} (${decimal(1 - one.chances.none)})`)
            .join(LIST_MARK),
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
