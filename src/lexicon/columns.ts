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

/** One idea each, tried in this order on a head without blanks and brackets. */
const PATTERNS: readonly (readonly [role: ColumnRole, pattern: RegExp])[] = [
  // 序号 · 任务编号 · No.
  ['number', /^(?:(?:任务|项目|事项|工作)?(?:序号|编号|项次|号码)|序|号|No\.?|№)$/iu],
  // 责任人 · 牵头领导 · 分管市领导 · 联系电话
  [
    'person',
    /(?:责任人|负责人|领导|联系人|联络员|经办人|承办人|包保人|专班长|召集人|组长|电话|联系方式|人员)$/u,
  ],
  // 完成情况 · 进展 · 投资额 · 政策依据
  [
    'other',
    /(?:备注|说明|依据|来源|出处|情况|进展|进度|状态|问题|困难|投资|资金|金额|经费|评价|得分|分值|权重|计分|评分.*|链接|文号|属性|性质|启动时间|开始时间|起始时间|发文时间|印发时间)$/u,
  ],
  // 进度安排 · 时间进度 say when, though 进度 alone says how far
  [
    'deadline',
    /(?:时限|期限|时间|节点|时点|日期|时序|(?:进度|工期)(?:安排|要求|计划)|年限)(?:要求|安排|节点|进度)?$/u,
  ],
  // 牵头单位 · 主办部门 · 第一责任单位 · 牵头
  ['lead', new RegExp(`(?:牵头|主办|主责|第一责任|总牵头).{0,6}${UNIT}|^(?:牵头|主办|主责)$`, 'u')],
  // 配合单位 · 协办部门 · 参与单位
  [
    'support',
    new RegExp(
      `(?:配合|协办|协同|协助|参与|参加|支持|协作|会办).{0,4}${UNIT}|^(?:配合|协办|参与|参加|会办)$`,
      'u',
    ),
  ],
  // 责任单位 · 承办处室 · 落实部门 · 责任分工 · 单位
  ['responsible', new RegExp(`${UNIT}$|^(?:责任|任务|职责|部门)?分工$|^责任主体`, 'u')],
  // 工作目标 · 预期成效 · 考核指标 · 成果形式
  ['target', /(?:目标(?!任务)(?:要求|值)?|成效|效果|成果(?:形式)?|指标(?:值)?|目标值|标志性成果|产出)$/u],
  // 具体举措 · 工作内容 · 任务分解 · 工作要求
  [
    'measure',
    /^(?!(?:项目|事项|任务|工作)?名称).*(?:举措|措施|内容|要求|任务分解|具体任务|细化任务|工作分解|要点|做法|路径|步骤|计划|方法|抓手|描述|安排)$/u,
  ],
  // 类别 · 任务分类 · 领域 · 一级指标
  ['group', /(?:类别|分类|类型|领域|板块|方面|大类|小类|条线|专项|章节|部分|模块|行业|维度|种类)$/u],
  // 重点任务 · 任务名称 · 事项 · 项目
  [
    'task',
    /(?:任务|事项|项目|名称|重点工作|主要工作|工作|目标任务|举措名称|标题|行动|工程|条款|议题|诉求|建议)$/u,
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
  if (bare === '' || /[。；;，,]/u.test(bare)) return null
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
    filled.every((cell) => cell.length <= LONGEST_HEAD) &&
    roles.length * 2 > filled.length &&
    kinds.size >= HEADS_OF_A_TABLE
  )
}
