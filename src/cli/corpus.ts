import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { PAIRING_NAMES } from '../corpus/options.js'
import {
  CORPUS_FORMATS,
  type CorpusFormat,
  type CorpusOptions,
  createQueueScheduler,
  lineageToHTML,
  lineageToJSON,
  lineageToText,
} from '../doors/corpus.js'
import { estimateShares, type SharesOptions } from '../doors/evaluate.js'
import { corpusToShard } from '../doors/inner.js'
import { LINEAGE_FIGURES } from '../doors/report.js'
import { importReview, type Reviewable, sampleTasks, saveReview } from '../doors/review.js'
import { GROUPING_NAMES, STRATIFICATION_NAMES } from '../evaluate/outcome-to-group.js'
import { sharesToText } from '../evaluate/shares-to-text.js'
import { type Decision, type Lineage, openCorpus, PolicyError } from '../index.js'
import type { Lang } from '../model/lang.js'
import { textToFile } from '../write/text-to-file.js'
import { drawTold, valuesToFigure } from './figure-told.js'
import { isFigureTold } from './format-told.js'
import { Interrupted } from './interrupt.js'
import type { Values } from './options.js'
import { clearProgress, createProgress } from './progress.js'
import { reportLang } from './report-lang.js'
import { reportReview } from './review.js'
import { tell, tellNote } from './say.js'
import { shardToText, toShard } from './shard.js'
import { columns, exactly, listOf, oneOf, UsageError, wholeNumber } from './usage.js'
import { valuesToReading } from './values-to-reading.js'
import { refuseExisting, tellWritten } from './write-out.js'

/**
 * What a folder of documents says as a lineage. Ctrl-C ends the work between two comparisons; what is done stays in
 * the cache, and the next run goes on there.
 */
export async function folderToLineage(
  files: readonly string[],
  values: Values,
  lang: Lang,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  try {
    return await traceFolder(files, values, lang, signal)
  } catch (error) {
    const isAborted = error instanceof PolicyError && error.code === 'aborted' && signal.aborted
    throw isAborted ? new Interrupted(values['no-cache'] !== true) : error
  }
}

async function traceFolder(
  files: readonly string[],
  values: Values,
  lang: Lang,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  const [given] = exactly(files, 'corpus')
  const folder = given!
  const pairings = listOf('pairing', values.pairing, PAIRING_NAMES)
  const formats = listOf('format', values.format, CORPUS_FORMATS)
  const what = oneOf('what', values.what ?? 'uncertain', ['uncertain', 'links', 'all', 'sample', 'tasks'])
  const threads = wholeNumber('threads', values.threads)
  const size = wholeNumber('size', values.size)
  const maxLag = values['same-year'] ? 0 : wholeNumber('max-lag', values['max-lag'], 0)
  const strata = listOf('strata', values.strata, STRATIFICATION_NAMES)
  const by = listOf('by', values.by, GROUPING_NAMES)
  const { out, review } = values
  const said = reportLang(values)
  const overwrite = values.force === true
  const drawn = isFigureTold(values) ? valuesToFigure(values, LINEAGE_FIGURES) : undefined
  const printed = out === '-' && drawn === undefined ? toPrinted(formats) : undefined
  checkPlaces(folder, values)
  const decisions = await readDecisions(values, lang)
  signal.addEventListener('abort', () => tellStopping(lang), { once: true })
  const work = { signal, onProgress: createProgress(lang, signal) }
  const cache = values['no-cache'] ? false : values.cache
  const opening = {
    ...work,
    ...(values.manifest === undefined ? {} : { manifest: values.manifest }),
    ...(threads === undefined ? {} : { threads }),
    read: valuesToReading(values),
  }
  const paired = {
    ...(pairings === undefined ? {} : { pairings }),
    ...(maxLag === undefined ? {} : { maxLag }),
  }
  const { store } = values
  if (values.shard !== undefined) {
    const shard = toShard(values.shard)
    const done = corpusToShard(folder, shard, { ...opening, store: store! }, paired)
    return shardToText(shard, await done.finally(clearProgress), lang)
  }
  const corpus = await openCorpus(folder, {
    ...opening,
    ...(cache === undefined ? {} : { cache }),
    ...(store === undefined ? {} : { store, reduce: values.reduce === true }),
    ...toRun(values, lang),
  }).finally(clearProgress)
  const lineage = await corpus.trace({ ...work, ...paired, decisions }).finally(clearProgress)
  stopIfAsked(signal)
  for (const { message } of [...lineage.notes, ...corpus.notes.filter(({ code }) => code === 'cache')])
    tellNote(message, lang)
  if (corpus.cache !== null && corpus.cache.damaged > 0)
    tellNote(`${corpus.cache.damaged} damaged cache entries were made anew`, lang)
  if (review !== undefined) {
    const drawn = { ...(size === undefined ? {} : { size }), ...(strata === undefined ? {} : { strata }) }
    const [asked, which]: readonly [Reviewable, object] =
      what === 'tasks' ? [sampleTasks(lineage, drawn), {}] : [lineage, { ...drawn, what }]
    await saveReview(asked, review, { lang: said, overwrite, ...which })
    tellWritten(review, lang)
    stopIfAsked(signal)
  }
  if (drawn !== undefined) {
    const content = await drawTold(lineage, drawn)
    if (out === undefined || out === '-') return content
    textToFile(content, out, overwrite)
    tellWritten(out, lang)
    return ''
  }
  if (printed === 'html') return lineageToHTML(lineage, { lang: said })
  if (printed === 'json') return `${JSON.stringify(lineageToJSON(lineage), null, 1)}\n`
  if (out !== undefined) {
    const bom = values.bom === true
    const options = { lang: said, overwrite, bom, ...(formats === undefined ? {} : { formats }) }
    const written = await lineage.save(out, options)
    tell(
      {
        zh: `已写入：${out} 中的 ${written.length} 个文件`,
        en: `written: ${written.length} files in ${out}`,
      },
      lang,
    )
  }
  return `${lineageToText(lineage, { lang: said, width: columns() })}\n${sharesOf(lineage, by, lang)}`
}

