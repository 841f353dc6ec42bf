import path from 'node:path'
import type { Line, Worker } from 'tesseract.js'
import { type Check, options as optionsOf, someText } from '../check.js'
import { PolicyError } from '../error.js'
import { loadOptional } from '../load-optional.js'
import type { OcrEngine, OcrLine } from '../options.js'
import { packageHome, packageVersion } from './package-home.js'

export interface TesseractOptions {
  /** What it was trained on: 'chi_sim', or 'chi_tra' with the package @tesseract.js-data/chi_tra. @default 'chi_sim' */
  readonly language?: string
  /** A folder with the file `<language>.traineddata.gz`. @default that of the package @tesseract.js-data/<language> */
  readonly folder?: string
}

const OPTIONS: Check = optionsOf<TesseractOptions>({ language: someText, folder: someText })

/** Of the two files in the package the smaller: it takes quotation marks and 划 for what they are more often. */
const TRAINED = '4.0.0_best_int'

/** Only the newer of its two engines is trained well on Chinese. */
const LSTM_ONLY = 1

/** What it is to find on a page: columns, headings and tables, all upright. */
const WHOLE_PAGE = '3'

/** Where a picture does not say how fine it is, Tesseract guesses, and says so aloud. */
const DOTS = '200'

/** Words farther apart than so many heights of a line stand in two columns. */
const COLUMN_GAP = 1.5

/** Words of Latin letters farther apart than so many heights have a blank between them. */
const WORD_GAP = 0.2

/**
 * Tesseract for the option `ocr`: `tesseract.js` with the data of `@tesseract.js-data/chi_sim`, both to be installed.
 *
 * Nothing is fetched. It works in a thread of its own, which starts with the first page, keeps no process alive, and
 * is ended by `end()` and where a page takes longer than it may.
 *
 * @throws PolicyError `bad-option` at once; when asked `missing-dependency` where a package is not installed
 *
 * @example const document = await readDocument('scan.pdf', { ocr: createTesseract() })
 */
export function createTesseract(options: TesseractOptions = {}): OcrEngine {
  OPTIONS(options, 'createTesseract')
  const { language = 'chi_sim' } = options
  let started: Promise<Started> | undefined

  const end = async (): Promise<void> => {
    const ended = await started?.catch(() => undefined)
    started = undefined
    await ended?.worker.terminate()
  }
  const recognise: OcrEngine = Object.assign(
    async ({ png }: { readonly png: Uint8Array }, call?: { readonly signal: AbortSignal }) => {
      const { worker, fall } = await (started ??= start(language, options.folder))
      const stop = (): void => void end()
      call?.signal.addEventListener('abort', stop, { once: true })
      worker.worker.ref()
      try {
        const { data } = await Promise.race([worker.recognize(png, {}, { blocks: true, text: false }), fall])
        const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs)
        return paragraphs.flatMap(({ lines }) => lines).flatMap(lineToPieces)
      } catch (fault) {
        await end()
        throw fault
      } finally {
        call?.signal.removeEventListener('abort', stop)
        worker.worker.unref()
      }
    },
    { engine: 'tesseract.js', version: packageVersion('tesseract.js') ?? '', end },
  )
  return recognise
}

interface Started {
  readonly worker: Worker
  readonly fall: Promise<never>
}

async function start(language: string, folder: string | undefined): Promise<Started> {
  const { createWorker } = await loadOptional<typeof import('tesseract.js')>(
    'tesseract.js',
    () => import('tesseract.js'),
    'recognising scans with Tesseract',
  )
  const data = folder ?? dataFolder(language)
  // where no listener is given, it throws in the middle of nowhere
  const errorHandler = (): void => {}
  const worker = await createWorker(language, LSTM_ONLY, {
    langPath: data,
    gzip: true,
    cacheMethod: 'none',
    errorHandler,
  }).catch((cause: unknown) => {
    throw new PolicyError('missing-dependency', `Tesseract finds no data for ${language} in ${data}`, {
      cause,
    })
  })
  await worker.setParameters({
    tessedit_pageseg_mode: WHOLE_PAGE,
    preserve_interword_spaces: '1',
    user_defined_dpi: DOTS,
  })
  worker.worker.unref()
  const fall = fallOf(worker)
  // nobody may be waiting when it comes
  fall.catch(() => {})
  return { worker, fall }
}

function dataFolder(language: string): string {
  const name = `@tesseract.js-data/${language}`
  const home = packageHome(name)
  if (home !== null) return path.join(home, TRAINED)
  throw new PolicyError(
    'missing-dependency',
    `recognising scans with Tesseract needs the package ${name}: run npm install ${name}`,
  )
}

/** Rejects when the thread comes to an end by itself, of which Tesseract's own promises hear nothing. */
const fallOf = ({ worker }: Worker): Promise<never> =>
  new Promise((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('its thread came to an end')))
  })

/** A line cut where a wide gap parts its words. */
function lineToPieces({ words }: Line): readonly OcrLine[] {
  const pieces: OcrLine[] = []
  for (const { text, confidence, bbox } of words) {
    const width = bbox.x1 - bbox.x0
    const height = bbox.y1 - bbox.y0
    const sure = Math.min(1, Math.max(0, confidence / 100))
    const last = pieces.at(-1)
    const gap = last === undefined ? 0 : bbox.x0 - (last.x + last.width)
    if (last === undefined || gap > COLUMN_GAP * Math.max(last.height, height)) {
      pieces.push({ text, x: bbox.x0, y: bbox.y0, width, height, confidence: sure })
      continue
    }
    const blank = gap > WORD_GAP * last.height ? ' ' : ''
    const y = Math.min(last.y, bbox.y0)
    const count = last.text.length
    pieces[pieces.length - 1] = {
      text: `${last.text}${blank}${text}`,
      x: last.x,
      y,
      width: bbox.x1 - last.x,
      height: Math.max(last.y + last.height, bbox.y1) - y,
      confidence: (count * last.confidence + text.length * sure) / (count + text.length),
    }
  }
  return pieces
}
