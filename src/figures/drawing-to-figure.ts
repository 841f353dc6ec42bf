import { html, type Markup } from '../write/markup.js'
import type { Lang } from '../write/wording.js'
import { figureWord } from './figure-words.js'

/** A drawing in a page: what it is, how to read it, and a button that saves it. */
export interface PageFigure {
  /** The name of the file that is saved. */
  readonly file: string
  readonly title: string
  readonly hint: string
}

/** The drawing scrolls where the page is narrow; the button shows where a script runs. */
export const drawingToFigure = (drawing: Markup, { file, title, hint }: PageFigure, lang: Lang): Markup =>
  html`<figure><figcaption><h3>${title}</h3><p class="meta">${hint} <button type="button" class="save-figure" data-name="${file}">${figureWord(lang, 'save')}</button></p></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">${drawing}</div></figure>`
