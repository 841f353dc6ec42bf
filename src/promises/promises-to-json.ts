import type { PolicyDocument, PromiseReport, Span } from '../model/index.js'
import { excerptOf } from './report-to-rows.js'

/** The same as JSON: both documents by name, every promise with its figures, and the words beside every span. */
export function promisesToJSON({ plan, report, promises, notes }: PromiseReport): string {
  const told = (span: Span) => ({ ...span, text: excerptOf(report.text, span) })
  const shown = {
    plan: toHead(plan),
    report: toHead(report),
    promises: promises.map((promise) => ({
      ...promise,
      evidence: promise.evidence.map((one) => ({
        ...one,
        promise: { ...one.promise, text: excerptOf(plan.text, one.promise) },
        report: told(one.report),
      })),
      targets: promise.targets.map((one) => ({
        ...one,
        report: one.report === null ? null : told(one.report),
      })),
      continued: promise.continued.map(told),
    })),
    notes,
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}

const toHead = ({ id, title, year, region }: PolicyDocument) => ({
  id,
  title,
  year,
  region: region?.adcode ?? null,
})
