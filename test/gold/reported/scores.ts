import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readDocumentSync } from '../../../src/document.js'
import type { PlanPromise, Span, TargetResult } from '../../../src/model/index.js'
import { reportOf } from '../../../src/promises/index.js'

const FOLDER = 'test/gold/reported'
const CORPUS = '../shared/corpus'

/** Whether the documents that the gold is about are on this machine. */
export const HAS_CORPUS: boolean = existsSync(CORPUS)

type Range = readonly [number, number]

interface GoldReport {
  readonly sentence: Range
  readonly span?: Range
  readonly figure?: string
  readonly doubtful?: true
}

interface GoldTarget {
  readonly span: Range
  readonly figure: string
  readonly reports: readonly GoldReport[]
  readonly judgement?: string
  readonly also?: string
}

interface GoldTask {
  readonly span: Range
  readonly reported: 'reported' | 'in part' | 'not mentioned' | 'no promise'
  readonly reports: readonly GoldReport[]
}

export interface GoldFile {
  readonly name: string
  readonly part: 'develop' | 'held'
  readonly plan: { readonly file: string; readonly part: Range }
  readonly report: { readonly file: string; readonly part: Range }
  readonly targets: readonly GoldTarget[]
  readonly tasks: readonly GoldTask[]
}

/** What was counted, to be summed over pairs. */
export interface Counts {
  /** Links found, those of them that people see, and all that people see. */
  readonly found: number
  readonly right: number
  readonly seen: number
  /** Pairs of a figure promised and a figure reported, the same way. */
  readonly pairs: number
  readonly rightPairs: number
  readonly seenPairs: number
  /** Pairs found rightly whose judgement is the annotator's, or the second one allowed. */
  readonly rightJudgements: number
  /** Sentences: mentioned or not, and all three classes. */
  readonly sentences: number
  readonly rightMentions: number
  readonly rightStatuses: number
  /** Figures that people call targets, and those of them that the library reads as such. */
  readonly targets: number
  readonly readTargets: number
}

export interface Scored extends Counts {
  readonly mistakes: readonly string[]
}

export const readGolds = (): readonly GoldFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      ...(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as GoldFile),
      name: name.replace('.json', ''),
    }))

const meets = (span: Span, [from, to]: Range): boolean => span.from < to && from < span.to

