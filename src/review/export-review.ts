import { extname } from 'node:path'
import {
  aFunction,
  type Check,
  type Checks,
  checkComparison,
  checkInput,
  checkLineage,
  checkText,
  oneOf,
  options as optionsOf,
  whole,
  yesOrNo,
} from '../check.js'
import { PolicyError } from '../error.js'
import { createRandom } from '../evaluate/create-random.js'
import { CHOICE_WORDS } from '../judge/relation-words.js'
import type { Comparison, Lineage } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { toTableId } from '../model/table-id.js'
import { taskToFingerprint } from '../task-to-fingerprint.js'
import { rounded } from '../write/figures.js'
import { rowsToCsv } from '../write/rows-to-csv.js'
import { textToFile } from '../write/text-to-file.js'
import { LANG } from '../write/wording.js'
import { candidatesToSample, type Drawn, stratumOf } from './candidates-to-sample.js'
import { comparisonToCandidates } from './comparison-to-candidates.js'
import { type CompareAgain, lineageToAllCandidates, lineageToCandidates } from './lineage-to-candidates.js'
import { pairToReasons } from './pair-to-reasons.js'
import {
  KEY_MARK,
  MACHINE_COLUMNS,
  PAIR_COLUMNS,
  REVIEW_COLUMNS,
  type ReviewColumn,
  type ReviewRow,
  SAMPLE_COLUMNS,
  TASK_SAMPLE_COLUMNS,
} from './review-columns.js'
import { reviewGuide } from './review-guide.js'
import { type Candidate, candidateToPair } from './review-pair.js'
import { rowsToWorkbook } from './rows-to-workbook.js'
import type { TaskSample } from './sample-tasks.js'
import { sampleToRows } from './sample-to-rows.js'

/** What people may be asked about: pairs of tasks, or the tasks that `sampleTasks` drew. */
export type Reviewable = Comparison | Lineage | TaskSample

export interface ReviewOptions {
  /**
   * `uncertain`: pairs on which two readings are close, linked or not. `links`: every link. `all`: every link
   * and the near misses. `sample`: a random sample over all pairs of tasks, stratified by confidence, to estimate
   * precision and recall from. @default 'uncertain'
   */
  readonly what?: 'uncertain' | 'links' | 'all' | 'sample'
  /** Rows of a sample. @default 100 */
  readonly size?: number
  /** The same seed draws the same sample. @default 1 */
  readonly seed?: number
  /** @default 'xlsx', which needs the package write-excel-file */
  readonly format?: 'xlsx' | 'csv'
  /** The language of headings, instructions and choices; all are understood when read back. @default 'zh' */
  readonly lang?: Lang
  /** Leave out what the machine thinks, so that the coder judges alone. @default false; of a sample of tasks true */
  readonly blind?: boolean
  /** How documents of a lineage are compared once more, where unlinked pairs are asked for. @default compare */
  readonly compare?: CompareAgain
}

const review: Checks<ReviewOptions> = {
  what: oneOf(['uncertain', 'links', 'all', 'sample']),
  size: whole(1),
  seed: whole(0),
  format: oneOf(['xlsx', 'csv']),
  lang: LANG,
  blind: yesOrNo,
  compare: aFunction,
}

const OPTIONS: Check = optionsOf<ReviewOptions>(review)
const SAVE: Check = optionsOf<ReviewOptions & { readonly overwrite?: boolean }>({
  ...review,
  overwrite: yesOrNo,
})

function checkReviewable(call: string, value: unknown): void {
  checkInput(
    call,
    value,
    'a comparison, a lineage or a sample of tasks, as the library returns them',
    ({ links, strata }) => Array.isArray(links) || strata !== undefined,
  )
  if (!('strata' in (value as object))) {
    if ('pairs' in (value as object)) checkLineage(call, value)
    else checkComparison(call, value)
  }
}

