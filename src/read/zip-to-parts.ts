import { inflateRawSync } from 'node:zlib'
import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { ReadLimits } from '../options.js'

/** The record that ends a ZIP file may be followed by a comment of this length (APPNOTE 4.3.16). */
const LONGEST_COMMENT = 65_535

/** Parts up to this size may pack as well as they like: an empty table does. */
const SMALL_PART = 1024 * 1024

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/**
 * The parts of a ZIP file whose names `wanted` accepts, unpacked.
 *
 * What a part claims to unpack to is checked before and held to while unpacking, so a bomb costs no
 * more than the limits allow. Throws `too-large`, `encrypted`, or `not-a-document` for a damaged file.
 */
export function zipToParts(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  limits: Required<ReadLimits>,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  try {
    const entries = directoryOf(bytes).filter(({ name }) => wanted(name))
    const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
    holdLimit(limits, 'expandedBytes', total, `Unpacked bytes of ${file}`)
    for (const entry of entries) parts.set(entry.name, unpack(bytes, file, entry, limits))
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    throw new PolicyError('not-a-document', `${file} is damaged: it cannot be unpacked`, { cause })
  }
  return parts
}

/** The part of a ZIP file that stands at `index` of its directory, unpacked. Throws as `zipToParts`. */
export function zipToPart(
  bytes: Uint8Array,
  file: string,
  index: number,
  limits: Required<ReadLimits>,
): Uint8Array {
  try {
    const entry = directoryOf(bytes)[index]
    if (entry === undefined) throw new RangeError(`no entry ${index}`)
    holdLimit(limits, 'expandedBytes', entry.unpacked, `Unpacked bytes of ${entry.name} in ${file}`)
    return unpack(bytes, file, entry, limits)
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    throw new PolicyError('not-a-document', `${file} is damaged: it cannot be unpacked`, { cause })
  }
}

/** The names of all parts of a ZIP file; empty where its directory cannot be read. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  try {
    return directoryOf(bytes).map(({ name }) => name)
  } catch {
    return []
  }
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new RangeError('no directory entry where one is announced')
    const nameLength = view.getUint16(at + 28, true)
    const flags = view.getUint16(at + 8, true)
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & IN_UTF8) !== 0)
    entries.push({
      name: name.replace(/\\/gu, '/'),
      flags,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Whether a name is in UTF-8 (APPNOTE 4.4.4); packers in China write GBK without saying so. */
const IN_UTF8 = 0x800

function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new RangeError('no end of directory')
}

function unpack(bytes: Uint8Array, file: string, entry: Entry, limits: Required<ReadLimits>): Uint8Array {
  const { name, method, flags, packed, unpacked, offset } = entry
  if ((flags & 1) === 1)
    throw new PolicyError('encrypted', `${file} is protected by a password (${name}); save it without one`)
  if (unpacked > SMALL_PART)
    holdLimit(
      limits,
      'expansion',
      unpacked / Math.max(1, packed),
      `Unpacked over packed size of ${name} in ${file}`,
    )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== 0x04034b50) throw new RangeError('no part where the directory says')
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (method === 0) return data
  if (method !== 8) throw new RangeError(`packed by method ${method}`)
  // A part that unpacks to more than it claims makes zlib throw here.
  return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) })
}
