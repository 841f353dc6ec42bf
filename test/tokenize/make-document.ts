import type { PolicyDocument, Task } from '../../src/model/index.js'

interface TaskParts {
  readonly text: string
  readonly heading?: string
  /** Responsibility notes, brackets included; each must stand in the text. */
  readonly notes?: readonly string[]
}

/** A document of one plan whose text is the tasks' texts, one a line, offsets kept. */
export function makeDocument(
  parts: readonly TaskParts[],
  about: Partial<Pick<PolicyDocument, 'title' | 'region' | 'year'>> = {},
): PolicyDocument {
  let at = 0
  const tasks = parts.map(({ text, heading, notes = [] }, index): Task => {
    const from = at
    at += text.length + 1
    const excerpt = (piece: string) => {
      const start = from + text.indexOf(piece)
      return { text: piece, spans: [{ from: start, to: start + piece.length }] }
    }
    return {
      id: `1.${String(index + 1).padStart(2, '0')}`,
      plan: 1,
      ordinal: index + 1,
      kind: 'task',
      label: '',
      section: '',
      sectionIndex: null,
      span: { from, to: from + text.length },
      text,
      spans: [{ from, to: from + text.length }],
      heading: heading === undefined ? null : excerpt(heading),
      slots: {
        lead: [],
        responsible: [],
        support: [],
        notes: notes.map(excerpt),
        cites: [],
        targets: [],
        deadlines: [],
        setPhrases: [],
        actions: [],
      },
    }
  })
  return {
    id: 'made',
    text: parts.map(({ text }) => text).join('\n'),
    title: about.title ?? null,
    masthead: { title: null, issuer: null, number: null, date: null, recipients: null },
    region: about.region ?? null,
    level: about.region?.level ?? null,
    year: about.year ?? null,
    plans: [{ ordinal: 1, title: null, preamble: null, sections: [], items: tasks, tasks, closing: null }],
    kinds: ['task'],
    parts: [],
    notes: [],
  }
}
