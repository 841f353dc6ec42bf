/** What the reader decides of pairs of tasks, kept in memory and, where the browser lets a page, in its own store. */

import { at } from '../../../write/client/page.js'

export const ANSWERS = ['inherited', 'rephrased', 'partial', 'none'] as const
export type Answer = (typeof ANSWERS)[number]

export interface PageDecision {
  /** Ids of tasks inside their documents. */
  readonly source: string
  readonly target: string
  /** `null` where there is only a comment so far. */
  readonly relation: Answer | null
  readonly coder: string
  /** The day, as the reader's own clock has it. */
  readonly date: string
  readonly comment: string
}

const STORE = `policy-lineage review ${at('documents').dataset.hash}`

const decisions = new Map<string, PageDecision>()
const keyOf = (source: string, target: string): string => `${source} ${target}`

export const decisionOf = (source: string, target: string): PageDecision | undefined =>
  decisions.get(keyOf(source, target))

export const allDecisions = (): readonly PageDecision[] => [...decisions.values()]

/** Puts decisions in the place of those about the same pairs; one that says nothing takes its pair's out. */
export function decide(made: readonly PageDecision[]): void {
  for (const one of made) {
    const key = keyOf(one.source, one.target)
    if (one.relation === null && one.comment === '') decisions.delete(key)
    else decisions.set(key, one)
  }
  keep()
}

export function forgetAll(): void {
  decisions.clear()
  keep()
}

/** Whether the browser keeps what is decided when the page is closed. */
export let isKept = true

function keep(): void {
  try {
    if (decisions.size === 0) localStorage.removeItem(STORE)
    else localStorage.setItem(STORE, JSON.stringify(allDecisions()))
    isKept = true
  } catch {
    isKept = false
  }
}

/** Takes up what was decided in this browser before. */
export function recall(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]')
    if (Array.isArray(kept))
      for (const one of kept.filter(isDecision)) decisions.set(keyOf(one.source, one.target), one)
  } catch {
    isKept = false
  }
}

function isDecision(one: unknown): one is PageDecision {
  if (typeof one !== 'object' || one === null) return false
  const { source, target, relation, coder, date, comment } = one as Record<string, unknown>
  return (
    [source, target, coder, date, comment].every((value) => typeof value === 'string') &&
    (relation === null || ANSWERS.includes(relation as Answer))
  )
}
