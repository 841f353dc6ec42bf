import type { Lang } from '../model/lang.js'
import { percent } from '../write/figures.js'
import type { ReviewPair } from './review-pair.js'

/** As many matching clauses as fit beside the texts. */
const SHOWN = 3

/** Why the library links two tasks, or how near they come, in words. */
export function pairToReasons(pair: ReviewPair, lang: Lang): string {
  const zh = lang === 'zh'
  const matches = [...pair.evidence]
    .sort(
      (x, y) => y.similarity - x.similarity || x.source.from - y.source.from || x.target.from - y.target.from,
    )
    .slice(0, SHOWN)
    .map(({ source, target, similarity }) => {
      const from = pair.sourceTask.text.slice(source.from, source.to).trim()
      const to = pair.targetTask.text.slice(target.from, target.to).trim()
      return zh
        ? `「${from}」≈「${to}」（${percent(similarity)}）`
        : `“${from}” ≈ “${to}” (${percent(similarity)})`
    })
  const shares = pair.coverage && {
    source: percent(pair.coverage.source),
    target: percent(pair.coverage.target),
  }
  const lines = [
    ...(shares === null
      ? [zh ? '机器未作对应。' : 'Not linked by the machine.']
      : [
          zh
            ? `来源文字的 ${shares.source} 见于目标，目标文字的 ${shares.target} 见于来源。`
            : `The target carries ${shares.source} of the source's words, the source ${shares.target} of the target's.`,
        ]),
    ...(matches.length === 0 ? [zh ? '没有相近的分句。' : 'No clauses alike.'] : matches),
  ]
  return lines.join('\n')
}
