/** The indicators that work reports set and report year by year (主要预期目标), and how they are written. */

/** A standard indicator. */
export interface Indicator {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** The whole noun, without the unit it is about (全省), verbs and bounds. */
  readonly pattern: RegExp
  /**
   * What a better figure is: a higher one, a lower one, or neither: prices should neither rise nor fall by more than was
   * meant.
   */
  readonly better: 'higher' | 'lower' | null
}

/** In the order in which reports name them. */
export const INDICATORS: readonly Indicator[] = [
  {
    id: 'gdp',
    zh: '地区生产总值',
    en: 'gross domestic product',
    pattern: /^(?:地区|国内)?生产总值(?:[（(]?GDP[）)]?)?(?:总量)?$|^GDP$|^经济$/u,
    better: 'higher',
  },
  {
    id: 'revenue',
    zh: '一般公共预算收入',
    en: 'general public budget revenue',
    pattern: /^(?:地方)?一般公共预算(?:总)?收入(?:同口径)?$/u,
    better: 'higher',
  },
  {
    id: 'industry',
    zh: '规模以上工业增加值',
    en: 'value added of larger industry',
    pattern: /^(?:规模以上|规上|规模)工业(?:企业)?增加值$/u,
    better: 'higher',
  },
  {
    id: 'investment',
    zh: '固定资产投资',
    en: 'fixed-asset investment',
    pattern: /^(?:全社会)?固定资产投资(?:[（(]不含农户[）)])?(?:总额|完成额)?$/u,
    better: 'higher',
  },
  {
    id: 'retail',
    zh: '社会消费品零售总额',
    en: 'retail sales of consumer goods',
    pattern: /^社会消费品零售(?:总)?额$/u,
    better: 'higher',
  },
  {
    id: 'trade',
    zh: '进出口总额',
    en: 'imports and exports',
    pattern: /^(?:外贸|货物|货物贸易|对外贸易)?进出口(?:总额|总值|额|贸易额|规模|总量)?$/u,
    better: 'higher',
  },
  {
    id: 'exports',
    zh: '出口总额',
    en: 'exports',
    pattern: /^(?:外贸|货物)?出口(?:总额|总值|额|规模)?$/u,
    better: 'higher',
  },
  {
    id: 'jobs',
    zh: '城镇新增就业',
    en: 'new urban jobs',
    pattern: /^(?:城镇新增就业|新增城镇就业)(?:人数|人员)?$/u,
    better: 'higher',
  },
  {
    id: 'unemployment',
    zh: '城镇调查失业率',
    en: 'surveyed urban unemployment rate',
    pattern: /^(?:城镇)?调查失业率(?:平均值?)?$/u,
    better: 'lower',
  },
  {
    id: 'prices',
    zh: '居民消费价格涨幅',
    en: 'rise of consumer prices',
    pattern:
      /^居民消费价格(?:总水平|指数|水平|总指数)?(?:[（(]CPI[）)])?(?:涨幅|同比|总体|上涨幅度)*$|^CPI(?:涨幅)?$/u,
    better: null,
  },
  {
    id: 'income',
    zh: '居民人均可支配收入',
    en: 'disposable income per head',
    pattern: /^(?:常住|全体|全体常住)?居民(?:人均)?(?:可支配)?收入(?:实际|名义)?(?:增速)?$/u,
    better: 'higher',
  },
  {
    id: 'income-urban',
    zh: '城镇居民人均可支配收入',
    en: 'disposable income per urban head',
    pattern: /^城镇(?:常住)?居民(?:人均)?(?:可支配)?收入$/u,
    better: 'higher',
  },
  {
    id: 'income-rural',
    zh: '农村居民人均可支配收入',
    en: 'disposable income per rural head',
    pattern: /^农村(?:常住)?居民(?:人均)?(?:可支配)?收入$|^农民(?:人均)?(?:可支配)?收入$/u,
    better: 'higher',
  },
  {
    id: 'grain',
    zh: '粮食产量',
    en: 'grain output',
    pattern: /^粮食(?:年)?(?:总)?产量(?:连续.{0,8})?$/u,
    better: 'higher',
  },
  {
    id: 'research',
    zh: '研发经费投入强度',
    en: 'research spending as a share of GDP',
    pattern:
      /^(?:全社会)?(?:研发|研究与试验发展|R&D)(?:[（(]R&D[）)])?(?:经费)?(?:投入|支出)(?:强度|(?:占|相当于)(?:全市|全省)?(?:地区)?(?:生产总值|GDP)(?:的)?(?:比重|比例))$/u,
    better: 'higher',
  },
  {
    id: 'energy',
    zh: '单位地区生产总值能耗',
    en: 'energy per unit of GDP',
    pattern: /^(?:单位|万元)(?:地区|国内)?(?:生产总值|GDP)能(?:源消)?耗(?:降幅)?$|^能耗强度$/u,
    better: 'lower',
  },
  {
    id: 'carbon',
    zh: '单位地区生产总值二氧化碳排放',
    en: 'carbon dioxide per unit of GDP',
    pattern: /^(?:单位|万元)(?:地区|国内)?(?:生产总值|GDP)二氧化碳排放(?:量|强度)?$|^碳排放强度$/u,
    better: 'lower',
  },
  {
    id: 'pm25',
    zh: '细颗粒物年均浓度',
    en: 'fine particles in the air, yearly mean',
    pattern: /^(?:细颗粒物|PM2[.．]5)(?:[（(]PM2[.．]5[）)])?(?:年)?(?:平均|均)?浓度(?:均?值)?$/u,
    better: 'lower',
  },
  {
    id: 'good-air',
    zh: '空气质量优良天数比例',
    en: 'share of days with good air',
    pattern: /^(?:(?:环境)?空气(?:质量)?)?优良天数(?:比例|比率|率)$/u,
    better: 'higher',
  },
  {
    id: 'urbanisation',
    zh: '常住人口城镇化率',
    en: 'urban share of residents',
    pattern: /^(?:常住人口)?城镇化率$/u,
    better: 'higher',
  },
  {
    id: 'forest',
    zh: '森林覆盖率',
    en: 'forest cover',
    pattern: /^森林覆盖率$/u,
    better: 'higher',
  },
]

