import type { PrintedLine } from './segments-to-lines.js'

/** Where the lines of a column begin and end, and the usual distance between baselines. */
export interface Margins {
  readonly left: number
  readonly right: number
  readonly step: number
}

/** So many lines one below the other are a column; fewer are a heading or a box. */
const LINES_OF_A_COLUMN = 8

/** Of the lines above one must reach over or under the next. */
const LINES_ABOVE = 3

/** A page of a newspaper has some twenty; more are damage. */
const MOST_COLUMNS = 100

/** The margins that hold for a line: those of its column on pages of several, else those of the whole document. */
export function linesToMargins(lines: readonly PrintedLine[]): (line: PrintedLine) => Margins {
  const whole = marginsOf(lines)
  const own = new Map<PrintedLine, Margins>()
  const pages = groupByPage(lines)
  for (const page of pages.values()) {
    const blocks = linesToBlocks(page)
    const columns = blocks
      .filter((block) => block.length >= LINES_OF_A_COLUMN)
      .map((block) => ({ block, margins: { ...marginsOf(block), step: whole.step } }))
    if (columns.length > MOST_COLUMNS) continue
    const isColumned = columns.some((one) =>
      columns.some((other) => one.margins.right <= other.margins.left && overlaps(one.block, other.block)),
    )
    if (!isColumned) continue
    for (const { block, margins } of columns) for (const line of block) own.set(line, margins)
    // A short block is of the column in which it stands.
    for (const line of page) {
      if (own.has(line)) continue
      const around = columns.find(
        ({ margins }) => line.left >= margins.left - line.size && line.right <= margins.right + line.size,
      )
      if (around) own.set(line, around.margins)
    }
  }
  return (line) => own.get(line) ?? whole
}

function groupByPage(lines: readonly PrintedLine[]): ReadonlyMap<number, readonly PrintedLine[]> {
  const pages = new Map<number, PrintedLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return pages
}

/** Lines that stand one below the other, in the order of the text. */
function linesToBlocks(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const blocks: PrintedLine[][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const last = block?.at(-1)
    // A paragraph may end with a word at the margin, and the next begins to the right of it.
    const isBelow =
      last &&
      line.y <= last.y &&
      block!.slice(-LINES_ABOVE).some(({ left, right }) => line.left < right && line.right > left)
    if (isBelow) block!.push(line)
    else blocks.push([line])
  }
  return blocks
}

const overlaps = (one: readonly PrintedLine[], other: readonly PrintedLine[]): boolean =>
  one[0]!.y > other.at(-1)!.y && other[0]!.y > one.at(-1)!.y

function marginsOf(lines: readonly PrintedLine[]): Margins {
  const steps: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && before.page === line.page && before.y > line.y) steps.push(before.y - line.y)
  }
  // Margins are where many lines begin and end; a few hang over or stand in the margin.
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.05,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.9,
    ),
    step: quantile(steps, 0.4),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}
