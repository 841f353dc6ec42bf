import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PolicyError } from '../error.js'
import type { Packed } from './gathered.js'
import { AT_ONCE, checksum, partsOf } from './packed-to-bytes.js'
import { BYTE_ORDER_MARK, HEADER, MAGIC, OWN_TERMS, SECTIONS, sectionsToPacked, VERSION } from './sections.js'

const ARRAYS = { signed: Int32Array, unsigned: Uint32Array, bytes: Uint8Array }

/** The file in memory that threads can share, so that it is there once however many threads ask. */
export function pathToBytes(path: string | URL): Uint8Array {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new PolicyError(missing ? 'not-found' : 'unreadable', `cannot open the index ${String(path)}`, {
      cause,
    })
  }
  try {
    const { size } = fstatSync(file)
    const bytes = new Uint8Array(new SharedArrayBuffer(size))
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, Math.min(AT_ONCE, size - at), at)
      if (read === 0) throw unreadable('the file ended early')
      at += read
    }
    return bytes
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    throw new PolicyError('unreadable', `cannot read the index ${String(path)}`, { cause })
  } finally {
    closeSync(file)
  }
}

/** The arrays in place: nothing is copied where the bytes lie in shared memory on a boundary of 8. */
export function bytesToPacked(given: Uint8Array): { packed: Packed; ownTerms: boolean } {
  if (given.length < HEADER.bytes || new TextDecoder().decode(given.slice(0, MAGIC.length)) !== MAGIC)
    throw unreadable('it does not begin as an index does')
  const bytes = inSharedMemory(given)
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER.bytes)
  const version = header.getUint32(HEADER.version, true)
  if (version !== VERSION) throw unreadable(`it has version ${version}, this library reads ${VERSION}`)
  if (new Uint32Array(bytes.buffer, bytes.byteOffset + HEADER.byteOrder, 1)[0] !== BYTE_ORDER_MARK)
    throw unreadable('it was written on a machine of another byte order')
  if (checksum(partsOf(bytes)).some((byte, i) => byte !== bytes[HEADER.checksum + i]))
    throw unreadable('its checksum is wrong')
  let place = HEADER.bytes
  const sections = SECTIONS.map(([, kind], i) => {
    const Kind = ARRAYS[kind]
    const length = header.getFloat64(HEADER.lengths + 8 * i, true)
    const end = place + length * Kind.BYTES_PER_ELEMENT
    if (!Number.isInteger(length) || length < 0 || end > bytes.length)
      throw unreadable('its lengths are wrong')
    const array = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + place, length)
    place = Math.ceil(end / 8) * 8
    return array
  })
  if (place !== bytes.length) throw unreadable('its length is wrong')
  return {
    packed: sectionsToPacked(sections, header.getUint32(HEADER.terms, true)),
    ownTerms: (header.getUint32(HEADER.flags, true) & OWN_TERMS) !== 0,
  }
}

function inSharedMemory(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer && bytes.byteOffset % 8 === 0) return bytes
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

const unreadable = (what: string): PolicyError =>
  new PolicyError('unreadable', `not a task index: ${what}. Make it again with createTaskIndex(…).save(path)`)
