import type { ExpectedShare } from '../model/index.js'

/** Both ends of an interval are left with this probability. */
const TAIL = 0.025

/**
 * The share of tasks of which something holds, with its central 95 % interval, where it holds of each with a
 * probability of its own.
 *
 * The count follows the Poisson-binomial law; its distribution is built up task by task (Barlow & Heidtmann 1984,
 * IEEE Transactions on Reliability R-33; Hong 2013, Computational Statistics & Data Analysis 59). The interval takes
 * the probabilities as right: it tells what chance leaves open, not what a bad fit adds. Of no tasks there is none: `null`.
 *
 * @example chancesToShare([1, 1, 0, 0]) // => { share: 0.5, low: 0.5, high: 0.5 }
 */
export function chancesToShare(chances: readonly number[]): ExpectedShare | null {
  const tasks = chances.length
  if (tasks === 0) return null
  const counts = new Float64Array(tasks + 1)
  counts[0] = 1
  chances.forEach((chance, known) => {
    for (let count = known + 1; count > 0; count--)
      counts[count] = counts[count]! * (1 - chance) + counts[count - 1]! * chance
    counts[0]! *= 1 - chance
  })
  const quantile = (share: number): number => {
    let sum = 0
    const found = counts.findIndex((one) => (sum += one) >= share)
    return found < 0 ? tasks : found
  }
  return {
    share: chances.reduce((sum, chance) => sum + chance, 0) / tasks,
    low: quantile(TAIL) / tasks,
    high: quantile(1 - TAIL) / tasks,
  }
}
