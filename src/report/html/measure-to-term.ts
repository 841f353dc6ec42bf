import { html, type Markup } from '../../write/markup.js'
import { type Lang, type Word, word } from '../../write/wording.js'

/** What each measure of the page means, in one sentence. */
const MEANINGS = {
  confidence: {
    zh: '旁边所写的判断成立的概率，0 到 1。',
    en: 'The probability, 0 to 1, that what stands beside it is so.',
  },
  score: {
    zh: '两项任务用词相近的程度，0 到 1；只是依据之一，不是概率。',
    en: 'How alike the words of the two tasks are, 0 to 1; one of the reasons, not a probability.',
  },
  coreLinks: {
    zh: '沿用和改写的对应共有几处。',
    en: 'How many links are inherited or rephrased.',
  },
  partialLinks: {
    zh: '只承接了一部分内容的对应共有几处。',
    en: 'How many links carry only a part of the job.',
  },
  meanConfidence: {
    zh: '每份文件各项任务判定把握的平均值。',
    en: "The mean of the confidences of each document's verdicts.",
  },
  uncertain: {
    zh: '两种读法相差不大、应由人来看的对应有几处。',
    en: 'How many links have two readings that are close, so that a person should look.',
  },
  carried: {
    zh: '来源任务的文字见于目标文件的比例：各任务按字数加权，取其最好的对应。',
    en: "The share of the source tasks' text that the target carries: each task by its length, times the best coverage among its links.",
  },
  expectedPrecision: {
    zh: '按概率推算，列出的核心对应中约有多少是对的。',
    en: 'What share of the core links shown should be right, going by their probabilities.',
  },
  expectedRecall: {
    zh: '按概率推算，实有的核心对应中约有多少已列出。',
    en: 'What share of the true core links should be among those shown, going by the probabilities.',
  },
  expectedF1: {
    zh: '预期准确率与预期召回率的调和平均。',
    en: 'The harmonic mean of expected precision and recall.',
  },
  expectedDropped: {
    zh: '按概率推算，来源任务中约有多少未被承接，括号内为 95% 区间。',
    en: 'What share of the source tasks should be dropped, going by the probabilities, with its 95 % interval.',
  },
  expectedAdded: {
    zh: '按概率推算，目标任务中约有多少是新增，括号内为 95% 区间。',
    en: 'What share of the target tasks should be added, going by the probabilities, with its 95 % interval.',
  },
} as const satisfies Partial<Record<Word, Readonly<Record<Lang, string>>>>

/** A measure's name that tells what it means when asked, where it stands. */
export function measureToTerm(name: string, lang: Lang): Markup {
  const key = (Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]).find((key) => word(lang, key) === name)
  if (key === undefined) return html`${name}`
  return html`<details class="term" name="term"><summary>${name}</summary><p>${MEANINGS[key][lang]}</p></details>`
}
