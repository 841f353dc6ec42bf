import type { LifeEventKind, PairRole } from '../model/index.js'
import type { Words } from '../model/lang.js'

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
