import fc from 'fast-check'

/** Made-up plans: what a document may look like, whole or damaged. */

export interface MadePlan {
  readonly text: string
  /** The text of each task after its label, in order. */
  readonly tasks: readonly string[]
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1–99 as 一 … 九十九. */
export const toChinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`
}

type Numbering = (value: number) => string

/** Labels as documents print them, by what they can stand under. */
const SECTION_LABELS: readonly Numbering[] = [(n) => `${toChinese(n)}、`, (n) => `第${toChinese(n)}章 `]
const TASK_LABELS: readonly Numbering[] = [
  (n) => `（${toChinese(n)}）`,
  (n) => `(${toChinese(n)})`,
  (n) => `${n}.`,
  (n) => `${n}．`,
  (n) => `${n}、`,
  (n) => `（${n}）`,
]

const VERBS = [
  '推进',
  '加强',
  '完善',
  '优化',
  '建立健全',
  '开展',
  '探索',
  '深化',
  '落实',
  '扩大',
  '规范',
  '提升',
] as const
const OBJECTS = [
  '政务服务平台',
  '电子证照应用',
  '营商环境',
  '数据共享',
  '项目审批',
  '信用监管',
  '基层公开标准化',
  '热线办理',
  '产业集群',
  '乡村道路',
  '义务教育',
  '绿色建材',
  '工业互联网',
  '“一件事一次办”',
  '《优化营商环境条例》',
  '12345热线',
] as const
const TAILS = [
  '，年底前完成',
  '，覆盖率达到95%以上',
  '，实现“一网通办”',
  '，确保2025年底前全部完成',
  '，力争新增3万户',
  '，做到应公开尽公开',
  '',
] as const
const NOTES = [
  '',
  '',
  '（省政务局牵头，省直相关单位按职责分工负责）',
  '（责任单位：市发改委、市财政局）',
  '（牵头单位：市工信局；配合单位：各县市区人民政府）',
  '〔市教育局负责〕',
  '(市住建局、市城管局负责)',
] as const
const TITLES = [
  '某某市2023年政务服务工作要点',
  '关于促进建材工业数字化转型的实施方案',
  '某某省人民政府工作报告',
] as const

const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS), fc.constantFrom(...TAILS))
  .map(([verb, object, tail]) => `${verb}${object}${tail}。`)

const task: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...VERBS),
    fc.constantFrom(...OBJECTS),
    fc.array(sentence, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...NOTES),
  )
  .map(([verb, object, sentences, note]) => `${verb}${object}工作。${sentences.join('')}${note}`)

/** A clean plan of numbered sections with numbered tasks, each on a line of its own. */
export const cleanPlan = (maxTasks: number = 6): fc.Arbitrary<MadePlan> =>
  fc
    .record({
      title: fc.constantFrom(...TITLES),
      sections: fc.array(fc.array(task, { minLength: 1, maxLength: maxTasks }), {
        minLength: 1,
        maxLength: 4,
      }),
      label: fc.constantFrom(...TASK_LABELS),
      section: fc.constantFrom(...SECTION_LABELS),
      runsOn: fc.boolean(),
    })
    .map(({ title, sections, label, section, runsOn }) => {
      let counter = 0
      const lines = sections.flatMap((tasks, index) => {
        if (!runsOn) counter = 0
        const heading = `${section(index + 1)}${VERBS[index]}${OBJECTS[index]}`
        return [heading, ...tasks.map((text) => `${label(++counter)}${text}`)]
      })
      return { text: [title, '', ...lines, ''].join('\n'), tasks: sections.flat() }
    })

/** Sections 一、 with groups （一）, some of which hold tasks 1. and some of which are tasks themselves. */
export const deepPlan: fc.Arbitrary<MadePlan> = fc
  .array(fc.array(fc.tuple(task, fc.array(task, { maxLength: 3 })), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((sections) => {
    const lines = sections.flatMap((groups, index) => [
      `${toChinese(index + 1)}、${VERBS[index]}${OBJECTS[index]}`,
      ...groups.flatMap(([own, children], order) => {
        const label = `（${toChinese(order + 1)}）`
        if (children.length === 0) return [`${label}${own}`]
        return [
          `${label}${VERBS[order]}${OBJECTS[order]}`,
          ...children.map((text, at) => `${at + 1}.${text}`),
        ]
      }),
    ])
    const tasks = sections.flatMap((groups) =>
      groups.flatMap(([own, children]) => (children.length > 0 ? children : [own])),
    )
    return { text: [TITLES[0], '', ...lines, ''].join('\n'), tasks }
  })

const BETWEEN = [
  '\n',
  '\r\n',
  '\n\n',
  '\n　　',
  '\n\u00a0 ',
  '\f',
  '\n— 12 —\n',
  '\n第3页 共10页\n',
  '\t',
] as const
const CHROME = [
  '首页 > 政务公开 > 政策文件',
  '索引号：430S00/2022-00001',
  '发布时间：2022-04-01 10:00 来源：本站 字体：【大 中 小】',
  '扫一扫在手机打开当前页',
  '目 录',
  '一、总体要求........1',
  '各县市区人民政府，市直各单位：',
  '湘政办发〔2022〕16号',
  '本通知自发布之日起施行。',
  '2022年4月1日',
  '（此件主动公开）',
  '附件：任务分工表',
  '专栏1 重点工程',
  '| 序号 | 任务 |',
  '2022年工作要点',
] as const
const ODD = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  '（',
  '）',
  '“',
  '《',
  '〔',
  '\ufeff',
  '\u200b',
  '𠀀',
  '&nbsp;',
  '—————',
  'A',
  '９',
] as const

const anyLabel: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ...SECTION_LABELS,
      ...TASK_LABELS,
      (n: number) => `${toChinese(n)}是`,
      (n: number) => `第${toChinese(n)}条 `,
    ),
    fc.integer({ min: 1, max: 99 }),
  )
  .map(([label, value]) => label(value))

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(anyLabel, task).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(anyLabel, sentence).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom(...CHROME) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(...TITLES) },
)

/** Labels, sentences, web-page furniture and rubbish in any order. */
export const messyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(...BETWEEN)), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''))

type Damage = (text: string, at: number) => string

const DAMAGES: readonly Damage[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n— 3 —\n${text.slice(at)}`,
  (text) => text.replace(/。/gu, ''),
  (text) => text.replace(/[（）]/gu, (mark) => (mark === '（' ? '(' : ')')),
  (text) => text.replace(/[，。；、：]/gu, (mark) => ',.;,:'['，。；、：'.indexOf(mark)]!),
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(0, at),
  (text) => text.replace(/\n/gu, ''),
  (text) => text.replace(/\n/gu, '\r\n\r\n'),
  (text, at) => `${text.slice(0, at)}\ud83d${text.slice(at)}`,
]

/** A clean plan with up to four things gone wrong. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    cleanPlan(),
    fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 4,
    }),
  )
  .map(([{ text }, damages]) =>
    damages.reduce((hurt, [damage, where]) => damage(hurt, Math.floor(where * hurt.length)), text),
  )

export const anyPolicyText: fc.Arbitrary<string> = fc.oneof(
  cleanPlan().map(({ text }) => text),
  damagedText,
  messyText,
)
