import { createHash } from 'node:crypto'
import type { Packed } from './gathered.js'
import { BYTE_ORDER_MARK, HEADER, MAGIC, OWN_TERMS, packedToSections, VERSION } from './sections.js'

/**
 * The index as one file: a header, then its arrays as they are, each on a boundary of 8 bytes.
 *
 * The header holds a mark, the version, the byte order, the kind of terms, the count of terms, the
 * length of every array and the SHA-256 of everything else.
 */
export function packedToBytes(packed: Packed, ownTerms: boolean): Uint8Array {
  const sections = packedToSections(packed)
  let length = HEADER.bytes
  const places = sections.map((array) => {
    const place = length
    length += Math.ceil(array.byteLength / 8) * 8
    return place
  })
  const bytes = new Uint8Array(length)
  sections.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[i]!)
  })
  const header = new DataView(bytes.buffer, 0, HEADER.bytes)
  bytes.set(new TextEncoder().encode(MAGIC), 0)
  header.setUint32(HEADER.version, VERSION, true)
  new Uint32Array(bytes.buffer, HEADER.byteOrder, 1)[0] = BYTE_ORDER_MARK
  header.setUint32(HEADER.flags, ownTerms ? OWN_TERMS : 0, true)
  header.setUint32(HEADER.terms, packed.vocabulary.size, true)
  sections.forEach((array, i) => {
    header.setFloat64(HEADER.lengths + 8 * i, array.length, true)
  })
  bytes.set(checksum(bytes), HEADER.checksum)
  return bytes
}

/** Of everything but the checksum itself. */
export const checksum = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256')
    .update(bytes.subarray(0, HEADER.checksum))
    .update(bytes.subarray(HEADER.checksum + HEADER.checksumBytes))
    .digest()
