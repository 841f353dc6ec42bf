import { checkInput } from '../check.js'
import { indicatorById } from '../lexicon/indicators.js'
import type { Indicated } from '../model/index.js'
import { type Field, id, integer, number, type Table, text, toTable, unitId } from '../tables/table.js'
import { amountsToJudgement } from './amounts-to-judgement.js'

/** An indicator of a unit in a year, as promised and as reported. */
interface Point {
  readonly unit: string
  readonly place: string
  readonly indicator: string
  readonly year: number | null
  readonly target: Indicated | null
  readonly result: Indicated | null
}

/** A target of a unit beside that of the unit above it, for the same indicator, measure and year. */
interface Raised {
  readonly lower: Indicated
  readonly upper: Indicated
  /** The lower target as a share of the upper one: above 1 it asks more. */
  readonly ratio: number
}

/** The nation stands above every province. */
const NATION = 'national'

/**
 * Three tidy tables of indicators:
 *
 * - `indicators`: one row a figure, with its bound, its place in the document and whether it is a target or a result;
 * - `indicator_series`: one row a unit, indicator and year, target beside result, with the judgement;
 * - `target_ratios`: one row a target of a lower unit beside that of the unit right above it. Where lower levels ask more
 *   of growth than the level above them the ratio is above 1: 加码; below 1 it is 打折.
 *
 * Targets raised level by level are described by Li, Liu, Weng & Zhou (2019), Target Setting in Tournaments: Theory and
 * Evidence from China, The Economic Journal 129(623). The ratio compares stated figures and says nothing of why they
 * differ; of a count (城镇新增就业) it is a share of the upper one, to be summed over the units below it.
 *
 * @example indicatorsToTables(documentsToIndicators([target])).map(({ name }) => name) // => ['indicators', 'indicator_series', 'target_ratios']
 */
export function indicatorsToTables(indicated: readonly Indicated[]): readonly Table[] {
  checkInput(
    'indicatorsToTables',
    { indicated },
    'what `documentsToIndicators` gives',
    ({ indicated: list }) =>
      Array.isArray(list) &&
      list.every((one) => typeof one?.indicator === 'string' && typeof one.amount === 'object'),
  )
  return [
    inChinese(toTable('indicators', 'Indicators as set and reported', INDICATED, indicated)),
    inChinese(toTable('indicator_series', 'Indicators by unit and year', POINTS, toPoints(indicated))),
    inChinese(
      toTable('target_ratios', 'Targets beside those of the level above', RATIOS, toRaised(indicated)),
    ),
  ]
}

const nameOf = (indicator: string): string => indicatorById(indicator)?.zh ?? indicator
const higher = ({ amount }: Indicated): number | null => (amount.to === amount.value ? null : amount.to)

const INDICATED: readonly Field<Indicated>[] = [
  unitId('unit', 'unit that sets or reports it', (row) => row.unit),
  id('place', 'its name', (row) => row.place),
  text('level', 'its level', (row) => row.level),
  integer('year', 'the year that the figure is about', (row) => row.year, 'year'),
  text('indicator', 'id of the indicator', (row) => row.indicator),
  text('indicator_name', 'the indicator in Chinese', (row) => nameOf(row.indicator)),
  text('kind', 'target or result', (row) => row.kind),
  text('measure', 'level, growth, decrease, share or points', (row) => row.amount.measure),
  number(
    'value',
    'the figure, 万 and 亿 multiplied out; of a range its lower end',
    (row) => row.amount.value,
  ),
  number('range_to', 'the upper end of a range', higher),
  text('measure_unit', '% or what is counted', (row) => row.amount.unit),
  text('bound', 'exact, about (左右), min (以上) or max (以内)', (row) => row.amount.bound),
  text('figure', 'as written', (row) => row.amount.text),
  id('document', 'id of the document', (row) => row.document),
  id('task', 'id of the item it stands in', (row) =>
    row.item === null ? null : `${row.document}/${row.item}`,
  ),
  integer('span_from', 'where it begins in the text', (row) => row.amount.span.from, 'UTF-16 units'),
  integer('span_to', 'where it ends', (row) => row.amount.span.to, 'UTF-16 units'),
]

const POINTS: readonly Field<Point>[] = [
  unitId('unit', 'unit', (row) => row.unit),
  id('place', 'its name', (row) => row.place),
  text('indicator', 'id of the indicator', (row) => row.indicator),
  text('indicator_name', 'the indicator in Chinese', (row) => nameOf(row.indicator)),
  integer('year', 'the year', (row) => row.year, 'year'),
  number(
    'target',
    'figure set for the year; of a range its lower end',
    (row) => row.target?.amount.value ?? null,
  ),
  text('target_bound', 'its bound', (row) => row.target?.amount.bound ?? null),
  number('result', 'figure reported for the year', (row) => row.result?.amount.value ?? null),
  text(
    'measure',
    'how the target, else the result, is measured',
    (row) => (row.target ?? row.result)!.amount.measure,
  ),
  text('judgement', 'met, exceeded, missed or not-comparable', (row) => judged(row)?.judgement ?? null),
  text('arithmetic', 'the comparison as written', (row) => judged(row)?.arithmetic ?? null),
]

