import type { Span } from '../model/index.js'
import { mergeSpans, type Reading } from './reading.js'

/** Marks of Markdown that are not wording, as one idea each. Numbers of lists are wording. */
const MARKS: readonly RegExp[] = [
  /** ## 一、总体要求 ## */
  /^[ \t]{0,3}#{1,6}[ \t]+|(?<=\S)[ \t]{1,4}#{1,6}[ \t]{0,4}$/gmu,
  /** > 引文 */
  /^[ \t]{0,3}>[ \t]?/gmu,
  /** **重点** · __重点__ · `词` */
  /\*\*|__|`+/gu,
  /** - 一项 · * 一项 */
  /^[ \t]{0,12}[-*+][ \t]+(?=\S)/gmu,
  /** | --- | :---: | */
  /^[ \t]{0,8}\|?[ \t]{0,8}:?-{3,}:?[ \t]{0,8}(?:\|[ \t]{0,8}:?-{3,}:?[ \t]{0,8}){0,40}\|?[ \t]{0,8}$/gmu,
  /** a rule: --- · *** */
  /^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]{0,8}$/gmu,
]

/** [通知](https://…) · ![图](a.png) */
const LINK = /(?<open>!?\[)(?<label>[^\][\n]{0,300})(?<address>\]\([^()\s]{0,500}\))/gu

/** A Markdown text, its marks as furniture so that headings read like those of a plain text. */
export function markdownToReading(text: string): Reading {
  const spans: Span[] = []
  for (const pattern of MARKS)
    for (const found of text.matchAll(pattern))
      spans.push({ from: found.index, to: found.index + found[0].length })
  for (const found of text.matchAll(LINK)) {
    const { open, label } = found.groups as { open: string; label: string }
    const labelFrom = found.index + open.length
    spans.push({ from: found.index, to: labelFrom })
    spans.push({ from: labelFrom + label.length, to: found.index + found[0].length })
  }
  const furniture = mergeSpans(spans)
  const first = furniture[0]
  const notes = first
    ? [{ code: 'converted' as const, message: 'Marks of Markdown are not read.', span: first }]
    : []
  return { text, furniture, notes }
}
