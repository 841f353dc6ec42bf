import type { OcrLine } from '../../options.js'
import { WIDE } from '../fold-radicals.js'
import { orderTexts } from '../order-texts.js'
import { segmentsToColumns } from '../segments-to-columns.js'
import { type PrintedLine, segmentsToLines } from '../segments-to-lines.js'
import { type PrintedText, textsToSegments } from '../texts-to-segments.js'
import { mendMarks } from './mend-marks.js'

/** The picture of a page, as far as places on it matter. */
export interface PictureSize {
  readonly page: number
  readonly width: number
  readonly height: number
}

/** An upright sheet of A4 is so many points wide: places are told as if every page were one. */
const POINTS_ACROSS = 595

/** Boxes are measured to a pixel or two and sizes of lines vary by this share; headings are larger by more. */
const SAME_SIZE = 0.16

/** So many Chinese characters tell the size of a line by its width; a short one tells it by its height. */
const TELLING = 4

/** What is recognised of a line of its height, between its base and its head: the size of its characters. */
const SIZE_OF_HEIGHT = 1.05

const WIDE_CHARACTER = new RegExp(`[${WIDE}]`, 'gu')

/**
 * What an engine recognised on a page as printed lines, as those of a text layer are put together: pieces on one
 * line are joined, columns are read one after another, rows of tables are rows.
 */
export function recognisedToLines(lines: readonly OcrLine[], picture: PictureSize): readonly PrintedLine[] {
  const scale = POINTS_ACROSS / picture.width
  const written = lines.map((line) => ({ ...line, text: mendMarks(line.text.trim()) }))
  const said = written.filter(({ text, width, height }) => text !== '' && width > 0 && height > 0)
  const usual = usualSize(said)
  const texts = said.map((line): PrintedText => {
    const own = sizeOf(line)
    const size = scale * (Math.abs(own / usual - 1) < SAME_SIZE ? usual : own)
    // of a line that leans the middle is where it stands
    const base = line.y + line.height / 2 + (0.5 * size) / scale
    return {
      str: line.text,
      width: scale * line.width,
      transform: [size, 0, 0, size, scale * line.x, scale * (picture.height - base)],
      confidence: line.confidence,
    }
  })
  const segments = textsToSegments(orderTexts(texts), picture.page, scale * picture.height)
  return segmentsToLines(segmentsToColumns(segments))
}

/** In pixels. */
function sizeOf({ text, width, height }: OcrLine): number {
  const wide = text.match(WIDE_CHARACTER)?.length ?? 0
  const all = wide + (text.length - wide) / 2
  return wide >= TELLING ? Math.min(width / all, height * SIZE_OF_HEIGHT * 1.5) : height * SIZE_OF_HEIGHT
}

/** The size in which most characters are. */
function usualSize(lines: readonly OcrLine[]): number {
  const sizes = lines.map((line) => ({ size: sizeOf(line), count: line.text.length }))
  const half = sizes.reduce((sum, { count }) => sum + count, 0) / 2
  let below = 0
  for (const { size, count } of sizes.sort((x, y) => x.size - y.size)) {
    below += count
    if (below >= half) return size
  }
  return 1
}
