import type { Lang } from 'policy-lineage/browser'
import { element } from './elements.js'
import type { Failure } from './messages.js'
import { WORDS } from './words.js'

/** What went wrong and what to do, in the language of the page; what the library said is kept for who asks. */
export function failureToAlert({ code, message }: Failure, lang: Lang): HTMLElement {
  const { failures, failure, detail } = WORDS[lang]
  return element(
    'div',
    { class: 'left', role: 'alert' },
    element('p', {}, failures[code] ?? failure),
    message === ''
      ? null
      : element('details', {}, element('summary', {}, detail), element('p', { lang: 'en' }, message)),
  )
}
