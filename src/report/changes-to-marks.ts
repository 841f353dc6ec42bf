import { checkChanges, checkList, checkText } from '../check.js'
import type { Change } from '../model/index.js'
import { changesToReadable } from './changes-to-readable.js'

/** A stretch of a linked pair with its words on both sides; '' where a side has none. */
export interface Mark {
  readonly kind: Change['kind']
  readonly source: string
  readonly target: string
}

/** The differences of two tasks as text to be shown, in order, with nothing left out. */
export function changesToMarks(changes: readonly Change[], source: string, target: string): readonly Mark[] {
  checkChanges('changesToMarks', changes)
  checkText('changesToMarks', source)
  checkText('changesToMarks', target)
  return changesToReadable(changes, source, target).map((change) => ({
    kind: change.kind,
    source: source.slice(change.source.from, change.source.to),
    target: target.slice(change.target.from, change.target.to),
  }))
}

/**
 * The differences in one line of plain text, in the signs of `wdiff`: [-旧-] dropped, {+新+} added;
 * {省→市} is localised.
 */
export function marksToPlain(marks: readonly Mark[]): string {
  checkList(
    'marksToPlain',
    marks,
    'the marks that `changesToMarks` gives',
    ({ kind }) => typeof kind === 'string',
  )
  return marks
    .map(({ kind, source, target }) => {
      switch (kind) {
        case 'kept':
          return source
        case 'localised':
          return `{${source}→${target}}`
        case 'rewritten':
          return `[-${source}-]{+${target}+}`
        case 'dropped':
          return `[-${source}-]`
        case 'added':
          return `{+${target}+}`
        default:
          return kind satisfies never
      }
    })
    .join('')
}
