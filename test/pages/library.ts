import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as doors from '../../src/doors/all.js'
import * as browser from '../../src/doors/browser.js'
import * as main from '../../src/index.js'
import { ROOT } from './pages.js'

/** What each door holds, by its name. */
export const DOORS: ReadonlyMap<string, object> = new Map<string, object>([
  ...Object.entries(doors).map(([name, door]) => [name, door] as const),
  ['index', main],
  ['browser', browser],
])

/** Whatever is behind any door. */
export const library: typeof doors.corpus &
  typeof doors.evaluate &
  typeof doors.nearest &
  typeof doors.ocr &
  typeof doors.promises &
  typeof doors.report &
  typeof doors.review &
  typeof doors.stages &
  typeof doors.tables &
  typeof main = {
  ...doors.corpus,
  ...doors.evaluate,
  ...doors.nearest,
  ...doors.ocr,
  ...doors.promises,
  ...doors.report,
  ...doors.review,
  ...doors.stages,
  ...doors.tables,
  ...main,
}

/** What examples may take for granted: two seeds and what became of the one in the other. Made when first asked for. */
export function given(): Readonly<Record<string, unknown>> {
  return (made ??= make())
}

let made: Readonly<Record<string, unknown>> | undefined

function make(): Readonly<Record<string, unknown>> {
  const read = (id: string) =>
    library.parseDocument(readFileSync(join(ROOT, `seeds/${id}.txt`), 'utf8'), { id })
  const [source, target] = [read('hunan-2022'), read('loudi-2023')]
  const comparison = library.compare(source, target)
  return { source, target, comparison, cmp: comparison, tokenizer: library.createTokenizer([source, target]) }
}
