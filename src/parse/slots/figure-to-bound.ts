import type { Figure } from './text-to-figures.js'

/** Right after the figure. 以上, 以下, 以内 include the figure (民法典 第一千二百五十九条). */
const AT_LEAST_AFTER = /^(?:及|（含[^）]{0,6}）|\(含[^)]{0,6}\))?以上/u
const AT_MOST_AFTER = /^(?:及|（含[^）]{0,6}）|\(含[^)]{0,6}\))?(?:以下|以内|之内|内(?!容|部|外|涵|陆|地))/u

/** 左右 says that the figure itself is meant. */
const ABOUT_AFTER = /^(?:左右|上下)/u

/** Right before the figure, at most a few characters between. */
const AT_LEAST_BEFORE =
  /(?:不少于|不低于|不小于|不得少于|不得低于|至少|(?<!不|得)(?:超过|高于|大于|多于)|突破|(?<!不|得)超|最低|达到|达|力争达到?|[≥＞>])\s?(?:约|近)?$/u
const AT_MOST_BEFORE =
  /(?:不超过|不高于|不多于|不得超过|不大于|(?<!不|得)(?:低于|少于|小于)|控制在|压缩(?:到|至|为)|压减(?:到|至)|缩短(?:到|至|为)|缩减(?:到|至)|减少(?:到|至)|精简(?:到|至)|降(?:低)?(?:到|至)|下降(?:到|至)|最多|限时|最长|[≤＜<])\s?(?:约|近)?$/u

/** An answer promised in so many days is promised within them. */
const SERVICE_TIME = /^(?:工作日|自然日|天|小时|分钟|秒)$/u
const SERVICE =
  /^(?:内|以内|之内)?(?:作出|予以|完成)?(?:回复|办结|答复|反馈|响应|完成|办理|处置|受理|出证|审结|办成|送达|拨付|兑付|解决|接通|到达)/u

/** What a clause says that is achieved, made, or kept up: what makes a count a target. */
const ACHIEVE =
  /(?:实现|完成|建成|建设|新建|改建|扩建|改造|培育|培养|打造|新增|增加|增长|提高|提升|降低|下降|压减|压缩|缩短|减少|引进|引育|引入|招引|组织|开展|举办|推进|推动|推出|推广|发布|出台|制定|制修订|修订|培训|争取|力争|确保|达到|达|突破|选派|遴选|认定|布局|签约|投产|开工|竣工|整治|治理|创建|建立|形成|发展|覆盖|稳定|控制|新签|纳入|上线|集成|回复|办结|筹集|配建|更新|打通|开通|拓展|投放|实施|谋划|储备|孵化|聚集|集聚|汇聚|归集|评选|评定|树立|扶持|支持|壮大|建|增|新|接入|对接|入驻|联通|迁移|铺设|种植|造林|绿化|修复|救助|帮扶|转移|就业|招聘|招收|扩招|供应|申请|授权|登记|注册|抽查|检查|巡查|走访|办好|办成|发行|减免|面向|惠及|带动|吸引|争创|创成|创|招|育|参加|推介|输送|释放|选聘|聘|配备|购置|采购|拆除|关停|清理|取消|下放|承接|年均|总数|总量|规模|数量|占比|比重|率|不少于|不低于|至少|每年|每月|每季度)/u

/** Reports, bases and sums of support are not to be reached. */
const NO_TARGET_BEFORE =
  /(?:已(?!有)|累计|去年|上年|同期|现有|原有|截至|目前|给予|奖励|奖补|补助|补贴|资助|贴息|罚款|最高(?!效)|不予|注册资本|营业收入|年收入|投资额|凡|对两批|原则上不|按照?[^，]{0,12}标准)[^，。；]*$|(?:第|前|满|年龄|标准为|近|逾|[=＝×÷+＋])$|[=＝]/u
const NO_TARGET_AFTER =
  /^(?:及)?(?:以上|以下|以内)?的$|^[^，。；]{0,20}(?:的基础上|奖励|补助|补贴|资助|奖补|资金支持|贴息|扶持)|^(?:大|化|字|号|度|版|月|日|年|岁|周年|时|点钟|代|届|后|组|五|＋|\+)/u

/** 5000万元以上项目 · 100人以上的企业: a class of things, unless it is to be achieved. */
const THRESHOLD_AFTER =
  /^(?:及)?(?:以上|以下|以内)(?:的)?(?:企业|项目|城市|人口|老人|老年人|单位|园区|工业企业|产品|平台|机构|用户|客户|车辆|公司)/u

