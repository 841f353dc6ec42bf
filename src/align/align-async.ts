import { PolicyError } from '../error.js'
import { CODEBOOK } from '../lexicon/codebook.js'
import type { Alignment, Relation, TokenizedDocument } from '../model/index.js'
import type { AlignAsyncOptions, AlignWeights, JudgeQuestion, PlugInRecord } from '../options.js'
import { isUncertain } from './chances-to-links.js'
import { clausesToMatches } from './clauses-to-matches.js'
import { documentsToMeasured, type Measured } from './documents-to-measured.js'
import { chancesToAlignment, settle } from './index.js'
import { type Chances, measuredToChances } from './measured-to-chances.js'
import { vectorsToCosines } from './vectors-to-cosines.js'
import { withView } from './views-to-parts.js'

/** An alignment, and what the plug-ins did for it. */
export interface AsyncAlignment extends Alignment {
  readonly plugIns: readonly PlugInRecord[]
}

/** As many questions are asked as this share of the source has tasks. */
const JUDGE_SHARE = 0.15
/** A decision is taken as this sure: judges err as people do, one time in twenty. */
const DECIDED = 0.95

/**
 * As `align`, with an embedder as one more view and a judge for uncertain links.
 *
 * Without either it gives what `align` gives. The judge is asked once, with all questions; a decision
 * `null` leaves the link as it was, and uncertain.
 *
 * @throws PolicyError `plug-in` where a plug-in fails or answers nonsense; else as `align`
 *
 * @example (await alignAsync(source, target, { judge: () => [{ relation: 'none' }] })).links.length
 */
export async function alignAsync(
  source: TokenizedDocument,
  target: TokenizedDocument,
  options: AlignAsyncOptions = {},
): Promise<AsyncAlignment> {
  const weights = settle(options)
  const measured = await embedded(documentsToMeasured(source, target), options)
  const chances = measuredToChances(measured, weights)
  const decided = await judged(measured, chances, weights, options)
  const { embed, judge } = options
  return {
    ...chancesToAlignment(measured, chances, weights, decided),
    plugIns: [
      ...(embed === undefined ? [] : [embed.record?.() ?? nameless('embed', embed.name)]),
      ...(judge === undefined ? [] : [judge.record?.() ?? nameless('judge', judge.name)]),
    ],
  }
}

/** A plain function keeps no record: that one was used, and under which name, is all that can be told. */
const nameless = (kind: PlugInRecord['kind'], name: string): PlugInRecord => ({
  kind,
  name: name === '' || name === kind ? 'a function of the caller' : name,
  version: null,
  settings: {},
  answers: {},
})

async function embedded(measured: Measured, { embed }: AlignAsyncOptions): Promise<Measured> {
  if (embed === undefined) return measured
  const { source, target, cells, agreement, measures } = measured
  const texts = [...source.tasks, ...target.tasks].map(({ task }) => task.text)
  const vectors = await called('embed', () => embed(texts))
  const cosines = vectorsToCosines(vectors, cells, measures.cosine)
  return { ...measured, measures: withView(measures, cells, agreement, cosines) }
}

/** Writes what the judge decided into `chances`; gives the relations that it settled. */
async function judged(
  measured: Measured,
  chances: Chances,
  weights: AlignWeights,
  { judge, judgeShare = JUDGE_SHARE }: AlignAsyncOptions,
): Promise<ReadonlyMap<number, Relation>> {
  const decided = new Map<number, Relation>()
  if (judge === undefined) return decided
  if (!(judgeShare >= 0 && judgeShare <= 1))
    throw new PolicyError('bad-option', `align.judgeShare must lie in 0..1, got ${judgeShare}`)
  const cells = uncertainCells(measured, chances, weights, judgeShare)
  if (cells.length === 0) return decided
  const questions = cells.map((cell) => toQuestion(measured, chances, cell))
  const decisions = await called('judge', () => judge(questions))
  if (!Array.isArray(decisions) || decisions.length !== cells.length)
    throw new PolicyError('plug-in', `judge must give ${cells.length} decisions, one for each question`)
  cells.forEach((cell, i) => {
    const relation: unknown = decisions[i]?.relation
    switch (relation) {
      case null:
        return
      case 'inherited':
      case 'rephrased':
        chances.core[cell] = chances.any[cell] = Math.max(DECIDED, weights.coreFrom)
        break
      case 'partial':
        chances.core[cell] = Math.min(1 - DECIDED, weights.coreFrom / 2)
        chances.any[cell] = DECIDED
        break
      case 'none':
        chances.core[cell] = chances.any[cell] = 0
        return
      default:
        throw new PolicyError(
          'plug-in',
          `judge gave the relation ${JSON.stringify(relation)} to question ${i + 1}`,
        )
    }
    decided.set(cell, relation)
  })
  return decided
}

/** The uncertain cells of at most a share of the source's tasks, those nearest to the cut first. */
function uncertainCells(
  { cells }: Measured,
  { core }: Chances,
  weights: AlignWeights,
  share: number,
): readonly number[] {
  const logOdds = (p: number): number => Math.log(p / (1 - p))
  const cut = logOdds(weights.coreFrom)
  const distance = (cell: number): number => Math.abs(logOdds(core[cell]!) - cut)
  const uncertain = Array.from(core.keys()).filter((cell) => isUncertain(core[cell]!, weights))
  uncertain.sort((x, y) => distance(x) - distance(y) || x - y)
  const most = Math.floor(share * cells.rows)
  const rows = new Set<number>()
  const chosen = uncertain.filter((cell) => {
    const row = cells.rowOf[cell]!
    if (!rows.has(row) && rows.size >= most) return false
    rows.add(row)
    return true
  })
  return chosen.sort((x, y) => x - y)
}

function toQuestion(
  { source, target, views, cells }: Measured,
  { core }: Chances,
  cell: number,
): JudgeQuestion {
  const from = { index: cells.rowOf[cell]!, task: source.tasks[cells.rowOf[cell]!]! }
  const to = { index: cells.columnOf[cell]!, task: target.tasks[cells.columnOf[cell]!]! }
  const [before, after] = [from.task.task, to.task.task]
  return {
    source: { id: before.id, text: before.text },
    target: { id: after.id, text: after.text },
    confidence: core[cell]!,
    evidence: clausesToMatches(views, from, to).map((match) => ({
      source: before.text.slice(match.source.from, match.source.to),
      target: after.text.slice(match.target.from, match.target.to),
      similarity: match.similarity,
    })),
    codebook: CODEBOOK,
  }
}

/** What a plug-in gives; whatever it throws becomes a PolicyError that names it. */
async function called<T>(name: string, call: () => T | Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof PolicyError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new PolicyError('plug-in', `${name} failed: ${message}`, { cause: error })
  }
}
