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
export const percent = (share: number): string => `${(rounded(share) * 100).toFixed(1)}%`

/**
 * A score or confidence as people read it.
 *
 * @example decimal(0.517) // => '0.52'
 */
export const decimal = (value: number): string => rounded(value).toFixed(2)
