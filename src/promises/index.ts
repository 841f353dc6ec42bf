import { checkDocument } from '../check.js'
import { clauseToIndicator } from '../lexicon/indicators.js'
import type {
  Amount,
  Note,
  PlanPromise,
  PolicyDocument,
  PromiseEvidence,
  PromiseReport,
  PromiseStatus,
  Span,
  TargetResult,
} from '../model/index.js'
import { textToTargets } from '../parse/slots/text-to-targets.js'
import { amountsToJudgement } from './amounts-to-judgement.js'
import { bagsToIndex, type Shares } from './bags-to-index.js'
import { type Bag, bagsToLikeness, createLikeness } from './create-likeness.js'
import { type BareStatement, documentToStatements } from './document-to-statements.js'
import { type ReadAmount, statementToAmounts } from './statement-to-amounts.js'
import { makeOther, targetToResult, type Weighed } from './target-to-result.js'

/** A clause with its words. */
interface Clause extends Span {
  readonly text: string
  readonly bag: Bag
  /** The id of the standard indicator that it opens with. */
  readonly indicator: string | null
}

/** A sentence with its clauses and figures. */
interface Read extends BareStatement {
  readonly amounts: readonly ReadAmount[]
  readonly clauses: readonly Clause[]
}

const BREAK = /[，；。：！？,;:!?\n]/gu
/** A clause of fewer characters says too little. */
const SHORTEST_CLAUSE = 4
/** What two clauses share, times how much of each it is: above this readers of test/gold/reported call it a report. */
const LEAST_ALIKE = 0.8
/** The same where the report sums up several years: there, likeness of theme is common. */
const LEAST_ALIKE_YEARS = 1.3
/** Clauses that make up more than this share of what a sentence promises are most of it. */
const MOST = 0.5
/** More evidence than this tells nothing more. */
const MOST_EVIDENCE = 4

/**
 * What a later report of the same unit says of what a plan promised: for every sentence whether it is reported, in
 * part, or not mentioned, and for every figure whether it was met.
 *
 * Only the plan part of `plan` promises and only the review part of `report` tells; the words alone decide, and what is
 * not mentioned may still have been done. It stands apart from `compare`: no report is a link.
 *
 * @example
 * const { promises } = reportOf(parseDocument('某市2024年工作要点\n二、2024年工作安排\n城镇新增就业5万人以上。'), parseDocument('某市2025年政府工作报告\n一、2024年工作回顾\n城镇新增就业5.2万人。'))
 * promises.at(-1).targets[0].judgement // => 'exceeded'
 */
export function reportOf(plan: PolicyDocument, report: PolicyDocument): PromiseReport {
  for (const document of [plan, report]) checkDocument('reportOf', document)
  const [planned, told] = [documentToStatements(plan), documentToStatements(report)]
  const bagOf = createLikeness(
    [...planned, ...told].filter(({ stance }) => stance !== 'other').map(({ text }) => text),
  )
  const read = (statement: BareStatement, year: number | null): Read => ({
    ...statement,
    amounts: statementToAmounts(statement, year),
    clauses: toClauses(statement, bagOf),
  })
  const promises = planned.filter(({ stance }) => stance === 'plan').map((one) => read(one, plan.year))
  const reviews = toTold(
    told.filter(({ stance }) => stance === 'review').map((one) => read(one, report.year)),
  )
  const again = toTold(told.filter(({ stance }) => stance === 'plan').map((one) => read(one, report.year)))
  const results = reviews.sentences.flatMap((review) =>
    review.amounts.map((amount) => ({ ...weigh(amount, bagOf), review })),
  )
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  return {
    plan,
    report,
    promises: promises.map((promise) => {
      const place = promise.item ?? '0'
      const count = (counts.get(place) ?? 0) + 1
      counts.set(place, count)
      return toPromise(`${place}-${count}`, withoutSeen(promise, seen), reviews, results, again, bagOf)
    }),
    notes: toNotes(planned, told),
  }
}

/** Guiding thought, thanks and slogans are no promise and no report; figures beside them are. */
const SLOGAN =
  /习近平|科学指引|领航掌舵|坚强领导|两个确立|全会精神|之年$|新征程|篇章$|^各位代表|^(?:一年来|过去一年)，?(?:主要|我们|着重)?做了?(?:以下|的)/u

const weigh = (amount: ReadAmount, bagOf: (text: string) => Bag): Weighed => ({
  amount,
  bag: bagOf(amount.context),
  after: bagOf(amount.after),
})

