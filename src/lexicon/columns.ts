/**
 * The heads of the columns of tables of tasks: 序号 | 重点任务 | 具体举措 | 责任单位 | 完成时限 | 备注.
 *
 * Gathered from tables of tasks that offices publish: 重点任务分解表, 责任分工表, 任务清单, 台账.
 */

/** What the cells of a column say. `other` is known and says nothing about what a task asks for. */
export type ColumnRole =
  | 'number'
  | 'group'
  | 'task'
  | 'measure'
  | 'target'
  | 'lead'
  | 'responsible'
  | 'support'
  | 'deadline'
  | 'person'
  | 'other'

const UNIT = '(?:单位|部门|主体|机构|处室|科室|股室|地区|地方|县市区|县区|市州|乡镇|镇街|街道|委办局)'

/** Heads are made of these words and of nothing else: 加快重点项目 is no head, 重点项目 is. */
const WORDS = new RegExp(
  [
    '序号 编号 项次 序 号 No\\.? №',
    '任务 工作 事项 项目 名称 内容 重点 主要 具体 核心 关键 目标 年度 全年 本年 20[0-9]{2}年度? 总体 改革 创新 建设 行动 工程 政策 条款 议题 建议 诉求 民生 实事 整改 督查 督办 试点 清单',
    '举措 措施 要求 要点 做法 路径 步骤 方法 抓手 描述 分解 细化 方式 安排 计划',
    '指标 成效 效果 成果 形式 产出 标志性 预期 预计 考核 绩效 量化 阶段性? 值',
    '单位 部门 主体 机构 处室 科室 股室 地区 地方 县市区 市县 县区 市州 州市 乡镇 镇街 街道 委办局 市级 省级 县级 区级 国家 市直 省直 县直 区直 省 市 县 区 本 有关 相关',
    '牵头 主办 主责 责任 配合 协办 协同 协助 协作 会办 参与 参加 支持 承办 落实 实施 负责 主管 分管 包保 挂钩 联系 第一 总 分工 职责',
    '责任人 负责人 领导 联系人 联络员 经办人 承办人 召集人 组长 专班长? 电话 人员',
    '完成 办结 办理 推进 启动 开始 起始 结束 截止 截至 达到 起止 时限 期限 时间 节点 时点 日期 时序 进度 工期 年限 年份 月份',
    '类别 分类 类型 领域 板块 方面 大类 小类 条线 专项 章节 部分 模块 行业 维度 种类 一级 二级 三级 所属 性质 属性',
    '备注 说明 依据 来源 出处 情况 进展 状态 问题 困难 存在 投资额? 资金 金额 经费 规模 总 评价 得分 分值 权重 计分 评分 标准 链接 文号 文件 发文 印发 落地 下一步 目前 当前',
    '及 和 与 或 的 其 、 / ／',
  ]
    .join(' ')
    .split(' ')
    .sort((x, y) => y.length - x.length)
    .join('|'),
  'giu',
)

/** One idea each, tried in this order on a head without blanks and brackets. */
const PATTERNS: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  // 序号 · 任务编号 · No.
  ['number', /(?:序号|编号|项次)$|^(?:序|号|No\.?|№)$/iu],
  // 进度安排 · 时间进度 say when, though 进度 alone says how far
  [
    'deadline',
    /(?:时限|期限|时间|节点|时点|日期|时序|进度|工期|年限|年份|月份)(?:要求|安排|计划|节点)?$(?<!^(?:工作|任务|目前|当前|完成|推进|落实|进展)*进度|(?:启动|开始|起始|发文|印发)时间)/u,
  ],
  // 完成情况 · 进展 · 投资额 · 政策依据
  [
    'other',
    /(?:备注|说明|依据|来源|出处|情况|进展|进度|状态|问题|困难|投资额?|资金|金额|经费|规模|评价|得分|分值|权重|计分|评分|标准|链接|文号|性质|属性|启动时间|开始时间|起始时间|发文时间|印发时间|下一步)$/u,
  ],
  // 牵头单位 · 主办部门 · 第一责任单位 · 牵头
  [
    'lead',
    new RegExp(`(?:牵头|主办|主责|第一责任)(?!.{0,4}[及和与、/／]).{0,6}${UNIT}|^(?:牵头|主办|主责)$`, 'u'),
  ],
  // 配合单位 · 协办部门 · 参与单位
  [
    'support',
    new RegExp(
      `(?:配合|协办|协同|协助|参与|参加|支持|协作|会办).{0,4}${UNIT}|^(?:配合|协办|参与|参加|会办)$`,
      'u',
    ),
  ],
  // 责任单位 · 承办处室 · 责任单位及责任人 · 责任分工
  ['responsible', new RegExp(`${UNIT}|分工$`, 'u')],
  // 责任人 · 牵头领导 · 分管市领导 · 联系电话
  ['person', /(?:责任人|负责人|领导|联系人|联络员|经办人|承办人|召集人|组长|专班长?|电话|人员)$|联系方式/u],
  // 类别 · 任务分类 · 领域 · 一级指标
  [
    'group',
    /(?:类别|分类|类型|领域|板块|方面|大类|小类|条线|专项|章节|部分|模块|行业|维度|种类)$|^[一二]级指标$/u,
  ],
  // 工作目标 · 预期成效 · 考核指标 · 成果形式
  ['target', /(?:目标|成效|效果|成果|成果形式|指标|值|产出)(?:要求)?$/u],
  // 重点任务 · 任务名称 · 事项 · 项目
  [
    'task',
    /(?:任务|事项|项目|名称|重点|工作|行动|工程|条款|议题|诉求|建议|实事)$(?<!具体任务|细化任务|分解任务)/u,
  ],
  // 具体举措 · 工作内容 · 任务分解 · 工作要求
  [
    'measure',
    /(?:举措|措施|内容|要求|要点|具体任务|细化任务|分解任务|做法|路径|步骤|方法|抓手|描述|分解|安排|计划)$/u,
  ],
]

/** （市直） · (万元): what a head says in brackets. */
const BRACKETS = /[（(【[][^）)】\]]{0,40}[）)】\]]/gu

/** A longer cell is no head. */
const LONGEST_HEAD = 40

/**
 * What the cells under a head say, or `null` where its words are not known.
 *
 * @example headToRole('牵 头 单 位') // => 'lead'
 * @example headToRole('工作任务（重点）') // => 'task'
 * @example headToRole('甲乙丙') // => null
 */
export function headToRole(head: string): ColumnRole | null {
  if (head.length > LONGEST_HEAD) return null
  const bare = head.replace(/[\s\u3000]+/gu, '').replace(BRACKETS, '')
  if (bare === '' || bare.replace(WORDS, '') !== '') return null
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

/** 责任单位（排第一位的为牵头单位）: who is named first in the cells leads. */
export const headSaysFirstLeads = (head: string): boolean =>
  /(?:第一|首|最前).{0,8}牵头/u.test(head.replace(/\s+/gu, ''))

/** A row of words that are heads has at least so many of them. */
const HEADS_OF_A_TABLE = 2

/**
 * Whether the cells of a row are the heads of a table of tasks: most of them are known words, and they name more
 * than one kind of thing.
 */
export function areHeads(cells: readonly string[]): boolean {
  const filled = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))]
  const roles = filled.map(headToRole).filter((role) => role !== null)
  const kinds = new Set(roles)
  return (
    filled.every(
      (cell) =>
        cell.length <= LONGEST_HEAD && !/^[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]?$/u.test(cell),
    ) &&
    roles.length * 2 > filled.length &&
    kinds.size >= HEADS_OF_A_TABLE
  )
}
