import type { Part, PartKind, Span } from '../model/index.js'
import type { Head } from './lines-to-head.js'
import type { Outline } from './outline.js'
import type { ReadPlan } from './raw-to-items.js'
import type { Line } from './text-to-lines.js'

/**
 * Every character of the document in exactly one part, in order: lines first, then the
 * responsibility notes and the ignored stretches cut out of them.
 */
export function linesToParts(
  lines: readonly Line[],
  plans: readonly ReadPlan[],
  head: Head,
  outline: Outline,
  ignored: readonly Span[],
): readonly Part[] {
  const kinds = new Map<number, { readonly kind: PartKind; readonly task?: string }>()
  for (const at of head.masthead) kinds.set(at, { kind: 'masthead' })
  for (const at of head.furniture) kinds.set(at, { kind: 'furniture' })
  for (const [i, { plan, lineKinds, items }] of plans.entries()) {
    const heading = plan.headings[0]?.line
    if (heading !== undefined)
      for (let at = plan.from; at < heading; at++) kinds.set(at, kinds.get(at) ?? { kind: 'plan-title' })
    for (const line of head.preambles[i] ?? []) kinds.set(line.index, { kind: 'preamble' })
    for (const [at, kind] of lineKinds) {
      kinds.set(at, typeof kind === 'number' ? { kind: items[kind]!.kind, task: items[kind]!.id } : { kind })
    }
  }
  for (const at of outline.contents) kinds.set(at, { kind: 'contents' })
  for (const at of outline.pageNumbers) kinds.set(at, { kind: 'furniture' })
  const parts: Part[] = []
  const add = (from: number, to: number, kind: PartKind, task?: string): void => {
    if (from >= to) return
    const last = parts.at(-1)
    if (last !== undefined && last.kind === kind && last.task === task) {
      parts[parts.length - 1] = { ...last, to }
    } else parts.push(task === undefined ? { from, to, kind } : { from, to, kind, task })
  }
  const cuts = [
    ...plans
      .flatMap((plan) => plan.responsibility)
      .map((span) => ({ ...span, kind: 'responsibility' as const })),
    ...ignored.map((span) => ({ ...span, kind: 'furniture' as const })),
  ].sort((x, y) => x.from - y.from || x.to - y.to)
  let next = 0
  for (const line of lines) {
    const { kind, task } =
      line.text === '' ? { kind: 'blank' as const } : (kinds.get(line.index) ?? { kind: 'masthead' as const })
    let from = line.start
    while (next < cuts.length && cuts[next]!.to <= from) next++
    for (let i = next; i < cuts.length && cuts[i]!.from < line.end; i++) {
      const cut = cuts[i]!
      const cutFrom = Math.max(cut.from, from)
      const cutTo = Math.min(cut.to, line.end)
      if (cutFrom >= cutTo) continue
      add(from, cutFrom, kind, task)
      add(cutFrom, cutTo, cut.kind, cut.kind === 'responsibility' ? task : undefined)
      from = cutTo
    }
    add(from, line.end, kind, task)
  }
  return parts
}
