import type { Clause, PolicyDocument, Task, Token, TokenizedDocument } from '../../src/model/index.js'

/** A toy document: tasks are texts, 。 ends a clause, blanks part the words; what ends in ： is the heading. */
export function toyDocument(id: string, texts: readonly string[]): TokenizedDocument {
  const tasks = texts.map((text, index) => toyTask(text, index))
  const plan = {
    ordinal: 1,
    title: null,
    preamble: null,
    sections: [],
    tasks: tasks.map(({ task }) => task),
    closing: null,
  }
  const document = {
    id,
    text: texts.join('\n'),
    title: null,
    region: null,
    level: null,
    year: null,
    pairings: [plan],
    parts: [],
    notes: [],
  } as unknown as PolicyDocument
  return { document, tasks }
}

function toyTask(text: string, index: number): TokenizedDocument['tasks'][number] {
  const clauses: Clause[] = []
  for (const { 0: piece, index: from } of text.matchAll(/[^。：]+[。：]?/gu)) {
    const tokens: Token[] = [...piece.matchAll(/[^\s。：]+|[\s。：]+/gu)].map((found) => {
      const isMark = /^[\s。：]/u.test(found[0])
      return {
        text: found[0],
        from: from + found.index,
        to: from + found.index + found[0].length,
        key: isMark ? '' : found[0],
        kind: isMark ? 'mark' : 'word',
      }
    })
    clauses.push({
      kind: piece.endsWith('：') ? 'heading' : 'body',
      tokens,
      from,
      to: from + piece.length,
    })
  }
  const ordinal = index + 1
  const task = {
    id: `1.${String(ordinal).padStart(2, '0')}`,
    plan: 1,
    ordinal,
    label: '',
    section: '',
    sectionIndex: null,
    text,
    span: { from: 0, to: text.length },
    spans: [{ from: 0, to: text.length }],
    heading: null,
  } as unknown as Task
  return { task, clauses }
}
