import type { Lang } from '../write/wording.js'

const WORDS = {
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
} as const

export type FigureWord = keyof typeof WORDS

export const figureWord = (lang: Lang, key: FigureWord): string => WORDS[key][lang]
