import { checkDocument } from './check.js'
import type { NoteCode, PolicyDocument } from './model/index.js'

/** A ground for doubt about how a document was read, and what it costs. */
export interface QualityReason {
  readonly code: NoteCode | 'no-tasks' | 'uneven-tasks' | 'long-tasks' | 'outside-tasks' | 'no-title'
  readonly message: string
  /** The share of the score that it takes away: what is left is multiplied by 1 − cost. */
  readonly cost: number
}

export interface Quality {
  /** 1 where nothing speaks against the reading, 0 where there is nothing to compare. */
  readonly score: number
  /** The dearest first. */
  readonly reasons: readonly QualityReason[]
}

/**
 * What a note of each kind costs where it is met at one task in ten; repairs that are sure cost
 * nothing. Labels out of order hint at tasks that were cut wrongly or lost, which is what hurts a
 * comparison most.
 */
const NOTE_COST: Partial<Record<NoteCode, number>> = {
  'no-heading': 0.5,
  'heading-unnumbered': 0.2,
  'label-missing': 0.3,
  'label-out-of-order': 0.3,
  'label-repeated': 0.2,
  'task-empty': 0.3,
  'bracket-unbalanced': 0.15,
  'punctuation-lost': 0.1,
  'number-damaged': 0.1,
  'lone-surrogate': 0.1,
  decoding: 0.1,
  'page-unread': 0.3,
}

/** One such note is about the whole document. */
const OF_DOCUMENT: ReadonlySet<NoteCode> = new Set(['no-heading', 'heading-unnumbered', 'page-unread'])

/** Notes on so large a share of the tasks cost their full price; fewer cost in proportion. */
const FULL_PRICE_FROM = 0.1

/** Less of the text in tasks than this, and the outline was probably not seen: plans have 0.8, reports 0.6. */
const TEXT_IN_TASKS = 0.5

/** A task above this is several, or swallowed what follows it: the longest of 211 real ones has 700. */
const LONGEST_TASK = 3000

/** One task with this share of all the text of ten tasks or more has swallowed others. */
const UNEVEN_FROM = 0.4

/** Below this a person should look at the outline before believing what is compared. */
export const LOOK_BELOW = 0.6

/** With hardly a word in tasks, more than half of the score goes: the comparison would miss most of the document. */
const OUTSIDE_COST = 0.6

/** A reading with one overlong task is still of use; reports have such a review of the year before. */
const LONG_COST = 0.2
const UNEVEN_COST = 0.15

/** Documents copied without their title are common and compare well. */
const UNTITLED_COST = 0.05

/**
 * How far a document was read as it should be, 0–1, with the grounds for every deduction.
 *
 * It judges the reading, not the document: is there an outline, is most of the text in tasks, are their
 * numbers in order and their sizes alike. Below 0.6 a person should look at the outline.
 *
 * @example documentToQuality(parseDocument('')).score // => 0
 */
export function documentToQuality(document: PolicyDocument): Quality {
  checkDocument('documentToQuality', document)
  const reasons = [...taskReasons(document), ...noteReasons(document)]
    .filter(({ cost }) => cost > 0)
    .sort((x, y) => y.cost - x.cost || (x.code < y.code ? -1 : x.code > y.code ? 1 : 0))
  const score = reasons.reduce((left, { cost }) => left * (1 - cost), 1)
  return { score: Math.round(score * 1000) / 1000, reasons }
}

function taskReasons(document: PolicyDocument): readonly QualityReason[] {
  const tasks = document.plans.flatMap((plan) => plan.items)
  if (tasks.length === 0) return [{ code: 'no-tasks', message: 'No task was found.', cost: 1 }]
  const reasons: QualityReason[] = []
  const lengths = tasks.map((task) => task.text.length)
  const inTasks = lengths.reduce((sum, length) => sum + length, 0)
  const wording = document.parts
    .filter(({ kind }) => kind !== 'blank' && kind !== 'furniture')
    .reduce((sum, { from, to }) => sum + to - from, 0)
  const share = wording === 0 ? 0 : Math.min(1, inTasks / wording)
  if (share < TEXT_IN_TASKS)
    reasons.push({
      code: 'outside-tasks',
      message: `Only ${percent(share)} of the wording stands in tasks.`,
      cost: OUTSIDE_COST * (1 - share / TEXT_IN_TASKS),
    })
  const longest = lengths.reduce((most, length) => Math.max(most, length), Number.NEGATIVE_INFINITY)
  if (longest > LONGEST_TASK)
    reasons.push({
      code: 'long-tasks',
      message: `The longest task has ${longest} characters.`,
      cost: LONG_COST,
    })
  if (tasks.length >= 10 && longest > UNEVEN_FROM * inTasks)
    reasons.push({
      code: 'uneven-tasks',
      message: `One task holds ${percent(longest / inTasks)} of all tasks' text.`,
      cost: UNEVEN_COST,
    })
  if (document.title === null)
    reasons.push({ code: 'no-title', message: 'No title was found.', cost: UNTITLED_COST })
  return reasons
}

function noteReasons(document: PolicyDocument): readonly QualityReason[] {
  const tasks = document.plans.reduce((sum, plan) => sum + plan.items.length, 0)
  const counts = new Map<NoteCode, number>()
  for (const { code } of document.notes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({
    code,
    message: `${count} ${count === 1 ? 'note' : 'notes'} of kind ${code}.`,
    cost:
      (NOTE_COST[code] ?? 0) *
      (OF_DOCUMENT.has(code) ? 1 : Math.min(1, count / Math.max(1, tasks) / FULL_PRICE_FROM)),
  }))
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