function toClauses({ from, text }: BareStatement, bagOf: (text: string) => Bag): readonly Clause[] {
  const clauses: Clause[] = []
  let at = 0
  for (const { index } of [...text.matchAll(BREAK), { index: text.length }]) {
    const own = text.slice(at, index)
    const bag = bagOf(own)
    if (bag.pairs.size >= SHORTEST_CLAUSE - 1 && !SLOGAN.test(own))
      clauses.push({
        from: from + at,
        to: from + index,
        text: own,
        bag,
        indicator: clauseToIndicator(own)?.id ?? null,
      })
    at = index + 1
  }
  return clauses
}

interface Result extends Weighed {
  readonly review: Read
}

function toPromise(
  id: string,
  promise: Read,
  reviews: Told,
  results: readonly Result[],
  again: Told,
  bagOf: (text: string) => Bag,
): PlanPromise {
  const evidence = withNamed(promise, reviews.sentences, toEvidence(promise, reviews))
  const targets = toTargets(promise).map((amount): TargetResult => {
    const weighed = weigh(amount, bagOf)
    const found = targetToResult(weighed, results)
    const target = bare(amount)
    if (found !== null) {
      const result = bare(found.amount)
      const { review } = results.find((one) => one.amount === found.amount)!
      return {
        target,
        result,
        report: { from: review.from, to: review.to },
        ...amountsToJudgement(target, result),
      }
    }
    const clause = promise.clauses.find(({ from, to }) => from <= amount.span.from && amount.span.from < to)
    const told = evidence.find(
      (one) => one.promise.from === clause?.from && tells(one.report, weighed, reviews),
    )
    if (told === undefined)
      return { target, result: null, report: null, judgement: null, doubt: null, arithmetic: null }
    const review = reviews.sentences.find(
      ({ from, to }) => from <= told.report.from && told.report.from < to,
    )!
    return {
      target,
      result: null,
      report: { from: review.from, to: review.to },
      judgement: 'not-comparable',
      doubt: 'no-figure',
      arithmetic: null,
    }
  })
  const { clauses, amounts, ...statement } = promise
  return {
    id,
    statement: { ...statement, amounts: amounts.map(bare) },
    status: toStatus(promise, evidence, targets),
    evidence: evidence.slice(0, MOST_EVIDENCE),
    targets,
    continued: toEvidence(promise, again)
      .slice(0, 1)
      .map(({ report }) => report),
  }
}

/** Most of the words around a figure: 海洋生产总值 is not told by 生产总值. */
const LEAST_TOLD = 0.6

/** Whether a clause of the report tells of what a figure counts, and not only of something else in its clause. */
function tells(clause: Span, { amount, bag }: Weighed, reviews: Told): boolean {
  const own = reviews.clauses.find((one) => one.clause.from === clause.from)?.clause
  if (own === undefined) return false
  if (amount.indicator !== null)
    return own.indicator !== null && idsOf(amount.indicator).includes(own.indicator)
  return !makeOther(amount.context, own.text) && bagsToLikeness(bag, own.bag).ofFirst >= LEAST_TOLD
}

const bare = ({ context: _, before: __, after: ___, ...amount }: ReadAmount): Amount => amount

/** 用好6个 · 强化39个: they name what is there. */
const NAMES =
  /(?:发展|用好|强化|支持|完善|发挥|巩固|聚焦|围绕|做强|推进|首批|等|提升|优化|深化|统筹|上述|抓好|抓住)$/u
/** A count of more is a number to be reached even there. */
const MOST_NAMED = 50
/** 50米内 */
const DISTANCE = /^(?:米|公里)$/u

function isNamed({ before, after, unit, value, bound }: ReadAmount): boolean {
  // 年销售收入超10亿元的企业
  if (/^的/u.test(after) && bound === 'min') return true
  if (unit !== null && DISTANCE.test(unit) && (bound === 'max' || /^(?:内|以内|范围)/u.test(after)))
    return true
  return value < MOST_NAMED && NAMES.test(before.trim()) && after !== '' && bound === 'exact'
}