/** With an engine: who works in place of this process. */
function toRun({ engine }: Values, lang: Lang): Pick<CorpusOptions, 'run'> {
  if (engine === undefined) return {}
  return { run: createQueueScheduler({ engine, onNote: (message) => tellNote(message, lang) }) }
}

/** What goes through a pipe is one text. */
function toPrinted(formats: readonly CorpusFormat[] | undefined): 'html' | 'json' {
  const [format, ...others] = formats ?? []
  if (others.length === 0 && (format === 'html' || format === 'json')) return format
  throw new UsageError(
    {
      zh: '--out - 只能写出一种格式：请加 --format json 或 --format html',
      en: '--out - writes one format: add --format json or --format html',
    },
    'corpus',
  )
}

const tellStopping = (lang: Lang): void => {
  clearProgress()
  tell(
    {
      zh: '正在停止：先做完手头的文件；再按一次 Ctrl-C 立即结束',
      en: 'stopping: what is under way is finished first; Ctrl-C again ends at once',
    },
    lang,
  )
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new PolicyError('aborted', 'interrupted')
}

/** Nothing where no sampled task was coded, unless it was asked for. */
function sharesOf(lineage: Lineage, by: SharesOptions['by'], lang: Lang): string {
  if (by === undefined && !lineage.coded?.some(({ sampling }) => sampling !== null)) return ''
  const shares = estimateShares(lineage, by === undefined ? {} : { by })
  for (const { message } of shares.notes) tellNote(message, lang)
  return `\n${sharesToText(shares)}`
}

/** What would fail at the end is told at the beginning. */
function checkPlaces(folder: string, { out, review, force }: Values): void {
  if (review !== undefined) {
    if (!/\.(?:csv|xlsx)$/iu.test(review))
      throw new UsageError(
        {
          zh: `--review 写成 .xlsx 或 .csv，写的是 ${review}`,
          en: `--review is written as .xlsx or .csv, got ${review}`,
        },
        'corpus',
      )
    if (!existsSync(dirname(resolve(review))))
      throw new PolicyError('not-found', `there is no folder ${dirname(review)} for ${review}; make it first`)
    refuseExisting(review, force)
  }
  if (out === undefined || out === '-') return
  const inside = relative(resolve(folder), resolve(out))
  if (!inside.startsWith('..') && !isAbsolute(inside))
    throw new UsageError(
      {
        zh: `--out ${out} 在 ${folder} 之中：下次运行时报告会被当作文件来读`,
        en: `--out ${out} lies in ${folder}: its report would be read as a document the next time`,
      },
      'corpus',
    )
  const written = isFigureTold({ out }) ? [''] : ['report.html', 'lineage.json', 'tables']
  for (const name of written) refuseExisting(join(out, name), force)
}

async function readDecisions({ decisions: sheets, coder }: Values, lang: Lang): Promise<readonly Decision[]> {
  if (sheets === undefined) return []
  const review = await importReview(sheets, coder === undefined ? {} : { coder })
  reportReview(review, lang)
  return review.decisions
}
