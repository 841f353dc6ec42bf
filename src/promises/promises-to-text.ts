import { JUDGEMENTS, PROMISE_STATUSES, type PromiseReport } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import { JUDGEMENT, PROMISE_STATUS, PROMISE_WORD } from './promise-words.js'
import { reportToRows } from './report-to-rows.js'

/** The same in short, for a terminal: counts, and a line for each figure that was judged. */
export function promisesToText(report: PromiseReport, lang: Lang): string {
  const rows = reportToRows(report, lang)
  const sentences = PROMISE_STATUSES.map(
    (status) =>
      `${PROMISE_STATUS[status][lang]} ${report.promises.filter((one) => one.status === status).length}`,
  )
  const figures = [...JUDGEMENTS, 'silent' as const].map(
    (kind) => `${JUDGEMENT[kind][lang]} ${rows.filter(({ judgement }) => judgement === kind).length}`,
  )
  const judged = rows.filter(({ judgement }) => judgement !== 'silent' && judgement !== 'not-comparable')
  const width = Math.max(0, ...judged.map(({ label }) => textWidth(label)))
  const colon = lang === 'zh' ? '：' : ': '
  return [
    [report.plan, report.report].map(({ title, id }) => title ?? id).join(' → '),
    `${PROMISE_WORD.sentences[lang]}${colon}${sentences.join(' · ')}`,
    `${PROMISE_WORD.figures[lang]}${colon}${figures.join(' · ')}`,
    ...judged.map(
      ({ label, thing, basis, id }) => `  ${padToWidth(label, width)}  ${thing}${colon}${basis} [${id}]`,
    ),
    PROMISE_WORD.limits[lang],
    '',
  ].join('\n')
}
