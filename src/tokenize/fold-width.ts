/** Full-width letters, digits and signs, one UTF-16 unit each. */
const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/g

/** Bracket shapes that documents mix freely, by the shape they fold to. */
const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹝': '[',
  '﹞': ']',
  '［': '[',
  '］': ']',
}

/**
 * The text with full-width letters, digits and brackets made half-width and Latin letters small.
 *
 * Every unit stays one unit, so offsets hold in both texts.
 *
 * @example foldWidth('５Ｇ（2022）') // => '5g(2022)'
 */
export function foldWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (unit) =>
      unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
    )
    .replace(/[〔〕【】﹝﹞]/g, (bracket) => BRACKETS[bracket]!)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
