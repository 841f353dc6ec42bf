import { checkDocument, checkList } from '../check.js'
import type { PolicyDocument, Task } from '../model/index.js'

/** What an annotator read in one task; see benchmark/GUIDE.md. */
export interface GoldSlots {
  readonly id: string
  readonly heading: string | null
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly cites: readonly { readonly title: string | null; readonly number: string | null }[]
  readonly targets: readonly {
    readonly text?: string
    readonly value: number
    readonly unit: string | null
    readonly bound: 'min' | 'max' | 'exact'
  }[]
  readonly deadlines: readonly string[]
}

export type SlotName = 'heading' | 'lead' | 'responsible' | 'cites' | 'targets' | 'deadlines'

export const slotNames: readonly SlotName[] = [
  'heading',
  'lead',
  'responsible',
  'cites',
  'targets',
  'deadlines',
]

/** Counts over all tasks, and precision, recall and F1; F1 is 1 where nothing was to be found and nothing was. */
export interface SlotScore {
  readonly slot: SlotName
  readonly right: number
  readonly read: number
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** One value that only one side has. */
export interface SlotMistake {
  readonly task: string
  readonly slot: SlotName
  readonly kind: 'missed' | 'wrong'
  readonly value: string
}

export interface SlotScores {
  readonly scores: readonly SlotScore[]
  readonly mistakes: readonly SlotMistake[]
}

/**
 * How well the slots of a document were read: exact matches against a gold record a task, counted over all tasks
 * (micro-averaged).
 *
 * A unit counts by its name, a document by title and number, a target by value, unit and bound, a deadline and a
 * heading by their words without blanks. Units with `inheritedFrom` are left out: the gold holds what each task
 * itself says. Gold records of tasks that the document lacks count as missed.
 */
export function scoreSlots(document: PolicyDocument, gold: readonly GoldSlots[]): SlotScores {
  checkDocument('scoreSlots', document)
  checkList('scoreSlots', gold, 'a list of gold records, one a task', ({ id }) => typeof id === 'string')
  const tasks = new Map(document.plans.flatMap((plan) => plan.items).map((task) => [task.id, task]))
  const mistakes: SlotMistake[] = []
  const counts = new Map(slotNames.map((slot) => [slot, { right: 0, read: 0, gold: 0 }]))
  for (const record of gold) {
    const task = tasks.get(record.id)
    const read = task === undefined ? null : taskToValues(task)
    const wanted = goldToValues(record)
    for (const slot of slotNames) {
      const missing = [...wanted[slot]]
      const count = counts.get(slot)!
      count.gold += missing.length
      for (const value of read?.[slot] ?? []) {
        count.read++
        const at = missing.indexOf(value)
        if (at < 0) mistakes.push({ task: record.id, slot, kind: 'wrong', value })
        else {
          count.right++
          missing.splice(at, 1)
        }
      }
      for (const value of missing) mistakes.push({ task: record.id, slot, kind: 'missed', value })
    }
  }
  return { scores: slotNames.map((slot) => toScore(slot, counts.get(slot)!)), mistakes }
}

/** Scores of several documents as one: counts are added, so that each value weighs the same. */
export function addSlotScores(all: readonly SlotScores[]): readonly SlotScore[] {
  return slotNames.map((slot) => {
    const counts = { right: 0, read: 0, gold: 0 }
    for (const { scores } of all) {
      const score = scores.find((one) => one.slot === slot)
      counts.right += score?.right ?? 0
      counts.read += score?.read ?? 0
      counts.gold += score?.gold ?? 0
    }
    return toScore(slot, counts)
  })
}

type Values = Readonly<Record<SlotName, readonly string[]>>

const bare = (text: string): string => text.replace(/\s+/gu, '')

function taskToValues(task: Task): Values {
  const own = task.slots.responsible.filter((unit) => unit.inheritedFrom === undefined)
  const lead = task.slots.lead.filter((unit) => unit.inheritedFrom === undefined)
  return {
    heading: task.heading === null ? [] : [bare(task.heading.text)],
    lead: lead.map((unit) => unit.name),
    responsible: own.map((unit) => unit.name),
    cites: task.slots.cites.map(({ title, number }) => `${bare(title ?? '')}|${number ?? ''}`),
    targets: task.slots.targets.map(({ value, unit, bound }) => `${value}|${unit ?? ''}|${bound}`),
    deadlines: task.slots.deadlines.map((deadline) => bare(deadline.text)),
  }
}

function goldToValues(gold: GoldSlots): Values {
  return {
    heading: gold.heading === null ? [] : [bare(gold.heading)],
    lead: gold.lead.map(bare),
    responsible: gold.responsible.map(bare),
    cites: gold.cites.map(({ title, number }) => `${bare(title ?? '')}|${number ?? ''}`),
    targets: gold.targets.map(({ value, unit, bound }) => `${value}|${unit ?? ''}|${bound}`),
    deadlines: gold.deadlines.map(bare),
  }
}

function toScore(
  slot: SlotName,
  { right, read, gold }: { right: number; read: number; gold: number },
): SlotScore {
  const precision = read === 0 ? 1 : right / read
  const recall = gold === 0 ? 1 : right / gold
  const f1 = read + gold === 0 ? 1 : (2 * right) / (read + gold)
  return { slot, right, read, gold, precision, recall, f1 }
}
