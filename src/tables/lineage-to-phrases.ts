import { groupBy } from '../model/group-by.js'
import type { Lineage } from '../model/index.js'
import { lineageToIndex, unitOf } from './lineage-to-index.js'
import { dummy, integer, type Table, text, toTable } from './table.js'
import { type OfTask, taskFields } from './task-fields.js'

interface Row extends OfTask {
  readonly phrase: string
  readonly times: number
  readonly unit: string
  readonly year: number | null
}

/** Quotation marks and blanks do not part a phrase: “跨省通办” and 跨省通办 are one. */
const PASSED_OVER = /[\s\u3000"'“”‘’「」『』]/gu

/**
 * One row a task and set phrase (提法) that it says: unit × year × task × phrase.
 *
 * `phrase_units` counts the units whose tasks say it anywhere in the corpus, `unit_first` marks the year in which this
 * unit first does. Phrases are those that the tasks' slots hold; `corpus.track` follows any other.
 */
export function lineageToPhrases(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  const rows = lineage.tasks.flatMap((task): readonly Row[] => {
    const said = groupBy(
      task.task.slots.setPhrases.map((one) => one.text.replace(PASSED_OVER, '')),
      (phrase) => phrase,
    )
    const home = index.documents.get(task.document)!
    return [...said].map(([phrase, all]) => ({
      task,
      phrase,
      times: all.length,
      unit: unitOf(home),
      year: home.year,
    }))
  })
  const byPhrase = new Map<string, Map<string, number>>()
  for (const { phrase, unit, year } of rows) {
    const units = byPhrase.get(phrase) ?? new Map<string, number>()
    byPhrase.set(phrase, units.set(unit, Math.min(units.get(unit) ?? LATER, year ?? LATER)))
  }
  const first = (phrase: string): number =>
    [...byPhrase.get(phrase)!.values()].reduce((x, y) => Math.min(x, y))
  const firsts = new Map([...byPhrase.keys()].map((phrase) => [phrase, first(phrase)]))
  return toTable(
    'phrases',
    'Set phrases: who says what, when and in which task',
    [
      ...taskFields<Row>(index),
      text<Row>('phrase', 'the phrase, without quotation marks', ({ phrase }) => phrase),
      integer<Row>('times', 'times the task says it', ({ times }) => times, 'times'),
      integer<Row>(
        'phrase_units',
        'units of the corpus whose tasks say it',
        ({ phrase }) => byPhrase.get(phrase)!.size,
        'units',
      ),
      integer<Row>(
        'phrase_first_year',
        'first year in which a task of the corpus says it; it may be older',
        ({ phrase }) => known(firsts.get(phrase)!),
        'year',
      ),
      dummy<Row>('unit_first', 'whether this is the first year in which the unit says it', (row) =>
        row.year === null ? null : byPhrase.get(row.phrase)!.get(row.unit) === row.year,
      ),
    ],
    rows,
  )
}

/** After every year: that of a document whose year is unknown. */
const LATER = Number.POSITIVE_INFINITY

const known = (year: number): number | null => (year === LATER ? null : year)
