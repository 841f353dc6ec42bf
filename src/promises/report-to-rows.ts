import type { PlanPromise, PromiseReport, Span, TargetResult } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { DOUBT, JUDGEMENT } from './promise-words.js'

/** A figure as reports show it. */
export interface TargetRow {
  readonly id: string
  readonly thing: string
  readonly promised: string
  readonly reported: string
  readonly judgement: TargetResult['judgement'] | 'silent'
  readonly label: string
  readonly basis: string
  /** The sentence of the report. */
  readonly told: string
  /** Figure reported as a share of the one promised, where both were compared. */
  readonly ratio: number | null
}

/** The figures of a report, each as one row, in the order of the plan. */
export const reportToRows = (report: PromiseReport, lang: Lang): readonly TargetRow[] =>
  report.promises.flatMap((promise) => promise.targets.map((one) => targetToRow(report, promise, one, lang)))

function targetToRow(
  { report }: PromiseReport,
  { id }: PlanPromise,
  one: TargetResult,
  lang: Lang,
): TargetRow {
  const { target, result, judgement, doubt, arithmetic } = one
  const kind = judgement ?? 'silent'
  const compared = doubt === null && result !== null && target.value > 0 && target.measure === result.measure
  return {
    id,
    thing: target.noun,
    promised: target.text,
    reported: result?.text ?? '',
    judgement: kind,
    label: JUDGEMENT[kind][lang],
    basis: arithmetic ?? (doubt === null ? '' : DOUBT[doubt][lang]),
    told: one.report === null ? '' : excerptOf(report.text, one.report),
    ratio: compared && target.unit === result.unit ? result.value / target.value : null,
  }
}

/** A stretch of a text in one line. */
export const excerptOf = (text: string, { from, to }: Span): string =>
  text.slice(from, to).replace(/\s+/gu, ' ').trim()
