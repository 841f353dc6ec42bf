import type { Lang } from '../write/wording.js'

const WORDS = {
  save: { zh: '存为 SVG', en: 'Save as SVG' },
  flow: { zh: '各部分任务的流向', en: 'Where the tasks of each section went' },
  flowSays: {
    zh: '左为来源文件各部分，右为目标文件各部分；宽度为对应数（未承接、新增为任务数），颜色与深浅为关系。',
    en: 'Sections of the source on the left, of the target on the right; width is the number of links (of tasks where dropped or added), colour and lightness the relation.',
  },
  chances: { zh: '对应概率矩阵', en: 'Chances of links' },
  chancesSays: {
    zh: '行为来源任务，列为目标任务，线隔开各部分；颜色越深，核心对应的概率越大；加框的是对应。',
    en: 'Rows are source tasks, columns target tasks, rules part the sections; the darker, the likelier a core link; links are framed.',
  },
  links: { zh: '对应数', en: 'links' },
  core: { zh: '核心对应', en: 'core link' },
  partial: { zh: '部分承接', en: 'partial link' },
  chance: { zh: '概率', en: 'chance' },
  shares: { zh: '任务去向构成', en: 'Shares of statuses' },
  sharesSays: {
    zh: '每条为一个部分或一个牵头单位的全部任务，分段为各状态所占比例，数字为任务数。',
    en: 'A bar is all tasks of a section or of a leading unit; its parts are the shares of statuses, the numbers are tasks.',
  },
  originSharesSays: {
    zh: '每条为有更早文件可比的任务，分段为与最可信来源的关系所占比例，数字为任务数。',
    en: 'A bar is the tasks that could have an earlier origin; its parts are the shares of relations to the most credible one, the numbers are tasks.',
  },
  all: { zh: '全部', en: 'all' },
  own: { zh: '本地自有', en: 'own' },
  origins: { zh: '与最可信来源的关系', en: 'Relation to the most credible origin' },
  noUnit: { zh: '（未写明牵头单位）', en: '(no leading unit named)' },
  noYear: { zh: '年份不明', en: 'year unknown' },
  notDrawn: { zh: '图中未画出：', en: 'not drawn:' },
  ofDocuments: { zh: '份文件', en: 'documents' },
  ofPairs: { zh: '对有对应的文件', en: 'linked pairs' },
  ofTasks: { zh: '个方框', en: 'boxes' },
  ofLinks: { zh: '条线', en: 'lines' },
  documents: { zh: '文件分层图', en: 'Layered map of documents' },
  documentsSays: {
    zh: '自左至右是年份，自上而下是地区；线越粗，后一份文件取自前一份的文字越多（百分比为占后者全文的比例）；先后不明的没有箭头。',
    en: 'Years run across, regions down; the thicker a line, the more of the later text comes from the earlier one (the percentage is of the later text); without a head where neither is known to be the earlier.',
  },
  tasks: { zh: '项任务', en: 'tasks' },
  takenOver: { zh: '后者取自前者', en: 'of the later from the earlier' },
  life: { zh: '任务族的经历', en: 'Life lines of a family' },
  lifeSays: {
    zh: '自左至右是年份，自上而下是地区；方框是任务，线是对应，先后不明的没有箭头；虚线框表示此处消失、缩减或并入。',
    en: 'Years run across, regions down; boxes are tasks, lines are links, without a head where the order is unknown; dashed boxes tell where it was dropped, reduced or merged.',
  },
  retention: { zh: '逐年留存', en: 'Retention over years' },
  retentionSays: {
    zh: '每条线为一个年份的任务，纵轴为同一单位在以后各年仍有其任务族的比例；n 为起始年任务数。',
    en: 'A line is the tasks of one year; up is the share whose family the same unit still has in later years; n is the tasks at the start.',
  },
  year: { zh: '年份', en: 'year' },
  stillThere: { zh: '仍有的任务', en: 'tasks still there' },
  spread: { zh: '提法的扩散', en: 'Spread of a phrase' },
  spreadSays: {
    zh: '每行一个地区，按最早提及的年份排列；格越深，提及它的任务占比越大，数字为提及次数；空框为有文件而未提及；粗框为该地区首次提及。',
    en: 'A row a region, by the year it first says it; the darker, the larger the share of tasks that say it, the numbers are mentions; empty frames are documents that do not; a bold frame is the first of a region.',
  },
  regions: { zh: '提及／有文件', en: 'saying it / all' },
  first: { zh: '首次提及', en: 'first mention' },
  silent: { zh: '有文件，未提及', en: 'document without it' },
  shareOfTasks: { zh: '任务占比', en: 'share of tasks' },
} as const

export type FigureWord = keyof typeof WORDS

export const figureWord = (lang: Lang, key: FigureWord): string => WORDS[key][lang]
