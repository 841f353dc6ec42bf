/**
 * What was decided as a review sheet, the same that `exportReview` writes and `importReview` reads, and back.
 */

import { at, one, root } from '../../../write/client/page.js'
import { rowsToCsv } from '../../../write/rows-to-csv.js'
import { csvToRows } from './csv-to-rows.js'
import { ANSWERS, type Answer, type PageDecision } from './decisions.js'
import { articles, nameOf, type Side, textOf } from './elements.js'

const ZH = root.lang.startsWith('zh')

/** Names of columns in Chinese and English. */
const COLUMNS = {
  source: ['来源任务', 'source'],
  target: ['目标任务', 'target'],
  sourceHeading: ['来源标题', 'source heading'],
  targetHeading: ['目标标题', 'target heading'],
  sourceText: ['来源全文', 'source text'],
  targetText: ['目标全文', 'target text'],
  machine: ['机器判断', 'machine'],
  confidence: ['把握', 'confidence'],
  decision: ['判断', 'decision'],
  coder: ['编码员', 'coder'],
  date: ['日期', 'date'],
  comment: ['备注', 'comment'],
  sourceDocument: ['来源文件', 'source document'],
  targetDocument: ['目标文件', 'target document'],
  sourceKey: ['来源文本指纹', 'source key'],
  targetKey: ['目标文本指纹', 'target key'],
} as const
type Column = keyof typeof COLUMNS

const ANSWER_WORDS: Readonly<Record<Answer, readonly [zh: string, en: string]>> = {
  inherited: ['沿用', 'inherited'],
  rephrased: ['改写', 'rephrased'],
  partial: ['部分承接', 'partial'],
  none: ['无', 'none'],
}

const inWords = (words: readonly [zh: string, en: string]): string => words[ZH ? 0 : 1]

const documentId = (side: Side): string => at('documents').dataset[side]!
const cardOf = (side: Side, id: string): HTMLElement | null =>
  document.getElementById(`${side === 'source' ? 's' : 't'}-${id}`)

/** Before a fingerprint, so that no spreadsheet takes it for a number. */
const KEY_MARK = 'sha:'

/** The decisions as CSV; rows of no coder are `coder`'s. */
export function decisionsToSheet(decisions: readonly PageDecision[], coder: string): string {
  return rowsToCsv(
    [
      Object.values(COLUMNS).map(inWords),
      ...decisions.map((decision) => {
        const row = decisionToRow(decision, coder)
        return (Object.keys(COLUMNS) as Column[]).map((name) => row[name])
      }),
    ],
    true,
  )
}

function decisionToRow(decision: PageDecision, coder: string): Readonly<Record<Column, string>> {
  const { source, target, relation } = decision
  const [from, to] = [cardOf('source', source)!, cardOf('target', target)!]
  const link = articles.find((article) => article.id === `l-${source}-${target}`)
  const machine = ANSWERS.find((answer) => link?.classList.contains(`s-${answer}`)) ?? 'none'
  return {
    source: `${documentId('source')}/${source}`,
    target: `${documentId('target')}/${target}`,
    sourceHeading: nameOf(from),
    targetHeading: nameOf(to),
    sourceText: textOf(from),
    targetText: textOf(to),
    machine: inWords(ANSWER_WORDS[machine]),
    confidence: link?.dataset.confidence ?? '',
    decision: relation === null ? '' : inWords(ANSWER_WORDS[relation]),
    coder: decision.coder || coder,
    date: decision.date,
    comment: decision.comment,
    sourceDocument: one('.doc', at('source')).textContent,
    targetDocument: one('.doc', at('target')).textContent,
    sourceKey: KEY_MARK + from.dataset.key,
    targetKey: KEY_MARK + to.dataset.key,
  }
}

/** What a sheet says of the tasks of this page, and how many of its rows say something else. */
export function sheetToDecisions(text: string): {
  readonly decisions: readonly PageDecision[]
  readonly left: number
} {
  const [head = [], ...rows] = csvToRows(text)
  const places = new Map(head.map((name, place) => [name.trim().toLowerCase(), place]))
  const decisions: PageDecision[] = []
  let left = 0
  for (const row of rows) {
    const cell = (name: Column): string => {
      const place = COLUMNS[name].map((word) => places.get(word)).find((place) => place !== undefined)
      return (place === undefined ? '' : (row[place] ?? '')).trim()
    }
    if (row.every((text) => text.trim() === '')) continue
    const [source, target] = [ownId(cell('source'), 'source'), ownId(cell('target'), 'target')]
    const said = cell('decision').toLowerCase()
    const relation = ANSWERS.find((answer) => ANSWER_WORDS[answer].includes(said)) ?? null
    const isOurs =
      source !== null &&
      target !== null &&
      isSame('source', source, cell('sourceKey')) &&
      isSame('target', target, cell('targetKey'))
    if (!isOurs || (relation === null && (said !== '' || cell('comment') === ''))) left++
    else
      decisions.push({
        ...{ source, target, relation },
        ...{ coder: cell('coder'), date: cell('date'), comment: cell('comment') },
      })
  }
  return { decisions, left }
}

/** hunan-2022/1.03 → 1.03, of this document and a task that it has; else `null`. */
function ownId(id: string, side: Side): string | null {
  const start = `${bareId(documentId(side))}/`
  const own = bareId(id)
  const task = own.startsWith(start) ? own.slice(start.length) : null
  return task !== null && cardOf(side, task) !== null ? task : null
}

/** An id without what tables put before it. */
const bareId = (id: string): string => id.replace(/^'?(?:id:)?/u, '')

/** Whether a task still says what it said when it was decided on. */
const isSame = (side: Side, id: string, key: string): boolean =>
  key === '' || key === KEY_MARK + cardOf(side, id)!.dataset.key
