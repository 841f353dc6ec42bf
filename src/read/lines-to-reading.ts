import type { Note } from '../model/index.js'
import { foldRadicals } from './fold-radicals.js'
import { ASIDE, ASIDE_FROM, ASIDE_TO } from './html-line.js'
import { linesToMargins, type Margins } from './lines-to-margins.js'
import { pageChrome } from './lines-to-page-chrome.js'
import { createTextBuilder, type Reading, type RecognisedLine } from './reading.js'
import type { PrintedLine } from './segments-to-lines.js'

/** A line that ends this many characters before the right margin may still be full: no mark may begin the next. */
const FULL_WITHIN = 2.5

/** A first line is set in by two characters; from one on it counts as set in. */
const INDENT_FROM = 1

/** A gap of so many usual line distances separates paragraphs. */
const PARAGRAPH_GAP = 1.35

/** Sizes that differ by more are a heading and a text. */
const SAME_SIZE = 1.15

/** 一、 · （二） · 3. · 第四条 : what begins a paragraph of its own after a full stop */
const LABEL =
  /^(?:第[一二三四五六七八九十百零〇0-9]{1,4}[章节条]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、](?![0-9]))/u

const SENTENCE_END = /[。；！？：…][”』」）)》]?$|[）)]$/u

/**
 * Printed lines as running text: lines that a page's width broke are joined again, across pages too;
 * page numbers, running heads, watermarks and what is `known` to be none of the text are furniture.
 */
export function linesToReading(
  lines: readonly PrintedLine[],
  known: ReadonlySet<PrintedLine> = new Set(),
): Reading {
  const chrome = new Set([...pageChrome(lines), ...known])
  const body = lines.filter((line) => !chrome.has(line))
  const margins = linesToMargins(body)
  const builder = createTextBuilder()
  const pages: number[] = []
  const recognised: RecognisedLine[] = []
  let previous: PrintedLine | undefined
  let waiting: PrintedLine[] = []
  let joined = 0
  let chromeLines = 0
  const startPage = (line: PrintedLine): void => {
    while (pages.length < line.page) pages.push(builder.length)
  }
  const addChrome = (): void => {
    for (const line of waiting) {
      startPage(line)
      builder.add(`${line.text.replaceAll(ASIDE_FROM, '').replaceAll(ASIDE_TO, '')}\n`, true)
    }
    chromeLines += waiting.length
    waiting = []
  }
  for (const line of lines) {
    if (chrome.has(line)) {
      waiting.push(line)
      continue
    }
    if (previous && continues(previous, line, margins)) {
      joined += 1
      // With the furniture cut out the sentence goes on, so its line breaks are furniture too.
      if (waiting.length > 0) builder.add('\n', true)
      addChrome()
      startPage(line)
      builder.add(spaceBetween(previous.text, line.text))
    } else {
      if (previous) builder.add('\n')
      addChrome()
      startPage(line)
    }
    const from = builder.length
    line.text.split(ASIDE).forEach((piece, rank) => {
      builder.add(piece, rank % 2 === 1)
    })
    if (line.confidence !== undefined)
      recognised.push({ from, to: builder.length, page: line.page, confidence: line.confidence })
    previous = line
  }
  if (previous) builder.add('\n')
  addChrome()
  return {
    text: builder.text(),
    furniture: builder.furniture(),
    notes: [...notesOf(joined, chromeLines), ...columnNote(body)],
    pages,
    ...(recognised.length === 0 ? {} : { recognised }),
  }
}

/** Whether a line goes on in the next: it is full, and the next is neither set in nor set apart. */
function continues(line: PrintedLine, next: PrintedLine, marginsOf: (line: PrintedLine) => Margins): boolean {
  const { right, step } = marginsOf(line)
  const { left } = marginsOf(next)
  const ratio = Math.max(line.size, next.size) / Math.min(line.size, next.size)
  if (ratio > SAME_SIZE || line.isRow || next.isRow) return false
  if (line.right < right - FULL_WITHIN * line.size) return false
  if (next.left > left + INDENT_FROM * next.size) return false
  if (line.page === next.page && line.y - next.y > PARAGRAPH_GAP * step) return false
  return !(LABEL.test(foldRadicals(next.text)) && SENTENCE_END.test(line.text))
}

/** Chinese lines join without a gap, words of Latin letters need one. */
const spaceBetween = (line: string, next: string): string =>
  /[A-Za-z,]$/u.test(line) && /^[A-Za-z]/u.test(next) ? ' ' : ''

/** Both halves of a line this long are running text, not a name and its value. */
const HALF_A_LINE = 8

/** So many lines of two halves on a page, and half of its lines, are two columns read across. */
const LINES_ACROSS = 8

/** Pages whose columns stand side by side in the text layer: their sentences are mixed up. */
function columnNote(lines: readonly PrintedLine[]): readonly Note[] {
  const pages = new Map<number, { all: number; across: number }>()
  for (const { page, text, isRow } of lines) {
    const seen = pages.get(page) ?? { all: 0, across: 0 }
    const halves = text.split('\u3000').filter((half) => half.length >= HALF_A_LINE)
    seen.all += 1
    if (!isRow && halves.length > 1) seen.across += 1
    pages.set(page, seen)
  }
  const mixed = [...pages].filter(([, { all, across }]) => across >= LINES_ACROSS && across * 2 >= all)
  if (mixed.length === 0) return []
  const message = `On ${mixed.length} pages (first ${mixed[0]![0]}) two columns stand side by side in the text layer: their sentences are mixed up.`
  return [{ code: 'decoding', message }]
}

function notesOf(joined: number, chromeLines: number): readonly Note[] {
  const notes: Note[] = []
  if (joined > 0)
    notes.push({
      code: 'line-joined',
      message: `${joined} lines that the page's width had broken were joined.`,
    })
  if (chromeLines > 0)
    notes.push({
      code: 'furniture',
      message: `${chromeLines} page numbers and running heads are left out of the wording.`,
    })
  return notes
}