/** Unlinked pairs from this confidence on are near misses: about as many as there are links, with most of what was missed. */
const NEAR_FROM = 0.01

/** Unlinked pairs from this confidence on are as uncertain as links are (ALIGN_WEIGHTS.uncertainFrom, rounded down). */
const DOUBTED_FROM = 0.05

/** A sample over a lineage looks at this many pairs of documents at most, drawn at random: each is compared again. */
const MOST_COMPARED = 200

/**
 * A sheet for people to fill in: one row for two tasks, with texts, what the machine thinks and why, and columns
 * for decision, coder, date and comment. XLSX as bytes, with a list to choose from and a sheet of instructions, or
 * CSV as text.
 *
 * Of a sample of tasks there is one row a task, with the tasks of the other document that are most like it; the decision
 * says what became of the task in that whole document.
 *
 * In a lineage only links are known: `all` and `sample` compare its pairs of documents once more, with
 * `options.compare`. A sample over more than 200 pairs of documents draws 200 of them first; `weight` tells how many
 * pairs of tasks a row stands for.
 *
 * @throws PolicyError `bad-option`, `bad-input` where two documents have one name, `missing-dependency`
 *
 * @example
 * const cmp = compare(
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。', { id: 'a' }),
 *   readText('一、改革\n（一）推进跨省通办。做好衔接。', { id: 'b' }),
 * )
 * const sheet = await exportReview(cmp, { what: 'links', format: 'csv', lang: 'en' })
 * sheet.split('\r\n')[1].startsWith('a/1.01,b/1.01,') // => true
 */
export function exportReview(
  reviewed: Reviewable,
  options: ReviewOptions & { readonly format: 'csv' },
): Promise<string>
export function exportReview(
  reviewed: Reviewable,
  options?: ReviewOptions & { readonly format?: 'xlsx' },
): Promise<Uint8Array>
export function exportReview(reviewed: Reviewable, options?: ReviewOptions): Promise<Uint8Array | string>
export async function exportReview(
  reviewed: Reviewable,
  options: ReviewOptions = {},
): Promise<Uint8Array | string> {
  checkReviewable('exportReview', reviewed)
  OPTIONS(options, 'exportReview')
  const { format = 'xlsx', lang = 'zh', blind = 'strata' in reviewed } = options
  const isOfTasks = 'strata' in reviewed
  const left: readonly ReviewColumn[] = isOfTasks
    ? [...PAIR_COLUMNS, ...(blind ? (['machine'] as const) : [])]
    : [
        ...(blind ? MACHINE_COLUMNS : []),
        ...(options.what === 'sample' ? ([] as const) : SAMPLE_COLUMNS),
        ...TASK_SAMPLE_COLUMNS.filter((name) => !SAMPLE_COLUMNS.includes(name)),
      ]
  const columns = REVIEW_COLUMNS.filter(({ name }) => !left.includes(name))
  const rows = isOfTasks
    ? sampleToRows(reviewed, lang, options.compare)
    : toDrawn(reviewed, options).map((drawn) => drawnToRow(drawn, lang))
  if (format === 'xlsx')
    return rowsToWorkbook(rows, columns, reviewGuide(lang, isOfTasks ? 'tasks' : 'pairs'), lang)
  return rowsToCsv([
    columns.map((column) => column[lang]),
    ...rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
  ])
}

/** `exportReview` into a file, in the format of its ending; CSV with the byte order mark that Excel asks for. */
export async function saveReview(
  reviewed: Reviewable,
  path: string,
  options: Omit<ReviewOptions, 'format'> & { readonly overwrite?: boolean } = {},
): Promise<string> {
  checkReviewable('saveReview', reviewed)
  checkText('saveReview', path, 'the path of a sheet')
  SAVE(options, 'saveReview')
  const { overwrite = false, ...rest } = options
  const format = extname(path).slice(1).toLowerCase()
  if (format !== 'xlsx' && format !== 'csv')
    throw new PolicyError('bad-option', `a review is saved as .xlsx or .csv, got ${path}`)
  const content = await exportReview(reviewed, { ...rest, format })
  textToFile(typeof content === 'string' ? `\ufeff${content}` : content, path, overwrite)
  return path
}

