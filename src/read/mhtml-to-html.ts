/** A web page saved as one file (.mht, .mhtml) says so in its head (RFC 2557). */
const HEAD = 4096

/** boundary="----MultipartBoundary--x----" */
const BOUNDARY = /boundary="?(?<mark>[^";\r\n]{1,200})"?/iu

const CHARSET = /charset="?(?<charset>[\w-]{2,30})/iu

/** A part is never asked to have more head than this. */
const PART_HEAD = 4000

/**
 * The page in a web archive as it was served, with its declared encoding, or `undefined` for any other
 * file. Pictures and style sheets in the archive are left alone.
 */
export function mhtmlToHtml(
  bytes: Uint8Array,
): { readonly html: Uint8Array; readonly encoding: string | undefined } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, HEAD)
  if (!/^content-type:\s{0,4}multipart\/related/imu.test(head)) return undefined
  const mark = BOUNDARY.exec(head)?.groups?.mark
  if (mark === undefined) return undefined
  const limit = `--${mark}`
  let from = buffer.indexOf(limit)
  while (from >= 0) {
    const start = from + limit.length
    const end = buffer.indexOf(limit, start)
    const part = readPart(buffer.subarray(start, end < 0 ? buffer.length : end))
    if (part) return part
    from = end
  }
  return undefined
}

function readPart(
  part: Buffer,
): { readonly html: Uint8Array; readonly encoding: string | undefined } | undefined {
  const text = part.toString('latin1', 0, PART_HEAD)
  const gap = /\r?\n\r?\n/u.exec(text)
  if (gap === null) return undefined
  const head = text.slice(0, gap.index)
  if (!/^content-type:\s{0,4}text\/html/imu.test(head)) return undefined
  const body = part.subarray(gap.index + gap[0].length)
  const coding = /^content-transfer-encoding:\s{0,4}(?<coding>[\w-]+)/imu
    .exec(head)
    ?.groups?.coding?.toLowerCase()
  return { html: decodeTransfer(body, coding), encoding: CHARSET.exec(head)?.groups?.charset }
}

function decodeTransfer(body: Buffer, coding: string | undefined): Uint8Array {
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  if (coding !== 'quoted-printable') return body
  const text = body.toString('latin1').replace(/=\r?\n/gu, '')
  const plain = text.replace(/=([0-9A-F]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(plain, 'latin1')
}