/** Scores `reportOf` on one pair of documents. */
export function goldToScores(gold: GoldFile): Scored {
  const [plan, report] = [gold.plan, gold.report].map(({ file }) => readDocumentSync(`${CORPUS}/${file}`))
  const { promises } = reportOf(plan!, report!)
  const inPart = promises.filter(({ statement }) => meets(statement, gold.plan.part))
  const targets = inPart.flatMap((promise) => promise.targets.map((target) => ({ promise, target })))
  const counts = { found: 0, right: 0, seen: 0, pairs: 0, rightPairs: 0, seenPairs: 0, rightJudgements: 0 }
  const sentences = { sentences: 0, rightMentions: 0, rightStatuses: 0, targets: 0, readTargets: 0 }
  const mistakes: string[] = []
  const text = { plan: plan!.text, report: report!.text }
  const cut = (of: string, span: Span): string =>
    of.slice(span.from, span.to).replace(/\n/gu, '').slice(0, 60)

  const count = (kind: string, where: Span, reports: readonly GoldReport[], found: readonly Span[]): void => {
    const sure = reports.filter(({ doubtful }) => doubtful === undefined)
    counts.seen += sure.length
    for (const span of found) {
      if (reports.some(({ doubtful, sentence }) => doubtful === true && meets(span, sentence))) continue
      counts.found += 1
      if (sure.some(({ sentence }) => meets(span, sentence))) counts.right += 1
      else mistakes.push(`wrong ${kind} · ${cut(text.plan, where)} → ${cut(text.report, span)}`)
    }
    for (const { sentence } of sure)
      if (!found.some((span) => meets(span, sentence)))
        mistakes.push(
          `missed ${kind} · ${cut(text.plan, where)} → ${cut(text.report, { from: sentence[0], to: sentence[1] })}`,
        )
  }

  const used = new Set<TargetResult>()
  for (const target of gold.targets) {
    const own = targets.find(({ target: { target: amount } }) => meets(amount.span, target.span))
    const where = { from: target.span[0] - 20, to: target.span[1] }
    const isFigure = /\d/u.test(target.figure)
    if (isFigure) sentences.targets += 1
    if (own !== undefined) {
      used.add(own.target)
      sentences.readTargets += 1
    }
    const spans =
      own === undefined
        ? clauseEvidence(inPart, target.span)
        : own.target.report === null
          ? []
          : [own.target.report]
    count('target', where, target.reports, spans)
    const expected = target.reports.find(({ span, doubtful }) => span !== undefined && doubtful === undefined)
    if (expected !== undefined && isFigure) counts.seenPairs += 1
    const result = own?.target.result ?? null
    if (result === null || target.reports.some(({ doubtful }) => doubtful === true)) continue
    counts.pairs += 1
    if (expected === undefined || !meets(result.span, expected.span!)) {
      if (own?.target.judgement !== 'not-comparable')
        mistakes.push(`wrong figure · ${cut(text.plan, where)} → ${result.text} (${result.noun})`)
      else
        mistakes.push(
          `wrong figure, not compared · ${cut(text.plan, where)} → ${result.text} (${result.noun})`,
        )
      continue
    }
    counts.rightPairs += 1
    const judgement = own!.target.judgement!.replace('-', ' ')
    if (judgement === target.judgement || judgement === target.also) counts.rightJudgements += 1
    else
      mistakes.push(
        `judgement · ${cut(text.plan, where)} → ${result.text}: ${judgement} (${own!.target.doubt ?? own!.target.arithmetic}) for ${target.judgement}`,
      )
  }
  for (const { target } of targets) {
    if (used.has(target) || target.report === null) continue
    const task = gold.tasks.find(({ span }) => meets(target.target.span, span))
    if (task?.reports.some(({ sentence }) => meets(target.report!, sentence)) === true) continue
    counts.found += 1
    if (target.result !== null) counts.pairs += 1
    mistakes.push(
      `no target · ${target.target.text} ${target.target.noun} → ${cut(text.report, target.report)}`,
    )
  }
  for (const task of gold.tasks) {
    if (task.reported === 'no promise') continue
    const own = promises.find(({ statement }) => meets(statement, task.span))
    const found = own === undefined ? [] : sentencesOf(own)
    count('sentence', { from: task.span[0], to: task.span[1] }, task.reports, found)
    sentences.sentences += 1
    const status = own?.status ?? 'not-mentioned'
    const isMentioned = task.reported !== 'not mentioned'
    const isDoubtful = !isMentioned && task.reports.length > 0
    if (isDoubtful || (status !== 'not-mentioned') === isMentioned) sentences.rightMentions += 1
    const said = { reported: 'reported', 'partly-reported': 'in part', 'not-mentioned': 'not mentioned' }[
      status
    ]
    if (said === task.reported || (isDoubtful && said === 'in part')) sentences.rightStatuses += 1
  }
  return { ...counts, ...sentences, mistakes }
}

/** The sentences of the report that tell of a promise, each once. */
function sentencesOf({ evidence, targets }: PlanPromise): readonly Span[] {
  const spans = targets.flatMap(({ report }) => (report === null ? [] : [report]))
  const free = evidence
    .map(({ report }) => report)
    .filter((span) => !spans.some((one) => meets(span, [one.from, one.to])))
  return [...new Map(spans.map((span) => [span.from, span])).values(), ...free]
}

const clauseEvidence = (promises: readonly PlanPromise[], span: Range): readonly Span[] =>
  promises
    .flatMap(({ evidence }) =>
      evidence.filter(({ promise }) => meets(promise, span)).map(({ report }) => report),
    )
    .slice(0, 1)

/** The counts of several pairs together. */
export function sumCounts(scores: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number): number => scores.reduce((total, one) => total + of(one), 0)
  return {
    found: sum((one) => one.found),
    right: sum((one) => one.right),
    seen: sum((one) => one.seen),
    pairs: sum((one) => one.pairs),
    rightPairs: sum((one) => one.rightPairs),
    seenPairs: sum((one) => one.seenPairs),
    rightJudgements: sum((one) => one.rightJudgements),
    sentences: sum((one) => one.sentences),
    rightMentions: sum((one) => one.rightMentions),
    rightStatuses: sum((one) => one.rightStatuses),
    targets: sum((one) => one.targets),
    readTargets: sum((one) => one.readTargets),
  }
}
