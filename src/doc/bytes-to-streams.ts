/** A compound file begins with these bytes (MS-CFB 2.2). */
const MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** Numbers above this name no sector: free ones, the end of a chain, the table itself. */
const LAST_SECTOR = 0xfffffffa

/** The first sectors of the table stand in the head, so many of them. */
const IN_HEAD = 109

const ENTRY = 128
const MINI = 64

/** What stands for no entry in the directory. */
const NONE = 0xffffffff

/** The streams of a compound file at its top, each read when it is asked for. */
export interface Streams {
  readonly names: readonly string[]
  /** Throws `RangeError` where the file is damaged; `undefined` where there is no such stream. */
  readonly read: (name: string) => Buffer | undefined
}

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Whether bytes are a compound file: .doc, .xls, .ppt, .wps, and .docx with a password. */
export const isCompound = (bytes: Uint8Array): boolean => MARK.every((byte, index) => bytes[index] === byte)

/**
 * The streams of a compound file (MS-CFB); those of objects inside the document are not among them.
 *
 * Each chain is followed no further than the file has sectors, so no file makes this run on.
 * Throws `RangeError` where the file is damaged.
 */
export function bytesToStreams(bytes: Uint8Array): Streams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new RangeError(`sectors of 2^${shift} bytes`)
  const sectorSize = 1 << shift
  const sectors = Math.ceil(file.length / sectorSize)
  const table = tableOf(file, sectorSize, sectors)
  const next = (sector: number): number =>
    file.readUInt32LE(
      (table[Math.floor((sector * 4) / sectorSize)] ?? LAST_SECTOR) * sectorSize +
        sectorSize +
        ((sector * 4) % sectorSize),
    )
  const chain = (start: number, size: number): Buffer => {
    const pieces: Buffer[] = []
    for (
      let sector = start;
      pieces.length * sectorSize < size && sector < LAST_SECTOR;
      sector = next(sector)
    ) {
      if (sector + 1 >= sectors || pieces.length > sectors) throw new RangeError(`no sector ${sector}`)
      pieces.push(file.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize))
    }
    return Buffer.concat(pieces).subarray(0, size)
  }
  const whole = sectors * sectorSize
  const directory = chain(file.readUInt32LE(48), whole)
  const root = entryOf(directory, 0)
  const entries = childrenOf(directory, root.child)
  const cutoff = file.readUInt32LE(56)

  let mini: { readonly table: Buffer; readonly data: Buffer } | undefined
  const readMini = (start: number, size: number): Buffer => {
    mini ??= { table: chain(file.readUInt32LE(60), whole), data: chain(root.start, root.size) }
    const pieces: Buffer[] = []
    for (
      let sector = start;
      pieces.length * MINI < size && sector < LAST_SECTOR;
      sector = mini.table.readUInt32LE(sector * 4)
    )
      pieces.push(mini.data.subarray(sector * MINI, (sector + 1) * MINI))
    return Buffer.concat(pieces).subarray(0, size)
  }
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry?.isStream) return undefined
      return entry.size < cutoff ? readMini(entry.start, entry.size) : chain(entry.start, entry.size)
    },
  }
}

/** The sectors that hold the table of chains. */
function tableOf(file: Buffer, sectorSize: number, sectors: number): readonly number[] {
  const table: number[] = []
  const add = (sector: number): unknown => sector < LAST_SECTOR && table.push(sector)
  for (let at = 0; at < IN_HEAD; at++) add(file.readUInt32LE(76 + at * 4))
  let more = file.readUInt32LE(68)
  for (let step = 0; more < LAST_SECTOR && step < sectors; step++) {
    const from = (more + 1) * sectorSize
    for (let at = 0; at < sectorSize / 4 - 1; at++) add(file.readUInt32LE(from + at * 4))
    more = file.readUInt32LE(from + sectorSize - 4)
    if (table.length > sectors) break
  }
  return table
}

function entryOf(directory: Buffer, index: number): Entry {
  const from = index * ENTRY
  const length = Math.min(64, directory.readUInt16LE(from + 64))
  return {
    name: directory.toString('utf16le', from, from + Math.max(0, length - 2)),
    isStream: directory.readUInt8(from + 66) === 2,
    left: directory.readUInt32LE(from + 68),
    right: directory.readUInt32LE(from + 72),
    child: directory.readUInt32LE(from + 76),
    start: directory.readUInt32LE(from + 116),
    size: directory.readUInt32LE(from + 120),
  }
}

/** The entries of one storage hang together as a tree. */
function childrenOf(directory: Buffer, first: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const seen = new Set<number>([NONE])
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue
    seen.add(index)
    const entry = entryOf(directory, index)
    entries.set(entry.name, entry)
    waiting.push(entry.left, entry.right)
  }
  return entries
}
