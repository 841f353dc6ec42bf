/** The full texts of both documents, pair beside pair in the order of the source, side by side or as one. */

import { all, at, find, one } from '../../../write/client/page.js'
import { ends, form, linksOf, sideOf, textOf } from './elements.js'
import { foldSame, mergedText } from './merged-text.js'

declare const WORDS: Readonly<Record<'same' | 'seeAlso', string>>

/** A row: two tasks by their link, or one without. */
interface Row {
  readonly source: HTMLElement | null
  readonly target: HTMLElement | null
  readonly link: string | null
}

/** Every shown task once or more: source tasks with their closest link, the others of the target where they follow. */
function toRows(shown: readonly HTMLElement[]): readonly Row[] {
  const rows: Row[] = []
  const placed = new Set<HTMLElement>()
  for (const source of shown.filter((task) => sideOf(task) === 'source')) {
    const [link] = linksOf(source)
    const target = (link !== undefined && ends.target.get(link)) || null
    if (target !== null) placed.add(target)
    rows.push({ source, target, link: target === null ? null : link! })
  }
  let after = -1
  for (const target of shown.filter((task) => sideOf(task) === 'target')) {
    if (placed.has(target)) {
      after = rows.findIndex((row) => row.target === target)
      continue
    }
    const [link] = linksOf(target)
    const source = (link !== undefined && ends.source.get(link)) || null
    rows.splice(++after, 0, { source, target, link: source === null ? null : link! })
  }
  return rows
}

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  element.className = className
  element.textContent = text
  return element
}

/** The two marked texts of a row; what stands alone is marked as a whole. */
function textsOf({ source, target, link }: Row): readonly [source: Element, target: Element] {
  const marked = link === null ? [] : all('.pair .text', at(link))
  if (marked.length === 2)
    return [marked[0]!.cloneNode(true) as Element, marked[1]!.cloneNode(true) as Element]
  const alone = (task: HTMLElement | null, mark: 'del' | 'ins', kind: string): Element => {
    const text = made('p', 'text')
    text.lang = 'zh'
    if (task !== null) text.append(link === null ? made(mark, kind, textOf(task)) : textOf(task))
    return text
  }
  return [alone(source, 'del', 'dropped'), alone(target, 'ins', 'added')]
}

function rowToElement(row: Row, isOne: boolean, isFolded: boolean): HTMLElement {
  const element = made('div', 'row')
  const head = made('h4')
  const named = (row.source ?? row.target)!
  const relation = row.link === null ? null : find('.badge', at(row.link))
  head.append((relation ?? one('.badge', named)).cloneNode(true))
  for (const task of [row.source, row.target]) {
    if (task === null) continue
    const anchor = made('a', '', task.id.slice(2))
    anchor.href = `#${task.id}`
    head.append(' ', ...(task === row.target && row.source !== null ? ['→ '] : []), anchor)
  }
  head.append(` ${one('.name', named).textContent}`)
  const others = row.source === null ? [] : linksOf(row.source).filter((link) => link !== row.link)
  if (others.length > 0) {
    const also = made('span', 'meta', ` ${WORDS.seeAlso} `)
    for (const link of others) {
      const target = ends.target.get(link)
      if (target === undefined) continue
      const anchor = made('a', '', target.id.slice(2))
      anchor.href = `#${link}`
      also.append(anchor, ' ')
    }
    head.append(also)
  }
  const [source, target] = textsOf(row)
  if (isOne) {
    const text = made('p', 'text')
    text.lang = 'zh'
    text.append(mergedText(source, target))
    if (isFolded) foldSame(text, WORDS.same)
    element.append(head, text)
  } else {
    if (isFolded) for (const text of [source, target]) foldSame(text, WORDS.same)
    const pair = made('div', 'pair')
    pair.append(source, target)
    element.append(head, pair)
  }
  return element
}

/** Shows the full texts instead of the cards, or the cards; `''` is for the cards. */
export function readTexts(ordered: readonly HTMLElement[]): void {
  const view = form.view.value
  const isReading = view !== ''
  const box = at('reading')
  box.hidden = !isReading
  one('.workspace').hidden = isReading
  one('.folding', form).hidden = !isReading
  document.documentElement.classList.toggle('whole', isReading)
  const parts: HTMLElement[] = []
  if (isReading) {
    let section = ''
    for (const row of toRows(ordered.filter((task) => !task.hidden))) {
      const own = row.source?.dataset.section ?? section
      if (own !== section && form.sort.value === '') {
        section = own
        const title = [...form.section.options].find(({ value }) => value === own)?.text ?? ''
        parts.push(made('h3', '', title))
      }
      parts.push(rowToElement(row, view === 'one', form.fold.checked))
    }
  }
  box.replaceChildren(...parts)
}
