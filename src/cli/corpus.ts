import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { PAIRING_NAMES } from '../corpus/options.js'
import { CORPUS_FORMATS, lineageToText } from '../doors/corpus.js'
import { estimateShares, type SharesOptions } from '../doors/evaluate.js'
import { importReview, type Reviewable, sampleTasks, saveReview } from '../doors/review.js'
import { GROUPING_NAMES, STRATIFICATION_NAMES } from '../evaluate/outcome-to-group.js'
import { sharesToText } from '../evaluate/shares-to-text.js'
import { type Decision, type Lineage, openCorpus, PolicyError } from '../index.js'
import { ITEM_KINDS } from '../model/index.js'
import { clearProgress, showProgress } from './progress.js'
import { reportReview } from './review.js'
import { columns, listOf, oneOf, UsageError, wholeNumber } from './usage.js'

const { stderr } = process

/** What the command line says, as `parseArgs` gives it. */
export interface CorpusValues {
  readonly pairing?: string
  readonly out?: string
  readonly format?: string
  readonly kinds?: string
  readonly lang?: string
  readonly manifest?: string
  readonly decisions?: readonly string[]
  readonly review?: string
  readonly what?: string
  readonly coder?: string
  readonly size?: string
  readonly strata?: string
  readonly by?: string
  readonly cache?: string
  readonly 'no-cache'?: boolean
  readonly threads?: string
  readonly bom?: boolean
  readonly force?: boolean
}

/** Ctrl+C ends the work between two comparisons; what is done stays in the cache, and the next run goes on there. */
export async function traceFolder(folder: string, values: CorpusValues): Promise<string> {
  const lang = oneOf('lang', values.lang ?? 'zh', ['zh', 'en'])
  const pairings = listOf('pairing', values.pairing, PAIRING_NAMES)
  const formats = listOf('format', values.format, CORPUS_FORMATS)
  const kinds = listOf('kinds', values.kinds, ITEM_KINDS)
  const what = oneOf('what', values.what ?? 'uncertain', ['uncertain', 'links', 'all', 'sample', 'tasks'])
  const threads = wholeNumber('threads', values.threads)
  const size = wholeNumber('size', values.size)
  const strata = listOf('strata', values.strata, STRATIFICATION_NAMES)
  const by = listOf('by', values.by, GROUPING_NAMES)
  if (by !== undefined && values.decisions === undefined)
    throw new UsageError('--by needs a coded sample: give the filled-in sheet with --decisions')
  const { out, review } = values
  const overwrite = values.force === true
  checkPlaces(folder, values)
  const work = { signal: interrupted(), onProgress: showProgress }
  const cache = values['no-cache'] ? false : values.cache
  const corpus = await openCorpus(folder, {
    ...work,
    ...(values.manifest === undefined ? {} : { manifest: values.manifest }),
    ...(cache === undefined ? {} : { cache }),
    ...(kinds === undefined ? {} : { read: { kinds } }),
  })
  const lineage = await corpus.trace({
    ...work,
    ...(pairings === undefined ? {} : { pairings }),
    ...(threads === undefined ? {} : { threads }),
    decisions: await readDecisions(values),
  })
  clearProgress()
  for (const { message } of lineage.notes) stderr.write(`note: ${message}\n`)
  if (corpus.cache !== null && corpus.cache.damaged > 0)
    stderr.write(`note: ${corpus.cache.damaged} damaged cache entries were made anew\n`)
  if (review !== undefined) {
    const drawn = { ...(size === undefined ? {} : { size }), ...(strata === undefined ? {} : { strata }) }
    const [asked, which]: readonly [Reviewable, object] =
      what === 'tasks' ? [sampleTasks(lineage, drawn), {}] : [lineage, { ...drawn, what }]
    await saveReview(asked, review, { lang, overwrite, ...which })
    stderr.write(`written: ${review}\n`)
  }
  if (out !== undefined) {
    const bom = values.bom === true
    const options = { lang, overwrite, bom, ...(formats === undefined ? {} : { formats }) }
    const written = await lineage.save(out, options)
    stderr.write(`written: ${written.length} files in ${out}\n`)
  }
  return `${lineageToText(lineage, { lang, width: columns() })}\n${sharesOf(lineage, by)}`
}

/** Nothing where no sampled task was coded, unless it was asked for. */
function sharesOf(lineage: Lineage, by: SharesOptions['by']): string {
  if (by === undefined && !lineage.coded?.some(({ sampling }) => sampling !== null)) return ''
  const shares = estimateShares(lineage, by === undefined ? {} : { by })
  for (const { message } of shares.notes) stderr.write(`note: ${message}\n`)
  return `\n${sharesToText(shares)}`
}

/** What would fail at the end is told at the beginning. */
function checkPlaces(folder: string, { out, review, force }: CorpusValues): void {
  if (review !== undefined) {
    if (!/\.(?:csv|xlsx)$/iu.test(review))
      throw new UsageError(`--review is written as .xlsx or .csv, got ${review}`)
    if (!existsSync(dirname(resolve(review))))
      throw new PolicyError('not-found', `there is no folder for ${review}`)
    if (existsSync(review) && force !== true)
      throw new PolicyError('exists', `${review} exists; choose another name, or overwrite it with --force`)
  }
  if (out === undefined) return
  const inside = relative(resolve(folder), resolve(out))
  if (!inside.startsWith('..') && !isAbsolute(inside))
    throw new UsageError(
      `--out ${out} lies in ${folder}: its report would be read as a document the next time`,
    )
  const there = ['report.html', 'lineage.json', 'tables']
    .map((name) => join(out, name))
    .find((path) => existsSync(path))
  if (there !== undefined && force !== true)
    throw new PolicyError('exists', `${there} exists; choose another folder, or overwrite with --force`)
}

async function readDecisions({ decisions: sheets, coder }: CorpusValues): Promise<readonly Decision[]> {
  if (sheets === undefined) return []
  const review = await importReview(sheets, coder === undefined ? {} : { coder })
  reportReview(review)
  return review.decisions
}

function interrupted(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}
