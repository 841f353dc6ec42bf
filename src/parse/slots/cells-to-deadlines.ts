import type { RowCell } from './row-to-cells.js'
import { type DeadlineRange, textToDeadlines } from './text-to-deadlines.js'

/** What a bare time is followed by in running text, tried in turn: in a column of deadlines 12月 is 12月底前. */
const READ_AS = ['，', '底前', '前', '年底前'] as const

/** 12月 · 2024年12月31日 · 2024.12 · 2024-12-31 · 第四季度 · 上半年 · 2024 */
const BARE_TIME =
  /^(?:20\d\d|[今明]年|\d{1,2}月|第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]{1,2}月)/u

/** 全年 · 2024年全年 */
const WHOLE_YEAR = /^(?:20\d\d年)?全年$/u

/** 2024.12 · 2024/12 · 2024-12 */
const MONTH_BY_MARK = /^(?<year>20\d\d)[-./．](?<month>\d{1,2})$/u

/**
 * The times in the cells of columns of deadlines, by position. A time that stands there alone is one, whatever does
 * or does not follow it: 12月 is the end of December, 2024年 the end of the year, 全年 the whole of it.
 */
export function cellsToDeadlines(
  text: string,
  cells: readonly RowCell[],
  year: number | null,
): readonly DeadlineRange[] {
  // Many rows of one task say the same time.
  const known = new Map<string, readonly DeadlineRange[]>()
  const read = (cell: string): readonly DeadlineRange[] => {
    const said = textToDeadlines(cell, year, [])
    return said.length > 0 ? said : bareToDeadlines(cell, year)
  }
  return cells
    .filter(({ column }) => column?.role === 'deadline')
    .flatMap(({ from, to }) => {
      const cell = text.slice(from, to)
      const found = known.get(cell) ?? read(cell)
      known.set(cell, found)
      return found.map((one) => ({ ...one, from: from + one.from, to: from + one.to }))
    })
}

function bareToDeadlines(cell: string, year: number | null): readonly DeadlineRange[] {
  if (WHOLE_YEAR.test(cell)) {
    const own = Number(/^20\d\d/u.exec(cell)?.[0] ?? year ?? 0)
    const days = own === 0 ? [null, null] : [`${own}-01-01`, `${own}-12-31`]
    return [{ from: 0, to: cell.length, first: days[0]!, date: days[1]! }]
  }
  const found: DeadlineRange[] = []
  for (const piece of cell.matchAll(/[^；;，,、。\s]+/gu)) {
    if (!BARE_TIME.test(piece[0])) continue
    const written = piece[0].replace(MONTH_BY_MARK, '$<year>年$<month>月')
    const read = READ_AS.map((after) => textToDeadlines(written + after, year, [])).find(
      ([first]) => first !== undefined && first.from === 0,
    )?.[0]
    if (read === undefined) continue
    found.push({ ...read, from: piece.index, to: piece.index + piece[0].length })
  }
  return found
}
