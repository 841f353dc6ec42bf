/** Finds the longest listed word that begins at an offset and whose end is accepted. */
export type Matcher = (text: string, at: number, accept?: (end: number) => boolean) => string | undefined

/** By UTF-16 unit whether any of the words begins with it: a quick no, since hardly any character does. */
export function unitsThatOpen(...lists: readonly Iterable<string>[]): Uint8Array {
  const opens = new Uint8Array(0x10000)
  for (const words of lists) for (const word of words) if (word !== '') opens[word.charCodeAt(0)] = 1
  return opens
}

interface Node {
  readonly next: Map<number, Node>
  word?: string
}

/**
 * A longest-match finder over the words, as a trie of UTF-16 units: its work at an offset is bounded
 * by the longest word, whatever the text.
 *
 * @example wordsToMatcher(['一网', '一网通办'])('推一网通办', 1) // => '一网通办'
 */
export function wordsToMatcher(words: Iterable<string>): Matcher {
  const root: Node = { next: new Map() }
  for (const word of words) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      let next = node.next.get(unit)
      if (next === undefined) node.next.set(unit, (next = { next: new Map() }))
      node = next
    }
    if (word.length > 0) node.word = word
  }
  return (text, at, accept) => {
    let found: string | undefined
    let node: Node | undefined = root
    for (let i = at; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i))
      if (node === undefined) break
      if (node.word !== undefined && (accept === undefined || accept(i + 1))) found = node.word
    }
    return found
  }
}
