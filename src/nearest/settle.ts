import { PolicyError } from '../error.js'
import type { NearestOptions } from './task-index.js'

/** How near to its bound a task is taken to come; `NearestOptions.mode` says what that costs, and 0.4 would find 0.91. */
const SLACK = { exact: 1, approximate: 0.6 } as const

/** More neighbours than this are no neighbourhood; it bounds what one call may allocate. */
const MOST_NEIGHBOURS = 10_000

export const settleK = (k: number): number => settleWhole('k', k, MOST_NEIGHBOURS)

export function settleSlack({ mode = 'exact' }: NearestOptions): number {
  return SLACK[mode]
}

function settleWhole(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new PolicyError('bad-option', `${name} must be a whole number in 1..${most}, got ${String(value)}`)
}

export function checkIterable(tasks: unknown): void {
  if (tasks !== null && typeof tasks === 'object' && Symbol.iterator in tasks) return
  throw new PolicyError('bad-input', 'tasks must be a list of { id, text }')
}
