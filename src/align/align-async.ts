import { checkTokenized } from '../check.js'
import { PolicyError } from '../error.js'
import { JUDGE_LIKELIHOOD } from '../judge/answer-likelihood.js'
import { chancesToGains, gainsToAsked } from '../judge/chances-to-gains.js'
import { textToMark } from '../judge/texts-to-id.js'
import { ANSWERS, type Answer } from '../model/answer.js'
import type { Alignment, TokenizedDocument } from '../model/index.js'
import { ALIGN_ASYNC } from '../option-checks.js'
import type { AlignAsyncOptions, Judge, JudgeDecision, PlugInRecord } from '../options.js'
import { answersToDecided, type Given } from './answers-to-decided.js'
import { cellAt } from './cells.js'
import { cellsToQuestions } from './cells-to-questions.js'
import { documentsToMeasured, type Measured } from './documents-to-measured.js'
import { chancesToAlignment, settle } from './index.js'
import { type Chances, measuredToChances } from './measured-to-chances.js'
import { called } from './plug-ins/called.js'
import { vectorsToCosines } from './vectors-to-cosines.js'
import { withView } from './views-to-parts.js'

/** An alignment, and what the plug-ins did for it. */
export interface AsyncAlignment extends Alignment {
  readonly plugIns: readonly PlugInRecord[]
}

/**
 * As `align`, with an embedder as one more view and judges where their word settles most.
 *
 * Without either it gives what `align` gives. Each judge is asked once, with all questions. An answer moves the
 * chances by how often such a judge is right; `null` leaves them as they were. What judges recorded before is taken
 * first and costs nothing.
 *
 * @throws PolicyError `plug-in` where a plug-in fails or answers nonsense, `aborted`; else as `align`
 *
 * @example (await alignAsync(source, target, { judge: () => [{ relation: 'none' }] })).links.length
 */
export async function alignAsync(
  source: TokenizedDocument,
  target: TokenizedDocument,
  options: AlignAsyncOptions = {},
): Promise<AsyncAlignment> {
  checkTokenized('alignAsync', source)
  checkTokenized('alignAsync', target)
  ALIGN_ASYNC(options, 'alignAsync')
  const weights = settle(options)
  const measured = await embedded(documentsToMeasured(source, target), options)
  const chances = measuredToChances(measured, weights)
  const judges = toJudges(options)
  const answers: Answers = new Map()
  for (const judge of judges) addRecorded(answers, measured, judge)
  const before = answersToDecided(chances, answers)
  const live = judges.filter(({ recorded }) => recorded === undefined)
  const { given, records } = await asked(live, measured, chances, before, options)
  const decided = new Map([...before, ...answersToDecided(chances, given)])
  const { embed } = options
  return {
    ...chancesToAlignment(measured, chances, weights, decided),
    plugIns: [
      ...(embed === undefined ? [] : [embed.record?.() ?? nameless('embed', embed.name, {})]),
      ...judges.map((judge) => judge.record?.() ?? records.get(judge) ?? nameless('judge', judge.name, {})),
    ],
  }
}

const toJudges = ({ judge }: AlignAsyncOptions): readonly Judge[] =>
  judge === undefined ? [] : typeof judge === 'function' ? [judge] : judge

/** A plain function keeps no record: what it was asked and answered is kept here. */
const nameless = (
  kind: PlugInRecord['kind'],
  name: string,
  answers: Readonly<Record<string, string>>,
): PlugInRecord => ({
  kind,
  name: name === '' || name === kind ? 'a function of the caller' : name,
  version: null,
  settings: {},
  answers,
})

async function embedded(measured: Measured, options: AlignAsyncOptions): Promise<Measured> {
  const { embed } = options
  if (embed === undefined) return measured
  const { source, target, cells, agreement, measures } = measured
  const texts = [...source.tasks, ...target.tasks].map(({ task }) => task.text)
  const vectors = await called('embed', (call) => embed(texts, call), options)
  const cosines = vectorsToCosines(vectors, cells, measures.cosine)
  return { ...measured, measures: withView(measures, cells, agreement, cosines) }
}

