const BEGINS = '\u0013'
const SEPARATES = '\u0014'
const ENDS = '\u0015'

/**
 * Which places of a text belong to fields without being shown: their instructions and their marks. A field that
 * is never closed has none, so that a damaged mark does not swallow what follows it.
 */
export function textToInstructions(text: string, stories: readonly number[]): (place: number) => boolean {
  /** By how much more or fewer instructions a place stands in than the one before it. */
  const steps = new Int32Array(text.length + 1)
  const hide = (from: number, to: number): void => {
    steps[from]! += 1
    steps[to]! -= 1
  }
  const starts = new Set(stories)
  let open: { readonly from: number; separator: number | null }[] = []
  for (let at = 0; at < text.length; at++) {
    if (starts.has(at)) open = []
    const sign = text[at]
    if (sign === BEGINS) open.push({ from: at, separator: null })
    else if (sign === SEPARATES) {
      const field = open.at(-1)
      if (field) field.separator ??= at
    } else if (sign === ENDS) {
      const field = open.pop()
      if (field) hide(field.from, (field.separator ?? at) + 1)
      hide(at, at + 1)
    }
  }
  let depth = 0
  const silent = Uint8Array.from(steps, (step) => ((depth += step) > 0 ? 1 : 0))
  return (place) => silent[place] === 1
}
