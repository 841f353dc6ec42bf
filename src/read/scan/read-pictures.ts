import { PolicyError } from '../../error.js'
import type { Note, OcrRecord } from '../../model/index.js'
import type { Ocr, ReadLimits } from '../../options.js'
import { linesToReading } from '../lines-to-reading.js'
import type { Reading, RecognisedLine } from '../reading.js'
import type { PrintedLine } from '../segments-to-lines.js'
import { askOcr } from './ask-ocr.js'
import type { PagePicture } from './page-picture.js'
import { recognisedToLines } from './recognised-to-lines.js'

/** Below this a line should be looked at. Chosen, not fitted: clean pages have 0.9 in the mean. */
const DOUBTFUL_BELOW = 0.75

/** So many doubtful lines are told one by one, the others by their number. */
const MOST_TOLD = 50

/**
 * Pages as running text: `lines` that are there as text, and what `ocr` recognises in `pictures` of the other pages.
 *
 * A page that cannot be drawn or recognised is told of and the others are read. Throws `plug-in` where nothing at
 * all is left, and what `askOcr` throws.
 */
export async function readPictures(
  ocr: Ocr,
  pictures: AsyncIterable<PagePicture>,
  lines: readonly PrintedLine[],
  furniture: ReadonlySet<PrintedLine>,
  name: string,
  limits: Required<ReadLimits>,
): Promise<Reading> {
  const all = [...lines]
  const failures: { readonly page: number; readonly failure: string }[] = []
  const pages: number[] = []
  for await (const picture of pictures) {
    const { page } = picture
    const answer = 'failure' in picture ? picture : await askOcr(ocr, picture, limits)
    if ('failure' in answer) failures.push({ page, failure: answer.failure })
    else {
      pages.push(page)
      if ('png' in picture) for (const line of recognisedToLines(answer.lines, picture)) all.push(line)
    }
  }
  const engine = ocr.engine ?? (ocr.name === '' ? 'ocr' : ocr.name)
  if (all.length === 0 && failures.length > 0)
    throw new PolicyError('plug-in', `${engine} could not read ${name}: ${failures[0]!.failure}`)
  const reading = linesToReading(
    all.sort((one, other) => one.page - other.page),
    furniture,
  )
  const { recognised = [] } = reading
  const confidence = meanOf(recognised)
  const record: OcrRecord = { engine, version: ocr.version ?? null, pages, confidence }
  return {
    ...reading,
    notes: [
      ...reading.notes,
      ...(pages.length === 0 ? [] : [tellPages(record)]),
      ...tellFailures(failures),
      ...tellDoubts(recognised),
    ],
    ...(pages.length === 0 ? {} : { ocr: record }),
  }
}

/** Of a character, to three digits. */
function meanOf(lines: readonly RecognisedLine[]): number {
  const characters = lines.reduce((sum, { from, to }) => sum + to - from, 0)
  const sum = lines.reduce((all, { from, to, confidence }) => all + (to - from) * confidence, 0)
  return characters === 0 ? 0 : Math.round((1000 * sum) / characters) / 1000
}

/** 1, 2, 3, 7 as 1–3, 7 */
function shown(pages: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const page of pages) {
    const run = runs.at(-1)
    if (run?.[1] === page - 1) run[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const plural = (pages: readonly number[]): string => (pages.length === 1 ? 'page' : 'pages')

function tellPages({ engine, version, pages, confidence }: OcrRecord): Note {
  const by = version === null ? engine : `${engine} ${version}`
  const message = `The text of ${plural(pages)} ${shown(pages)} was recognised in pictures by ${by}, with a mean confidence of ${confidence}: characters may be wrong.`
  return { code: 'text-by-ocr', message }
}

function tellFailures(
  failures: readonly { readonly page: number; readonly failure: string }[],
): readonly Note[] {
  if (failures.length === 0) return []
  const pages = failures.map(({ page }) => page)
  const message = `Not read: ${plural(pages)} ${shown(pages)} could not be recognised (${failures[0]!.failure}).`
  return [{ code: 'page-unread', message }]
}

function tellDoubts(lines: readonly RecognisedLine[]): readonly Note[] {
  const doubtful = lines.filter(({ confidence }) => confidence < DOUBTFUL_BELOW)
  const notes = doubtful.slice(0, MOST_TOLD).map(
    ({ from, to, page, confidence }): Note => ({
      code: 'ocr-doubtful',
      message: `A line of page ${page} was recognised with a confidence of ${Math.round(100 * confidence) / 100}.`,
      span: { from, to },
    }),
  )
  const others = doubtful.length - notes.length
  const message = `${others} more lines were recognised with a confidence below ${DOUBTFUL_BELOW}.`
  return others === 0 ? notes : [...notes, { code: 'ocr-doubtful', message }]
}
