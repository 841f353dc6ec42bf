/** What may be said of two tasks. */
export const ANSWERS = ['inherited', 'rephrased', 'partial', 'none'] as const

export type Answer = (typeof ANSWERS)[number]
