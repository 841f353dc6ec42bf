import type { StyledLine } from '../model/index.js'
import type { Line } from './text-to-lines.js'

/** The levels of the lines that the file sets off as a whole, by their index. */
export function styledToLevels(
  lines: readonly Line[],
  styled: readonly StyledLine[] = [],
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>()
  let at = 0
  for (const { index, spans } of lines) {
    const [first, last] = [spans[0], spans.at(-1)]
    if (first === undefined || last === undefined) continue
    while (at < styled.length && styled[at]!.to <= first.from) at++
    const around = styled[at]
    if (around !== undefined && around.from <= first.from && last.to <= around.to)
      levels.set(index, around.level)
  }
  return levels
}
