import type { Slots, Span } from '../../../src/model/index.js'
import { taskToSlots } from '../../../src/parse/slots/index.js'

/** h heading, l lead, r responsible, s support, c citation, t target, d deadline. */
export type Mark = 'h' | 'l' | 'r' | 's' | 'c' | 't' | 'd'

const OPEN = /⟦(?<mark>[hlrsctd]):/gu

/**
 * A text whose slots are marked, ⟦l:市发改委⟧牵头, as the plain text and the stretches marked.
 *
 * Marks may nest. The expected result is the input: printing what was read must give it back.
 */
export function toPlain(marked: string): { text: string; marks: readonly (Span & { mark: Mark })[] } {
  let text = ''
  const open: { mark: Mark; from: number }[] = []
  const marks: (Span & { mark: Mark })[] = []
  for (let at = 0; at < marked.length; ) {
    OPEN.lastIndex = at
    const match = OPEN.exec(marked)
    if (match !== null && match.index === at) {
      open.push({ mark: match.groups!.mark as Mark, from: text.length })
      at += match[0].length
    } else if (marked[at] === '⟧') {
      marks.push({ ...open.pop()!, to: text.length })
      at++
    } else text += marked[at++]
  }
  return { text, marks }
}

/** The text with what `taskToSlots` reads out of it marked, for the kinds given. */
export function readMarked(text: string, kinds: ReadonlySet<Mark>, year = 2024): string {
  const { heading, slots } = taskToSlots(
    { id: '1.01', text, spans: [{ from: 0, to: text.length }] },
    { year },
  )
  const found: (Span & { mark: Mark })[] = []
  const add = (mark: Mark, excerpts: Slots['notes']): void => {
    if (!kinds.has(mark)) return
    for (const { spans } of excerpts) found.push({ mark, from: spans[0]!.from, to: spans.at(-1)!.to })
  }
  add('h', heading === null ? [] : [heading])
  add('l', slots.lead)
  add('r', slots.responsible)
  add('s', slots.support)
  add('c', slots.cites)
  add('t', slots.targets)
  add('d', slots.deadlines)
  let marked = ''
  for (let at = 0; at <= text.length; at++) {
    const closing = found.filter((one) => one.to === at)
    marked += '⟧'.repeat(closing.length)
    const opening = found.filter((one) => one.from === at).sort((one, other) => other.to - one.to)
    marked += opening.map((one) => `⟦${one.mark}:`).join('') + (text[at] ?? '')
  }
  return marked
}
