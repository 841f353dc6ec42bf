import type { PrintedText } from './texts-to-segments.js'

/** Texts line by line from the head of a page, and from the left: baselines half a size apart are two lines. */
export function orderTexts<Text extends PrintedText>(texts: readonly Text[]): readonly Text[] {
  const sorted = [...texts].sort((one, other) => yOf(other) - yOf(one) || xOf(one) - xOf(other))
  const ordered: Text[] = []
  let line: Text[] = []
  const flush = (): void => {
    for (const text of line.sort((one, other) => xOf(one) - xOf(other))) ordered.push(text)
    line = []
  }
  for (const text of sorted) {
    if (line.length > 0 && yOf(line[0]!) - yOf(text) > sizeOf(text) / 2) flush()
    line.push(text)
  }
  flush()
  return ordered
}

export const xOf = ({ transform }: PrintedText): number => transform[4]!
export const yOf = ({ transform }: PrintedText): number => transform[5]!
export const sizeOf = ({ transform }: PrintedText): number => Math.hypot(transform[0]!, transform[1]!)
