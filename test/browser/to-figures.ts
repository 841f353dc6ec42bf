/** Which dictionary cut the words is told in every report, and is what page and Node differ in. */
const CUT_BY = /ICU \d+(?:\.\d+)*|(?:Chrome|Firefox|Version)\/\d+/gu

/** A text without the name of the browser, and without the hashes of scripts. */
export const unsigned = (text: string): string =>
  text.replace(CUT_BY, '…').replace(/sha256-[\w+/=]+/gu, 'sha256-…')

/** Data as a reader would compare them: engines differ in the last bits of logarithms, so figures have nine digits. */
export const toFigures = (data: unknown): unknown =>
  JSON.parse(unsigned(JSON.stringify(data)), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  )
