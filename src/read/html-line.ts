import { WIDE } from './fold-radicals.js'

/** A line of a page as it grows: white space as a browser would show it. */
export interface Line {
  /** The element in which it began. */
  owner: number
  linked: number
  /** As `StyledLine.level`, of its least set off word; null before the first. */
  level: number | null
  readonly pieces: string[]
}

/**
 * Stand around a stretch of a line that is furniture until the text is put together: noncharacters, which
 * Unicode keeps for such use inside a program.
 */
export const ASIDE_FROM = '\uFDD0'
export const ASIDE_TO = '\uFDD1'

/** Splits a line so that every second piece is furniture. */
export const ASIDE: RegExp = new RegExp(`[${ASIDE_FROM}${ASIDE_TO}]`, 'u')

/** White space that a browser shows as one space; the ideographic and the no-break space are text. */
const COLLAPSED = /[ \t\n\r\f]+/gu

/** 推进⏎政务 : a line break of the source between two Chinese characters is no space (CSS Text 3, 4.1.3). */
const BREAK_IN_CHINESE = new RegExp(`(?<=[${WIDE}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${WIDE}])`, 'gu')

/** An empty line. */
export const createLine = (): Line => ({ owner: 0, linked: 0, level: null, pieces: [] })

/** The line's text; '' for nothing but white space. */
export function lineToText(line: Line): string {
  if (line.pieces.length === 0) return ''
  const text = line.pieces
    .join('')
    .replace(BREAK_IN_CHINESE, '')
    .replace(COLLAPSED, ' ')
    .replace(/^ | $/gu, '')
  return /^[\s\u00a0\uFDD0\uFDD1]*$/u.test(text) ? '' : text
}
