import type { Span } from '../../model.js'

/** The longest title sentence of the annotated plans has 47 characters; a title line may be a little longer. */
const LONGEST_HEADING = 50

/** A title has at most two parts: 强化“一网通办”支撑，推进全流程一体化网上政务服务. */
const MOST_CLAUSES = 2

/** A title names the task; what opens so sets out its ground or its time and goes straight to a measure. */
const GROUND =
  /^(?:紧扣|围绕|按照|根据|依据|针对|对|为|在|以|由|从|通过|结合|到20|至20|20\d{2}年|年底|力争|截至|凡|各|市|县|省(?!市)|从|自|每|一是|首先|其中|除|如|经|鼓励)/u

const SENTENCE_END = /[。！？!?\n]/u

/**
 * The title sentence at the start of a task, without its closing 。, or `null` where the task opens with its
 * first measure.
 *
 * A title stands apart: a short line of its own, or a short first sentence of one or two clauses that others
 * follow. Where 。 was lost, the place is found where a title usually ends and a measure usually begins.
 */
export function textToHeading(text: string, notes: readonly Span[]): Span | null {
  const body = notes[0]?.from ?? text.length
  const start = /^\s*/u.exec(text)![0].length
  const end = firstEnd(text, start)
  const rest = restOf(text, end, notes)
  const line = text[end] === '\n' || end === text.length
  const title = text.slice(start, end)
  if (end <= body && rest && isTitle(title, line && end < text.length)) return trimmed(text, start, end)
  return null
}

function firstEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (SENTENCE_END.test(text[at]!)) return at
  return text.length
}

/** Whether anything but responsibility notes follows. */
function restOf(text: string, from: number, notes: readonly Span[]): boolean {
  let at = from
  for (const note of notes) {
    if (/[^\s。；;]/u.test(text.slice(at, Math.max(at, note.from)))) return true
    at = Math.max(at, note.to)
  }
  return /[^\s。；;！？]/u.test(text.slice(at))
}

function isTitle(title: string, ownLine: boolean): boolean {
  if (title.length < 2 || title.length > LONGEST_HEADING || /[；;]/u.test(title)) return false
  if (ownLine) return !/[：:]$/u.test(title)
  const clauses = outsideQuotes(title).split(/[，,]/u).length
  if (clauses > MOST_CLAUSES) return false
  if (clauses > 1 && title.includes('《')) return false
  return clauses === 1 || !GROUND.test(title)
}

const outsideQuotes = (title: string): string => title.replace(/“[^”]*”|《[^》]*》/gu, '')

function trimmed(text: string, from: number, to: number): Span | null {
  const words = text.slice(from, to)
  const end = from + words.replace(/[\s。；;：:]+$/u, '').length
  return end > from ? { from, to: end } : null
}
