/** Letters and figures of any script, and what ids are joined by. */
const PLAIN = /^[\p{L}\p{N}./_-]$/u

/**
 * An id as a fragment of an address: readable where it can be, and never the same for two ids.
 *
 * @example idToAnchor('hunan-2020/1.16') // => 'hunan-2020/1.16'
 * @example idToAnchor('a b') // => 'a~20~b'
 */
export const idToAnchor = (id: string): string =>
  Array.from(id, (character) =>
    PLAIN.test(character) ? character : `~${character.codePointAt(0)!.toString(16)}~`,
  ).join('')

export const familyAnchor = (family: string): string => `f-${idToAnchor(family)}`
export const taskAnchor = (task: string): string => `t-${idToAnchor(task)}`
export const documentAnchor = (document: string): string => `d-${idToAnchor(document)}`
