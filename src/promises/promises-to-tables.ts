import type { Amount, PlanPromise, PromiseReport, TargetResult } from '../model/index.js'
import { type Field, id, integer, number, type Table, text, toTable } from '../tables/table.js'
import { LIST_MARK } from '../write/table.js'
import { excerptOf, reportToRows } from './report-to-rows.js'

interface PromiseRow {
  readonly report: PromiseReport
  readonly promise: PlanPromise
}

interface FigureRow extends PromiseRow {
  readonly figure: TargetResult
  /** Figure reported as a share of the one promised. */
  readonly ratio: number | null
}

/**
 * Two tidy tables of what a report says of a plan: `promises` with one row a sentence that promises, `promise_figures`
 * with one row a figure to be reached. Ids are those of all tables.
 */
export function promisesToTables(report: PromiseReport): readonly [Table, Table] {
  const promises = report.promises.map((promise): PromiseRow => ({ report, promise }))
  const ratios = reportToRows(report, 'zh').map(({ ratio }) => ratio)
  const figures = promises
    .flatMap((row) => row.promise.targets.map((figure) => ({ ...row, figure })))
    .map((row, place): FigureRow => ({ ...row, ratio: ratios[place]! }))
  return [
    toTable('promises', 'Sentences that promise, and what the report says of them', PROMISES, promises),
    toTable('promise_figures', 'Figures promised beside those reported', FIGURES, figures),
  ]
}

const UTF_16 = 'UTF-16 units'

/** A column with its meaning in Chinese. */
const inBoth = <Row>(field: Field<Row>, zh: string): Field<Row> => ({ ...field, zh })

const PLACES: readonly Field<PromiseRow>[] = [
  inBoth(
    id('promise', 'id of the promise: document/item-sentence', ({ report, promise }) => {
      return `${report.plan.id}/${promise.id}`
    }),
    '承诺编号：文件/条目-第几句',
  ),
  inBoth(
    id('document', 'id of the plan', ({ report }) => report.plan.id),
    '计划的文件编号',
  ),
  inBoth(
    id('task', 'id of the item it stands in', ({ report, promise: { statement } }) =>
      statement.item === null ? null : `${report.plan.id}/${statement.item}`,
    ),
    '所在条目编号',
  ),
  inBoth(
    id('report', 'id of the report', ({ report }) => report.report.id),
    '报告的文件编号',
  ),
]

const told = ({ report, promise }: PromiseRow): string =>
  promise.evidence.map((one) => excerptOf(report.report.text, one.report)).join(LIST_MARK)

const PROMISES: readonly Field<PromiseRow>[] = [
  ...PLACES,
  inBoth(
    text('promise_status', 'reported, partly-reported or not-mentioned', ({ promise }) => promise.status),
    'reported 已报告、partly-reported 部分报告、not-mentioned 未提及',
  ),
  inBoth(
    text('promise_text', 'the sentence', ({ report, promise }) =>
      excerptOf(report.plan.text, promise.statement),
    ),
    '承诺原句',
  ),
  inBoth(text('report_text', 'what the report says of it', told), '报告中的相应原文'),
  inBoth(
    number(
      'likeness',
      'how alike the closest clause of the report is',
      ({ promise }) => promise.evidence[0]?.likeness ?? null,
      '0–1',
    ),
    '报告中最相近分句的相似程度',
  ),
  inBoth(
    integer('figures', 'figures to be reached in it', ({ promise }) => promise.targets.length, 'figures'),
    '句中量化目标数',
  ),
  inBoth(
    text('again_text', "where the report's own plan has it again", ({ report, promise }) =>
      promise.continued.map((span) => excerptOf(report.report.text, span)).join(LIST_MARK),
    ),
    '新计划再次提出的原文',
  ),
  inBoth(
    integer('span_from', 'where it begins in the text', ({ promise }) => promise.statement.from, UTF_16),
    '在原文中的起点',
  ),
  inBoth(
    integer('span_to', 'where it ends', ({ promise }) => promise.statement.to, UTF_16),
    '在原文中的终点',
  ),
]

/** The columns of a figure, of the plan's or of the report's. */
const amountFields = (
  side: 'promised' | 'reported',
  zh: string,
  of: (row: FigureRow) => Amount | null,
): readonly Field<FigureRow>[] => [
  inBoth(
    text(side, `the figure ${side}, as written`, (row) => of(row)?.text ?? null),
    `${zh}的数字原文`,
  ),
  inBoth(
    number(`${side}_from`, 'its value, 万 and 亿 multiplied out; of a range its lower end', (row) => {
      return of(row)?.value ?? null
    }),
    '数值，万、亿已换算；区间取下限',
  ),
  inBoth(
    number(`${side}_to`, 'the same; of a range its upper end', (row) => of(row)?.to ?? null),
    '同上；区间取上限',
  ),
  inBoth(
    text(`${side}_unit`, '% or what is counted', (row) => of(row)?.unit ?? null),
    '% 或计量单位',
  ),
  inBoth(
    text(`${side}_measure`, 'level, growth, decrease, share, points or difference', (row) => {
      return of(row)?.measure ?? null
    }),
    'level 总量、growth 增幅、decrease 降幅、share 比率、points 百分点、difference 与他处之差',
  ),
  inBoth(
    text(`${side}_bound`, 'exact, about (左右), min (以上) or max (以内)', (row) => of(row)?.bound ?? null),
    'exact 等于、about 左右、min 以上、max 以内',
  ),
]

const FIGURES: readonly Field<FigureRow>[] = [
  ...PLACES,
  inBoth(
    text('thing', 'what is measured, as written', ({ figure }) => figure.target.noun),
    '所指事项',
  ),
  inBoth(
    text('indicator', 'id of the indicator', ({ figure }) => figure.target.indicator),
    '指标代码',
  ),
  ...amountFields('promised', '计划', ({ figure }) => figure.target),
  ...amountFields('reported', '报告', ({ figure }) => figure.result),
  inBoth(
    text('judgement', 'met, exceeded, missed, not-comparable or silent (not mentioned)', ({ figure }) => {
      return figure.judgement ?? 'silent'
    }),
    'met 完成、exceeded 超额完成、missed 未完成、not-comparable 不可比、silent 未提及',
  ),
  inBoth(
    text('doubt', 'why the two were not compared', ({ figure }) => figure.doubt),
    '不可比的缘由',
  ),
  inBoth(
    text('arithmetic', 'the comparison as written', ({ figure }) => figure.arithmetic),
    '比较算式',
  ),
  inBoth(
    number('reported_share', 'figure reported as a share of the one promised', ({ ratio }) => ratio),
    '报告数与计划数之比',
  ),
  inBoth(
    text('report_text', 'the sentence of the report', ({ report, figure }) =>
      figure.report === null ? null : excerptOf(report.report.text, figure.report),
    ),
    '报告中的相应原文',
  ),
]
