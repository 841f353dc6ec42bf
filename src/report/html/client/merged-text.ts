/** A stretch of a marked text: what both have, or what only one has. */
interface Stretch {
  readonly kind: 'kept' | 'localised' | 'own'
  readonly node: Node
  readonly text: string
}

const stretchesOf = (marked: Element): Stretch[] =>
  [...marked.childNodes].map((node) => ({
    kind: !(node instanceof Element) ? 'kept' : node.localName === 'span' ? 'localised' : 'own',
    node,
    text: node.textContent ?? '',
  }))

/** Two marked texts as one: what both have once, what was dropped before what was added. */
export function mergedText(source: Element, target: Element): DocumentFragment {
  const merged = document.createDocumentFragment()
  const [before, after] = [stretchesOf(source), stretchesOf(target)]
  while (before.length > 0 || after.length > 0) {
    const [from, to] = [before[0], after[0]]
    if (from?.kind === 'own') merged.append(before.shift()!.node.cloneNode(true))
    else if (to?.kind === 'own') merged.append(after.shift()!.node.cloneNode(true))
    else if (from === undefined || to === undefined || from.kind !== to.kind) {
      // never so in texts that were marked together; nothing is lost all the same
      merged.append((before.shift() ?? after.shift())!.node.cloneNode(true))
    } else if (from.kind === 'localised') {
      const both = before.shift()!.node.cloneNode(true)
      both.textContent = `${from.text}→${to.text}`
      after.shift()
      merged.append(both)
    } else {
      const common = Math.min(from.text.length, to.text.length)
      merged.append(from.text.slice(0, common))
      for (const [list, first] of [
        [before, from],
        [after, to],
      ] as const)
        if (first.text.length === common) list.shift()
        else list[0] = { ...first, text: first.text.slice(common) }
    }
  }
  merged.normalize()
  return merged
}

/** Characters left on either side of what is folded. */
const EDGE = 14
/** Shorter stretches are no longer than the button that would stand for them. */
const SHORTEST = 60

/** Puts a button in place of what is long and the same on both sides; pressed, it gives way to the text. */
export function foldSame(marked: Element, same: string): void {
  for (const node of [...marked.childNodes]) {
    const text = node.textContent ?? ''
    if (node instanceof Element || text.length < SHORTEST) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'fold'
    const middle = text.slice(EDGE, -EDGE)
    button.textContent = `⋯ ${middle.length} ${same} ⋯`
    button.addEventListener('click', () => button.replaceWith(middle))
    node.replaceWith(text.slice(0, EDGE), button, text.slice(-EDGE))
  }
}
