/** How figures are written, the same in every report. */

/** Decimals of a share of one in data (JSON, CSV): more would be noise, fewer would tie scores. */
const DATA_DIGITS = 4

/**
 * A number as it stands in data: at most four decimals.
 *
 * @example rounded(0.123456) // => 0.1235
 */
export const rounded = (value: number): number => Number(value.toFixed(DATA_DIGITS))

/**
 * A share of one as people read it.
 *
 * @example percent(0.2143) // => '21.4%'
 */
export const percent = (share: number): string => `${fixed(share * 100, 1)}%`

/**
 * A score or confidence as people read it.
 *
 * @example decimal(0.517) // => '0.52'
 */
export const decimal = (value: number): string => fixed(value, 2)

/** Digits that a double holds for sure; what lies beyond is noise of the arithmetic. */
const SURE_DIGITS = 14

/**
 * Rounded once, halves away from zero: of 203/2000, which a double holds as a little less than 10.15 %, 10.2 % as on
 * paper, and of 4/21 19.0 %, not 19.1 % by way of 0.1905.
 */
function fixed(value: number, digits: number): string {
  const scale = 10 ** digits
  const whole = Math.round(Number((Math.abs(value) * scale).toPrecision(SURE_DIGITS)))
  return ((whole === 0 ? 0 : Math.sign(value)) * (whole / scale)).toFixed(digits)
}

/**
 * A count with its noun.
 *
 * @example [counted(1, 'task'), counted(2, 'task'), counted(0, 'family', 'families')] // => ['1 task', '2 tasks', '0 families']
 */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
