import { checkInput } from '../check.js'
import type { PromiseReport } from '../model/index.js'
import { PROMISE_STATUSES } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { LANGUAGE } from './language.js'
import { JUDGEMENT, PROMISE_STATUS, PROMISE_WORD } from './promise-words.js'
import { excerptOf, reportToRows } from './report-to-rows.js'

/**
 * What a report says of a plan's promises as Markdown: counts, every figure with the arithmetic, and every sentence that
 * is told with the clause that tells it.
 *
 * @example promisesToMarkdown(reportOf(source, target)).startsWith('## 承诺与兑现') // => true
 */
export function promisesToMarkdown(report: PromiseReport, options: PromiseTextOptions = {}): string {
  checkPromises('promisesToMarkdown', report)
  LANGUAGE(options, 'promisesToMarkdown')
  const lang = options.lang ?? 'zh'
  const word = (key: keyof typeof PROMISE_WORD): string => PROMISE_WORD[key][lang]
  const rows = reportToRows(report, lang)
  const head = [word('figures'), word('promised'), word('reported'), word('judgement'), word('basis'), 'id']
  const told = report.promises.filter(({ status }) => status !== 'not-mentioned')
  return `${[
    `## ${word('title')}`,
    word('limits'),
    PROMISE_STATUSES.map(
      (status) => `${PROMISE_STATUS[status][lang]} ${countOf(report.promises, status)}`,
    ).join(' · '),
    (['met', 'exceeded', 'missed', 'not-comparable', 'silent'] as const)
      .map((kind) => `${JUDGEMENT[kind][lang]} ${rows.filter(({ judgement }) => judgement === kind).length}`)
      .join(' · '),
    `### ${word('figures')}`,
    [
      head,
      head.map(() => '---'),
      ...rows.map((row) => [row.thing, row.promised, row.reported, row.label, row.basis, row.id]),
    ]
      .map((cells) => `| ${cells.map(escaped).join(' | ')} |`)
      .join('\n'),
    `### ${word('sentences')}`,
    told
      .map(({ id, status, statement, evidence }) =>
        [
          `- **${id}** ${PROMISE_STATUS[status][lang]}: ${escaped(excerptOf(report.plan.text, statement))}`,
          ...evidence.map((one) => `  - ${escaped(excerptOf(report.report.text, one.report))}`),
        ].join('\n'),
      )
      .join('\n'),
  ].join('\n\n')}\n`
}

export interface PromiseTextOptions {
  /** The language of the headings; the documents' text is never translated. @default 'zh' */
  readonly lang?: Lang
}

const countOf = (promises: PromiseReport['promises'], status: string): number =>
  promises.filter((promise) => promise.status === status).length

/** Marks that Markdown would read. */
const escaped = (text: string): string => text.replace(/[\\|*_`<>[\]#~]/gu, '\\$&')

/** Throws `bad-input` where a call does not get what `reportOf` gives. */
export const checkPromises = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'what `reportOf` gives',
    ({ plan, report, promises }) =>
      [plan, report].every((one) => typeof (one as { text?: unknown } | null)?.text === 'string') &&
      Array.isArray(promises),
  )
