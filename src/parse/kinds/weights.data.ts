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
    bias: -5.15,
    signs: { told: 1.82, toldAround: 2.47, title: 0.78, section: 2.33, past: 4.95, job: 3.04, noted: 3.07 },
  },
  frame: {
    bias: -4.4,
    signs: {
      title: 1.96,
      section: 5.78,
      beyond: 6.36,
      formal: 5.29,
      guided: 1.85,
      aims: 1.98,
      orders: 1.24,
      job: 2.16,
      noted: 3.44,
    },
  },
}
