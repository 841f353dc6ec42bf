import type { CellObject, Sheet } from 'write-excel-file/universal'
import { CHOICE_WORDS } from '../judge/relation-words.js'
import { ANSWERS } from '../model/answer.js'
import type { Lang } from '../model/lang.js'
import { cellToObject, columnName, sheetsToWorkbook, withHeight } from '../write/sheets-to-workbook.js'
import { type REVIEW_COLUMNS, type ReviewRow, TO_FILL } from './review-columns.js'

type Columns = readonly (typeof REVIEW_COLUMNS)[number][]

/** Where a coder writes; the rest is for reading. */
const TO_FILL_GROUND = '#FFF8DC'
const HEAD_GROUND = '#E8EBEF'

/** The name of the sheet that is filled in, in either language: what is read back. */
export const REVIEW_SHEET: Readonly<Record<Lang, string>> = { zh: '复核', en: 'review' }
const GUIDE_SHEET: Readonly<Record<Lang, string>> = { zh: '说明', en: 'instructions' }

/** Columns that stay in sight: the two ids. */
const IN_SIGHT = 2

/** The sheet to fill in, with a list to choose the decision from, and behind it the instructions. */
export function rowsToWorkbook(
  rows: readonly ReviewRow[],
  columns: Columns,
  guide: readonly string[],
  lang: Lang,
): Promise<Uint8Array> {
  const widths = columns.map(({ width }) => width)
  const last = rows.length + 1
  const letter = columnName(columns.findIndex(({ name }) => name === 'decision') + 1)
  const extra =
    `<autoFilter ref="A1:${columnName(columns.length)}${last}"/>` +
    (rows.length === 0 ? '' : choiceList(`${letter}2:${letter}${last}`, lang))
  return sheetsToWorkbook(
    [
      {
        sheet: REVIEW_SHEET[lang],
        stickyRowsCount: 1,
        stickyColumnsCount: IN_SIGHT,
        columns: widths.map((width) => ({ width })),
        data: [
          withHeight(
            columns.map((column) =>
              cellToObject(column[lang], {
                fontWeight: 'bold',
                backgroundColor: TO_FILL.includes(column.name) ? TO_FILL_GROUND : HEAD_GROUND,
              }),
            ),
            widths,
          ),
          ...rows.map((row) =>
            withHeight(
              columns.map(({ name }) => (TO_FILL.includes(name) ? blank() : cellToObject(row[name] ?? null))),
              widths,
            ),
          ),
        ],
      },
      guideSheet(guide, lang),
    ],
    (path) => (path === 'xl/worksheets/sheet1.xml' ? extra : ''),
  )
}

/** Format @: what is typed stays as it was typed, a date too. */
const blank = (): CellObject =>
  ({ type: String, value: '', format: '@', backgroundColor: TO_FILL_GROUND, wrap: true }) as CellObject

function choiceList(range: string, lang: Lang): string {
  const words = ANSWERS.map((choice) => CHOICE_WORDS[choice][lang]).join(',')
  return (
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}">` +
    `<formula1>"${words}"</formula1></dataValidation></dataValidations>`
  )
}

function guideSheet(guide: readonly string[], lang: Lang): Sheet<Blob> {
  const widths = [110]
  return {
    sheet: GUIDE_SHEET[lang],
    columns: widths.map((width) => ({ width })),
    data: guide.map((line) => withHeight([cellToObject(line)], widths)),
  }
}
