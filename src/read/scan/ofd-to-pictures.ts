import type { ReadLimits } from '../../options.js'
import { loadCanvas } from '../load-canvas.js'
import type { OfdPage } from '../ofd/ofd-to-pages.js'
import { zipToParts } from '../zip-to-parts.js'
import { bytesToSize, MOST_PIXELS } from './bytes-to-picture.js'
import type { PagePicture } from './page-picture.js'

const MILLIMETRES_PER_INCH = 25.4

/** As pages of a PDF are drawn. */
const DOTS_PER_INCH = 200

/** Pages that are pictures, each drawn as a whole. Throws `missing-dependency` without @napi-rs/canvas. */
export async function* ofdToPictures(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
  pages: readonly OfdPage[],
  numbers: readonly number[],
): AsyncGenerator<PagePicture> {
  const { createCanvas, loadImage } = await loadCanvas(`drawing the pages of ${name}`)
  for (const page of numbers) {
    const { width, height, pictures, media } = pages[page - 1]!
    try {
      const usual = DOTS_PER_INCH / MILLIMETRES_PER_INCH
      const scale = Math.min(usual, Math.sqrt(MOST_PIXELS / (width * height)))
      const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) }
      const canvas = createCanvas(size.width, size.height)
      const context = canvas.getContext('2d')
      context.fillStyle = 'white'
      context.fillRect(0, 0, size.width, size.height)
      for (const { resource, matrix } of pictures) {
        const path = media.get(resource)?.toLowerCase()
        const isOwn = (part: string): boolean => part.replace(/^\//u, '').toLowerCase() === path
        const [file] = zipToParts(bytes, name, isOwn, limits).values()
        const own = file === undefined ? null : bytesToSize(file)
        if (file === undefined || own === null || own.width * own.height > MOST_PIXELS)
          throw new Error('its picture is missing, too large or neither PNG nor JPEG')
        const [a, b, c, d, e, f] = matrix.map((value) => value * scale)
        context.setTransform(a!, b!, c!, d!, e!, f!)
        context.drawImage(await loadImage(file), 0, 0, 1, 1)
      }
      yield { page, png: canvas.toBuffer('image/png'), ...size }
    } catch (cause) {
      yield { page, failure: `it cannot be drawn: ${(cause as Error).message}` }
    }
  }
}
