import type { Change, Task, TokenizedTask } from '../../../src/model/index.js'

/**
 * Two texts and their difference written as one: ⟦old→new⟧ rewritten, ⟦old→⟧ dropped, ⟦→new⟧ added,
 * ⟨old→new⟩ localised. A space separates words, and is no part of the texts.
 */
export function notationToTexts(notation: string): { readonly source: string; readonly target: string } {
  const side = (keep: 1 | 2) =>
    notation.replace(/[⟦⟨]([^→]*)→([^⟧⟩]*)[⟧⟩]/gu, (_, source: string, target: string) =>
      keep === 1 ? ` ${source} ` : ` ${target} `,
    )
  return { source: side(1), target: side(2) }
}

/** A change list written back in the notation, without the spaces. */
export function changesToNotation(changes: readonly Change[], source: string, target: string): string {
  return changes
    .map((change) => {
      const before = source.slice(change.source.from, change.source.to)
      const after = target.slice(change.target.from, change.target.to)
      switch (change.kind) {
        case 'kept':
          return before
        case 'localised':
          return `⟨${before}→${after}⟩`
        default:
          return `⟦${before}→${after}⟧`
      }
    })
    .join('')
}

/** Places fold to one key; everything else is its own. */
const TOY_KEYS: Readonly<Record<string, string>> = {
  全省: '◇全',
  全市: '◇全',
  省政务局: '◇政务',
  市政务局: '◇政务',
}

/** A task whose words are the pieces between spaces. */
export function toyTask(spaced: string): TokenizedTask {
  let at = 0
  const tokens = spaced
    .split(' ')
    .filter((word) => word !== '')
    .map((text) => {
      const from = at
      at += text.length
      const mark = /^\p{P}+$/u.test(text)
      return {
        text,
        from,
        to: at,
        key: mark ? '' : (TOY_KEYS[text] ?? text),
        kind: mark ? 'mark' : 'word',
      } as const
    })
  const text = tokens.map((token) => token.text).join('')
  const task = { id: '1.01', text } as unknown as Task
  return { task, clauses: [{ from: 0, to: text.length, kind: 'body', tokens }] }
}
