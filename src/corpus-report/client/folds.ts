import { all, find, one } from '../../write/client/page.js'

/** A list shows so many rows until the reader asks for the rest. */
const FOLD = 40

interface Fold {
  readonly rows: readonly HTMLElement[]
  /** What says how many rows there are, and shows all. */
  readonly more: HTMLElement | null
  readonly isOfFamilies: boolean
  isOpen: boolean
}

/** The family that a row leads to, by its id. */
export const familyOf = (row: HTMLElement): string | null =>
  find('a[href^="#f-"]', row)?.getAttribute('href')?.slice(1) ?? null

const folds: readonly Fold[] = all('[data-rows]').map((box) => {
  const next = (box.closest('.scroll') ?? box).nextElementSibling
  return {
    rows: all(box instanceof HTMLTableElement ? 'tbody > tr' : ':scope > li', box),
    more: next instanceof HTMLElement && next.classList.contains('more') ? next : null,
    isOfFamilies: box.closest('#families') !== null,
    isOpen: false,
  }
})

/** Folds long lists; in those of families only what `fits` is shown, where it is not `null`. */
export function fold(fits: ReadonlySet<string> | null): void {
  for (const { rows, more, isOpen, isOfFamilies } of folds) {
    let count = 0
    for (const row of rows) {
      const family = fits !== null && isOfFamilies ? familyOf(row) : null
      const isFit = family === null || fits!.has(family)
      if (isFit) count++
      row.hidden = !isFit || (!isOpen && count > FOLD)
    }
    if (more === null) continue
    more.hidden = isOpen || count <= FOLD
    one('span', more).textContent = String(count)
  }
}

/** Lets the reader open what is folded; `again` folds the others anew. */
export function onMore(again: () => void): void {
  for (const entry of folds) {
    if (entry.more === null) continue
    one('button', entry.more).addEventListener('click', () => {
      entry.isOpen = true
      again()
    })
  }
}
