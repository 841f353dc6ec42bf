import { anyOf, aRecord, type Check, listOf, must, oneOf, options as optionsOf, someText } from '../check.js'
import { decisionsToConflicts, type Resolve, type ReviewConflict } from '../decide/decisions-to-conflicts.js'
import { wordToRelation } from '../judge/relation-words.js'
import { wholeOf } from '../model/corpus-id.js'
import type { Comparison, Decision, Lineage, Relation } from '../model/index.js'
import { inputToSheets, type ReviewInput } from './bytes-to-sheets.js'
import { assertNamed } from './comparison-to-candidates.js'
import { type EntryContext, entryToDecision, plainId, type ReviewProblem } from './entry-to-decision.js'
import { type Entry, sheetsToEntries } from './sheet-to-entries.js'

export interface ImportOptions {
  /** Whose the rows are in which the column `coder` is empty. @default none: such rows are problems */
  readonly coder?: string
  /** What was reviewed: rows about tasks that it does not have become problems. @default not checked */
  readonly of?: Comparison | Lineage
  /**
   * Where the same two tasks were decided differently: `none` leaves both out, `latest` goes by date,
   * `{ coder }` takes that coder's. @default 'none'
   */
  readonly resolve?: Resolve
}

const RESOLVE = anyOf("'none', 'latest' or { coder }", oneOf(['none', 'latest']), aRecord)

const OPTIONS: Check = optionsOf<ImportOptions>({ coder: someText, of: aRecord, resolve: RESOLVE })

const SHEETS: Check = listOf(
  must(
    'a path, CSV text or bytes',
    (one) => (typeof one === 'string' && one !== '') || one instanceof Uint8Array,
  ),
)

/** A row that its coder left empty. */
export interface ReviewBlank {
  readonly sheet: string
  readonly row: number
  readonly source: string
  readonly target: string
  readonly comment: string | null
  readonly stratum: string | null
  readonly weight: number | null
}

/** A decision beside what the sheet says of its row. */
export interface ReviewedRow {
  readonly sheet: string
  readonly row: number
  readonly decision: Decision
  /** What the library thought when the sheet was made; `null` in a blind sheet. */
  readonly machine: Relation | 'none' | null
  readonly stratum: string | null
  /** How many pairs of tasks the row stands for, in a sample. */
  readonly weight: number | null
}

/** What people decided, ready to be applied. */
export interface ImportedReview {
  /** One for each two tasks; where several coders say the same it names them all. */
  readonly decisions: readonly Decision[]
  readonly conflicts: readonly ReviewConflict[]
  readonly blanks: readonly ReviewBlank[]
  /** Rows that say something but cannot be used. */
  readonly problems: readonly ReviewProblem[]
  /** Every coder's decisions, for `reviewToAgreement` and `sampleToEstimate`. */
  readonly rows: readonly ReviewedRow[]
}

/**
 * The decisions in review sheets that came back, of one coder or several: paths or bytes of XLSX or CSV files, or
 * CSV text.
 *
 * Every row with anything in it ends up in `rows`, `blanks` or `problems`. CSV is read in the encoding and with the
 * separator that it has (Excel in China writes GB18030). A conflict is left out of `decisions` unless
 * `options.resolve` settles it.
 *
 * @throws PolicyError `not-found`, `unreadable`, `bad-input` where a file is no review
 *
 * @example
 * const sheet = 'source,target,decision,coder\na/1.01,b/1.01,改写,李\na/1.01,b/1.02,,\na/1.02,b/1.02,maybe,李'
 * const { decisions, blanks, problems } = await importReview(sheet)
 * decisions[0].relation // => 'rephrased'
 * blanks[0].row // => 3
 * problems[0].code // => 'unknown-decision'
 */
export async function importReview(
  input: ReviewInput | readonly ReviewInput[],
  options: ImportOptions = {},
): Promise<ImportedReview> {
  const inputs = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  SHEETS(inputs, 'the sheets of importReview')
  OPTIONS(options, 'importReview')
  const read = await Promise.all(inputs.map((one, at) => inputToSheets(one, at + 1)))
  const context: EntryContext = {
    ...(options.coder === undefined ? {} : { coder: options.coder }),
    ...(options.of === undefined ? {} : { isTask: tasksOf(options.of) }),
  }
  const rows: ReviewedRow[] = []
  const blanks: ReviewBlank[] = []
  const problems: ReviewProblem[] = []
  for (const entry of read.flatMap(sheetsToEntries)) {
    const { sheet, row, cells } = entry
    const outcome = entryToDecision(entry, context)
    if (outcome === null) {
      const [source, target] = [plainId(cells.source), plainId(cells.target)]
      const { stratum, weight } = toSampled(entry)
      blanks.push({ sheet, row, source, target, comment: cells.comment || null, stratum, weight })
    } else if ('problem' in outcome) problems.push(outcome.problem)
    else rows.push({ sheet, row, decision: outcome.decision, ...toSampled(entry) })
  }
  const settled = decisionsToConflicts(
    rows.map(({ decision }) => decision),
    options.resolve,
  )
  return { ...settled, blanks, problems, rows }
}

function toSampled({ cells }: Entry): Pick<ReviewedRow, 'machine' | 'stratum' | 'weight'> {
  const weight = Number(cells.weight)
  return {
    machine: wordToRelation(cells.machine) ?? null,
    stratum: cells.stratum || null,
    weight: cells.weight !== '' && Number.isFinite(weight) && weight > 0 ? weight : null,
  }
}

function tasksOf(reviewed: Comparison | Lineage): (id: string) => boolean {
  if ('pairs' in reviewed) {
    const ids = new Set([
      ...reviewed.documents.map(({ id }) => wholeOf(id)),
      ...reviewed.tasks.map(({ id }) => id),
    ])
    return (id) => ids.has(id)
  }
  assertNamed(reviewed)
  const { source, target, sourceVerdicts, targetVerdicts } = reviewed
  const ids = new Set([
    ...[source.id, target.id].map(wholeOf),
    ...sourceVerdicts.map(({ task }) => `${source.id}/${task.id}`),
    ...targetVerdicts.map(({ task }) => `${target.id}/${task.id}`),
  ])
  return (id) => ids.has(id)
}
