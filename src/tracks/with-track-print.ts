import type { Track, TrackCell } from '../model/index.js'
import { counted } from '../write/figures.js'
import { createPrinter } from '../write/printer.js'
import { padToWidth, textWidth } from '../write/text-width.js'

/** Units that a track prints at the REPL: a first look. */
const SHOWN = 20

/** The same track, which prints as who says it when, in the order in which they came to say it. */
export const withTrackPrint: <T extends Track>(track: T) => T = createPrinter<Track>({
  name: 'Track',
  line: trackToLine,
  whole: (track) => {
    const years = [...new Set(track.cells.map(({ year }) => year))].sort((x, y) => (x ?? 0) - (y ?? 0))
    const places = track.spread.slice(0, SHOWN)
    const column = Math.max(4, ...places.map(({ place }) => textWidth(place))) + 2
    return [
      trackToLine(track),
      `${' '.repeat(column + 2)}${years.map((year) => String(year ?? '????').padStart(6)).join('')}`,
      ...places.map(({ unit, place, goneIn }) => {
        const cells = years.map((year) => cellToText(track.cells, unit, year).padStart(6))
        return `  ${padToWidth(place, column)}${cells.join('')}${goneIn === null ? '' : `  gone in ${goneIn}`}`
      }),
      ...(track.spread.length > SHOWN ? [`… and ${track.spread.length - SHOWN} more`] : []),
      'tasks that say it; . none, blank no document    mentions  cells  spread',
    ]
  },
})

function trackToLine({ query, mentions, spread, cells }: Track): string {
  const units = new Set(cells.map(({ unit }) => unit)).size
  return `${query}  ${counted(mentions.length, 'mention')} · ${spread.length} of ${counted(units, 'unit')}`
}

function cellToText(cells: readonly TrackCell[], unit: string, year: number | null): string {
  const cell = cells.find((one) => one.unit === unit && one.year === year)
  if (cell === undefined) return ''
  return cell.mentions === 0 ? '.' : cell.tasks === 0 ? '+' : String(cell.tasks)
}
