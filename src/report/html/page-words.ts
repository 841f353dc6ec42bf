import type { Lang } from '../../model/lang.js'

/** Words that only the page uses. */
const WORDS = {
  skip: { zh: '跳到正文', en: 'Skip to the comparison' },
  theme: { zh: '明暗', en: 'Light / dark' },
  documents: { zh: '逐项对照', en: 'Side by side' },
  search: { zh: '检索', en: 'Search' },
  searchHint: { zh: '检索任务全文', en: 'Search the text of the tasks' },
  filters: { zh: '筛选', en: 'Filters' },
  allSections: { zh: '全部部分', en: 'All sections' },
  allUnits: { zh: '全部单位', en: 'All units' },
  unit: { zh: '单位', en: 'Unit' },
  leastConfidence: { zh: '把握不低于', en: 'Confidence from' },
  onlyUncertain: { zh: '只看待核对', en: 'Only those to be checked' },
  reset: { zh: '重置', en: 'Reset' },
  shown: { zh: '显示', en: 'shown' },
  of: { zh: '／', en: 'of' },
  fullText: { zh: '全文', en: 'Full text' },
  linksTo: { zh: '对应', en: 'Linked with' },
  pick: {
    zh: '选一项任务，这里显示它的对应、文字变化和理由。',
    en: 'Pick a task: its links, changes of wording and reasons show here.',
  },
  keys: {
    zh: '键盘：↑↓ 换任务，←→ 在两份文件间跳转，N／P 换对应，/ 检索，Esc 关闭',
    en: 'Keys: ↑↓ next task, ←→ jump to the other document, N/P next link, / search, Esc close',
  },
  close: { zh: '关闭', en: 'Close' },
  charts: { zh: '图示', en: 'Charts' },
  sankey: { zh: '各部分任务的流向', en: 'Where the tasks of each section went' },
  sankeyHint: {
    zh: '左为来源文件各部分，右为目标文件各部分；宽度为对应数，颜色为关系。',
    en: 'Sections of the source left, of the target right; width is the number of links, colour the relation.',
  },
  heat: { zh: '得分矩阵', en: 'Score matrix' },
  heatHint: {
    zh: '行为来源任务，列为目标任务；颜色越深，把握越大；加框的是对应。',
    en: 'Rows are source tasks, columns target tasks; the darker, the surer; links are framed.',
  },
  inSource: { zh: '来源', en: 'Source' },
  inTarget: { zh: '目标', en: 'Target' },
  marks: { zh: '标记：', en: 'Marks:' },
  permalink: { zh: '固定链接', en: 'Permalink' },
  dropped: { zh: '未承接', en: 'dropped' },
  added: { zh: '新增', en: 'added' },
  value: { zh: '数值', en: 'Value' },
  weight: { zh: '权重', en: 'Weight' },
  adds: { zh: '贡献', en: 'Adds' },
  part: { zh: '项目', en: 'Part' },
  nothing: { zh: '没有符合条件的任务。', en: 'No task fits.' },
  noLink: { zh: '没有对应。', en: 'No link.' },
  surestOnly: { zh: '对应过多，这里只列最有把握的', en: 'Too many links; shown here are the surest' },
  note: { zh: '提示', en: 'Note' },
} as const

export type PageWord = keyof typeof WORDS

export const pageWord = (lang: Lang, key: PageWord): string => WORDS[key][lang]
