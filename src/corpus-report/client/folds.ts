import { all, find } from '../../write/client/page.js'
import { markupToNodes } from './markup-to-nodes.js'

/** A table or list that stands in the page with its first rows. */
interface Fold {
  readonly name: string
  readonly box: HTMLElement
  /** Says how many rows there are, and asks for all. */
  readonly more: HTMLElement | null
  /** Elements, or what they will be made of. */
  readonly rows: (HTMLElement | string)[]
  readonly first: number
  /** The family that each row leads to; `null` where a filter does not touch the list. */
  readonly families: (string | null)[] | null
  isOpen: boolean
}

/** Lists among whose rows a filter of families chooses. */
const OF_FAMILIES = ['heat', 'counts', 'list']
/** href="#f-hunan-2020/1.16" */
const FAMILY = /href="#(f-[^"]+)"/u
/** Rows shown of a list that was short from the start and grows by nothing. */
const LEAST = 40

/** The family that a row leads to, by its anchor. */
export const familyOf = (row: HTMLElement): string | null =>
  find('a[href^="#f-"]', row)?.getAttribute('href')?.slice(1) ?? null

const familyIn = (row: HTMLElement | string): string | null =>
  typeof row === 'string' ? (FAMILY.exec(row)?.[1] ?? null) : familyOf(row)

const folds: Fold[] = []

/** Lets the reader see the rows that are kept as data. */
export function unfold(kept: Readonly<Record<string, readonly string[]>>, again: () => void): void {
  for (const box of all('[data-rows]')) {
    const name = box.dataset.rows!
    const rows = [...(all(':scope > *', box) as HTMLElement[]), ...(kept[name] ?? [])]
    const families = OF_FAMILIES.includes(name) ? rows.map(familyIn) : null
    const more = find(`[data-more="${name}"]`)
    const entry = {
      name,
      box,
      more,
      rows,
      first: Math.max(LEAST, box.children.length),
      families,
      isOpen: false,
    }
    folds.push(entry)
    const button = more === null ? null : find('button', more)
    if (button === null) continue
    button.hidden = false
    button.addEventListener('click', () => {
      entry.isOpen = true
      again()
    })
  }
}

/** Shows all rows of one list. */
export function openRows(name: string): void {
  const entry = folds.find((one) => one.name === name)
  if (entry !== undefined) entry.isOpen = true
}

/** Shows the rows that are asked for; of lists of families only what `fits`, where it is not `null`. */
export function fold(fits: ReadonlySet<string> | null): void {
  for (const entry of folds) {
    const { box, more, rows, first, families, isOpen } = entry
    const chosen =
      families === null || fits === null
        ? rows.map((_, i) => i)
        : rows.flatMap((_, i) => (families[i] != null && fits.has(families[i]) ? [i] : []))
    const shown = isOpen ? chosen : chosen.slice(0, first)
    if (box.children.length !== shown.length || families !== null)
      box.replaceChildren(...shown.map((i) => rowAt(entry, i)))
    if (more === null) continue
    more.hidden = shown.length === chosen.length
    const [some, every] = all('b', more)
    if (some !== undefined) some.textContent = String(shown.length)
    if (every !== undefined) every.textContent = String(chosen.length)
  }
}

function rowAt({ rows }: Fold, index: number): HTMLElement {
  const row = rows[index]!
  if (typeof row !== 'string') return row
  const made = markupToNodes(row).firstElementChild as HTMLElement
  rows[index] = made
  return made
}
