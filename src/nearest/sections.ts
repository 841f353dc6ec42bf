import type { Packed } from './gathered.js'

/** Opens every file. */
export const MAGIC = 'policy-lineage/near'

/** A file of another version is refused: an index is made again from its tasks in seconds. */
export const VERSION = 1

/** Written as the machine writes numbers: a file of the other byte order is refused, not misread. */
export const BYTE_ORDER_MARK = 0x01020304

/** Flag: terms were handed in. */
export const OWN_TERMS = 1

type Section = Int32Array | Uint32Array | Uint8Array

/** The arrays of the file in their order: whole numbers with or without a sign, or bytes. */
export const SECTION_KINDS: readonly ('signed' | 'unsigned' | 'bytes')[] = [
  'signed',
  'signed',
  'signed',
  'signed',
  'unsigned',
  'signed',
  'unsigned',
  'signed',
  'signed',
  'signed',
  'signed',
  'signed',
  'bytes',
  'bytes',
  'unsigned',
]

export function packedToSections({ vocabulary, lists, ids, idStart }: Packed): readonly Section[] {
  return [
    vocabulary.low,
    vocabulary.high,
    vocabulary.number,
    lists.weight,
    lists.listStart,
    lists.row,
    lists.setStart,
    lists.term,
    lists.mass,
    lists.positionOf,
    lists.rowOf,
    lists.levelFrom,
    lists.restShare,
    ids,
    idStart,
  ]
}

export function sectionsToPacked(sections: readonly Section[], terms: number): Packed {
  // the order of SECTION_KINDS, which made these arrays
  const [low, high, number, weight, listStart, row, setStart, term, mass, positionOf, rowOf, levelFrom] =
    sections as unknown as readonly [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Uint32Array,
      Int32Array,
      Uint32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ]
  const [restShare, ids, idStart] = sections.slice(12) as unknown as readonly [
    Uint8Array,
    Uint8Array,
    Uint32Array,
  ]
  return {
    vocabulary: { low, high, number, size: terms },
    lists: { weight, listStart, row, setStart, term, mass, positionOf, rowOf, levelFrom, restShare },
    ids,
    idStart,
  }
}

const CHECKSUM_BYTES = 32

/** Where things stand in the header. */
export const HEADER: Readonly<
  Record<
    'version' | 'byteOrder' | 'flags' | 'terms' | 'checksum' | 'checksumBytes' | 'lengths' | 'bytes',
    number
  >
> = {
  version: 24,
  byteOrder: 28,
  flags: 32,
  terms: 36,
  checksum: 40,
  checksumBytes: CHECKSUM_BYTES,
  lengths: 40 + CHECKSUM_BYTES,
  bytes: 40 + CHECKSUM_BYTES + 8 * SECTION_KINDS.length,
}
