import type { FrameSigns, ReviewSigns } from './items-to-signs.js'

export interface SignWeights<S extends string> {
  readonly bias: number
  readonly signs: Readonly<Record<S, number>>
}

export interface KindWeights {
  readonly review: SignWeights<keyof ReviewSigns>
  readonly frame: SignWeights<keyof FrameSigns>
}

/** Fitted by test/gold/fit-kinds.ts. */
export const KIND_WEIGHTS: KindWeights = {
  review: {
    bias: -4.12,
    signs: { told: 2.88, toldAround: 3.12, title: 3.09, section: 3.41, past: 3.47, job: 3.02, noted: 3.15 },
  },
  frame: {
    bias: -3.11,
    signs: {
      title: 4.78,
      section: 4.3,
      beyond: 5.1,
      formal: 3.4,
      guided: 2.27,
      aims: 2.52,
      orders: 2.42,
      job: 3.14,
      noted: 3.4,
    },
  },
}
