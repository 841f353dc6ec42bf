import { type Comparison, RELATIONS, type Relation, type Span, type Status } from '../../model/index.js'
import { html, type Markup } from '../../write/markup.js'
import { type Lang, STATUS } from '../../write/wording.js'
import { type Side, type Verdict, verdictsOf } from '../comparison-to-pairs.js'
import { pageWord } from './page-words.js'
import { taskAnchor } from './task-to-card.js'

/** The strip's own units: the whole text is this long. */
const LONG = 1000
const HIGH = 20
/** More tasks than this are too narrow to be clicked. */
const MOST_APART = 400

/**
 * Where in a document the borrowing is: its text from left to right, tasks faint in the colour of their status, and in
 * full colour the clauses that links rest on.
 *
 * A clause's place inside its task is measured on the task's text, without label and line breaks: true to a fraction
 * of the task's own width.
 */
export function documentToStrip(comparison: Comparison, side: Side, lang: Lang): Markup | null {
  const verdicts = verdictsOf(comparison, side)
  const items = comparison[side].plans.flatMap((plan) => plan.items)
  if (verdicts.length === 0 || items.length === 0) return null
  const from = Math.min(...ends(items[0]!.span, items.at(-1)!.span))
  const to = Math.max(...ends(items[0]!.span, items.at(-1)!.span))
  const x = (offset: number): number =>
    Math.round(((offset - from) / Math.max(1, to - from)) * LONG * 10) / 10
  const borrowed = verdictsToBorrowed(verdicts, side, (to - from) / LONG / 2)
  return html`<svg class="strip" viewBox="0 0 ${LONG} ${HIGH}" preserveAspectRatio="none" role="img" aria-label="${pageWord(lang, 'strip')}">${
    verdicts.length <= MOST_APART
      ? verdicts.map(
          ({ task, status }) =>
            html`<rect class="s-${status}" data-task="${taskAnchor(side, task.id)}" x="${x(task.span.from)}" width="${width(x, task.span)}" height="${HIGH}"><title>${task.id} ${STATUS[status][lang]}</title></rect>`,
        )
      : verdictsToRuns(verdicts).map(
          ({ status, from, to }) =>
            html`<rect class="s-${status}" x="${x(from)}" width="${width(x, { from, to })}" height="${HIGH}"></rect>`,
        )
  }${RELATIONS.map((relation) => {
    const spans = borrowed.get(relation) ?? []
    return (
      spans.length > 0 &&
      html`<path class="s-${relation}" d="${spans.map((span) => `M${x(span.from)} ${HIGH / 2}h${width(x, span)}`).join('')}"></path>`
    )
  })}</svg>`
}

const ends = (first: Span, last: Span): readonly number[] => [first.from, first.to, last.from, last.to]

const width = (x: (offset: number) => number, { from, to }: Span): string => (x(to) - x(from)).toFixed(1)

/** The clauses that links rest on, by the relation of the link, as places in the document. */
function verdictsToBorrowed(
  verdicts: readonly Verdict[],
  side: Side,
  gap: number,
): ReadonlyMap<Relation, readonly Span[]> {
  const spans = new Map<Relation, Span[]>()
  for (const { task, links } of verdicts) {
    const scale = (task.span.to - task.span.from) / Math.max(1, task.text.length)
    const place = (offset: number): number => task.span.from + offset * scale
    for (const { relation, evidence } of links)
      for (const match of evidence) {
        const own = { from: place(match[side].from), to: place(match[side].to) }
        const known = spans.get(relation)
        if (known === undefined) spans.set(relation, [own])
        else known.push(own)
      }
  }
  return new Map([...spans].map(([relation, own]) => [relation, merged(own, gap)]))
}

/** Neighbours of one status as one stretch. */
function verdictsToRuns(verdicts: readonly Verdict[]): readonly (Span & { readonly status: Status })[] {
  const runs: (Span & { readonly status: Status })[] = []
  for (const { task, status } of verdicts) {
    const last = runs.at(-1)
    if (last?.status === status) runs[runs.length - 1] = { status, from: last.from, to: task.span.to }
    else runs.push({ status, from: task.span.from, to: task.span.to })
  }
  return runs
}

/** Spans that overlap, or lie so close that the eye does not part them, as one. */
function merged(spans: readonly Span[], gap: number): readonly Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = whole.at(-1)
    if (last !== undefined && span.from <= last.to + gap)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}
