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
export const FIRST = 60

/** The rows that stand in the page from the start. */
export const firstRows = (rows: readonly Markup[]): readonly Markup[] => rows.slice(0, FIRST)

/** The rows that are kept as data. */
export const restOfRows = (rows: readonly Markup[]): readonly string[] =>
  rows.slice(FIRST).map(({ markup }) => markup)

/** Says how many rows there are where not all are shown; the script lets the reader ask for the rest. */
export const moreToHtml = (lang: Lang, name: RowsName, rows: readonly Markup[]): Markup =>
  html`<p class="more meta" data-more="${name}"${rows.length <= FIRST && html` hidden`}>${say(lang, 'shownFirst')} <b>${Math.min(FIRST, rows.length)}</b> ${say(lang, 'of')} <b>${rows.length}</b> <button type="button" hidden>${say(lang, 'showAll')}</button><noscript>${say(lang, 'restElsewhere')}</noscript></p>`
