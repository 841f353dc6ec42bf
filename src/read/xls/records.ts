/** A record of a workbook (MS-XLS 2.1.4) with the records that continue it. */
export interface XlsRecord {
  readonly type: number
  readonly data: Buffer
  /** What follows in records of their own, where a string may go on. */
  readonly more: readonly Buffer[]
}

/** The records that are read, by their names in MS-XLS 2.3. */
export const BOF = 0x809
export const EOF = 0x0a
const CONTINUE = 0x3c

/** The records of a stream from a place on, as far as they are whole. */
export function* recordsFrom(stream: Buffer, from: number): Generator<XlsRecord> {
  let at = from
  const next = (): { readonly type: number; readonly data: Buffer } | undefined => {
    if (at + 4 > stream.length) return undefined
    const size = stream.readUInt16LE(at + 2)
    return { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + size) }
  }
  for (let record = next(); record !== undefined; record = next()) {
    at += 4 + record.data.length
    const more: Buffer[] = []
    for (let after = next(); after?.type === CONTINUE; after = next()) {
      more.push(after.data)
      at += 4 + after.data.length
    }
    yield { ...record, more }
  }
}
