import type { Comparison, DecisionMark } from '../model/index.js'
import { textToPlain } from '../write/text-to-plain.js'
import { type Lang, STATUS, word } from '../write/wording.js'
import type { Side } from './comparison-to-pairs.js'

/**
 * Who settled a pair of tasks, and when, as they wrote it.
 *
 * @example markToWords({ coder: '李', date: '2026-05-01', comment: null }, 'zh') // => '人工：李 2026-05-01'
 */
export function markToWords({ coder, date, comment }: DecisionMark, lang: Lang): string {
  const who = [coder, date].filter((one) => one !== null).join(' ')
  const zh = lang === 'zh'
  const why = comment === null ? '' : zh ? `（${comment}）` : ` (${comment})`
  return textToPlain(`${word(lang, 'decided')}${zh ? '：' : ': '}${who}${why}`)
}

/** One line for each decision that went into a comparison, those that took a link out included. */
export const decisionsToLines = ({ decisions = [] }: Comparison, lang: Lang): readonly string[] =>
  decisions.map((decision) => {
    const relation = decision.relation === 'none' ? word(lang, 'unlinked') : STATUS[decision.relation][lang]
    return textToPlain(
      `${decision.source} → ${decision.target} · ${relation} · ${markToWords(decision, lang)}`,
    )
  })

/** Who decided that two tasks have no link, if anybody did. */
export function unlinkedBy(comparison: Comparison, source: string, target: string): DecisionMark | undefined {
  const [from, to] = [`${comparison.source.id}/${source}`, `${comparison.target.id}/${target}`]
  return comparison.decisions?.find(
    (own) =>
      own.relation === 'none' &&
      ((own.source === from && own.target === to) || (own.source === to && own.target === from)),
  )
}

/** Who decided that a task has no link with some other one. */
export function unlinkedFrom(comparison: Comparison, side: Side, task: string): readonly DecisionMark[] {
  const id = `${comparison[side].id}/${task}`
  return (comparison.decisions ?? []).filter(
    (own) => own.relation === 'none' && (own.source === id || own.target === id),
  )
}
