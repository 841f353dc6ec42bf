import type { Change, Comparison, Link } from '../model.js'
import { linksOf, nameOf, type Side, type Verdict, verdictOf, verdictsOf } from './comparison-to-pairs.js'
import { rounded } from './figures.js'
import type { Column } from './table.js'
import { CHANGE_KINDS } from './wording.js'

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
      cell: ({ link }) => (link ? link.uncertain : null),
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
