/** Before an id that a program would read as something else. */
const MARK = 'id:'

/** 2022 · 1.5 · 1e5 · 0x1f · 2022-03 · 3月5日 · 10% · 12:30 · ¥5 · 1 000 */
const NUMBER =
  /^[\s"'(（$€£¥￥]*[.,\p{Nd}][\s.,:;/\\\-+%％°a-fA-FxXhHmMpPsSlLtTzZ年月日号时点分秒\p{Nd}()（）]*$/u

/** NA · #N/A · null · TRUE · T · -inf · 是 (missing values and truths of pandas, R, DuckDB and spreadsheets) */
const VALUE = /^[<#]?(?:n\/?a|nan|null|nil|none|true|false|t|f|yes|no|inf|infinity|是|否|真|假)>?$/iu

/** mar-22 · March1 · 5 Sept · DEC2022 */
const MONTH =
  /^(?=.*\p{Nd})[-\s/.\p{Nd}]*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-\s/.,\p{Nd}]*$/iu

/** = + - @ and their full-width forms (a formula to a spreadsheet), # (a comment to R and DuckDB) */
const ACTS = /^\s*[=+\-@＝＋－＠#]/u

/** What this module itself writes: id:2022 · CN430000 */
const OURS = /^(?:id:|CN\p{Nd}{6}$)/u

const isRead = (id: string): boolean => [NUMBER, VALUE, MONTH, ACTS, OURS].some((form) => form.test(id))

/** hunan-2022/1.05 · loudi-2023/* */
const TASK = /^(?<document>.*)\/(?<task>[^/]*)$/su

/**
 * The id of a document or of a task of the corpus as tables have it: no program reads it as a number, a date, a missing
 * value or a formula.
 *
 * Nearly all stay as they are; `id:` goes before what would be read as something else. A task's id begins with its
 * document's, marked or not. `fromTableId` gives it back.
 *
 * @example
 * toTableId('hunan-2022/1.30') // => 'hunan-2022/1.30'
 * toTableId('2022/1.30') // => 'id:2022/1.30'
 */
export function toTableId(id: string): string {
  const document = TASK.exec(id)?.groups?.document ?? id
  return isRead(document) ? MARK + id : id
}

/** The id that tables show as this one. */
export const fromTableId = (id: string): string => (id.startsWith(MARK) ? id.slice(MARK.length) : id)

/** A GB/T 2260 code as tables have it: 430000 → CN430000. */
export const toTableCode = (adcode: string): string => `CN${adcode}`

/** CN430000 or 430000: 430000; anything else as it is. */
export const fromTableCode = (code: string): string => code.replace(/^CN(?=\p{Nd}{6}$)/iu, '')
