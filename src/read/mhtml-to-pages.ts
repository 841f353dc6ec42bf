/** A web page saved as one file (.mht, .mhtml) says so in its head (RFC 2557). */
const HEAD = 4096

/** boundary="----MultipartBoundary--x----" */
const BOUNDARY = /boundary="?(?<mark>[^";\r\n]{1,200})"?/iu

const CHARSET = /charset="?(?<charset>[\w-]{2,30})/iu

const MULTIPART = /^content-type:\s{0,4}multipart\/(?:related|mixed|alternative)/imu

/** A part is never asked to have more head than this. */
const PART_HEAD = 4000

/** Parts inside parts: mail programs wrap a page twice. */
const DEEPEST = 4

/** A page as it lies in a web archive. */
export interface ArchivedPage {
  /** As it was served. */
  readonly html: Uint8Array
  /** What the archive says; the page may say more. */
  readonly encoding: string | undefined
  /** Its address, and the name by which other pages of the archive call it; '' for none. */
  readonly location: string
  readonly id: string
}

/**
 * The pages in a web archive, the saved one first, then those in its frames; `undefined` for any other file.
 * Pictures and style sheets in the archive are left alone.
 */
export function mhtmlToPages(bytes: Uint8Array): readonly [ArchivedPage, ...ArchivedPage[]] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, HEAD)
  const [main, ...others] = MULTIPART.test(head) ? partsToPages(buffer, head, 0) : []
  return main && [main, ...others]
}

function partsToPages(buffer: Buffer, head: string, depth: number): readonly ArchivedPage[] {
  const mark = BOUNDARY.exec(head)?.groups?.mark
  if (mark === undefined || depth > DEEPEST) return []
  const limit = `--${mark}`
  const pages: ArchivedPage[] = []
  let from = buffer.indexOf(limit)
  while (from >= 0) {
    const start = from + limit.length
    const end = buffer.indexOf(limit, start)
    for (const one of partToPages(buffer.subarray(start, end < 0 ? buffer.length : end), depth))
      pages.push(one)
    from = end
  }
  return pages
}

function partToPages(part: Buffer, depth: number): readonly ArchivedPage[] {
  const text = part.toString('latin1', 0, PART_HEAD)
  const gap = /\r?\n\r?\n/u.exec(text)
  if (gap === null) return []
  const head = text.slice(0, gap.index)
  const body = part.subarray(gap.index + gap[0].length)
  if (MULTIPART.test(head)) return partsToPages(body, head, depth + 1)
  if (!/^content-type:\s{0,4}text\/html/imu.test(head)) return []
  const field = (pattern: RegExp): string => pattern.exec(head)?.groups?.value ?? ''
  return [
    {
      html: decodeTransfer(
        body,
        field(/^content-transfer-encoding:\s{0,4}(?<value>[\w-]+)/imu).toLowerCase(),
      ),
      encoding: knownLabel(CHARSET.exec(head)?.groups?.charset),
      location: field(/^content-location:\s{0,4}(?<value>\S+)/imu),
      id: field(/^content-id:\s{0,4}<(?<value>[^>\r\n]+)>/imu),
    },
  ]
}

/** What no decoder knows says nothing. */
function knownLabel(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label) && label
  } catch {
    return undefined
  }
}

function decodeTransfer(body: Buffer, coding: string): Uint8Array {
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  if (coding !== 'quoted-printable') return body
  const text = body.toString('latin1').replace(/=\r?\n/gu, '')
  const plain = text.replace(/=([0-9A-F]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(plain, 'latin1')
}
