import type { Span } from '../../model/index.js'
import { openingToHeadingEnd } from './opening-to-heading-end.js'

/** The longest title sentence of the annotated plans has 47 characters; a title line may be a little longer. */
const LONGEST_HEADING = 50

/** A title has at most two parts: 强化“一网通办”支撑，推进全流程一体化网上政务服务. */
const MOST_CLAUSES = 2

/** A title names the task; what opens so sets out its ground or its time and goes straight to a measure. */
const GROUND =
  /^(?:紧扣|按照|根据|依据|针对|对|为|在|由|通过|到20|至20|20\d{2}年|年底|截至|凡|各|市|县|自|每|一是|首先|其中|除|如|经)/u

/** Titles that open many plans, and are told by their words where the line break after them was lost. */
const KNOWN =
  /^(?:指导思想|总体要求|总体思路|基本原则|发展目标|工作目标|主要目标|总体目标|建设目标|行动目标)(?=[^\s的是和与及为应要、，。：:；有])/u

/** 应当 and 是指 make a sentence that states a rule; titles name a job. */
const STATES = /应当|是指|不得|已经|可以|均为|如下|下列|以下|的$/u

/** Log odds: above this a cut without 。 is taken in a text that has its marks; 3 in 100 tasks without title pass it. */
const SURE = 2

/** The same where most tasks of the plan have titles: then this one has lost its 。 more likely than not. */
export const LIKELY = 0

/** Where all marks were lost there is a title, and the likeliest place is the best guess, unless all are poor. */
const GUESS = -4

/** A shorter text without marks is one clause. */
const SHORTEST_BODY = 40

const SENTENCE_END = /[。！？!?\n]/gu

/**
 * The title sentence at the start of a task, without its closing 。, or `null` where the task opens with its
 * first measure.
 *
 * A title stands apart: a short line of its own, or a short first sentence of one or two clauses that others
 * follow. Where 。 was lost, the place is found where a title usually ends and a measure usually begins.
 */
export function textToHeading(text: string, notes: readonly Span[], sure: number = SURE): Span | null {
  const body = notes[0]?.from ?? text.length
  const start = /^\s*/u.exec(text)![0].length
  const end = firstEnd(text, start)
  const title = text.slice(start, end)
  if (end <= body && restFollows(text, end, notes) && isTitle(title, text[end] === '\n'))
    return trimmed(text, start, end)
  const opening = text.slice(start, body)
  const known = KNOWN.exec(opening)
  if (known !== null) return { from: start, to: start + known[0].length }
  const lost = openingToHeadingEnd(opening)
  if (lost === null || lost.score < (withoutMarks(opening) ? GUESS : sure)) return null
  return trimmed(text, start, start + lost.at)
}

/** A body without any 。， has lost its marks. */
function withoutMarks(body: string): boolean {
  return body.length >= SHORTEST_BODY && !/[。，,；;\n]/u.test(body)
}

function firstEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from
  return SENTENCE_END.exec(text)?.index ?? text.length
}

/** Whether anything but responsibility notes follows. */
function restFollows(text: string, from: number, notes: readonly Span[]): boolean {
  let at = from
  for (const note of notes) {
    if (/[^\s。；;]/u.test(text.slice(at, Math.max(at, note.from)))) return true
    at = Math.max(at, note.to)
  }
  return /[^\s。；;！？]/u.test(text.slice(at))
}

function isTitle(title: string, ownLine: boolean): boolean {
  if (title.length < 2 || title.length > LONGEST_HEADING || /[；;]/u.test(title) || STATES.test(title))
    return false
  if (ownLine) return !/[：:]$/u.test(title)
  const clauses = outsideQuotes(title).split(/[，,]/u).length
  if (clauses > MOST_CLAUSES) return false
  if (clauses > 1 && title.includes('《')) return false
  return clauses === 1 || !GROUND.test(title)
}

const outsideQuotes = (title: string): string => title.replace(/[“"][^”"]*[”"]|《[^》]*》/gu, '')

function trimmed(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to)
  const end = from + words.replace(/[\s。；;：:]+$/u, '').length
  return end > from ? { from, to: end } : null
}
