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
export const SECTIONS: readonly (readonly [name: string, kind: 'signed' | 'unsigned' | 'bytes'])[] = [
  ['low', 'signed'],
  ['high', 'signed'],
  ['number', 'signed'],
  ['weight', 'signed'],
  ['listStart', 'unsigned'],
  ['row', 'signed'],
  ['setStart', 'unsigned'],
  ['term', 'signed'],
  ['mass', 'signed'],
  ['positionOf', 'signed'],
  ['rowOf', 'signed'],
  ['levelFrom', 'signed'],
  ['classFrom', 'signed'],
  ['restShare', 'bytes'],
  ['ids', 'bytes'],
  ['idStart', 'unsigned'],
]

export function packedToSections({ vocabulary, lists, ids, idStart }: Packed): readonly Section[] {
  const arrays = { ...vocabulary, ...lists, ids, idStart } as unknown as Readonly<Record<string, Section>>
  return SECTIONS.map(([name]) => arrays[name]!)
}

/** The same arrays by name; SECTIONS says of each what kind it is. */
export function sectionsToPacked(sections: readonly Section[], terms: number): Packed {
  const arrays = Object.fromEntries(SECTIONS.map(([name], i) => [name, sections[i]!]))
  const { low, high, number, ids, idStart, ...lists } = arrays
  return { vocabulary: { low, high, number, size: terms }, lists, ids, idStart } as unknown as Packed
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
  bytes: 40 + CHECKSUM_BYTES + 8 * SECTIONS.length,
}
