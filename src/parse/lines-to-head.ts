import { ANNEX, DOCUMENT_NUMBER, isFurniture, isSignature, isTitleLike, RECIPIENTS } from './line-kinds.js'
import type { Outline } from './outline.js'
import type { Line } from './text-to-lines.js'

/** What stands before the first heading of the document and of each plan. */
export interface Head {
  /** All lines before the first heading that are not blank, page chrome left out. */
  readonly lines: readonly Line[]
  readonly masthead: ReadonlySet<number>
  readonly furniture: ReadonlySet<number>
  /** For each plan the lines between its title and its first heading. */
  readonly preambles: readonly (readonly Line[])[]
}

/** A line before the first heading is a paragraph, not a field of the masthead, from this length on. */
const PARAGRAPH = 18

export function linesToHead(lines: readonly Line[], outline: Outline): Head {
  const masthead = new Set<number>()
  const furniture = new Set<number>()
  const isText = (line: Line): boolean =>
    line.text !== '' && !outline.contents.has(line.index) && !outline.pageNumbers.has(line.index)
  const first = outline.plans[0]
  const until = first?.headings[0]?.line ?? lines.length
  const before = lines.slice(0, until).filter(isText)
  for (const line of before) if (isFurniture(line.text)) furniture.add(line.index)
  const own = before.filter((line) => !furniture.has(line.index))
  const title = first === undefined ? own.find((line) => isTitleLike(line.text))?.index : first.title
  const preamble: Line[] = []
  const recipients = own.findLast((line) => line.index > (title ?? -1) && isAddress(line.text))?.index
  for (const line of own) {
    if (line.index === title && first !== undefined) continue
    const opens = preamble.length > 0 || line.index > (recipients ?? title ?? -1)
    const isField = isSignature(line.text) || isNumber(line.text) || isTitleLike(line.text)
    const isParagraph =
      preamble.length > 0 || /[。：:]$/u.test(line.text.slice(-1)) || line.text.length >= PARAGRAPH
    if (opens && isParagraph && !isField) preamble.push(line)
    else masthead.add(line.index)
  }
  const preambles = outline.plans.map((plan, i) => {
    if (i === 0) return preamble
    const from = plan.title ?? plan.from
    return lines
      .slice(from + 1, plan.headings[0]!.line)
      .filter((line) => isText(line) && !ANNEX.test(line.text))
  })
  return { lines: own, masthead, furniture, preambles: outline.plans.length === 0 ? [preamble] : preambles }
}

const isAddress = (text: string): boolean => text.length <= 400 && RECIPIENTS.test(text)

const isNumber = (text: string): boolean => text.length < 40 && DOCUMENT_NUMBER.test(text)
