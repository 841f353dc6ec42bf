import { html, type Markup } from '../write/markup.js'
import type { Lang } from '../write/wording.js'
import { say } from './report-words.js'

/** The long tables and lists of the report, each by its rows. */
export interface ReportRows {
  readonly documents: readonly Markup[]
  readonly happened: readonly Markup[]
  readonly pairs: readonly Markup[]
  /** These three are of families: a filter chooses among their rows. */
  readonly heat: readonly Markup[]
  readonly counts: readonly Markup[]
  readonly list: readonly Markup[]
  readonly adopters: readonly Markup[]
  readonly direct: readonly Markup[]
  readonly through: readonly Markup[]
  readonly origins: readonly Markup[]
}

export type RowsName = keyof ReportRows

/** Rows that the page holds as it opens; the others are data until a reader asks for them. */
const FIRST = 60
/** A list of so many is shown whole: to fold away a few is no help. */
const WHOLE = 80

const shownOf = (rows: readonly Markup[]): number => (rows.length > WHOLE ? FIRST : rows.length)

/** The rows that stand in the page from the start. */
export const firstRows = (rows: readonly Markup[]): readonly Markup[] => rows.slice(0, shownOf(rows))

/** The rows that are kept as data. */
export const restOfRows = (rows: readonly Markup[]): readonly string[] =>
  rows.slice(shownOf(rows)).map(({ markup }) => markup)

/** Says how many rows there are where not all are shown; the script lets the reader ask for the rest. */
export const moreToHtml = (lang: Lang, name: RowsName, rows: readonly Markup[]): Markup =>
  html`<p class="more meta" data-more="${name}"${shownOf(rows) === rows.length && html` hidden`}>${say(lang, 'shownFirst')} <b>${shownOf(rows)}</b> ${say(lang, 'of')} <b>${rows.length}</b> <button type="button" hidden>${say(lang, 'showAll')}</button><noscript>${say(lang, 'restElsewhere')}</noscript></p>`
