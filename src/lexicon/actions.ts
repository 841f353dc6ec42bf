/** How strongly a verb commits whoever is to do it. */
export type Strength = 1 | 2 | 3 | 4 | 5

/** One degree of commitment: its name and the verbs that stand for it. */
export interface ActionDegree {
  readonly strength: Strength
  readonly name: string
  readonly verbs: readonly string[]
}

/**
 * Five degrees of commitment, from trying to having to.
 *
 * That measures and goals of policies are scored from 1 to 5 by the firmness of their wording follows
 * 彭纪生、仲为国、孙文祥（2008）：政策测量、政策协同演变与经济绩效，《管理世界》第9期; that 必须, 不得 and 严禁 bind
 * while 可以 and 鼓励 do not follows 立法技术规范（试行）（一）（法工委发〔2009〕62号）. Which verb stands in which
 * degree was set by reading work plans, and is this library's own judgement: compare degrees within a pair of
 * documents, not across fields.
 */
export const actionDegrees: readonly ActionDegree[] = [
  {
    strength: 1,
    name: '试探',
    verbs: '探索 研究 谋划 尝试 试点 试行 酝酿 研讨 论证 筹划 摸索 思考 考虑 先行先试 调研'.split(' '),
  },
  {
    strength: 2,
    name: '倡导',
    verbs:
      '鼓励 支持 引导 倡导 提倡 配合 争取 协助 参与 允许 指导 帮助 助力 服务 动员 号召 关注 密切关注 重视 注重 适时 可以'.split(
        ' ',
      ),
  },
  {
    strength: 3,
    name: '推进',
    verbs:
      '推进 推动 促进 加强 加大 加快 优化 完善 深化 提升 提高 健全 强化 改进 改善 规范 拓展 扩大 丰富 创新 统筹 协调 梳理 宣传 培育 增强 巩固 畅通 聚焦 围绕 做好 抓好 用好 办好 管好 开展 组织 加密 激发 发挥 延伸 升级 融合 整合 对接 衔接 打通 做优 做精 做强 压缩 精简 减少 简化 盘活 挖掘 营造 弘扬 构筑 维护 依托 坚持 突出 瞄准 紧扣 把握 抢抓 提振 释放 充实 理顺 细化 量化 更新 归集 汇聚 共享 发布 公开 解读 回应 跟踪 评估 监测 培训 宣讲 普及 交流'.split(
        ' ',
      ),
  },
  {
    strength: 4,
    name: '实施',
    verbs:
      '建立 制定 出台 实施 落实 执行 适用 推行 推广 建设 打造 构建 搭建 形成 设立 成立 组建 编制 印发 修订 制订 修改 建成 建好 建 实行 推出 启动 布局 部署 安排 设置 开设 开发 开通 上线 创建 引进 培养 新建 改造 整治 治理 查处 处置 打击 清理 取消 下放 赋予 承接 归并 贯彻 贯彻落实 压实 兑现 办理 公布 列入 纳入 实现 达到 签约 投产 举办 召开 选派 遴选 认定 发放 保障 保证 投放 整改 督促 检查 督查 考核 通报 追究 问责'.split(
        ' ',
      ),
  },
  {
    strength: 5,
    name: '必成',
    verbs:
      '确保 完成 必须 严禁 杜绝 禁止 不得 一律 严格 坚决 严守 严控 严防 严肃 全覆盖 消除 守住 兜住 筑牢 全力 务必 遏制 禁绝 应当 清零'.split(
        ' ',
      ),
  },
]

/** 全面推行, 严格落实, 坚决查处: these words make what follows binding. */
export const BINDING: readonly string[] = [
  '全面',
  '全部',
  '严格',
  '坚决',
  '必须',
  '一律',
  '务必',
  '确保',
  '坚定',
  '全覆盖',
]

/** Words before a verb that say how, and change nothing about how firmly. */
export const MANNER: readonly string[] =
  '积极 加快 持续 进一步 深入 大力 着力 切实 稳步 有序 统筹 不断 主动 扎实 认真 继续 逐步 努力 积极稳妥 稳妥 全力 纵深 高质量 高水平 高标准 高效 有效 充分 及时 定期 依法 依法依规 科学 系统 精准 务实 灵活 更好 更大力度 重点 集中 协同 同步 分类 分级 尽快 抓紧 广泛 普遍 率先 牢固 常态化 合理 适当 因地制宜 按时 按期 要 应 须 将 并 也 还 再 着重 注重 坚持 共同 联合 动态 新 大 优先 抓紧 多渠道 全方位 多层次 全过程 全流程'.split(
    ' ',
  )
