/** A document as words. */

import type { PolicyDocument, Task } from './document.js'
import type { Span } from './excerpt.js'

export type TokenKind = 'word' | 'phrase' | 'number' | 'date' | 'document' | 'place' | 'agency' | 'mark'

/** A word of a task; `from` and `to` are offsets into the task's `text`. */
export interface Token extends Span {
  /** As written; all tokens of a clause joined give its text. */
  readonly text: string
  /** What counts when words are compared: widths folded, localised (省政务局 → ◇政务). '' for marks. */
  readonly key: string
  readonly kind: TokenKind
}

/** A piece of a task between 。；(and ， where a piece would be long); offsets into the task's `text`. */
export interface Clause extends Span {
  readonly kind: 'heading' | 'body'
  readonly tokens: readonly Token[]
}

/** A task as words. Responsibility notes are in no clause: they must not make tasks alike. */
export interface TokenizedTask {
  readonly task: Task
  readonly clauses: readonly Clause[]
  /** Of a task of more clauses than can be compared: so many neighbours make one. */
  readonly joined?: number
}

export interface TokenizedDocument {
  readonly document: PolicyDocument
  readonly tasks: readonly TokenizedTask[]
}
