import { wordToRelation } from '../judge/relation-words.js'
import { documentOf, isWhole } from '../model/corpus-id.js'
import type { Decision } from '../model/index.js'
import { fromTableId } from '../model/table-id.js'
import { KEY_MARK } from './review-columns.js'
import type { Entry } from './sheet-to-entries.js'

/** Why a row that says something could not be used. */
export interface ReviewProblem {
  readonly code: 'unknown-decision' | 'missing-coder' | 'missing-task' | 'unknown-task' | 'damaged-key'
  /** Names sheet, row and value. */
  readonly message: string
  readonly sheet: string
  readonly row: number
  readonly source: string
  readonly target: string
  /** What stands in the column `decision`. */
  readonly decision: string
}

/** What reading a row needs to know. */
export interface EntryContext {
  /** Whose the rows without a coder are. */
  readonly coder?: string
  /** Whether a task is there; without it every well-formed id will do. */
  readonly isTask?: (id: string) => boolean
}

/** A row as a decision, as a problem, or `null` where the coder left it empty. */
export function entryToDecision(
  entry: Entry,
  context: EntryContext = {},
): { readonly decision: Decision } | { readonly problem: ReviewProblem } | null {
  const { cells, sheet, row } = entry
  const [source, target] = [plainId(cells.source), plainId(cells.target)]
  const problem = (code: ReviewProblem['code'], what: string) => ({
    problem: {
      ...{ code, message: `${sheet}, row ${row}: ${what}`, sheet, row, source, target },
      decision: cells.decision,
    },
  })
  if (cells.decision === '') return null
  const relation = wordToRelation(cells.decision)
  if (relation === undefined)
    return problem(
      'unknown-decision',
      `${JSON.stringify(cells.decision)} is no decision; choose inherited 沿用, rephrased 改写, partial 部分承接 or none 无`,
    )
  for (const id of [source, target]) {
    if (documentOf(id) === '')
      return problem('missing-task', `${JSON.stringify(id)} is no task of a corpus (document/1.05)`)
    if (context.isTask?.(id) === false)
      return problem('unknown-task', `there is no task ${JSON.stringify(id)}`)
  }
  const coder = cells.coder || context.coder
  if (coder === undefined || coder === '')
    return problem('missing-coder', 'the row names no coder; fill in the column, or give options.coder')
  const keys = [cells.source_key, cells.target_key].map(keyToFingerprint)
  if (keys.includes(undefined))
    return problem(
      'damaged-key',
      `${JSON.stringify(cells.source_key)}, ${JSON.stringify(cells.target_key)} are no keys of texts; copy them from the sheet as exported, or empty both to decide whatever the texts are`,
    )
  const [sourceKey, targetKey] = keys as readonly (string | null)[]
  return {
    decision: {
      ...{ source, target, relation, coder },
      date: cells.date || null,
      comment: cells.comment || null,
      texts: sourceKey && targetKey ? { source: sourceKey, target: targetKey } : null,
      ...samplingOf(cells),
    },
  }
}

/** How a task was drawn; nothing where the row does not tell, or tells nonsense. */
function samplingOf({ source, target, ...cells }: Entry['cells']): Pick<Decision, 'sampling'> {
  if (isWhole(source) === isWhole(target)) return {}
  const [size, probability] = [Number(cells.stratum_size), Number(cells.probability)]
  const isDrawn = Number.isInteger(size) && size >= 1 && probability > 0 && probability <= 1
  return isDrawn ? { sampling: { stratum: cells.stratum, size, probability } } : {}
}

/** An id as exported; in older sheets an apostrophe stands before what a spreadsheet takes for a formula. */
export const plainId = (id: string): string => fromTableId(id.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, ''))

/** sha:9511…: the fingerprint; '' → null; anything else is damaged. */
function keyToFingerprint(key: string): string | null | undefined {
  if (key === '') return null
  const bare = key.toLowerCase().startsWith(KEY_MARK) ? key.slice(KEY_MARK.length) : key
  return /^[0-9a-f]{12}$/iu.test(bare) ? bare.toLowerCase() : undefined
}