/** What was answered, by cell. */
type Answers = Map<number, Given[]>

function addAnswer(answers: Answers, cell: number, { likelihood = JUDGE_LIKELIHOOD }: Judge, answer: Answer) {
  const known = answers.get(cell)
  if (known === undefined) answers.set(cell, [{ answer, likelihood }])
  else known.push({ answer, likelihood })
}

/** What the judge answered before about these texts, whichever of the two came first. */
function addRecorded(answers: Answers, { source, target, cells }: Measured, judge: Judge): void {
  if (judge.recorded === undefined) return
  const rows = placesOf(source)
  const columns = placesOf(target)
  const done = new Set<number>()
  for (const [id, decision] of judge.recorded) {
    const answer = checked(decision, `its answer to ${id}`)
    const [one = '', other = ''] = id.split('-')
    for (const [from, to] of [[one, other] as const, [other, one] as const])
      for (const row of rows.get(from) ?? [])
        for (const column of columns.get(to) ?? []) {
          const cell = cellAt(cells, row, column)
          if (cell < 0 || answer === null || done.has(cell)) continue
          done.add(cell)
          addAnswer(answers, cell, judge, answer)
        }
  }
}

function placesOf({ tasks }: TokenizedDocument): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  tasks.forEach(({ task }, place) => {
    const mark = textToMark(task.text)
    places.set(mark, [...(places.get(mark) ?? []), place])
  })
  return places
}

interface Asked {
  readonly given: Answers
  /** Of the judges that keep none themselves. */
  readonly records: ReadonlyMap<Judge, PlugInRecord>
}

/** Asks the judges where the answer settles most; not about what is `decided` already. */
async function asked(
  judges: readonly Judge[],
  measured: Measured,
  chances: Chances,
  decided: ReadonlyMap<number, Answer>,
  options: AlignAsyncOptions,
): Promise<Asked> {
  const { judgeBudget } = options
  if (judgeBudget !== undefined && !(judgeBudget >= 0 && judgeBudget < Number.POSITIVE_INFINITY))
    throw new PolicyError('bad-option', `judgeBudget must be 0 or more, got ${judgeBudget}`)
  const given: Answers = new Map()
  const records = new Map<Judge, PlugInRecord>()
  const [first] = judges
  if (first === undefined) return { given, records }
  const { cells } = measured
  const gains = chancesToGains({ ...cells, ...chances }, first.likelihood ?? JUDGE_LIKELIHOOD)
  for (const cell of decided.keys()) gains[cell] = 0
  const places = gainsToAsked(gains, cells.rows, judgeBudget)
  if (places.length === 0) return { given, records }
  const questions = cellsToQuestions(measured, chances, gains, places)
  for (const judge of judges) {
    const decisions = await called('judge', (call) => judge(questions, call), options)
    if (!Array.isArray(decisions) || decisions.length !== places.length)
      throw new PolicyError('plug-in', `judge must give ${places.length} decisions, one for each question`)
    places.forEach((cell, at) => {
      const answer = checked(decisions[at] as JudgeDecision, `question ${at + 1}`)
      if (answer !== null) addAnswer(given, cell, judge, answer)
    })
    const answers = questions.map(({ id }, at) => [id, JSON.stringify(decisions[at])] as const)
    records.set(judge, nameless('judge', judge.name, Object.fromEntries(answers)))
  }
  return { given, records }
}

function checked(decision: JudgeDecision | undefined, what: string): Answer | null {
  const relation: unknown = decision?.relation
  if (relation === null) return null
  const known = ANSWERS.find((answer) => answer === relation)
  if (known === undefined)
    throw new PolicyError('plug-in', `judge gave the relation ${JSON.stringify(relation)} to ${what}`)
  return known
}
