import type { PairRole, Status } from '../model/index.js'

/**
 * The colours of drawn statuses: the hues that the pages have, near those of Okabe and Ito, which the colour-blind tell
 * apart; made lighter and darker so that those of one bar also differ in grey.
 */
export const TONE: Readonly<Record<Status, string>> = {
  inherited: '#0a5a38',
  rephrased: '#56b4e9',
  partial: '#f3e77a',
  dropped: '#d55e00',
  added: '#9a74cf',
}

/** What is written on them. */
export const ON_TONE: Readonly<Record<Status, string>> = {
  inherited: '#ffffff',
  rephrased: '#111111',
  partial: '#111111',
  dropped: '#111111',
  added: '#111111',
}

/** Shares and chances, the more the denser. */
export const HEAT = '#0b4f82'

export const ROLE_TONE: Readonly<Record<PairRole, string>> = {
  superior: '#b04a00',
  self: '#4d4d4d',
  sibling: '#00785a',
  subordinate: '#a3487d',
  other: '#7a7a7a',
}

/** Lines that differ without colour too. */
export const ROLE_DASH: Readonly<Record<PairRole, string | null>> = {
  superior: null,
  self: '5 2.2',
  sibling: '2 1.6',
  subordinate: '6 1.6 1.2 1.6',
  other: '2.4 2.4',
}

export const RELATION_DASH: Readonly<Record<Status, string | null>> = {
  inherited: null,
  rephrased: '5 2.2',
  partial: '1.2 2',
  dropped: '2.4 2.4',
  added: null,
}

export const INK = '#111111'
export const SOFT = '#4d4d4d'
export const FAINT = '#b4b4b4'
export const PAPER = '#ffffff'

/** Chinese fonts of Linux, macOS and Windows; whichever is there. */
export const FONTS =
  "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif"
