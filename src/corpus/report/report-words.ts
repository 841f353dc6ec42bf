import type { Lang } from '../../report/wording.js'
import type { DocumentKind, LifeEventKind, PairRole } from '../model.js'
import type { Fate } from './family-to-fate.js'

export const ROLES: readonly PairRole[] = ['superior', 'self', 'sibling', 'subordinate', 'other']

/** What the source of a link is to its target. */
export const ROLE: Readonly<Record<Lang, Readonly<Record<PairRole | 'own', string>>>> = {
  zh: {
    superior: '上级',
    self: '本地往年',
    sibling: '同级',
    subordinate: '下级',
    other: '其他',
    own: '本地自有',
  },
  en: {
    superior: 'superior',
    self: 'own past',
    sibling: 'sibling',
    subordinate: 'subordinate',
    other: 'other',
    own: 'own',
  },
}

export const LIFE_KINDS: readonly LifeEventKind[] = [
  'born',
  'taken-up',
  'kept',
  'rephrased',
  'reduced',
  'merged',
  'dropped',
  'revived',
]

export const LIFE: Readonly<Record<Lang, Readonly<Record<LifeEventKind, string>>>> = {
  zh: {
    born: '首见',
    'taken-up': '承接',
    kept: '沿用',
    rephrased: '改写',
    reduced: '缩减',
    merged: '并入',
    dropped: '消失',
    revived: '重现',
  },
  en: {
    born: 'born',
    'taken-up': 'taken up',
    kept: 'kept',
    rephrased: 'rephrased',
    reduced: 'reduced',
    merged: 'merged',
    dropped: 'dropped',
    revived: 'revived',
  },
}

/** One sign for each, so that none is told by colour alone. */
export const LIFE_SIGN: Readonly<Record<Lang, Readonly<Record<LifeEventKind, string>>>> = {
  zh: {
    born: '首',
    'taken-up': '承',
    kept: '沿',
    rephrased: '改',
    reduced: '减',
    merged: '并',
    dropped: '失',
    revived: '复',
  },
  en: {
    born: 'B',
    'taken-up': 'T',
    kept: 'K',
    rephrased: 'R',
    reduced: '−',
    merged: 'M',
    dropped: '×',
    revived: 'V',
  },
}

export const FATE: Readonly<Record<Lang, Readonly<Record<Fate, string>>>> = {
  zh: { alive: '至今仍在', remnant: '只余部分或已并入', gone: '各地都已消失' },
  en: { alive: 'still there', remnant: 'only in part, or merged', gone: 'dropped everywhere' },
}

export const LEVEL: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { national: '国家', province: '省级', city: '市级', county: '县级' },
  en: { national: 'national', province: 'province', city: 'city', county: 'county' },
}

export const KIND: Readonly<Record<Lang, Readonly<Record<DocumentKind, string>>>> = {
  zh: {
    'work-points': '工作要点',
    'work-report': '工作报告',
    scheme: '方案',
    plan: '规划计划',
    opinions: '意见',
    rules: '办法规定',
    notice: '通知',
    other: '其他',
  },
  en: {
    'work-points': 'work points',
    'work-report': 'work report',
    scheme: 'scheme',
    plan: 'plan',
    opinions: 'opinions',
    rules: 'rules',
    notice: 'notice',
    other: 'other',
  },
}

