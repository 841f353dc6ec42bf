import { documentToUncompared } from '../model/document-to-tasks.js'
import type { Comparison, ItemKind } from '../model/index.js'
import type { Lang, Words } from '../model/lang.js'

const KIND: Words<ItemKind> = {
  task: { zh: '任务', en: 'task' },
  review: { zh: '回顾', en: 'review' },
  frame: { zh: '总体要求', en: 'frame' },
}

/** The items of both sides that are not compared, one line each: reviews and frames have no status. */
export function comparisonToAsides(comparison: Comparison, lang: Lang): readonly string[] {
  return (['source', 'target'] as const).flatMap((side) =>
    (['task', 'review', 'frame'] as const).flatMap((kind) =>
      documentToUncompared(comparison[side], kind).map(({ id, label, heading, text }) => {
        const where = lang === 'zh' ? { source: '来源', target: '目标' }[side] : side
        return `${where} ${id} ${KIND[kind][lang]} ${label}${heading?.text ?? text.slice(0, LONGEST_OPENING)}`
      }),
    ),
  )
}

export const asidesTitle = (lang: Lang): string =>
  lang === 'zh' ? '不参与比较的条目' : 'Items that are not compared'

/** Why they have no status, and what brings them in. */
export const asidesHint = (lang: Lang): string =>
  lang === 'zh'
    ? '回顾与总体要求没有状态，不计入任何数字；要比较它们，用选项 kinds'
    : 'Reviews and frames have no status and are in no figure; the option kinds brings them in'

/** Characters of an item without a heading. */
const LONGEST_OPENING = 40
