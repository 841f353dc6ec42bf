import { promisesToHTML, promisesToMarkdown, promisesToXLSX, reportOf } from '../doors/promises.js'
import type { PolicyDocument } from '../index.js'
import type { Lang } from '../model/lang.js'
import { promisesToJSON } from '../promises/promises-to-json.js'
import { promisesToText } from '../promises/promises-to-text.js'
import { readAny, readInput } from './input.js'
import { atOnce } from './interrupt.js'
import type { Values } from './options.js'
import { promiseFormatTold } from './promise-format-told.js'
import { reportLang } from './report-lang.js'
import { tell, tellNote } from './say.js'
import { exactly, UsageError } from './usage.js'

/** What a later report says of a plan's promises, in the form that is asked for. */
export async function promisesToReport(
  files: readonly string[],
  values: Values,
  lang: Lang,
): Promise<string | Uint8Array> {
  const [planFile, reportFile] = exactly(files, 'promises')
  // what would fail at the end is told at the beginning
  const format = promiseFormatTold(values)
  const said = reportLang(values)
  if (planFile === '-' && reportFile === '-')
    throw new UsageError(
      { zh: '标准输入只能作一方', en: 'only one of the two can be standard input' },
      'promises',
    )
  const plan = await readInput(planFile!, values, lang)
  // an account of the year may hold nothing but what was done
  const report = await readAny(reportFile!, values, lang)
  tellOrder(plan, report, lang)
  const told = atOnce(() => reportOf(plan, report))
  for (const { message } of told.notes) tellNote(message, lang)
  switch (format) {
    case 'text':
      return promisesToText(told, said)
    case 'md':
      return promisesToMarkdown(told, { lang: said })
    case 'json':
      return promisesToJSON(told)
    case 'html':
      return promisesToHTML(told, { lang: said })
    case 'xlsx':
      return promisesToXLSX(told, { lang: said })
    default:
      throw new Error(`no such format: ${format satisfies never}`)
  }
}

/** A plan is told of by what comes later, from the same unit: the other way round nothing would be right. */
function tellOrder(plan: PolicyDocument, report: PolicyDocument, lang: Lang): void {
  if (plan.year !== null && report.year !== null && report.year <= plan.year)
    tell(
      {
        zh: `提示：计划是 ${plan.year} 年的，报告是 ${report.year} 年的：应给出以后年份的报告`,
        en: `note: the plan is of ${plan.year}, the report of ${report.year}: it should be of a later year`,
      },
      lang,
    )
  const [one, other] = [plan.region, report.region]
  if (one !== null && other !== null && one.adcode !== other.adcode)
    tell(
      {
        zh: `提示：计划是${one.name}的，报告是${other.name}的：应为同一单位`,
        en: `note: the plan is of ${one.name}, the report of ${other.name}: they should be of one unit`,
      },
      lang,
    )
}
