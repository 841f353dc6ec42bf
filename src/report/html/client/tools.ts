/** Small tools: copy a pair, its address or a reference; save the table that is shown. */

import { all, at, find, one } from '../../../write/client/page.js'
import { saveFile } from '../../../write/client/save-file.js'
import { rowsToCsv } from '../../../write/rows-to-csv.js'
import { copyText } from './copy-text.js'
import { decisionOf } from './decisions.js'
import { articles, ends, form, linksOf, nameOf, type Side, sideOf, textOf } from './elements.js'

declare const WORDS: Readonly<
  Record<'copyPair' | 'copyPlace' | 'copy' | 'copied' | 'inSource' | 'inTarget', string>
>

function button(name: string, text: () => string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = name
  made.addEventListener('click', async () => {
    await copyText(text())
    made.textContent = WORDS.copied
    at('said').textContent = WORDS.copied
    setTimeout(() => {
      made.textContent = name
    }, 2000)
  })
  return made
}

/** Puts what copies a link and its address beside the heading of every link that shows. */
export function toolsToPanel(): void {
  for (const article of articles) {
    if (!article.classList.contains('shown') || find('.tools', article) !== null) continue
    const box = document.createElement('span')
    box.className = 'tools'
    box.append(
      button(WORDS.copyPair, () => pairToText(article)),
      ' ',
      button(WORDS.copyPlace, () => `${location.href.split('#')[0]}#${article.id}`),
    )
    one('h3', article).append(' ', box)
  }
}

function pairToText(article: HTMLElement): string {
  const line = (side: Side, name: string): string => {
    const task = ends[side].get(article.id)!
    return `${name} ${one('.doc', at(side)).textContent} ${task.id.slice(2)}\n${textOf(task)}`
  }
  const facts = one('.meta', article).textContent.replace(/\s+/gu, ' ').trim()
  const relation = (find('.badge', article)?.lastChild?.textContent ?? '').trim()
  return `${line('source', WORDS.inSource)}\n\n${line('target', WORDS.inTarget)}\n\n${relation} · ${facts}\n`
}

/** The columns are those of the table of links: `toCSV(comparison)`. */
const COLUMNS = [
  ...['source_document', 'target_document', 'source', 'target', 'status', 'relation', 'score', 'confidence'],
  ...[
    'uncertain',
    'source_section',
    'target_section',
    'source_name',
    'target_name',
    'source_text',
    'target_text',
  ],
  ...['decision', 'comment'],
]

/** The tasks that are shown, in the order in which they stand, each with its links, as CSV. */
function shownToCsv(ordered: readonly HTMLElement[]): string {
  const told = new Set<string>()
  const rows = ordered
    .filter((task) => !task.hidden)
    .flatMap((task) => {
      const links = linksOf(task).filter((id) => ends.source.has(id) && ends.target.has(id))
      if (links.length === 0) {
        const isSource = sideOf(task) === 'source'
        return [toRow(isSource ? task : null, isSource ? null : task, undefined)]
      }
      return links.flatMap((id) => {
        if (told.has(id)) return []
        told.add(id)
        return [toRow(ends.source.get(id)!, ends.target.get(id)!, document.getElementById(id))]
      })
    })
  return rowsToCsv([COLUMNS, ...rows], true)
}

function toRow(
  source: HTMLElement | null,
  target: HTMLElement | null,
  article: HTMLElement | null | undefined,
): readonly (string | null)[] {
  const { source: from, target: to } = at('documents').dataset
  const id = (document: string, task: HTMLElement | null) => task && `${document}/${task.id.slice(2)}`
  const decision = source && target && decisionOf(source.id.slice(2), target.id.slice(2))
  const relation = article?.classList[1]?.slice(2) ?? null
  const facts = article?.dataset
  return [
    ...[from!, to!, id(from!, source), id(to!, target)],
    ...[relation ?? (source ?? target)!.dataset.status!, relation, facts?.score ?? null],
    facts?.confidence ?? (source ?? target)!.dataset.confidence!,
    article ? String(facts?.uncertain === 'true') : null,
    ...[source, target].map((task) => task && sectionOf(task)),
    ...[source, target].map((task) => task && nameOf(task)),
    ...[source, target].map((task) => task && textOf(task)),
    ...[decision?.relation ?? null, decision?.comment || null],
  ]
}

const sectionOf = (task: HTMLElement): string =>
  [...form.section.options].find(({ value }) => value === task.dataset.section)?.text ?? ''

/** Wires the buttons up; `ordered` tells how the cards stand. */
export function beginTools(ordered: () => readonly HTMLElement[]): void {
  const save = at('save-table')
  save.hidden = false
  save.addEventListener('click', () => {
    const { source, target } = at('documents').dataset
    saveFile(`${source}-${target}.csv`, shownToCsv(ordered()), 'text/csv;charset=utf-8')
  })
  for (const block of all('pre.cite')) {
    const copy = button(WORDS.copy, () => block.textContent)
    copy.className = 'copy'
    block.before(copy)
  }
}
