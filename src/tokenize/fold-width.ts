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

/** Full-width signs, brackets of other shapes and capitals, each one UTF-16 unit. */
const FOLDS = /[\uFF01-\uFF5E\u3000〔〕【】﹝﹞A-Z]/g

const folds = new Map<string, string>()

/** What a unit folds to, worked out once. */
function folded(unit: string): string {
  let result = folds.get(unit)
  if (result === undefined) {
    const half = unit.replace(/[\uFF01-\uFF5E]/u, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    result = (unit === '\u3000' ? ' ' : (BRACKETS[unit] ?? half)).toLowerCase()
    folds.set(unit, result)
  }
  return result
}

/**
 * The text with full-width letters, digits and brackets made half-width and Latin letters small.
 *
 * Every unit stays one unit, so offsets hold in both texts.
 *
 * @example foldWidth('５Ｇ（2022）') // => '5g(2022)'
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDS, folded)
}
