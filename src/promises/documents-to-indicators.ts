import { checkDocuments } from '../check.js'
import type { Amount, Indicated, PolicyDocument } from '../model/index.js'
import { documentToStatements } from './document-to-statements.js'
import { statementToAmounts } from './statement-to-amounts.js'

/**
 * The standard indicators in documents of any units and years: what each plan part sets as a target, and what each
 * review part reports as a result.
 *
 * A result in a report of year N is about N−1, a target about N. The first figure of an indicator and measure that is
 * about one year counts: what follows repeats or explains it. Figures that sum up several years, and differences to
 * other units, are left out. `INDICATORS` lists what is looked for.
 *
 * @example
 * const report = parseDocument('某市2025年政府工作报告\n一、2024年工作回顾\n城镇新增就业5.2万人。\n二、2025年工作安排\n城镇新增就业5万人以上。')
 * documentsToIndicators([report]).map(({ year, kind, amount }) => `${year} ${kind} ${amount.value}`) // => ['2024 result 52000', '2025 target 50000']
 */
export function documentsToIndicators(documents: readonly PolicyDocument[]): readonly Indicated[] {
  checkDocuments('documentsToIndicators', documents)
  return documents.flatMap(documentToIndicated)
}

function documentToIndicated(document: PolicyDocument): readonly Indicated[] {
  const { id, region, level, year } = document
  const found = new Map<string, Indicated>()
  for (const statement of documentToStatements(document)) {
    if (statement.stance === 'other') continue
    const kind = statement.stance === 'plan' ? 'target' : 'result'
    for (const { before: _, after: __, context: ___, ...amount } of statementToAmounts(statement, year)) {
      if (!counts(amount)) continue
      const key = `${kind} ${amount.indicator} ${amount.measure}`
      if (found.has(key)) continue
      found.set(key, {
        unit: region?.adcode ?? id,
        place: region?.name ?? id,
        level,
        parent: region?.parent ?? null,
        document: id,
        year: year === null ? null : year - (kind === 'result' ? 1 : 0),
        indicator: amount.indicator!,
        kind,
        amount,
        item: statement.item,
      })
    }
  }
  return [...found.values()]
}

const counts = ({ indicator, measure, severalYears, dueYear }: Amount): boolean =>
  indicator !== null && measure !== 'difference' && !severalYears && dueYear === null
