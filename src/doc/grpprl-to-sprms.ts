/** A single change of a property (MS-DOC 2.2.5): its number and what it is set to. */
export interface Sprm {
  readonly code: number
  readonly operand: Buffer
}

/** Bytes of the operand by the upper three bits of the number. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3] as const

const DEFINE_TABLE = new Set([0xd608, 0xd606])
const CHANGE_TABS = 0xc615

/** The changes in a list of them; what is cut off at its end is left out. */
export function grpprlToSprms(grpprl: Buffer): readonly Sprm[] {
  const sprms: Sprm[] = []
  let at = 0
  while (at + 3 <= grpprl.length) {
    const code = grpprl.readUInt16LE(at)
    at += 2
    const fixed = SIZES[code >> 13]
    let size = fixed ?? grpprl[at]!
    if (fixed === undefined) {
      if (DEFINE_TABLE.has(code)) {
        if (at + 2 > grpprl.length) break
        size = Math.max(0, grpprl.readUInt16LE(at) - 1)
        at += 2
      } else {
        // A list of tabs too long for its byte ends with what follows it: nothing behind it can be found.
        if (code === CHANGE_TABS && size === 255) break
        at += 1
      }
    }
    if (at + size > grpprl.length) break
    sprms.push({ code, operand: grpprl.subarray(at, at + size) })
    at += size
  }
  return sprms
}
