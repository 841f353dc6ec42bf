import { bytesToStreams } from '../doc/bytes-to-streams.js'
import { clxToPieces } from '../doc/clx-to-pieces.js'
import { type Aside, fibToAsides } from '../doc/fib-to-asides.js'
import { fibToFormats } from '../doc/fib-to-formats.js'
import { listsToNumbering } from '../doc/lists-to-numbering.js'
import { createCounter } from '../doc/numbering.js'
import { piecesToText } from '../doc/pieces-to-text.js'
import { type StoryContext, storyToHtml } from '../doc/story-to-html.js'
import { type Fib, type FibTrouble, PART, STORIES, type Story, streamsToFib } from '../doc/streams-to-fib.js'
import { textToInstructions } from '../doc/text-to-instructions.js'
import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import type { Note } from '../model/index.js'
import type { ReadLimits } from '../options.js'
import { htmlToReading } from './html-to-reading.js'
import type { Reading } from './reading.js'
import { wordNotes } from './word-notes.js'

/**
 * A .doc (Word 97 to 2003, and .wps of WPS Office) as lines: numbers that Word generates written out, rows of
 * tables as `a | b`, footnotes as furniture; what is hidden or deleted is left out and counted.
 *
 * Throws `encrypted`, `too-large` or `not-a-document`.
 */
export function docToReading(bytes: Uint8Array, name: string, limits: Required<ReadLimits>): Reading {
  try {
    const fib = streamsToFib(bytesToStreams(bytes))
    if (typeof fib === 'string') throw troubleToError(fib, name)
    return fibToReading(fib, name, limits)
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    throw new PolicyError('not-a-document', `${name} is a damaged .doc file`, { cause })
  }
}

function troubleToError(trouble: FibTrouble, name: string): PolicyError {
  switch (trouble) {
    case 'encrypted':
      return new PolicyError('encrypted', `${name} is protected by a password; save it without one`)
    case 'too-old':
      return new PolicyError('not-a-document', `${name} is a file of Word 95 or older; save it as .docx`)
    case 'no-word':
      return new PolicyError('not-a-document', `${name} is an Office file, but no .doc; save it as .docx`)
    default:
      return trouble satisfies never
  }
}

function fibToReading(fib: Fib, name: string, limits: Required<ReadLimits>): Reading {
  const total = STORIES.reduce((sum, story) => sum + fib.lengths[story], 0)
  const pieces = clxToPieces(fib.part(PART.pieces))
  holdLimit(limits, 'characters', pieces.at(-1)?.to ?? 0, `Characters of ${name}`)
  const text = piecesToText(fib.word, pieces, fib.lid)
  if (text.length < total) throw new RangeError('less text than announced')
  const begins = beginsOf(fib)
  const leftOut = new Map<string, number>()
  const counter = createCounter({
    ...listsToNumbering(listsOf(fib), fib.part(PART.listUses)),
    styles: new Map(),
  })
  const asides = fibToAsides(fib, begins)
  const notes: Aside[] = []
  let numbered = 0
  const context: StoryContext = {
    text,
    formats: fibToFormats(fib, pieces),
    limits,
    label: ({ num = 0, level, style }) => {
      if (num === 0) return ''
      const label = counter(String(num), level ?? null, String(style))
      if (label !== '') numbered += 1
      return label
    },
    count: (what) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1),
    at: (place) => {
      const note = asides.notes.get(place)
      if (note) {
        notes.push(note)
        return { inline: `<a href="#footnote-${notes.length}">[${notes.length}]</a>` }
      }
      const box = asides.boxes.get(place)
      return box && { after: storyToHtml(box.from, box.to, { ...context, at: () => undefined }) }
    },
    isInstruction: textToInstructions(text, Object.values(begins)),
  }
  const main = storyToHtml(0, fib.lengths.main, context)
  const footnotes = notes.map(({ from, to }) => storyToHtml(from, to, { ...context, at: () => undefined }))
  const html = main + footnotes.map((note) => `<div class="footnote">${note}</div>`).join('')
  const reading = htmlToReading(html, limits, { isWholePage: false })
  // WPS Office says so of all its files; what was really saved fast is in several pieces.
  const isPatched = fib.isFastSaved && pieces.length > 1
  const message = `The file was saved fast: its text is put together from ${pieces.length} pieces.`
  const told: Note[] = isPatched ? [{ code: 'converted', message }] : []
  return {
    ...reading,
    notes: [
      ...told,
      ...wordNotes(numbered, leftOut),
      ...reading.notes.filter(({ code }) => code !== 'left-out'),
    ],
  }
}

/** Where each story begins in the text. */
function beginsOf(fib: Fib): Readonly<Record<Story, number>> {
  const begins: Partial<Record<Story, number>> = {}
  let at = 0
  for (const story of STORIES) {
    begins[story] = at
    at += fib.lengths[story]
  }
  return begins as Record<Story, number>
}

/** The levels of lists stand behind the end of what the head of the file tells of. */
const listsOf = (fib: Fib): Buffer =>
  fib.part(PART.lists).length === 0 ? fib.part(PART.lists) : fib.table.subarray(fib.offset(PART.lists))
