const PAGE = 512

/** A run of text with one format, and where in the stream it ends. */
export interface Run<Value> {
  readonly value: Value
  readonly to: number
}

/**
 * Finds what is said of the text at a place of the stream WordDocument (MS-DOC 2.8.25, 2.8.26): `plc` names pages
 * of 512 bytes, each with places and what holds from one to the next. A page is read once.
 */
export function createRunFinder<Value>(
  word: Buffer,
  plc: Buffer,
  /** Bytes of an entry of a page, and the value it stands for. */
  entrySize: number,
  toValue: (page: Buffer, offset: number) => Value,
  nothing: Value,
): (place: number) => Run<Value> {
  const count = Math.max(0, Math.floor((plc.length - 4) / 8))
  const pages = new Map<number, { readonly starts: readonly number[]; readonly values: readonly Value[] }>()
  const pageOf = (
    number: number,
  ): { readonly starts: readonly number[]; readonly values: readonly Value[] } => {
    const known = pages.get(number)
    if (known !== undefined) return known
    const page = word.subarray(number * PAGE, (number + 1) * PAGE)
    const runs = page.readUInt8(PAGE - 1)
    const starts = Array.from({ length: runs + 1 }, (_, at) => page.readUInt32LE(at * 4))
    const values = Array.from({ length: runs }, (_, at) => {
      const offset = page.readUInt8((runs + 1) * 4 + at * entrySize) * 2
      return offset === 0 ? nothing : toValue(page, offset)
    })
    const read = { starts, values }
    pages.set(number, read)
    return read
  }
  return (place) => {
    const index = lastAtMost(count, (at) => plc.readUInt32LE(at * 4), place)
    if (index < 0) return { value: nothing, to: count > 0 ? plc.readUInt32LE(0) : Number.POSITIVE_INFINITY }
    const ends = plc.readUInt32LE((index + 1) * 4)
    const { starts, values } = pageOf(plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff)
    const at = lastAtMost(starts.length, (position) => starts[position]!, place)
    if (at < 0 || at >= values.length)
      return { value: nothing, to: ends > place ? ends : Number.POSITIVE_INFINITY }
    return { value: values[at]!, to: starts[at + 1]! }
  }
}

/** The last index whose number is not above `value`, among numbers in order; -1 for none. */
export function lastAtMost(count: number, numberAt: (index: number) => number, value: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(middle) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
