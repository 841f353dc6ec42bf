/** What the scripts of all pages stand on. They run in a browser: text only ever moves as text, nothing is made into HTML. */

export const root: HTMLElement = document.documentElement
export const wide: MediaQueryList = matchMedia('(min-width: 900px)')

/** An element that may be missing. */
export const find = (selector: string, inside: ParentNode = document): HTMLElement | null =>
  inside.querySelector<HTMLElement>(selector)

/** An element that the page always has. */
export const one = <Found extends Element = HTMLElement>(
  selector: string,
  inside: ParentNode = document,
): Found => inside.querySelector<Found>(selector)!

export const all = <Found extends Element = HTMLElement>(
  selector: string,
  inside: ParentNode = document,
): readonly Found[] => [...inside.querySelectorAll<Found>(selector)]

export const at = <Found extends HTMLElement = HTMLElement>(id: string): Found =>
  document.getElementById(id) as Found

/** The nearest element around what an event happened to. */
export const around = (event: Event, selector: string): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>(selector)

/** The place that the address names, '' where it names none. */
export function place(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}

/** Shows what only a script can serve, and lets the reader turn light into dark. */
export function begin(shown: readonly HTMLElement[]): void {
  root.classList.add('js')
  const theme = at('theme')
  for (const element of [theme, ...shown]) element.hidden = false
  theme.addEventListener('click', () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
  })
}

/** `filter` at every change of the form, `submit` where the reader presses Enter in it. */
export function onForm(form: HTMLFormElement, filter: () => void, submit: () => void): void {
  form.addEventListener('input', filter)
  // the fields are emptied after the event
  form.addEventListener('reset', () => setTimeout(filter))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
}

/** Single keys, which do nothing while the reader types; `/` is for the search. */
export function onKey(search: () => void, work: (event: KeyboardEvent) => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const field = around(event, 'input, select, textarea')
    if (field !== null) {
      if (event.key === 'Escape') field.blur()
      return
    }
    if (event.key !== '/') return work(event)
    event.preventDefault()
    search()
  })
}
