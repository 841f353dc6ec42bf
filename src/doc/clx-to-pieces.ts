/** A stretch of text that stands together in the file (MS-DOC 2.8.35). */
export interface Piece {
  /** Where it begins and ends in the text. */
  readonly from: number
  readonly to: number
  /** Where it begins in the stream WordDocument. */
  readonly at: number
  /** Bytes of a character: 1 or 2. */
  readonly width: 1 | 2
  /** Properties that a fast save has put over those of the text. */
  readonly changes: Buffer
}

const NO_CHANGES = Buffer.alloc(0)

/** The piece table of a Word file. Throws `RangeError` where it is damaged. */
export function clxToPieces(clx: Buffer): readonly Piece[] {
  const grpprls: Buffer[] = []
  let at = 0
  while (clx.readUInt8(at) === 1) {
    const size = clx.readUInt16LE(at + 1)
    grpprls.push(clx.subarray(at + 3, at + 3 + size))
    at += 3 + size
  }
  if (clx.readUInt8(at) !== 2) throw new RangeError('no piece table')
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((plc.length - 4) / 12)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const from = plc.readUInt32LE(index * 4)
    const to = plc.readUInt32LE(index * 4 + 4)
    if (from !== (pieces.at(-1)?.to ?? 0) || to < from) throw new RangeError('pieces out of order')
    const pcd = (count + 1) * 4 + index * 8
    const place = plc.readUInt32LE(pcd + 2)
    const isNarrow = (place & 0x40000000) !== 0
    pieces.push({
      from,
      to,
      at: isNarrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff,
      width: isNarrow ? 1 : 2,
      changes: changesOf(plc.readUInt16LE(pcd + 6), grpprls),
    })
  }
  return pieces
}

/** The properties that can be said in the two bytes of a piece, by their number there (MS-DOC 2.9.214), those that are read. */
const SHORT: Readonly<Record<number, number>> = {
  5: 0x2405,
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  83: 0x0836,
  87: 0x0837,
  90: 0x083c,
  104: 0x2a48,
}

function changesOf(prm: number, grpprls: readonly Buffer[]): Buffer {
  if ((prm & 1) === 1) return grpprls[prm >> 1] ?? NO_CHANGES
  const sprm = SHORT[(prm >> 1) & 0x7f]
  if (sprm === undefined) return NO_CHANGES
  return Buffer.from([sprm & 0xff, sprm >> 8, prm >> 8])
}
