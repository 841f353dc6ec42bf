/**
 * Characters that take two columns of a terminal: East Asian Wide and Fullwidth (Unicode Standard
 * Annex #11) and pictographs. Ambiguous ones (“ ” · ≈) count as one, as terminals do by default.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Combining marks, joiners and other characters that take no column */
const ZERO = /[\p{M}\p{Cf}\p{Cc}]/u

/**
 * The columns that a text takes in a terminal.
 *
 * @example textWidth('（一）ab') // => 8
 */
export const textWidth = (text: string): number =>
  Array.from(text, columnsOf).reduce((sum, width) => sum + width, 0)

const columnsOf = (character: string): number => (ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1)

/** The text cut to at most `columns`, ending in … where something was cut. */
export const cutToWidth = (text: string, columns: number): string => cutToRoom(text, columns, columnsOf)

/** The same in whatever `widthOf` measures letters in; … is one wide. */
export function cutToRoom(text: string, room: number, widthOf: (character: string) => number): string {
  if (Array.from(text, widthOf).reduce((sum, width) => sum + width, 0) <= room) return text
  let kept = ''
  let width = 1
  for (const character of text) {
    width += widthOf(character)
    if (width > room) break
    kept += character
  }
  return room < 1 ? '' : `${kept}…`
}

/** The text cut or filled with spaces to exactly `columns`. */
export function padToWidth(text: string, columns: number): string {
  const cut = cutToWidth(text, columns)
  return cut + ' '.repeat(Math.max(0, columns - textWidth(cut)))
}
