import { aRecord, type Check, options as optionsOf } from '../check.js'
import { loadOptional } from '../load-optional.js'
import type { OcrEngine, OcrLine, OcrPage } from '../options.js'
import { packageVersion } from './package-home.js'

export interface PaddleOcrOptions {
  /** Other models than those in the package, as files: PP-OCRv5, for one. @default PP-OCRv4 for Chinese */
  readonly models?: {
    readonly detectionPath: string
    readonly recognitionPath: string
    readonly dictionaryPath: string
  }
}

const OPTIONS: Check = optionsOf<PaddleOcrOptions>({ models: aRecord })

const PACKAGE = '@gutenye/ocr-node'

type Model = Awaited<ReturnType<typeof import('@gutenye/ocr-node')['default']['create']>>

/**
 * PaddleOCR for the option `ocr`: `@gutenye/ocr-node`, to be installed, which has its models with it.
 *
 * Nothing is fetched. It works in this process and cannot be stopped in the middle of a page.
 *
 * @throws PolicyError `bad-option` at once; when asked `missing-dependency` where the package is not installed
 *
 * @example const document = await readDocument('scan.pdf', { ocr: createPaddleOcr() })
 */
export function createPaddleOcr(options: PaddleOcrOptions = {}): OcrEngine {
  OPTIONS(options, 'createPaddleOcr')
  let started: Promise<Model> | undefined
  const end = async (): Promise<void> => {
    started = undefined
  }
  return Object.assign(
    async ({ png }: OcrPage) => {
      const model = await (started ??= start(options))
      return (await model.detect(png)).map(toLine)
    },
    { engine: PACKAGE, version: packageVersion(PACKAGE) ?? '', end },
  )
}

async function start(options: PaddleOcrOptions): Promise<Model> {
  const { default: Ocr } = await loadOptional<typeof import('@gutenye/ocr-node')>(
    PACKAGE,
    () => import('@gutenye/ocr-node'),
    'recognising scans with PaddleOCR',
  )
  return Ocr.create(options.models === undefined ? {} : { models: options.models })
}

/** The upright box around a line, which the engine gives by its four corners. */
function toLine({ text, mean, box = [] }: Awaited<ReturnType<Model['detect']>>[number]): OcrLine {
  const xs = box.map(([x]) => x)
  const ys = box.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const confidence = Math.min(1, Math.max(0, mean))
  return { text, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, confidence }
}