const judged = ({ target, result }: Point) =>
  target === null || result === null ? null : amountsToJudgement(target.amount, result.amount)

const RATIOS: readonly Field<Raised>[] = [
  text('indicator', 'id of the indicator', ({ lower }) => lower.indicator),
  text('indicator_name', 'the indicator in Chinese', ({ lower }) => nameOf(lower.indicator)),
  integer('year', 'the year', ({ lower }) => lower.year, 'year'),
  unitId('lower_unit', 'the lower unit', ({ lower }) => lower.unit),
  id('lower_place', 'its name', ({ lower }) => lower.place),
  number('lower_target', 'its target', ({ lower }) => middle(lower)),
  unitId('upper_unit', 'the unit right above it', ({ upper }) => upper.unit),
  id('upper_place', 'its name', ({ upper }) => upper.place),
  number('upper_target', 'its target', ({ upper }) => middle(upper)),
  text('measure', 'how both are measured', ({ lower }) => lower.amount.measure),
  number(
    'ratio',
    'lower target as a share of the upper one: above 1 加码, below 1 打折',
    ({ ratio }) => ratio,
  ),
]

/** Of a range its middle. */
const middle = ({ amount }: Indicated): number => (amount.value + amount.to) / 2

function toPoints(indicated: readonly Indicated[]): readonly Point[] {
  const groups = new Map<string, { targets: Indicated[]; results: Indicated[] }>()
  for (const one of indicated) {
    const key = `${one.unit} ${one.indicator} ${one.year}`
    const group = groups.get(key) ?? { targets: [], results: [] }
    groups.set(key, group)
    ;(one.kind === 'target' ? group.targets : group.results).push(one)
  }
  return [...groups.values()]
    .map(({ targets, results }): Point => {
      const target = targets[0] ?? null
      // 地区生产总值5.2万亿元、增长5.4%: the one that is measured as the target is
      const result =
        results.find(({ amount }) => amount.measure === target?.amount.measure) ??
        results.find(({ amount }) => amount.measure === 'growth') ??
        results[0] ??
        null
      const { unit, place, indicator, year } = (target ?? result)!
      return { unit, place, indicator, year, target, result }
    })
    .sort(
      (x, y) =>
        compareText(x.unit, y.unit) || compareText(x.indicator, y.indicator) || (x.year ?? 0) - (y.year ?? 0),
    )
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function toRaised(indicated: readonly Indicated[]): readonly Raised[] {
  const targets = indicated.filter(({ kind }) => kind === 'target')
  const uppers = new Map<string, Indicated>()
  const keyOf = (unit: string, { indicator, year, amount }: Indicated): string =>
    `${unit} ${indicator} ${year} ${amount.measure}`
  for (const one of targets) uppers.set(keyOf(one.level === 'national' ? NATION : one.unit, one), one)
  return targets.flatMap((lower): readonly Raised[] => {
    if (lower.level === 'national') return []
    const above = lower.level === 'province' ? NATION : lower.parent
    const upper = above === null ? undefined : uppers.get(keyOf(above, lower))
    if (upper === undefined || lower.year === null || middle(upper) === 0) return []
    return [{ lower, upper, ratio: middle(lower) / middle(upper) }]
  })
}

const CHINESE: Readonly<Record<string, string>> = {
  unit: '单位',
  place: '其名称',
  level: '层级',
  year: '数值所属年份',
  indicator: '指标代码',
  indicator_name: '指标名称',
  kind: 'target 目标、result 结果',
  measure: 'level 总量、growth 增幅、decrease 降幅、share 比率、points 百分点',
  value: '数值，万、亿已换算；区间取下限',
  range_to: '区间上限',
  measure_unit: '% 或计量单位',
  bound: 'exact 等于、about 左右、min 以上、max 以内',
  figure: '原文写法',
  document: '文件编号',
  task: '所在条目编号',
  span_from: '在原文中的起点',
  span_to: '在原文中的终点',
  target: '当年目标；区间取下限',
  target_bound: '目标的界限',
  result: '当年结果',
  judgement: 'met 完成、exceeded 超额完成、missed 未完成、not-comparable 不可比',
  arithmetic: '比较算式',
  lower_unit: '下级单位',
  lower_place: '其名称',
  lower_target: '下级目标',
  upper_unit: '其上级单位',
  upper_place: '其名称',
  upper_target: '上级目标',
  ratio: '下级目标与上级目标之比：大于 1 为加码，小于 1 为打折',
}

const inChinese = (table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, zh: CHINESE[column.name]! })),
})
