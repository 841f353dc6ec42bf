import { shown } from '../check.js'
import { PolicyError } from '../error.js'
import { createRandom } from './create-random.js'
import { ALPHA, type AlphaOptions, drawAgain, drawsToInterval, type Interval } from './draws-to-interval.js'

/** What each coder said of one thing, in the order of the coders; `null` where one did not say. */
export type Ratings = readonly (string | null)[]

/**
 * Agreement of any number of people who sort the same things, some of which not everybody saw: Krippendorff's α
 * for nominal data. 1 is full agreement, 0 what chance gives.
 *
 * Things that fewer than two people sorted say nothing and are left out. `null` where all that is left is of one
 * kind: without variation nothing tells agreement from habit. By coincidences, as in K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability (2011), C.
 *
 * @example
 * krippendorffsAlpha([['x', 'x'], ['y', 'y'], ['x', 'y'], ['y', null]]) // => 0.4444444444444444
 */
export function krippendorffsAlpha(things: readonly Ratings[]): number | null {
  checkRatings('krippendorffsAlpha', things)
  const totals = new Map<string, number>()
  let agreeing = 0
  for (const ratings of things) {
    const counts = countsOf(ratings)
    const said = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (said < 2) continue
    for (const [label, count] of counts) {
      totals.set(label, (totals.get(label) ?? 0) + count)
      // a thing that m people sorted gives m(m − 1) ordered pairs, weighted so that it counts m values
      agreeing += (count * (count - 1)) / (said - 1)
    }
  }
  const values = [...totals.values()]
  const all = values.reduce((sum, count) => sum + count, 0)
  const sameByChance = values.reduce((sum, count) => sum + count * (count - 1), 0)
  const pairs = all * (all - 1)
  return pairs === sameByChance ? null : ((all - 1) * agreeing - sameByChance) / (pairs - sameByChance)
}

function countsOf(ratings: Ratings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const label of ratings) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function checkRatings(call: string, value: unknown): void {
  if (!Array.isArray(value) || !value.every((ratings) => Array.isArray(ratings)))
    throw new PolicyError('bad-input', `${call} works on lists of what each coder said, got ${shown(value)}`)
}

/**
 * The interval in which α lies when the things are drawn again with replacement; `null` where α is.
 *
 * The percentile bootstrap over whole things, each with all that was said of it (A. Zapf and others, Measuring
 * inter-rater reliability for nominal data, BMC Medical Research Methodology 16:93, 2016), which other than the
 * bootstrap of Hayes & Krippendorff (2007) keeps the ratings of one thing together. Draws in which all is of one
 * kind have no α and are left out.
 *
 * @throws PolicyError `bad-option`
 */
export function alphaToInterval(things: readonly Ratings[], options: AlphaOptions = {}): Interval | null {
  checkRatings('alphaToInterval', things)
  ALPHA(options, 'alphaToInterval')
  const { draws = 1000, level = 0.95, seed = 1 } = options
  const rated = things.filter((ratings) => ratings.filter((label) => label !== null).length > 1)
  if (krippendorffsAlpha(rated) === null) return null
  const random = createRandom(seed)
  const alphas = Array.from({ length: draws }, () => krippendorffsAlpha(drawAgain(rated, random)))
  const known = alphas.filter((alpha) => alpha !== null)
  return known.length === 0 ? null : drawsToInterval(known, level)
}
