import { type Check, oneOf } from '../check.js'
import type { Change, Status } from '../model/index.js'
import { LANGS, type Lang, type Words } from '../model/lang.js'
import { decimal } from './figures.js'

export type { Lang } from '../model/lang.js'

export const LANG: Check = oneOf(LANGS)

/** One sign for each status that can be told without colour and is one column wide everywhere. */
export const SIGN: Readonly<Record<Status, string>> = {
  inherited: '=',
  rephrased: '~',
  partial: '/',
  dropped: '-',
  added: '+',
}

export const STATUS: Words<Status> = {
  inherited: { zh: '沿用', en: 'inherited' },
  rephrased: { zh: '改写', en: 'rephrased' },
  partial: { zh: '部分承接', en: 'partial' },
  dropped: { zh: '未承接', en: 'dropped' },
  added: { zh: '新增', en: 'added' },
}

export const CHANGE: Words<Change['kind']> = {
  kept: { zh: '保留', en: 'kept' },
  localised: { zh: '属地化', en: 'localised' },
  rewritten: { zh: '改写', en: 'rewritten' },
  dropped: { zh: '删去', en: 'dropped' },
  added: { zh: '增加', en: 'added' },
}

/** 沿用 0.02 · 改写 0.31 · 部分承接 0.22 · 未承接 0.45 */
export const distributionToText = (chances: Readonly<Partial<Record<Status, number>>>, lang: Lang): string =>
  Object.entries(chances)
    .map(([status, chance]) => `${STATUS[status as Status][lang]} ${decimal(chance)}`)
    .join(' · ')

/** The parts of a score that have a name in words; others show under their own. */
const PART: Words<string> = {
  words: { zh: '用词相近（与竞争者相比）', en: 'words alike, against rivals' },
  clauses: { zh: '分句相近（与竞争者相比）', en: 'clauses alike, against rivals' },
  headings: { zh: '标题相近（与竞争者相比）', en: 'headings alike, against rivals' },
  coverage: { zh: '双向覆盖（与竞争者相比）', en: 'carried both ways, against rivals' },
  closeness: { zh: '用词本身相近', en: 'bare likeness of words' },
  measures: { zh: '措施逐条相近（与竞争者相比）', en: 'measures alike, against rivals' },
  kinship: { zh: '两份文件本身的亲疏', en: 'how kin the two documents are' },
  tense: { zh: '同为计划或同为回顾', en: 'both plan or both review' },
  intercept: { zh: '常数项', en: 'constant' },
  settled: {
    zh: '逐字相同、同为回顾或由人研判而定的部分',
    en: 'settled by equal words, by both being reviews, or by a judge',
  },
}

export const partName = (lang: Lang, part: string): string => PART[part]?.[lang] ?? part

/** The reports' own words. */
const WORDS = {
  source: { zh: '来源文件', en: 'Source' },
  target: { zh: '目标文件', en: 'Target' },
  task: { zh: '任务', en: 'Task' },
  tasks: { zh: '任务数', en: 'Tasks' },
  section: { zh: '部分', en: 'Section' },
  contents: { zh: '目录', en: 'Contents' },
  noSection: { zh: '（无部分标题）', en: '(no section)' },
  status: { zh: '状态', en: 'Status' },
  relation: { zh: '关系', en: 'Relation' },
  score: { zh: '得分', en: 'Score' },
  confidence: { zh: '把握', en: 'Confidence' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  evidence: { zh: '依据', en: 'Evidence' },
  changes: { zh: '文字变化', en: 'Changes of wording' },
  legend: { zh: '图例', en: 'Legend' },
  summary: { zh: '概览', en: 'Summary' },
  links: { zh: '对应', en: 'Links' },
  provenance: { zh: '出处', en: 'Provenance' },
  notes: { zh: '提示', en: 'Notes' },
  heading: { zh: '标题', en: 'Heading' },
  text: { zh: '文本', en: 'Text' },
  carried: { zh: '文本承接率', en: 'Text carried over' },
  uncertain: { zh: '待人工核对', en: 'To be checked by a person' },
  meanConfidence: { zh: '判定的平均把握', en: 'Mean confidence of verdicts' },
  coreLinks: { zh: '核心对应', en: 'Core links' },
  partialLinks: { zh: '部分承接的对应', en: 'Partial links' },
  quality: { zh: '预期质量', en: 'Expected quality' },
  expectedPrecision: { zh: '预期准确率', en: 'Expected precision' },
  expectedRecall: { zh: '预期召回率', en: 'Expected recall' },
  expectedF1: { zh: '预期 F1', en: 'Expected F1' },
  expectedDropped: { zh: '预期未承接占比', en: 'Expected share dropped' },
  expectedAdded: { zh: '预期新增占比', en: 'Expected share added' },
  candidates: { zh: '最接近的任务', en: 'Nearest tasks' },
  distribution: { zh: '各状态的概率', en: 'Probability of each status' },
  lead: { zh: '牵头单位', en: 'Lead' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  support: { zh: '配合单位', en: 'Support' },
  cites: { zh: '引用文件', en: 'Cited documents' },
  targets: { zh: '量化指标', en: 'Targets' },
  deadlines: { zh: '时限', en: 'Deadlines' },
  setPhrases: { zh: '提法', en: 'Set phrases' },
  library: { zh: '软件', en: 'Library' },
  segmenter: { zh: '分词', en: 'Segmenter' },
  dictionary: { zh: '词典', en: 'Dictionary' },
  options: { zh: '选项', en: 'Options' },
  weights: { zh: '权重与阈值', en: 'Weights and thresholds' },
  plugins: { zh: '插件', en: 'Plug-ins' },
  none: { zh: '无', en: 'none' },
  unknown: { zh: '不详', en: 'unknown' },
  whatBecame: { zh: '来源文件各项任务的去向', en: 'What became of each source task' },
  whereFrom: { zh: '目标文件新增的任务', en: 'Tasks added in the target' },
  bySection: { zh: '按部分统计', en: 'By section' },
  parts: { zh: '把握的构成', en: 'What the confidence is made of' },
  why: { zh: '理由', en: 'Why' },
  whatIf: { zh: '怎样会改判', en: 'What would change the decision' },
  nearest: { zh: '最接近的未对应任务', en: 'Nearest tasks that are not linked' },
  unlinked: { zh: '未对应', en: 'not linked' },
  wordsAdded: { zh: '个自定义词', en: 'words added' },
  facets: { zh: '变化维度', en: 'Facets of change' },
  plan: { zh: '文本', en: 'Plan' },
  decided: { zh: '人工', en: 'decided by' },
  decisions: { zh: '人工判断', en: 'Decisions of people' },
} as const

export type Word = keyof typeof WORDS

/** A word of the reports in one language. */
export const word = (lang: Lang, key: Word): string => WORDS[key][lang]
