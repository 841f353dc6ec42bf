/** The `most` items of greatest weight, in the order given; of equal ones the first. */
export function itemsToStrongest<Item>(
  items: readonly Item[],
  most: number,
  weightOf: (item: Item) => number,
): readonly Item[] {
  if (items.length <= most) return items
  const kept = new Set(
    items
      .map((item, index) => ({ index, weight: weightOf(item) }))
      .sort((x, y) => y.weight - x.weight || x.index - y.index)
      .slice(0, most)
      .map(({ index }) => index),
  )
  return items.filter((_, index) => kept.has(index))
}
