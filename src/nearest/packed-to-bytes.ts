import { createHash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'
import type { Packed } from './gathered.js'
import { BYTE_ORDER_MARK, HEADER, MAGIC, OWN_TERMS, packedToSections, VERSION } from './sections.js'

/** The system and the hash take at most 2 GB at once. */
export const AT_ONCE: number = 1 << 30

/**
 * The index as one file, in pieces: a header, then its arrays as they are, each filled up to 8 bytes.
 *
 * The header holds a mark, the version, the byte order, the kind of terms, the count of terms, the
 * length of every array and the SHA-256 of everything else. The arrays are not copied.
 */
function packedToPieces(packed: Packed, ownTerms: boolean): readonly Uint8Array[] {
  const sections = packedToSections(packed)
  const head = new Uint8Array(HEADER.bytes)
  const header = new DataView(head.buffer)
  head.set(new TextEncoder().encode(MAGIC), 0)
  header.setUint32(HEADER.version, VERSION, true)
  new Uint32Array(head.buffer, HEADER.byteOrder, 1)[0] = BYTE_ORDER_MARK
  header.setUint32(HEADER.flags, ownTerms ? OWN_TERMS : 0, true)
  header.setUint32(HEADER.terms, packed.vocabulary.size, true)
  sections.forEach((array, i) => {
    header.setFloat64(HEADER.lengths + 8 * i, array.length, true)
  })
  const body = sections.flatMap((array) => [
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    new Uint8Array(-array.byteLength & 7),
  ])
  head.set(checksum([...partsOf(head), ...body]), HEADER.checksum)
  return [head, ...body]
}

export function packedToBytes(packed: Packed, ownTerms: boolean): Uint8Array {
  const pieces = packedToPieces(packed, ownTerms)
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Writes the file piece by piece: the index is not in memory twice. */
export function packedToFile(packed: Packed, ownTerms: boolean, path: string): void {
  // beside, then renamed: whoever opens it meanwhile reads the old one or the new one
  const draft = `${path}.${process.pid}.part`
  try {
    const file = openSync(draft, 'w')
    try {
      for (const piece of packedToPieces(packed, ownTerms))
        for (let at = 0; at < piece.length; )
          at += writeSync(file, piece, at, Math.min(AT_ONCE, piece.length - at))
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw new PolicyError('unreadable', `cannot write ${path}: ${faultToWords(cause)}`, { cause })
  }
}

/** What the checksum is of: everything but itself. */
export const partsOf = (bytes: Uint8Array): readonly Uint8Array[] => [
  bytes.subarray(0, HEADER.checksum),
  bytes.subarray(HEADER.checksum + HEADER.checksumBytes),
]

export function checksum(parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts)
    for (let at = 0; at < part.length; at += AT_ONCE) hash.update(part.subarray(at, at + AT_ONCE))
  return hash.digest()
}
