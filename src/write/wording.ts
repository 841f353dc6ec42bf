import { type Check, oneOf } from '../check.js'
import type { Change, Status } from '../model/index.js'
import { decimal } from './figures.js'

/** The language of a report's own words; the documents' text is never translated. */
export type Lang = (typeof LANGS)[number]

export const LANGS = ['zh', 'en'] as const
export const LANG: Check = oneOf(LANGS)

/** One sign for each status that can be told without colour and is one column wide everywhere. */
export const SIGN: Readonly<Record<Status, string>> = {
  inherited: '=',
  rephrased: '~',
  partial: '/',
  dropped: '-',
  added: '+',
}

export const STATUS: Readonly<Record<Lang, Readonly<Record<Status, string>>>> = {
  zh: { inherited: '沿用', rephrased: '改写', partial: '部分承接', dropped: '未承接', added: '新增' },
  en: {
    inherited: 'inherited',
    rephrased: 'rephrased',
    partial: 'partial',
    dropped: 'dropped',
    added: 'added',
  },
}

export const CHANGE: Readonly<Record<Lang, Readonly<Record<Change['kind'], string>>>> = {
  zh: { kept: '保留', localised: '属地化', rewritten: '改写', dropped: '删去', added: '增加' },
  en: {
    kept: 'kept',
    localised: 'localised',
    rewritten: 'rewritten',
    dropped: 'dropped',
    added: 'added',
  },
}

/** 沿用 0.02 · 改写 0.31 · 部分承接 0.22 · 未承接 0.45 */
export const distributionToText = (chances: Readonly<Partial<Record<Status, number>>>, lang: Lang): string =>
  Object.entries(chances)
    .map(([status, chance]) => `${STATUS[lang][status as Status]} ${decimal(chance)}`)
    .join(' · ')

/** The parts of a score that have a name in words; others show under their own. */
export const PART: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: {
    words: '用词相近（与竞争者相比）',
    clauses: '分句相近（与竞争者相比）',
    headings: '标题相近（与竞争者相比）',
    coverage: '双向覆盖（与竞争者相比）',
    closeness: '用词本身相近',
    measures: '措施逐条相近（与竞争者相比）',
    kinship: '两份文件本身的亲疏',
    tense: '同为计划或同为回顾',
    intercept: '常数项',
    settled: '逐字相同、同为回顾或由人研判而定的部分',
  },
  en: {
    words: 'words alike, against rivals',
    clauses: 'clauses alike, against rivals',
    headings: 'headings alike, against rivals',
    coverage: 'carried both ways, against rivals',
    closeness: 'bare likeness of words',
    measures: 'measures alike, against rivals',
    kinship: 'how kin the two documents are',
    tense: 'both plan or both review',
    intercept: 'constant',
    settled: 'settled by equal words, by both being reviews, or by a judge',
  },
}

/** The reports' own words. Both languages have every key: the type sees to it. */
const ZH = {
  source: '来源文件',
  target: '目标文件',
  task: '任务',
  tasks: '任务数',
  section: '部分',
  noSection: '（无部分标题）',
  status: '状态',
  relation: '关系',
  score: '得分',
  confidence: '把握',
  coverage: '覆盖',
  evidence: '依据',
  changes: '文字变化',
  legend: '图例',
  summary: '概览',
  links: '对应',
  provenance: '出处',
  notes: '提示',
  heading: '标题',
  text: '文本',
  carried: '文本承接率',
  uncertain: '待人工核对',
  meanConfidence: '判定的平均把握',
  coreLinks: '核心对应',
  partialLinks: '部分承接的对应',
  quality: '预期质量',
  expectedPrecision: '预期准确率',
  expectedRecall: '预期召回率',
  expectedF1: '预期 F1',
  expectedDropped: '预期未承接占比',
  expectedAdded: '预期新增占比',
  candidates: '最接近的任务',
  distribution: '各状态的概率',
  lead: '牵头单位',
  responsible: '责任单位',
  support: '配合单位',
  cites: '引用文件',
  targets: '量化指标',
  deadlines: '时限',
  setPhrases: '提法',
  library: '软件',
  segmenter: '分词',
  dictionary: '词典',
  options: '选项',
  weights: '权重与阈值',
  plugins: '插件',
  none: '无',
  whatBecame: '来源文件各项任务的去向',
  whereFrom: '目标文件新增的任务',
  bySection: '按部分统计',
  total: '合计',
  parts: '把握的构成',
  why: '理由',
  whatIf: '怎样会改判',
  nearest: '最接近的未对应任务',
  unlinked: '未对应',
  wordsAdded: '个自定义词',
  facets: '变化维度',
  plan: '文本',
  decided: '人工',
  decisions: '人工判断',
} as const

export type Word = keyof typeof ZH

const EN: Readonly<Record<Word, string>> = {
  source: 'Source',
  target: 'Target',
  task: 'Task',
  tasks: 'Tasks',
  section: 'Section',
  noSection: '(no section)',
  status: 'Status',
  relation: 'Relation',
  score: 'Score',
  confidence: 'Confidence',
  coverage: 'Coverage',
  evidence: 'Evidence',
  changes: 'Changes of wording',
  legend: 'Legend',
  summary: 'Summary',
  links: 'Links',
  provenance: 'Provenance',
  notes: 'Notes',
  heading: 'Heading',
  text: 'Text',
  carried: 'Text carried over',
  uncertain: 'To be checked by a person',
  meanConfidence: 'Mean confidence of verdicts',
  coreLinks: 'Core links',
  partialLinks: 'Partial links',
  quality: 'Expected quality',
  expectedPrecision: 'Expected precision',
  expectedRecall: 'Expected recall',
  expectedF1: 'Expected F1',
  expectedDropped: 'Expected share dropped',
  expectedAdded: 'Expected share added',
  candidates: 'Nearest tasks',
  distribution: 'Probability of each status',
  lead: 'Lead',
  responsible: 'Responsible',
  support: 'Support',
  cites: 'Cited documents',
  targets: 'Targets',
  deadlines: 'Deadlines',
  setPhrases: 'Set phrases',
  library: 'Library',
  segmenter: 'Segmenter',
  dictionary: 'Dictionary',
  options: 'Options',
  weights: 'Weights and thresholds',
  plugins: 'Plug-ins',
  none: 'none',
  whatBecame: 'What became of each source task',
  whereFrom: 'Tasks added in the target',
  bySection: 'By section',
  total: 'Total',
  parts: 'What the confidence is made of',
  why: 'Why',
  whatIf: 'What would change the decision',
  nearest: 'Nearest tasks that are not linked',
  unlinked: 'not linked',
  wordsAdded: 'words added',
  facets: 'Facets of change',
  plan: 'Plan',
  decided: 'decided by',
  decisions: 'Decisions of people',
}

const WORDS: Readonly<Record<Lang, Readonly<Record<Word, string>>>> = { zh: ZH, en: EN }

/** A word of the reports in one language. */
export const word = (lang: Lang, key: Word): string => WORDS[lang][key]