/** 城镇调查失业率5.5%左右，体现了…: a figure that is said again is promised once. */
function withoutSeen(promise: Read, seen: Set<string>): Read {
  const amounts = promise.amounts.filter(({ indicator, measure, value, to }) => {
    const key = `${indicator} ${measure} ${value} ${to}`
    if (indicator === null) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { ...promise, amounts }
}

/** The figures of a sentence that are to be reached. */
function toTargets({ amounts, text, from }: Read): readonly ReadAmount[] {
  const ranges = textToTargets(text, [])
  return amounts.filter(
    (amount) =>
      amount.measure !== 'difference' &&
      (amount.indicator !== null ||
        (!isNamed(amount) &&
          ranges.some((range) => range.from + from < amount.span.to && amount.span.from < range.to + from))),
  )
}

/** Sentences with an index of their clauses. */
interface Told {
  readonly sentences: readonly Read[]
  readonly clauses: readonly { readonly clause: Clause; readonly sentence: number }[]
  readonly shares: Shares
}

function toTold(sentences: readonly Read[]): Told {
  const clauses = sentences.flatMap((one, sentence) => one.clauses.map((clause) => ({ clause, sentence })))
  return { sentences, clauses, shares: bagsToIndex(clauses.map(({ clause }) => clause.bag)) }
}

/** The clauses that tell of a clause of the promise, the best one a sentence, best first. */
function toEvidence(promise: Read, { sentences, clauses, shares }: Told): readonly PromiseEvidence[] {
  const best = new Map<number, { readonly alike: number; readonly evidence: PromiseEvidence }>()
  for (const own of promise.clauses) {
    for (const [place, shared] of shares(own.bag)) {
      const { clause, sentence } = clauses[place]!
      const likeness = shared / Math.sqrt(own.bag.weight * clause.bag.weight)
      const alike = shared * likeness
      const least = sentences[sentence]!.severalYears ? LEAST_ALIKE_YEARS : LEAST_ALIKE
      if (alike < least || alike <= (best.get(sentence)?.alike ?? 0)) continue
      const [promised, report] = [own, clause].map(({ from, to }) => ({ from, to }))
      best.set(sentence, { alike, evidence: { promise: promised!, report: report!, likeness } })
    }
  }
  return [...best.values()]
    .sort((x, y) => y.alike - x.alike || x.evidence.report.from - y.evidence.report.from)
    .map(({ evidence }) => evidence)
}

/**
 * The first clause of the review of the year that opens with the indicator of a clause: 居民消费价格总体平稳 for a promise of
 * 2%左右, 居民人均可支配收入增长5.1% for one to keep pace with the economy.
 */
function withNamed(
  promise: Read,
  reviews: readonly Read[],
  evidence: readonly PromiseEvidence[],
): readonly PromiseEvidence[] {
  const named = promise.clauses.flatMap(({ from, to, indicator }): readonly PromiseEvidence[] => {
    if (indicator === null || evidence.some((one) => one.promise.from === from)) return []
    const ids = idsOf(indicator)
    for (const review of reviews) {
      if (review.severalYears) continue
      const amount = review.amounts.find((one) => one.indicator !== null && ids.includes(one.indicator))
      const clause =
        amount === undefined
          ? review.clauses.find((one) => one.indicator !== null && ids.includes(one.indicator))
          : review.clauses.find((one) => one.from <= amount.span.from && amount.span.from < one.to)
      if (clause !== undefined)
        return [{ promise: { from, to }, report: { from: clause.from, to: clause.to }, likeness: 1 }]
    }
    return []
  })
  return [...named, ...evidence]
}

/** 居民收入 is told for all, or for town and country apart. */
const INCOMES = ['income', 'income-urban', 'income-rural']
const idsOf = (indicator: string): readonly string[] => (indicator === 'income' ? INCOMES : [indicator])

function toStatus(
  promise: Read,
  evidence: readonly PromiseEvidence[],
  targets: readonly TargetResult[],
): PromiseStatus {
  const told = new Set<number>()
  for (const one of evidence) told.add(one.promise.from)
  for (const { target, report } of targets) {
    const clause = promise.clauses.find(({ from, to }) => from <= target.span.from && target.span.from < to)
    if (report !== null && clause !== undefined) told.add(clause.from)
  }
  if (told.size === 0)
    return targets.some(({ report }) => report !== null) ? 'partly-reported' : 'not-mentioned'
  const all = promise.clauses.reduce((sum, { bag }) => sum + bag.weight, 0)
  const own = promise.clauses.reduce((sum, { from, bag }) => sum + (told.has(from) ? bag.weight : 0), 0)
  const silent = targets.some(({ report }) => report === null)
  return own > MOST * all && !silent ? 'reported' : 'partly-reported'
}

function toNotes(planned: readonly BareStatement[], told: readonly BareStatement[]): readonly Note[] {
  const notes: Note[] = []
  if (planned.every(({ stance }) => stance !== 'plan'))
    notes.push({ code: 'comparison', message: 'the plan has no part that promises: nothing can be reported' })
  if (told.every(({ stance }) => stance !== 'review'))
    notes.push({ code: 'comparison', message: 'the report has no part that tells what was done' })
  return notes
}
