import { groupBy } from '../model/group-by.js'
import type { Lineage, Note, NoteCode } from '../model/index.js'
import { html, type Markup } from '../write/markup.js'
import { failureInWords, NOTES_BY_GRAVITY, noteInWords, noteToDetail } from '../write/note-words.js'
import { cutToWidth } from '../write/text-width.js'
import { nameOfDocument, type View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** A note with the document it is about; `null` where it is about all. */
interface Placed {
  readonly document: string | null
  readonly note: Note
}

/** Notes of one code. */
export interface Remark {
  readonly code: NoteCode
  readonly notes: readonly Placed[]
  /** Different documents; 0 where the notes are about all. */
  readonly documents: number
}

/** The notes of the corpus and of its documents by what they say, the gravest first. */
export function lineageToRemarks({ notes, documents }: Lineage): readonly Remark[] {
  const placed: readonly Placed[] = [
    ...notes.map((note) => ({ document: note.data?.document?.toString() ?? null, note })),
    ...documents.flatMap(({ id, document }) => document.notes.map((note) => ({ document: id, note }))),
  ]
  const byCode = groupBy(placed, ({ note }) => note.code)
  return NOTES_BY_GRAVITY.flatMap((code) => {
    const own = byCode.get(code)
    if (own === undefined) return []
    const documents = new Set(own.flatMap(({ document }) => document ?? []))
    return [{ code, notes: own, documents: documents.size }]
  })
}

/** How many things there are to tell. */
export const countRemarks = (lineage: Lineage): number =>
  lineage.failures.length + lineageToRemarks(lineage).reduce((sum, { notes }) => sum + notes.length, 0)

/** 未能处理 · 提示 */
export const titleOfRemarks = ({ lang, lineage }: Pick<View, 'lang' | 'lineage'>): string =>
  [...(lineage.failures.length > 0 ? [say(lang, 'failures')] : []), say(lang, 'notes')].join(' · ')

/** Notes of one kind that are named; more are counted. */
const NAMED = 40
/** Files named that could not be processed. */
const FAILED = 200

/** What failed and what a reader should know, in the report's language: one line a kind, the gravest first. */
export function notesToHtml(view: View): Markup | null {
  const { lang, lineage } = view
  const { failures } = lineage
  if (countRemarks(lineage) === 0) return null
  return html`<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">${titleOfRemarks(view)} <span class="meta">${countRemarks(lineage)}</span></h2>
<ul class="remarks">${failures.slice(0, FAILED).map((one) => html`<li><details><summary><span class="said"><strong>${one.what}</strong> ${failureInWords(one, lang)}</span></summary><p class="meta" lang="en">${one.code}: ${one.message}</p></details></li>\n`)}${failures.length > FAILED && html`<li>${failures.length - FAILED} ${say(lang, 'more')}</li>\n`}${lineageToRemarks(lineage).map((remark) => remarkToItem(view, remark))}</ul>
</section>`
}

function remarkToItem(view: View, { code, notes, documents }: Remark): Markup {
  const { lang } = view
  const counts =
    lang === 'zh'
      ? `${notes.length} 处${documents > 0 ? `，${documents} 份文件` : ''}`
      : `${notes.length} ${notes.length === 1 ? 'place' : 'places'}${documents > 0 ? ` in ${documents} ${documents === 1 ? 'document' : 'documents'}` : ''}`
  return html`<li><details><summary><span class="said">${noteInWords(code, lang)}</span> <span class="meta">${counts}</span></summary>
<ul>${notes.slice(0, NAMED).map((one) => html`<li>${placeOfNote(view, one)}</li>`)}${notes.length > NAMED && html`<li class="meta">${notes.length - NAMED} ${say(lang, 'more')}</li>`}</ul></details></li>\n`
}

/** Columns of what is quoted from where a note stands. */
const QUOTED = 60

/** 湖南省 2022 · 1.05 “…”: what is particular to it, or the words that it is about. */
function placeOfNote(view: View, { document, note }: Placed): Markup {
  const where = document === null ? '' : nameOfDocument(view, document)
  const at = note.task === undefined ? where : `${where} · ${note.task}`
  const detail =
    note.code === 'corpus' || note.code === 'comparison'
      ? note.message
      : noteToDetail(note, view.lang, (id) => nameOfDocument(view, id))
  const text = document === null ? undefined : view.documents.get(document)?.document.text
  const quoted =
    note.span === undefined || text === undefined
      ? ''
      : cutToWidth(text.slice(note.span.from, note.span.to).replaceAll(/\s+/gu, ' ').trim(), QUOTED)
  return html`${at} ${detail}${quoted !== '' && html` <q lang="zh">${quoted}</q>`}`
}
