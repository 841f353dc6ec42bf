import { expect } from 'vitest'
import type { Comparison, Excerpt, PolicyDocument, Span } from '../../src/model/index.js'

/** The promises of the library about one document, and about one comparison, as checks. */

export function expectWholeDocument(document: PolicyDocument, text: string): void {
  expect(document.text).toBe(text)
  expectPartition(document)
  const items = document.plans.flatMap((plan) => plan.items)
  const ids = items.map(({ id }) => id)
  for (const { items, tasks } of document.plans)
    expect(tasks, 'tasks are the items asked for').toEqual(
      items.filter(({ kind }) => document.kinds.includes(kind)),
    )
  expect(new Set(ids).size, 'ids are unique').toBe(ids.length)
  let end = 0
  for (const task of items) {
    const place = `item ${task.id}`
    expect(task.id).toBe(`${task.plan}.${String(task.ordinal).padStart(2, '0')}`)
    expectCut(text, task, place)
    if (task.heading) expectCut(text, task.heading, `${place}, heading`)
    for (const excerpt of slotsOf(task.slots)) expectCut(text, excerpt, `${place}, slot`)
    expect(task.span.from, `${place} begins after the one before`).toBeGreaterThanOrEqual(end)
    for (const span of task.spans) expectInside(span, task.span, place)
    end = task.span.to
  }
  for (const plan of document.plans) {
    for (const excerpt of [plan.title, plan.preamble, plan.closing])
      if (excerpt) expectCut(text, excerpt, 'plan')
    for (const section of plan.sections) if (section.text) expectCut(text, section.text, 'section text')
  }
  const { title, issuer, number, date, recipients } = document.masthead
  for (const excerpt of [title, issuer, number, date, recipients])
    if (excerpt) expectCut(text, excerpt, 'masthead')
  for (const { span, message } of document.notes) {
    expect(message).not.toBe('')
    if (span) expectInside(span, { from: 0, to: text.length }, `note "${message}"`)
  }
}

/** Every character in exactly one part: joined they give the file. */
function expectPartition({ parts, plans, text }: PolicyDocument): void {
  const kinds = new Map(plans.flatMap((plan) => plan.items).map(({ id, kind }) => [id, kind]))
  let at = 0
  for (const part of parts) {
    if (part.task !== undefined && part.kind !== 'responsibility')
      expect(part.kind).toBe(kinds.get(part.task))
    if (part.from !== at || part.to <= part.from) {
      expect.fail(`part ${part.kind} ${part.from}–${part.to} where ${at} was to come`)
    }
    at = part.to
  }
  expect(at, 'parts end with the text').toBe(text.length)
}

function expectCut(text: string, excerpt: Excerpt, place: string): void {
  const cut = excerpt.spans.map(({ from, to }) => text.slice(from, to)).join('')
  if (cut !== excerpt.text) expect(cut, `spans of ${place} cut its text`).toBe(excerpt.text)
  let end = 0
  for (const span of excerpt.spans) {
    if (span.from < end || span.to < span.from) expect.fail(`spans of ${place} overlap or run backwards`)
    end = span.to
  }
}

function expectInside(span: Span, outer: Span, place: string): void {
  if (span.from < outer.from || span.to > outer.to || span.to < span.from) {
    expect.fail(`${place}: ${span.from}–${span.to} lies outside ${outer.from}–${outer.to}`)
  }
}

/** Everything in the slots that claims to be cut out of the document. */
function slotsOf(slots: object): readonly Excerpt[] {
  return Object.values(slots).flatMap((list: readonly Excerpt[]) => list)
}

/** Each task in exactly one verdict, links between tasks that exist, figures within bounds. */
export function expectWholeComparison(comparison: Comparison): void {
  const { source, target, sourceVerdicts, targetVerdicts, links } = comparison
  const idsOf = (document: PolicyDocument): string[] =>
    document.plans.flatMap((plan) => plan.tasks.map(({ id }) => id))
  expect(sourceVerdicts.map(({ task }) => task.id)).toEqual(idsOf(source))
  expect(targetVerdicts.map(({ task }) => task.id)).toEqual(idsOf(target))
  const keys = links.map((link) => `${link.source} ${link.target}`)
  expect(new Set(keys).size).toBe(keys.length)
  const [sources, targets] = [new Set(idsOf(source)), new Set(idsOf(target))]
  for (const link of links) {
    expect(sources.has(link.source) && targets.has(link.target)).toBe(true)
    for (const figure of [link.score, link.confidence, link.coverage.source, link.coverage.target]) {
      if (!(figure >= 0 && figure <= 1))
        expect.fail(`${link.source} → ${link.target}: ${figure} is not within 0–1`)
    }
  }
  const linked = { source: new Set(links.map((l) => l.source)), target: new Set(links.map((l) => l.target)) }
  for (const { status, task } of sourceVerdicts)
    expect(status === 'dropped').toBe(!linked.source.has(task.id))
  for (const { status, task } of targetVerdicts) expect(status === 'added').toBe(!linked.target.has(task.id))
}
