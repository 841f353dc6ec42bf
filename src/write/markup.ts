/** HTML that is safe to put into a page: made by `html` only. */
export interface Markup {
  readonly markup: string
}

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[]

/**
 * HTML from a template; whatever is put in is escaped, unless it came out of `html` itself.
 *
 * Holes may stand in text and inside quoted attributes, never in a tag's name, a bare attribute, a
 * script or a style.
 *
 * @example html`<b title="${'"'}">${'<i>'}</b>`.markup // => '<b title="&quot;">&lt;i&gt;</b>'
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return {
    markup: strings.map((string, i) => string + (i < pieces.length ? pieceToMarkup(pieces[i]) : '')).join(''),
  }
}

/** Markup that the library itself wrote out (styles, scripts, charts): it is taken as it is. */
export const trusted = (markup: string): Markup => ({ markup })

function pieceToMarkup(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (typeof piece === 'string') return escapeHtml(piece)
  if (typeof piece === 'number') return String(piece)
  return 'markup' in piece ? piece.markup : piece.map(pieceToMarkup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** NUL · ESC · the C1 controls · right-to-left override · isolates · half a surrogate pair */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text as HTML shows it; characters that would steer the page unseen are named: ⟨U+202E⟩. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : named(character)))
    .replace(/[&<>"'`]/g, (character) => ENTITIES[character]!)
}

const named = (character: string): string =>
  character === '\r' ? '' : `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`