const ZH = {
  lineage: '政策沿革',
  skip: '跳到正文',
  theme: '明暗',
  overview: '总览',
  graph: '分层图',
  families: '任务族',
  adoption: '来源与采纳',
  documents: '文件',
  pairs: '比较的文件对',
  compared: '比较',
  links: '对应',
  tasks: '任务',
  year: '年份',
  region: '地区',
  level: '层级',
  kind: '文种',
  date: '印发日期',
  title: '标题',
  file: '文件来源',
  document: '文件编号',
  noYear: '年份不明',
  uncertain: '待核对',
  decided: '人工判定',
  linksByRelation: '对应关系',
  whereFrom: '任务的来源',
  whereFromHint: '只计有更早文件可比的文件里的任务',
  bySpread: '任务族按涉及地区数',
  regions: '个地区',
  ofOneDocument: '只见于一份文件',
  fates: '任务族的结局',
  fatesHint: '以各地区最近一份与前一份比较过的文件为准',
  fate: '各文件里发生了什么',
  fateHint: '每格为任务族数；“消失”“缩减”“并入”指上一份文件有、这一份没有或只剩部分的任务族。',
  documentGraphHint:
    '自上而下是年份，自左至右是地区；线越粗，后一份文件取自前一份的文字越多（百分比为占后者全文的比例）；先后不明的没有箭头。图的数据见下表。',
  familyGraphHint:
    '方框是任务，线是对应，先后不明的没有箭头；虚线框表示此处消失、缩减或并入。数据见下面的对应清单。',
  pairTable: '文件对数据表',
  from: '自',
  to: '至',
  role: '前者是后者的',
  lag: '间隔',
  takenOver: '后者取自前者',
  carriedOn: '前者传到后者',
  days: '天',
  years: '年',
  sameYear: '同年',
  heat: '扩散热图',
  heatHint:
    '每行一个任务族，每列一个地区的一年；空格表示没有它，且此前也没有，或者没有比较过。点任一行进入该族。',
  counts: '各年有多少地区',
  countsHint: '每格：当年文件中有此任务的地区数／当年有文件的地区数。',
  family: '任务族',
  list: '任务族清单',
  showAll: '全部显示',
  filters: '筛选任务族',
  search: '检索',
  searchHint: '检索任务族与任务全文',
  anyEvent: '任何经历',
  anyRegion: '任何地区',
  event: '经历',
  reset: '重置',
  shown: '显示',
  of: '／',
  nothing: '没有符合条件的任务族。',
  adopters: '照搬还是再造',
  adoptersHint:
    '各文件任务的最可信来源；“字词取自外地”为其中来自其他地区者沿用来源字词的平均比例（100% 为照抄，0 为另写），“字词取自往年”同理。',
  copied: '字词取自外地',
  copiedOwn: '字词取自往年',
  tied: '来源不止一个可能',
  medianLag: '间隔中位数',
  upward: '自下而上的采纳',
  upwardHint: '下级先有、上级后有，且上级此前的文件里没有的任务。',
  noUpward: '没有发现。',
  linkedDirectly: '两文件直接对应',
  linkedThrough: '只通过其他文件相连',
  origins: '任务来源一览',
  originsHint:
    '可信度＝来源字词所占比例 × 把握。可信度相差不到一成的，以及更可信但先后不明的，都列为不能排除：文字本身不能断定是哪一个。',
  task: '任务',
  origin: '最可信来源',
  ties: '不能排除的来源',
  originRole: '来源类型',
  unordered: '先后不明',
  candidates: '其他候选来源',
  credibility: '可信度',
  share: '字词占比',
  confidence: '把握',
  relation: '关系',
  tie: '不能排除',
  life: '经历',
  texts: '任务全文',
  linksHere: '这一族的对应',
  linksHint: '含与其他任务族的部分承接。',
  otherFamily: '另一任务族',
  mark: '标记',
  none: '无',
  noOrigin: '本地自有：此前可比的文件里没有与它对应的任务。',
  nothingEarlier: '没有更早的文件可比，来源无从判断。',
  noOrder: '有对应，但先后不明，来源无从判断。',
  compareWith: '对照来源',
  originText: '来源',
  taskText: '本任务',
  matched: '两边编号相同的分句相近。',
  noMatched: '没有逐句相近的分句。',
  previous: '上一族',
  next: '下一族',
  back: '返回总览',
  nav: '页内导航',
  failures: '未能处理',
  notes: '提示',
  provenance: '出处',
  library: '软件',
  segmenter: '分词',
  plans: '比较方案',
  options: '选项',
  decisions: '人工判定数',
  noPage: '此族没有单独一页',
  left: '另有任务族未列单页',
  keys: '键盘：/ 检索，N／P 下一族／上一族，Esc 返回',
  strongest: '线过多，每份文件只画取自最多的来源',
  onlyOrigins: '线过多，只画到最可信来源的',
  rest: '条未列，见导出的数据表',
} as const

export type ReportWord = keyof typeof ZH

