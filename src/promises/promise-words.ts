import type { Doubt, Judgement, PromiseStatus } from '../model/index.js'
import type { Words } from '../model/lang.js'

export const PROMISE_STATUS: Words<PromiseStatus> = {
  reported: { zh: '已报告', en: 'reported' },
  'partly-reported': { zh: '部分报告', en: 'reported in part' },
  'not-mentioned': { zh: '未提及', en: 'not mentioned' },
}

export const JUDGEMENT: Words<Judgement | 'silent'> = {
  met: { zh: '完成', en: 'met' },
  exceeded: { zh: '超额完成', en: 'exceeded' },
  missed: { zh: '未完成', en: 'missed' },
  'not-comparable': { zh: '不可比', en: 'not comparable' },
  silent: { zh: '未提及', en: 'not mentioned' },
}

export const DOUBT: Words<Doubt> = {
  'no-figure': { zh: '报告未给出数字', en: 'the report gives no figure' },
  'other-measure': { zh: '口径不同（如总量与增幅、新增与存量）', en: 'measured in another way' },
  'other-unit': { zh: '单位不同', en: 'in another unit' },
  'other-scope': { zh: '范围不同', en: 'of another scope' },
  'several-years': { zh: '报告的是多年合计', en: 'the report sums up several years' },
  'due-later': { zh: '尚未到期', en: 'due in a later year' },
  'open-bound': { zh: '报告只给出上限或下限', en: 'the report gives a bound only' },
  'no-direction': { zh: '高低均非完成与否的依据', en: 'neither more nor less is better' },
  'in-words': { zh: '文字表述', en: 'in words' },
}

export const PROMISE_WORD: Words<
  | 'title'
  | 'promised'
  | 'reported'
  | 'judgement'
  | 'basis'
  | 'figures'
  | 'sentences'
  | 'limits'
  | 'again'
  | 'told'
  | 'ratio'
  | 'codebook'
  | 'note'
> = {
  title: { zh: '承诺与兑现', en: 'Promises and what was reported of them' },
  promised: { zh: '计划', en: 'promised' },
  reported: { zh: '报告', en: 'reported' },
  judgement: { zh: '判断', en: 'judgement' },
  basis: { zh: '依据', en: 'basis' },
  figures: { zh: '量化目标', en: 'figures' },
  sentences: { zh: '各句承诺', en: 'sentences' },
  limits: {
    zh: '未提及不等于未完成：工作报告只说其要者。判断只依文字，有疑处均作不可比。',
    en: 'Not mentioned is not undone: a report tells what matters most. The words alone decide; whatever is in doubt is not comparable.',
  },
  again: { zh: '新计划再次提出', en: 'the new plan has it again' },
  told: { zh: '报告原文', en: 'the report' },
  ratio: {
    zh: '报告数与计划数之比（竖线为 100%）',
    en: 'figure reported as a share of the figure promised (the line is 100%)',
  },
  codebook: { zh: '变量说明', en: 'codebook' },
  note: { zh: '说明', en: 'note' },
}
