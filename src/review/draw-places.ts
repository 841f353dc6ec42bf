/** Some of a list without replacement: the first steps of a Fisher–Yates shuffle. */
export function drawPlaces(
  places: readonly number[],
  count: number,
  random: () => number,
): readonly number[] {
  const pool = [...places]
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (pool.length - at))
    ;[pool[at], pool[other]] = [pool[other]!, pool[at]!]
  }
  return pool.slice(0, count)
}
