import {
  CHANGE_KINDS,
  type Change,
  type Comparison,
  coreChance,
  type DecisionMark,
  type Facets,
  type Link,
} from '../model/index.js'
import { toTableId } from '../model/table-id.js'
import { rounded } from '../write/figures.js'
import { type Cell, type Column, LIST_MARK } from '../write/table.js'
import {
  facetsOf,
  linksOf,
  nameOf,
  type Side,
  tableIdOf,
  type Verdict,
  verdictOf,
  verdictsOf,
} from './comparison-to-pairs.js'
import { unlinkedFrom } from './decisions-to-lines.js'

/** A link, or a task without any. */
export interface LinkRow {
  readonly source: Verdict | null
  readonly target: Verdict | null
  readonly link: Link | null
}

/** Every link, then what was dropped and what was added, so that no task is missing. */
export function linkRows(comparison: Comparison): readonly LinkRow[] {
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

/** What is told of a link. */
export function linkColumns(comparison: Comparison): readonly Column<LinkRow>[] {
  const { source, target } = comparison
  const lengths = ({ link }: LinkRow, kind: Change['kind']): number | null => {
    if (!link) return null
    const own = comparison.changesOf(link.source, link.target).filter((change) => change.kind === kind)
    return own.reduce((sum, { source: s, target: t }) => sum + Math.max(s.to - s.from, t.to - t.from), 0)
  }
  return [
    { name: 'source_document', zh: '来源文件', en: 'source document', cell: () => toTableId(source.id) },
    { name: 'target_document', zh: '目标文件', en: 'target document', cell: () => toTableId(target.id) },
    {
      name: 'source',
      zh: '来源任务编号；新增的任务为空',
      en: 'source task; empty for added tasks',
      cell: (row) => row.source && tableIdOf(source.id, row.source.task.id),
    },
    {
      name: 'target',
      zh: '目标任务编号；未承接的任务为空',
      en: 'target task; empty for dropped tasks',
      cell: (row) => row.target && tableIdOf(target.id, row.target.task.id),
    },
    {
      name: 'status',
      zh: '关系；没有对应的任务为 dropped 未承接或 added 新增',
      en: 'the relation; dropped or added for a task without a link',
      cell: (row) => row.link?.relation ?? (row.source ? 'dropped' : 'added'),
    },
    {
      name: 'relation',
      zh: '关系：inherited 沿用、rephrased 改写、partial 部分承接；没有对应则空',
      en: 'inherited, rephrased or partial; empty without a link',
      cell: ({ link }) => link?.relation ?? null,
    },
    {
      name: 'score',
      zh: '得分（0–1）：两项任务用词相近的程度',
      en: 'score (0–1): how alike the two are',
      cell: ({ link }) => link && rounded(link.score),
    },
    {
      name: 'confidence',
      zh: '把握（0–1）：status 一栏所写成立的概率',
      en: 'confidence (0–1): the probability of what stands in status',
      cell: (row) => rounded((row.link ?? row.source ?? row.target)?.confidence ?? 0),
    },
    {
      name: 'core_probability',
      zh: '核心对应（沿用或改写）的概率（0–1）',
      en: 'probability of a core link, inherited or rephrased (0–1)',
      cell: ({ link }) => link && rounded(coreChance(link.chances)),
    },
    {
      name: 'uncertain',
      zh: '是否需人工核对',
      en: 'whether a person should look',
      cell: ({ link }) => (link ? link.uncertain : null),
    },
    ...decisionColumns(comparison),
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
    ...facetColumns(comparison),
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

/** Who settled it: the relation of a link, or that a task without any has none. */
function decisionColumns(comparison: Comparison): readonly Column<LinkRow>[] {
  const marks = ({ source, target, link }: LinkRow): readonly DecisionMark[] => {
    if (link) return link.decision ? [link.decision] : []
    if (source) return unlinkedFrom(comparison, 'source', source.task.id)
    return target ? unlinkedFrom(comparison, 'target', target.task.id) : []
  }
  const listed = (pick: (mark: DecisionMark) => string | null) => (row: LinkRow) =>
    [...new Set(marks(row).map(pick))].filter((one) => one !== null).join(LIST_MARK) || null
  return [
    {
      name: 'decided_by',
      zh: '人工判断者；机器判断的为空',
      en: 'who settled it; empty where the library did',
      cell: listed(({ coder }) => coder),
    },
    {
      name: 'decided_on',
      zh: '人工判断的日期，照原样',
      en: 'when, as they wrote it',
      cell: listed(({ date }) => date),
    },
    {
      name: 'comment',
      zh: '人工判断的备注',
      en: 'what they noted',
      cell: listed(({ comment }) => comment),
    },
  ]
}

/** The kinds of the facets, to be counted; what they are in full stands in the JSON and in the texts. */
function facetColumns(comparison: Comparison): readonly Column<LinkRow>[] {
  const of = (pick: (facets: Facets) => Cell) => (row: LinkRow) => {
    const facets = row.link && facetsOf(comparison, row.link)
    return facets ? pick(facets) : null
  }
  const kinds = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind).join(LIST_MARK)
  return [
    {
      name: 'responsibility',
      zh: '责任：carried 延续、widened 扩大、narrowed 收窄、moved 转移、named 新明确、unnamed 未再明确、none 均未写明',
      en: 'what became of the responsibility',
      cell: of((facets) => facets.responsibility.kind),
    },
    {
      name: 'targets_kinds',
      zh: '各项指标的变化：kept、scaled 按层级折算、raised、lowered、rebounded、dropped、added',
      en: 'what became of each numeric target',
      cell: of((facets) => kinds(facets.targets)),
    },
    {
      name: 'deadlines_kinds',
      zh: '各项时限的变化：kept、rolled 顺延到新年度、earlier、later、reworded、dropped、added',
      en: 'what became of each deadline',
      cell: of((facets) => kinds(facets.deadlines)),
    },
    {
      name: 'strength_change',
      zh: '动词力度的变化（1–5 级，目标减来源的均值）',
      en: 'change of commitment (levels 1–5, mean of target minus source)',
      cell: of((facets) => (facets.strength.change === null ? null : rounded(facets.strength.change))),
    },
    {
      name: 'citations_kinds',
      zh: '各项引用的变化：kept、superior 改引上级文件、replaced 改引、dropped、added',
      en: 'what became of each cited document',
      cell: of((facets) => kinds(facets.citations)),
    },
    ...(['kept', 'rewritten', 'dropped', 'added'] as const).map((kind) => ({
      name: `measures_${kind}`,
      zh: `分句（措施）中 ${kind} 的数目`,
      en: `number of clauses (measures) ${kind}`,
      cell: of((facets) => facets.measures[kind].length),
    })),
  ]
}