const EN: Readonly<Record<ReportWord, string>> = {
  lineage: 'Policy lineage',
  skip: 'Skip to the report',
  theme: 'Light / dark',
  overview: 'Overview',
  graph: 'Layered graph',
  families: 'Families',
  adoption: 'Origins and adoption',
  documents: 'Documents',
  pairs: 'Pairs of documents compared',
  compared: 'compared',
  links: 'Links',
  tasks: 'Tasks',
  year: 'Year',
  region: 'Region',
  level: 'Level',
  kind: 'Kind',
  date: 'Issued',
  title: 'Title',
  file: 'From',
  document: 'Document',
  noYear: 'year unknown',
  uncertain: 'to be checked',
  decided: 'decided by a person',
  linksByRelation: 'Links by relation',
  whereFrom: 'Where tasks come from',
  whereFromHint: 'tasks of documents that were compared with an earlier one',
  bySpread: 'Families by number of regions',
  regions: 'regions',
  ofOneDocument: 'in one document only',
  fates: 'How families ended',
  fatesHint: 'by the last document of each region that was compared with the one before',
  fate: 'What happened in each document',
  fateHint:
    'Numbers of families. Dropped, reduced and merged are families that the document before had and this one has not, or only in part.',
  documentGraphHint:
    'Years run down, regions across; the thicker a line, the more of the later text comes from the earlier one (the percentage is of the later text); without a head where neither is known to be the earlier. The table below holds the same data.',
  familyGraphHint:
    'Boxes are tasks, lines are links, without a head where the order is unknown; dashed boxes tell where it was dropped, reduced or merged. The list of links below holds the same data.',
  pairTable: 'The pairs as a table',
  from: 'From',
  to: 'To',
  role: 'The first is the other’s',
  lag: 'Lag',
  takenOver: 'Of the later from the earlier',
  carriedOn: 'Of the earlier in the later',
  days: 'days',
  years: 'years',
  sameYear: 'same year',
  heat: 'Diffusion heat map',
  heatHint:
    'A row a family, a column a region’s year; an empty cell: not there and not there before, or not compared. Click a row to open its family.',
  counts: 'How many regions in each year',
  countsHint: 'Regions whose documents of that year have the job / regions with documents of that year.',
  family: 'Family',
  list: 'All families',
  showAll: 'Show all',
  filters: 'Filter the families',
  search: 'Search',
  searchHint: 'Search families and their texts',
  anyEvent: 'any event',
  anyRegion: 'any region',
  event: 'Event',
  reset: 'Reset',
  shown: 'Shown',
  of: 'of',
  nothing: 'No family fits.',
  adopters: 'Copied or reinvented',
  adoptersHint:
    'The most credible origin of each document’s tasks. “Words from elsewhere” is the mean share of words that tasks from other regions keep of their origin (100% a copy, 0 said anew); “words from own past” likewise.',
  copied: 'Words from elsewhere',
  copiedOwn: 'Words from own past',
  tied: 'Several possible origins',
  medianLag: 'Median lag',
  upward: 'Upward adoption',
  upwardHint: 'Jobs that a lower unit had before the one above it, whose earlier documents lack them.',
  noUpward: 'None was found.',
  linkedDirectly: 'the two documents are linked',
  linkedThrough: 'connected through others only',
  origins: 'Origins of all tasks',
  originsHint:
    'Credibility = share of words × confidence. Candidates within a tenth of the best cannot be ruled out, nor more credible ones of unknown order: the text does not tell which of them was the model.',
  task: 'Task',
  origin: 'Most credible origin',
  ties: 'Cannot be ruled out',
  originRole: 'Its role',
  unordered: 'order unknown',
  candidates: 'Other candidates',
  credibility: 'Credibility',
  share: 'Words shared',
  confidence: 'Confidence',
  relation: 'Relation',
  tie: 'cannot be ruled out',
  life: 'Life line',
  texts: 'Full texts',
  linksHere: 'Links of this family',
  linksHint: 'Partial links with other families included.',
  otherFamily: 'another family',
  mark: 'Mark',
  none: 'none',
  noOrigin: 'Its own: no earlier document that it was compared with has a task linked to it.',
  nothingEarlier: 'There is no earlier document to compare with; where it came from cannot be told.',
  noOrder: 'Linked, but which came first is unknown; where it came from cannot be told.',
  compareWith: 'Beside its origin',
  originText: 'Origin',
  taskText: 'This task',
  matched: 'Clauses of one number are alike.',
  noMatched: 'No clauses are alike one by one.',
  previous: 'Previous',
  next: 'Next',
  back: 'Back to the overview',
  nav: 'In this page',
  failures: 'Not processed',
  notes: 'Notes',
  provenance: 'Provenance',
  library: 'Library',
  segmenter: 'Segmenter',
  plans: 'Plans',
  options: 'Options',
  decisions: 'Decisions of people',
  noPage: 'has no page here',
  left: 'Families without a page of their own',
  keys: 'Keys: / search, N / P next and previous family, Esc back',
  strongest: 'Too many lines; to each document only its main sources',
  onlyOrigins: 'Too many lines; only those to the most credible origins',
  rest: 'more are not listed here; the exported tables have them',
}

const WORDS: Readonly<Record<Lang, Readonly<Record<ReportWord, string>>>> = { zh: ZH, en: EN }

/** A word of the corpus report in one language. */
export const say = (lang: Lang, key: ReportWord): string => WORDS[lang][key]

/** From here on a reader may rely on it; from here on with care; below it is a guess. */
const SURE_FROM = 0.9
const FAIRLY_SURE_FROM = 0.7
const EVEN = 0.5

/** A confidence in words. */
export function confidenceInWords(confidence: number, lang: Lang): string {
  const [sure, fair, weak, poor] =
    lang === 'zh'
      ? ['很有把握', '较有把握', '把握不大', '把握很小']
      : ['very sure', 'fairly sure', 'not very sure', 'unsure']
  return confidence >= SURE_FROM
    ? sure!
    : confidence >= FAIRLY_SURE_FROM
      ? fair!
      : confidence >= EVEN
        ? weak!
        : poor!
}

/** How long between two documents: by days where both dates are known, else by years; '' where neither is. */
export function lagInWords(
  { lagDays, lagYears }: { readonly lagDays: number | null; readonly lagYears: number | null },
  lang: Lang,
): string {
  const [days, years, same] = [say(lang, 'days'), say(lang, 'years'), say(lang, 'sameYear')]
  if (lagDays !== null) return lang === 'zh' ? `${lagDays} ${days}` : `${lagDays} ${plural(days, lagDays)}`
  if (lagYears === null) return ''
  if (lagYears === 0) return same
  return `${lagYears} ${lang === 'zh' ? years : plural(years, lagYears)}`
}

const plural = (word: string, count: number): string => (count === 1 ? word.replace(/s$/u, '') : word)
