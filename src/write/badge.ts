import type { Status } from '../model/index.js'
import { html, type Markup } from './markup.js'
import { type Lang, SIGN, STATUS } from './wording.js'

/** A status as a small coloured sign with its name. */
export const badge = (status: Status, lang: Lang): Markup =>
  html`<span class="badge s-${status}"><span aria-hidden="true">${SIGN[status]}</span> ${STATUS[status][lang]}</span>`
