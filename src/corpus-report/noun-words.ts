import type { DocumentKind, Level, LifeEventKind, PairRole } from '../model/index.js'
import type { Words } from '../model/lang.js'
import type { Fate } from './family-to-fate.js'

export const ROLES: readonly PairRole[] = ['superior', 'self', 'sibling', 'subordinate', 'other']

/** What the source of a link is to its target. */
export const ROLE: Words<PairRole | 'own'> = {
  superior: { zh: '上级', en: 'superior' },
  self: { zh: '本地往年', en: 'own past' },
  sibling: { zh: '同级', en: 'sibling' },
  subordinate: { zh: '下级', en: 'subordinate' },
  other: { zh: '其他', en: 'other' },
  own: { zh: '本地自有', en: 'own' },
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

export const LIFE: Words<LifeEventKind> = {
  born: { zh: '首见', en: 'born' },
  'taken-up': { zh: '承接', en: 'taken up' },
  kept: { zh: '沿用', en: 'kept' },
  rephrased: { zh: '改写', en: 'rephrased' },
  reduced: { zh: '缩减', en: 'reduced' },
  merged: { zh: '并入', en: 'merged' },
  dropped: { zh: '消失', en: 'dropped' },
  revived: { zh: '重现', en: 'revived' },
}

/** One sign for each, so that none is told by colour alone. */
export const LIFE_SIGN: Words<LifeEventKind> = {
  born: { zh: '首', en: 'B' },
  'taken-up': { zh: '承', en: 'T' },
  kept: { zh: '沿', en: 'K' },
  rephrased: { zh: '改', en: 'R' },
  reduced: { zh: '减', en: '−' },
  merged: { zh: '并', en: 'M' },
  dropped: { zh: '失', en: '×' },
  revived: { zh: '复', en: 'V' },
}

export const FATE: Words<Fate> = {
  alive: { zh: '后来的文件里仍有', en: 'still in a later document' },
  remnant: { zh: '只余部分或已并入', en: 'only in part, or merged' },
  gone: { zh: '后来的文件里都已消失', en: 'dropped from all later ones' },
  untold: { zh: '其后无文件可比', en: 'no later document to tell' },
}

export const LEVEL: Words<Level> = {
  national: { zh: '国家', en: 'national' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
}

export const KIND: Words<DocumentKind> = {
  'work-points': { zh: '工作要点', en: 'work points' },
  'work-report': { zh: '工作报告', en: 'work report' },
  scheme: { zh: '方案', en: 'scheme' },
  plan: { zh: '规划计划', en: 'plan' },
  opinions: { zh: '意见', en: 'opinions' },
  rules: { zh: '办法规定', en: 'rules' },
  notice: { zh: '通知', en: 'notice' },
  other: { zh: '其他', en: 'other' },
}
