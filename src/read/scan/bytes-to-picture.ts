import { PolicyError } from '../../error.js'
import { loadCanvas } from '../load-canvas.js'
import type { PagePicture } from './page-picture.js'

/** A4 at 600 dots per inch has 35 million. A picture is unpacked only after its size is known. */
export const MOST_PIXELS = 50_000_000

/** Where a PNG tells its size: in the chunk that must come first. */
const PNG_WIDTH = 16
const PNG_HEIGHT = 20

/**
 * A picture file (.png, .jpg) as the one page that it is. A JPEG is drawn anew as PNG.
 *
 * Throws `too-large`, `not-a-document` for a damaged file, and `missing-dependency` for a JPEG without @napi-rs/canvas.
 */
export async function* bytesToPicture(bytes: Uint8Array, name: string): AsyncGenerator<PagePicture> {
  const size = bytesToSize(bytes)
  if (size === null) throw new PolicyError('not-a-document', `${name} is a damaged picture`)
  const { width, height } = size
  if (width * height > MOST_PIXELS)
    throw new PolicyError(
      'too-large',
      `${name} has ${width} × ${height} points, more than ${MOST_PIXELS / 1e6} million; make it smaller`,
    )
  yield isPng(bytes) ? { page: 1, png: bytes, width, height } : await jpegToPicture(bytes, name)
}

/** The width and height of a PNG or JPEG in pixels; `null` where it is neither or damaged. */
export function bytesToSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = isPng(bytes) ? pngToSize(view) : bytes[0] === 0xff ? jpegToSize(view) : null
  return size === null || size.width < 1 || size.height < 1 ? null : size
}

/** Of the pictures that are read: the others are JPEGs. */
export const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89

const pngToSize = (view: DataView): { width: number; height: number } | null =>
  view.byteLength < PNG_HEIGHT + 4
    ? null
    : { width: view.getUint32(PNG_WIDTH), height: view.getUint32(PNG_HEIGHT) }

/** The markers of a frame's head; C4, C8 and CC among them are tables (ISO 10918-1, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The size of a JPEG: that of its first frame. */
function jpegToSize(view: DataView): { width: number; height: number } | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return null
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

async function jpegToPicture(bytes: Uint8Array, name: string): Promise<PagePicture> {
  const { createCanvas, loadImage } = await loadCanvas(`reading ${name}`)
  try {
    const picture = await loadImage(bytes)
    // a camera may have laid it on its side
    const { width, height } = picture
    const canvas = createCanvas(width, height)
    canvas.getContext('2d').drawImage(picture, 0, 0, width, height)
    return { page: 1, png: canvas.toBuffer('image/png'), width, height }
  } catch (cause) {
    throw new PolicyError('not-a-document', `${name} is a damaged picture`, { cause })
  }
}
