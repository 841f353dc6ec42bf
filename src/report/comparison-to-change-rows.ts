import type { Change, Comparison, Link } from '../model/index.js'
import type { Column } from '../write/table.js'
import { changesToReadable } from './changes-to-readable.js'
import { type Side, tableIdOf, verdictOf } from './comparison-to-pairs.js'

/** One change of wording within a link. */
export interface ChangeRow {
  readonly link: Link
  readonly ordinal: number
  readonly change: Change
}

/** The changes of all links, in order. */
export const changeRows = (comparison: Comparison): readonly ChangeRow[] =>
  comparison.links.flatMap((link) => {
    const [source, target] = (['source', 'target'] as const).map(
      (side) => verdictOf(comparison, side, link[side]).task.text,
    )
    return changesToReadable(comparison.changesOf(link.source, link.target), source!, target!).map(
      (change, index) => ({ link, ordinal: index + 1, change }),
    )
  })

/** What is told of a change. */
export function changeColumns(comparison: Comparison): readonly Column<ChangeRow>[] {
  const textOf = ({ link, change }: ChangeRow, side: Side) =>
    verdictOf(comparison, side, link[side]).task.text.slice(change[side].from, change[side].to)
  return [
    {
      name: 'source',
      zh: '来源任务编号',
      en: 'source task',
      cell: ({ link }) => tableIdOf(comparison.source.id, link.source),
    },
    {
      name: 'target',
      zh: '目标任务编号',
      en: 'target task',
      cell: ({ link }) => tableIdOf(comparison.target.id, link.target),
    },
    {
      name: 'ordinal',
      zh: '在该对应中的次序',
      en: 'position within the link',
      cell: ({ ordinal }) => ordinal,
    },
    {
      name: 'change',
      zh: 'kept 保留、localised 属地化、rewritten 改写、dropped 删去、added 增加',
      en: 'kind of change',
      cell: ({ change }) => change.kind,
    },
    { name: 'source_words', zh: '来源文字', en: 'words of the source', cell: (row) => textOf(row, 'source') },
    { name: 'target_words', zh: '目标文字', en: 'words of the target', cell: (row) => textOf(row, 'target') },
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
