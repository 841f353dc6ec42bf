import type { Lang } from 'policy-lineage/browser'
import { element } from './elements.js'
import { failureToAlert } from './failure-to-alert.js'
import type { Chosen, Failure, Side, Told } from './messages.js'
import { WORDS } from './words.js'

/** One side as it stands. */
export interface Sided {
  readonly chosen?: Chosen
  readonly told?: Told
  readonly failure?: Failure
  readonly isExample: boolean
}

export interface CardActions {
  readonly choose: (files: readonly File[]) => void
  readonly correct: (what: { readonly year?: string; readonly region?: string }) => void
}

const ACCEPTED = '.docx,.doc,.wps,.pdf,.txt,.html,.htm,.mht,.md,.ofd,.xlsx,.xls,.json'

/** Where a file is put in, and what was read of it. */
export function sideToCard(
  side: Side,
  { chosen, told, failure, isExample }: Sided,
  lang: Lang,
  act: CardActions,
): HTMLElement {
  const words = WORDS[lang]
  const input = element('input', {
    type: 'file',
    class: 'sr',
    id: `${side}-file`,
    accept: ACCEPTED,
    'aria-describedby': `${side}-kinds`,
  })
  input.addEventListener('change', () => act.choose([...(input.files ?? [])]))
  const drop = element(
    'div',
    { class: 'drop' },
    element('label', { class: 'press', for: `${side}-file` }, words.choose, input),
    ' ',
    element('span', { class: 'meta' }, words.dropHere),
    element('p', { class: 'meta', id: `${side}-kinds` }, words.kinds),
  )
  const card = element(
    'section',
    { class: 'side', id: side, 'aria-labelledby': `${side}-title` },
    element(
      'h2',
      { id: `${side}-title` },
      words.sides[side],
      ' ',
      element('span', { class: 'meta' }, words.sideHints[side]),
    ),
    drop,
    chosen === undefined ? null : element('p', { class: 'file' }, element('strong', {}, chosen.name)),
    isExample ? element('p', { class: 'meta' }, words.example) : null,
    failure === undefined ? null : failureToAlert(failure, lang),
    told === undefined ? null : toldToFacts(side, told, lang, act),
  )
  card.addEventListener('dragover', (event) => {
    event.preventDefault()
    card.classList.add('over')
  })
  card.addEventListener('dragleave', () => card.classList.remove('over'))
  card.addEventListener('drop', (event) => {
    event.preventDefault()
    event.stopPropagation()
    card.classList.remove('over')
    act.choose([...(event.dataTransfer?.files ?? [])])
  })
  return card
}

function toldToFacts(side: Side, told: Told, lang: Lang, { correct }: CardActions): HTMLElement {
  const words = WORDS[lang]
  const number = (value: number): string => value.toLocaleString('en-US')
  const field = (name: 'year' | 'region', value: string, more: Record<string, string>): HTMLElement => {
    const input = element('input', {
      id: `${side}-${name}`,
      value,
      placeholder: words.unknown,
      autocomplete: 'off',
      ...more,
    })
    input.addEventListener('change', () => correct({ [name]: input.value.trim() }))
    return element('div', {}, element('label', { for: `${side}-${name}` }, words.facts[name]), input)
  }
  const fact = (name: string, value: string): HTMLElement =>
    element('div', {}, element('span', { class: 'name' }, name), element('span', {}, value))
  return element(
    'div',
    { class: 'told' },
    fact(words.facts.title, told.title ?? words.unknown),
    field('region', told.region ?? '', { title: words.regionHint }),
    field('year', told.year === null ? '' : String(told.year), { inputmode: 'numeric', maxlength: '4' }),
    fact(words.facts.tasks, number(told.tasks)),
    fact(words.facts.characters, number(told.characters)),
    element('p', { class: 'meta' }, words.correct),
    told.tasks > 0 ? null : element('p', { class: 'left', role: 'alert' }, words.noTasks),
    told.notes.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, words.notes(told.notes.length)),
          element(
            'ul',
            {},
            ...told.notes.slice(0, MOST_NOTES).map((note) => element('li', { lang: 'en' }, note)),
          ),
        ),
  )
}

/** So many notes are listed; the report has more of them. */
const MOST_NOTES = 50
