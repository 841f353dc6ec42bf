import type { Note } from '../model/index.js'

/** What is told of a Word file: how many numbers were written out, and what is not read, by kind. */
export function wordNotes(numbered: number, leftOut: ReadonlyMap<string, number>): readonly Note[] {
  const notes: Note[] = []
  if (numbered > 0)
    notes.push({
      code: 'converted',
      message: `${numbered} paragraphs were given the number that Word prints before them.`,
    })
  const kinds = [...leftOut].map(([what, count]) => `${count} ${what}`)
  if (kinds.length > 0) notes.push({ code: 'left-out', message: `No text, not read: ${kinds.join(', ')}.` })
  return notes
}
