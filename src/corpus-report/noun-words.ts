import type { DocumentKind, LifeEventKind, PairRole } from '../model/index.js'
import type { Lang } from '../write/wording.js'
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
  zh: {
    alive: '后来的文件里仍有',
    remnant: '只余部分或已并入',
    gone: '后来的文件里都已消失',
    untold: '其后无文件可比',
  },
  en: {
    alive: 'still in a later document',
    remnant: 'only in part, or merged',
    gone: 'dropped from all later ones',
    untold: 'no later document to tell',
  },
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
