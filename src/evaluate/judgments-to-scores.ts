import { ANSWERS } from '../model/answer.js'
import { type Relation, SOURCE_STATUSES, type SourceStatus } from '../model/index.js'
import type { Judgment, Judgments, StatusJudgment } from './comparison-to-judgments.js'
import { type GoldRelation, isCore } from './gold.js'

/** Right, wrong and missed, and what follows from them. */
export interface Ratio {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface StatusScores<Status extends SourceStatus = JudgedStatus> {
  /** Source tasks counted: those whose gold status is one of these. */
  readonly judged: number
  readonly accuracy: number
  /** The mean F1 of the statuses; a status that neither side uses is left out. */
  readonly macroF1: number
  readonly classes: Readonly<Record<Status, Ratio>>
}

/** Statuses on which people agree: whether a task was taken up in part is read differently by many. */
export type JudgedStatus = Exclude<SourceStatus, 'partial'>

/** How often each relation of the gold (rows, `none` where people saw no link) was given as what. */
export type Confusion = Readonly<Record<GoldRelation | 'none', Readonly<Record<Relation | 'none', number>>>>

export interface Scores {
  /** Core links; pairs that the gold calls partial count on neither side. */
  readonly link: Ratio
  /** Partial links, strictly: a partial link given as a core one is missed. */
  readonly partial: Ratio
  /** Over source tasks that people call inherited, rephrased or dropped. */
  readonly status: StatusScores
  /** Over all source tasks, partial ones too: what becomes of a count of verdicts. */
  readonly fullStatus: StatusScores<SourceStatus>
  readonly confusion: Confusion
  /** What was counted: for intervals, sweeps, calibration and mistakes. */
  readonly judgments: Judgments
}

const JUDGED = ['inherited', 'rephrased', 'dropped'] as const satisfies readonly JudgedStatus[]
const GOLD = ['inherited', 'inherited-or-rephrased', 'rephrased', 'partial', 'none'] as const

/** The scores that follow from the judgments of one or of many pairs of documents. */
export function judgmentsToScores(judgments: Judgments): Scores {
  return {
    link: coreToRatio(judgments.links),
    partial: countsToRatio(
      judgments.links,
      ({ predicted }) => predicted === 'partial',
      ({ gold }) => gold === 'partial',
    ),
    status: statusesToScores(judgments.statuses, JUDGED),
    fullStatus: statusesToScores(judgments.statuses, SOURCE_STATUSES),
    confusion: linksToConfusion(judgments.links),
    judgments,
  }
}

/** Precision, recall and F1 of core links; pairs annotated partial are left out. */
export function coreToRatio(links: readonly Judgment[]): Ratio {
  return countsToRatio(
    links.filter(({ gold }) => gold !== 'partial'),
    ({ predicted }) => isCore(predicted),
    ({ gold }) => isCore(gold),
  )
}

/** Counts over items that each side may claim. */
export function countsToRatio<T>(
  items: readonly T[],
  isPredicted: (item: T) => boolean,
  isGold: (item: T) => boolean,
): Ratio {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const item of items) {
    if (isPredicted(item)) isGold(item) ? right++ : wrong++
    else if (isGold(item)) missed++
  }
  return toRatio(right, wrong, missed)
}

/** Where there is nothing to find and nothing was claimed, all three are 1. */
export function toRatio(right: number, wrong: number, missed: number): Ratio {
  const share = (part: number, whole: number): number =>
    whole > 0 ? part / whole : wrong + missed > 0 ? 0 : 1
  return {
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  }
}

/** `inherited-or-rephrased` is whichever of the two was said, and rephrased where neither was. */
function statusesToScores<Status extends SourceStatus>(
  statuses: readonly StatusJudgment[],
  names: readonly Status[],
): StatusScores<Status> {
  const judged = statuses.flatMap(({ predicted, gold }) => {
    const either = predicted === 'inherited' ? 'inherited' : 'rephrased'
    const own: SourceStatus = gold === 'inherited-or-rephrased' ? either : gold
    return (names as readonly SourceStatus[]).includes(own) ? [{ predicted, gold: own }] : []
  })
  const classOf = (name: Status): Ratio =>
    countsToRatio(
      judged,
      ({ predicted }) => predicted === name,
      ({ gold }) => gold === name,
    )
  const classes = Object.fromEntries(names.map((name) => [name, classOf(name)])) as Record<Status, Ratio>
  const used = names
    .map((name) => classes[name])
    .filter(({ right, wrong, missed }) => right + wrong + missed > 0)
  return {
    judged: judged.length,
    accuracy: mean(judged.map(({ predicted, gold }) => (predicted === gold ? 1 : 0))),
    macroF1: mean(used.map(({ f1 }) => f1)),
    classes,
  }
}

/** 1 for nothing: no task was judged wrongly. */
const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 1

function linksToConfusion(links: readonly Judgment[]): Confusion {
  const blank = () => Object.fromEntries(ANSWERS.map((predicted) => [predicted, 0]))
  const confusion = Object.fromEntries(GOLD.map((gold) => [gold, blank()])) as Record<
    GoldRelation | 'none',
    Record<Relation | 'none', number>
  >
  for (const { gold, predicted } of links) confusion[gold ?? 'none'][predicted ?? 'none']++
  return confusion
}
