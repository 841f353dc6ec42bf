import { PolicyError } from '../error.js'
import type { PromiseReport } from '../model/index.js'
import { LANGUAGE } from './language.js'
import { DOUBT, JUDGEMENT, PROMISE_STATUS, PROMISE_WORD } from './promise-words.js'
import { checkPromises, type PromiseTextOptions } from './promises-to-markdown.js'
import { excerptOf } from './report-to-rows.js'

/**
 * Why one promise has its status: the sentence, the clauses of the report that tell of it with their likeness, and
 * every figure with its arithmetic.
 *
 * @throws PolicyError `not-found` where there is no promise of that id
 *
 * @example explainPromise(reportOf(target, target), '1.02-1').split('\n')[0].startsWith('1.02-1') // => true
 */
export function explainPromise(report: PromiseReport, id: string, options: PromiseTextOptions = {}): string {
  checkPromises('explainPromise', report)
  LANGUAGE(options, 'explainPromise')
  const lang = options.lang ?? 'zh'
  const promise = report.promises.find((one) => one.id === id)
  if (promise === undefined)
    throw new PolicyError('not-found', `there is no promise ${String(id)}; see the ids of report.promises`)
  const { statement, status, evidence, targets, continued } = promise
  const told = (span: { readonly from: number; readonly to: number }): string =>
    excerptOf(report.report.text, span)
  return [
    `${id} ${PROMISE_STATUS[status][lang]}: ${excerptOf(report.plan.text, statement)}`,
    ...evidence.map(
      (one) =>
        `  ${excerptOf(report.plan.text, one.promise)} → ${told(one.report)} (${one.likeness.toFixed(2)})`,
    ),
    ...targets.map(({ target, report: sentence, judgement, doubt, arithmetic }) => {
      const basis = arithmetic ?? (doubt === null ? '' : DOUBT[doubt][lang])
      const said = sentence === null ? '' : ` ← ${told(sentence)}`
      return `  ${target.noun} ${target.text}: ${JUDGEMENT[judgement ?? 'silent'][lang]} ${basis}${said}`.trimEnd()
    }),
    ...continued.map((span) => `  ${PROMISE_WORD.again[lang]}: ${told(span)}`),
  ].join('\n')
}
