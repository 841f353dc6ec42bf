import { inflateSync } from 'fflate'

/** As Node's: what unpacks to more than was allowed throws. */
export function inflateRawSync(
  data: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Uint8Array {
  const out = inflateSync(data, { out: new Uint8Array(maxOutputLength + 1) })
  if (out.length > maxOutputLength) throw new RangeError('more than was announced')
  return out
}