function toDrawn(reviewed: Comparison | Lineage, options: ReviewOptions): readonly Drawn[] {
  const { what = 'uncertain', size = 100, seed = 1 } = options
  const whole = (candidate: Candidate): Drawn => ({ candidate, stratum: stratumOf(candidate), weight: 1 })
  switch (what) {
    case 'links':
      return candidatesOf(reviewed, Number.POSITIVE_INFINITY, options).map(whole)
    case 'uncertain': {
      const isLinked = ({ relation }: Candidate): boolean => relation !== 'none'
      return candidatesOf(reviewed, 'pairs' in reviewed ? Number.POSITIVE_INFINITY : DOUBTED_FROM, options)
        .filter((candidate) => candidate.uncertain || !isLinked(candidate))
        .map(whole)
    }
    case 'all':
      return candidatesOf(reviewed, NEAR_FROM, options).map(whole)
    case 'sample': {
      if (!Number.isInteger(size) || size < 1)
        throw new PolicyError('bad-option', `review.size must be a whole number from 1, got ${size}`)
      const { pairs, share } = 'pairs' in reviewed ? drawPairs(reviewed, seed) : { pairs: null, share: 1 }
      const from = pairs === null ? reviewed : { ...(reviewed as Lineage), pairs }
      const drawn = candidatesToSample(candidatesOf(from, 0, options), size, seed)
      return drawn.map((own) => ({ ...own, weight: own.weight / share }))
    }
    default:
      throw new PolicyError(
        'bad-option',
        `review.what must be uncertain, links, all or sample, got ${String(what satisfies never)}`,
      )
  }
}

function candidatesOf(
  reviewed: Comparison | Lineage,
  unlinkedFrom: number,
  { compare }: ReviewOptions,
): readonly Candidate[] {
  if (!('pairs' in reviewed)) return comparisonToCandidates(reviewed, unlinkedFrom)
  return unlinkedFrom === Number.POSITIVE_INFINITY
    ? lineageToCandidates(reviewed)
    : lineageToAllCandidates(reviewed, unlinkedFrom, compare)
}

function drawPairs(
  { pairs }: Lineage,
  seed: number,
): { readonly pairs: Lineage['pairs']; readonly share: number } {
  if (pairs.length <= MOST_COMPARED) return { pairs, share: 1 }
  const random = createRandom(seed)
  const order = pairs.map((pair, place) => ({ pair, place, by: random() }))
  const drawn = order.sort((x, y) => x.by - y.by || x.place - y.place).slice(0, MOST_COMPARED)
  return {
    pairs: drawn.sort((x, y) => x.place - y.place).map(({ pair }) => pair),
    share: MOST_COMPARED / pairs.length,
  }
}

function drawnToRow({ candidate, stratum, weight }: Drawn, lang: Lang): ReviewRow {
  const pair = candidateToPair(candidate)
  return {
    source: toTableId(pair.source),
    target: toTableId(pair.target),
    source_document: pair.sourceTitle,
    target_document: pair.targetTitle,
    source_heading: pair.sourceTask.heading?.text ?? null,
    target_heading: pair.targetTask.heading?.text ?? null,
    source_text: pair.sourceTask.text,
    target_text: pair.targetTask.text,
    machine: CHOICE_WORDS[pair.relation][lang],
    score: pair.score === null ? null : rounded(pair.score),
    confidence: rounded(pair.confidence),
    why: pairToReasons(pair, lang),
    stratum,
    weight: rounded(weight),
    source_key: KEY_MARK + taskToFingerprint(pair.sourceTask),
    target_key: KEY_MARK + taskToFingerprint(pair.targetTask),
  }
}
