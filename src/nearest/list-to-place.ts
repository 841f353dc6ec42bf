/** The first place in `from`..`to` of an ascending list that holds this row or a later one, by growing strides. */
export function placeOf(list: Int32Array, row: number, from: number, to: number): number {
  let stride = 1
  while (from + stride < to && list[from + stride]! < row) {
    from += stride
    stride *= 2
  }
  let end = Math.min(to, from + stride)
  while (from < end) {
    const middle = (from + end) >>> 1
    if (list[middle]! < row) from = middle + 1
    else end = middle
  }
  return from
}

/** The first place in `from`..`to`, counted from `start`, from which on a falling list is below `least`. */
export function firstBelow(
  list: ArrayLike<number>,
  start: number,
  least: number,
  from: number,
  to: number,
): number {
  while (from < to) {
    const middle = (from + to) >> 1
    if (list[start + middle]! >= least) from = middle + 1
    else to = middle
  }
  return from
}
