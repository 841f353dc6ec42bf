import { existsSync } from 'node:fs'
import { PLAN_NAMES } from '../corpus/options.js'
import {
  CORPUS_FORMATS,
  type Decision,
  exportReview,
  importReview,
  lineageToText,
  openCorpus,
  PolicyError,
} from '../index.js'
import { textToFile } from '../report/text-to-file.js'
import { clearProgress, showProgress } from './progress.js'
import { reportReview } from './review.js'
import { columns, listOf, oneOf } from './usage.js'

const { stderr } = process

/** What the command line says, as `parseArgs` gives it. */
export interface CorpusValues {
  readonly plan?: string
  readonly out?: string
  readonly format?: string
  readonly lang?: string
  readonly manifest?: string
  readonly decisions?: readonly string[]
  readonly review?: string
  readonly what?: string
  readonly size?: string
  readonly cache?: string
  readonly 'no-cache'?: boolean
  readonly threads?: string
  readonly bom?: boolean
  readonly force?: boolean
}

/** Ctrl+C ends the work between two comparisons; what is done stays in the cache, and the next run goes on there. */
export async function traceFolder(folder: string, values: CorpusValues): Promise<string> {
  const lang = oneOf('lang', values.lang ?? 'zh', ['zh', 'en'])
  const plans = listOf('plan', values.plan, PLAN_NAMES)
  const formats = listOf('format', values.format, CORPUS_FORMATS)
  const threads = values.threads === undefined ? undefined : Number(values.threads)
  const { out, review } = values
  if (review !== undefined && existsSync(review) && !values.force)
    throw new PolicyError('exists', `${review} exists; choose another name, or overwrite it with --force`)
  const work = { signal: interrupted(), onProgress: showProgress }
  const cache = values['no-cache'] ? false : values.cache
  const corpus = await openCorpus(folder, {
    ...work,
    ...(values.manifest === undefined ? {} : { manifest: values.manifest }),
    ...(cache === undefined ? {} : { cache }),
  })
  const lineage = await corpus.trace({
    ...work,
    ...(plans === undefined ? {} : { plans }),
    ...(threads === undefined ? {} : { threads }),
    decisions: await readDecisions(values.decisions ?? []),
  })
  clearProgress()
  const { notes, failures } = lineage
  for (const { message } of notes) stderr.write(`note: ${message}\n`)
  for (const { what, code, message } of failures) stderr.write(`failed: ${what}: ${code}: ${message}\n`)
  if (corpus.cache !== null && corpus.cache.damaged > 0)
    stderr.write(`note: ${corpus.cache.damaged} damaged cache entries were made anew\n`)
  if (review !== undefined) {
    const what = oneOf('what', values.what ?? 'uncertain', ['uncertain', 'links', 'all', 'sample'])
    const format = /\.csv$/iu.test(review) ? 'csv' : 'xlsx'
    const size = values.size === undefined ? {} : { size: Number(values.size) }
    textToFile(await exportReview(lineage, { what, format, lang, ...size }), review, values.force === true)
  }
  if (out !== undefined)
    await lineage.save(out, {
      lang,
      overwrite: values.force === true,
      bom: values.bom === true,
      ...(formats === undefined ? {} : { formats }),
    })
  return `${lineageToText(lineage, { lang, width: columns() })}\n`
}

async function readDecisions(sheets: readonly string[]): Promise<readonly Decision[]> {
  if (sheets.length === 0) return []
  const review = await importReview(sheets)
  reportReview(review)
  return review.decisions
}

function interrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
