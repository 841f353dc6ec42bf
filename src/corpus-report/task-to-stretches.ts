import type { CorpusLink, CorpusTask } from '../model/index.js'
import { escapeHtml } from '../write/markup.js'

/** A piece of a task's text; `match` where the origin says the same. */
export interface Stretch {
  readonly text: string
  readonly match: Match | null
}

export interface Match {
  readonly similarity: number
  /** Where its counterpart stands in the origin's text as the page shows it. */
  readonly from: number
  readonly to: number
}

/** A task's text cut where its clauses match those of its origin; joined again, the pieces are the text. */
export function taskToStretches(
  { id, task }: CorpusTask,
  link: CorpusLink | undefined,
  textOf: (task: string) => string,
): readonly Stretch[] {
  const isTarget = link?.target === id
  const origin = link === undefined ? '' : textOf(isTarget ? link.source : link.target)
  const matches = (link?.evidence ?? [])
    .map(({ source, target, similarity }) =>
      isTarget ? { own: target, other: source, similarity } : { own: source, other: target, similarity },
    )
    .sort((x, y) => x.own.from - y.own.from || y.similarity - x.similarity || x.other.from - y.other.from)
  const stretches: Stretch[] = []
  let at = 0
  for (const { own, other, similarity } of matches) {
    // a clause that matches several shows the nearest
    if (own.from < at || own.to <= own.from) continue
    if (own.from > at) stretches.push({ text: task.text.slice(at, own.from), match: null })
    const from = shownLength(origin.slice(0, other.from))
    stretches.push({
      text: task.text.slice(own.from, own.to),
      match: {
        similarity,
        from,
        to: from + shownLength(origin.slice(other.from, other.to)),
      },
    })
    at = own.to
  }
  if (at < task.text.length) stretches.push({ text: task.text.slice(at), match: null })
  return stretches
}

/** An entity of ours stands for one character; unseen characters are shown by name. */
const ENTITY = /&[#a-z0-9]+;/g

/** Characters of a text as the page shows it. */
const shownLength = (text: string): number => escapeHtml(text).replace(ENTITY, ' ').length
