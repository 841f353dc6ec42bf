import { PolicyError } from '../../error.js'
import { hasCanvas, loadPdfjs, type Pdfjs } from '../load-pdfjs.js'
import { pdfFault, pdfSettings } from '../pdf-to-lines.js'
import type { PagePicture } from './page-picture.js'

/** Engines are trained on some 30 pixels a character: what print of 10 to 16 points has at this resolution. */
const DOTS_PER_INCH = 200

/** A sheet of A2 at that resolution; larger ones are drawn smaller. */
const MOST_PIXELS = 16_000_000

const POINTS_PER_INCH = 72

/** A PDF whose pages are drawn one by one. */
export interface PdfPictures {
  draw(page: number): Promise<PagePicture>
  end(): Promise<void>
}

/**
 * A PDF, ready to have its pages drawn. A page that cannot be drawn is told with the reason.
 *
 * Throws as `pdfToLines` does, and `missing-dependency` without @napi-rs/canvas.
 */
export async function openPdfPictures(bytes: Uint8Array, name: string): Promise<PdfPictures> {
  const pdfjs = await loadPdfjs<Pdfjs>(`reading ${name}`)
  if (!hasCanvas())
    throw new PolicyError(
      'missing-dependency',
      `drawing the pages of ${name} needs the package @napi-rs/canvas: run npm install @napi-rs/canvas`,
    )
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), ...pdfSettings() })
  const end = (): Promise<void> => task.destroy().catch(() => undefined)
  const file = await task.promise.catch(async (cause) => {
    await end()
    throw pdfFault(cause, name)
  })
  return {
    end,
    draw: async (number) => {
      try {
        const page = await file.getPage(number)
        const usual = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH })
        const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (usual.width * usual.height)))
        const viewport = page.getViewport({ scale: (shrink * DOTS_PER_INCH) / POINTS_PER_INCH })
        const [width, height] = [viewport.width, viewport.height].map((side) => Math.max(1, Math.floor(side)))
        const { canvas, context } = file.canvasFactory.create(width!, height!)
        await page.render({ canvas, canvasContext: context, viewport }).promise
        page.cleanup()
        return { page: number, png: canvas.toBuffer('image/png'), width: width!, height: height! }
      } catch (cause) {
        return { page: number, failure: `it cannot be drawn: ${(cause as Error)?.message ?? cause}` }
      }
    },
  }
}
