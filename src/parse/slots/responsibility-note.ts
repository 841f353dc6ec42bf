import type { Note, Span } from '../../model/index.js'
import type { NoteReading } from './note-to-roles.js'

/** A responsibility note: where it stands, brackets included, and what it says. */
export interface ResponsibilityNote extends Span {
  readonly reading: NoteReading
  /** What is odd about it; absent where nothing is. */
  readonly oddity?: Note['code']
}