/** 的26个领域 · 等3个方面: the figure counts what was just named, or describes. */
const DESCRIBES_BEFORE = /(?:的|这|该|其|上述|以下|下列|全部|所有|各|两批)$/u
const DESCRIBES_AFTER =
  /^(?:(?:省|市|重点|民生|为民)*实事|方面|环节|维度|层次|步骤|阶段|要求|原则|层面|专项行动|关键词|要素|子|小|附件|重点方向)/u

/** 5个以上收入过200亿元的集群: the second figure describes what the first counts. */
const SECOND_BEFORE = /\d[^，,]*[个家项条][^，,]*(?:过|超过?|突破|达到?|近)$/u

/** A bare number without a unit is a figure only with a scale or a bound. */
export function isTarget(figure: Figure, goesOn: boolean): boolean {
  const { before, after, unit, scaled } = figure
  if (NO_TARGET_AFTER.test(after) || NO_TARGET_BEFORE.test(before)) return false
  // A share in brackets is a weight: 日常监测（60%）.
  if (/[（(]$/u.test(before) && /^[）)]/u.test(after)) return false
  if (after.startsWith('的') && SECOND_BEFORE.test(before)) return false
  const bounded = isBounded(figure)
  if (unit === null && !bounded) return false
  if (unit === null && !scaled && !/(?:突破|超过|达到|不少于|不低于|至少|增至|提高到|提升到)$/u.test(before))
    return false
  if (unit !== null && /^[A-Za-z]/u.test(unit) && !bounded) return false
  if (unit !== null && SERVICE_TIME.test(unit)) return isServiceTime(figure, bounded)
  if (DESCRIBES_BEFORE.test(before) && !bounded) return false
  if (DESCRIBES_AFTER.test(after)) return false
  if (
    THRESHOLD_AFTER.test(after) &&
    !/(?:实现|新增|培育|完成|建成|达到|建设|引进|新建|推动)[^，]{0,6}$/u.test(before)
  )
    return false
  if (unit === '%' || unit === '‰' || unit === '百分点') return true
  if (bounded)
    return ACHIEVE.test(before) || /(?:以上|以内|以下)/u.test(after.slice(0, 4)) || before.length > 0
  return goesOn || ACHIEVE.test(before)
}

const isBounded = ({ before, after }: Figure): boolean =>
  AT_LEAST_AFTER.test(after) ||
  AT_MOST_AFTER.test(after) ||
  AT_LEAST_BEFORE.test(before) ||
  AT_MOST_BEFORE.test(before)

/** 5个工作日回复 is promised; 24小时自助服务 and 7×24小时 are names. */
const isServiceTime = ({ after }: Figure, bounded: boolean): boolean => bounded || SERVICE.test(after)

/** The length of a bound's words right before a figure. */
const wordsBefore = (before: string): number =>
  (AT_MOST_BEFORE.exec(before) ?? AT_LEAST_BEFORE.exec(before))?.[0].length ?? 0

/** The bound of a figure, and the stretch that says so: from the word before it to the word after. */
export function boundOf(figure: Figure): { bound: 'min' | 'max' | 'exact'; from: number; to: number } {
  const { before, after, from, to, unit, value } = figure
  const about = ABOUT_AFTER.exec(after)
  if (about !== null) return { bound: 'exact', from: from - wordsBefore(before), to: to + about[0].length }
  const later = AT_LEAST_AFTER.exec(after) ?? AT_MOST_AFTER.exec(after)
  const end = later === null ? to : to + later[0].length
  if (later !== null) return { bound: AT_LEAST_AFTER.test(after) ? 'min' : 'max', from, to: end }
  const most = AT_MOST_BEFORE.exec(before)
  if (most !== null) return { bound: 'max', from: from - most[0].length, to: end }
  const least = AT_LEAST_BEFORE.exec(before)
  // Nothing is above all: 达到100% is exact.
  const all = unit === '%' && value === 100
  if (least !== null) return { bound: all ? 'exact' : 'min', from: from - least[0].length, to: end }
  const service = unit !== null && SERVICE_TIME.test(unit) ? SERVICE.exec(after) : null
  if (service !== null) return { bound: 'max', from, to: to + service[0].length }
  return { bound: 'exact', from, to: end }
}