const BY_ID: ReadonlyMap<string, Indicator> = new Map(
  INDICATORS.map((indicator) => [indicator.id, indicator]),
)

/** The indicator of an id. */
export const indicatorById = (id: string): Indicator | undefined => BY_ID.get(id)

/**
 * The standard indicator that a noun names as a whole, or `null`: 高技术产业投资 is no 固定资产投资.
 *
 * @example nounToIndicator('地方一般公共预算收入')?.id // => 'revenue'
 */
export const nounToIndicator = (noun: string): Indicator | null =>
  INDICATORS.find(({ pattern }) => pattern.test(noun)) ?? null

/** What may stand before the name of an indicator. */
const SCOPE = /^(?:全省|全市|全区|全国|我省|我市|我区|实现|确保|推动|促进|保持|其中|\s)+/u
const LONGEST_NAME = 24
/** All names hold one of these. */
const HINT =
  /生产总值|收入|增加值|投资|零售|出口|就业|失业|价格|产量|研发|研究与|能耗|排放|浓度|优良天数|城镇化率|覆盖率/u

/**
 * The standard indicator that a clause opens with, figure or none, or `null`: 居民收入增长与经济增长同步.
 *
 * @example clauseToIndicator('居民消费价格总体平稳')?.id // => 'prices'
 */
export function clauseToIndicator(clause: string): Indicator | null {
  if (!HINT.test(clause)) return null
  const bare = clause.replace(SCOPE, '')
  for (let to = Math.min(LONGEST_NAME, bare.length); to > 2; to--) {
    const found = nounToIndicator(bare.slice(0, to))
    if (found !== null) return found
  }
  return null
}
