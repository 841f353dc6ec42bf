import type { Note, Region } from '../model/index.js'
import type { Joint } from './lines-to-excerpt.js'

/** What a reader should know about the document as a whole. */
export function documentNotes(found: {
  readonly text: string
  readonly region: Region | null
  /** Whether the region stands in the masthead or the signature, not only in the body. */
  readonly told: boolean
  /** Why no region could be told, where something speaks of one. */
  readonly doubt: string | null
  readonly year: number | null
  readonly headings: number
}): readonly Note[] {
  const notes: Note[] = []
  if (found.text.trim() === '') {
    return [{ code: 'empty-text', message: 'the text is empty: there is nothing to compare' }]
  }
  if (found.headings === 0) {
    notes.push({
      code: 'no-heading',
      message: 'no numbered heading was found: the whole text is taken for one task',
    })
  }
  if (found.region === null) {
    const message = found.doubt ?? 'the text does not tell which region issued it'
    notes.push({ code: 'region-unknown', message })
  } else if (!found.told) {
    const message = `no masthead or signature tells the region; ${found.region.name} is what the body speaks of most`
    notes.push({ code: 'region-unknown', message })
  }
  if (found.year === null)
    notes.push({ code: 'year-unknown', message: 'the text does not tell which year it is for' })
  const lone = loneSurrogate(found.text)
  if (lone >= 0) {
    notes.push({
      code: 'lone-surrogate',
      message:
        'half of a character (a lone surrogate) is kept as it is; the file was probably cut or decoded wrongly',
      span: { from: lone, to: lone + 1 },
    })
  }
  return notes
}

/** More joints than this are hard wraps: they are told in one note. */
const FEW_JOINTS = 20

/** Sentences that were broken by a page or by hard wraps, and put together. */
export function joinNotes(joints: readonly Joint[]): readonly Note[] {
  const spanOf = ({ before, after }: Joint) => ({ from: before.spans.at(-1)!.to, to: after.spans[0]!.from })
  if (joints.length > FEW_JOINTS) {
    const message = `the lines are wrapped by hand: ${joints.length} sentences were put together again`
    return [{ code: 'line-joined', message, span: spanOf(joints[0]!) }]
  }
  return joints.map((joint) => ({
    code: 'line-joined',
    message: `a sentence was broken after “${joint.before.text.slice(-6)}” and is joined to “${joint.after.text.slice(0, 6)}”`,
    span: spanOf(joint),
  }))
}

function loneSurrogate(text: string): number {
  const found = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)
  return found?.index ?? -1
}

/** Notes by place, those about the whole document first. */
export const inOrder = (notes: readonly Note[]): readonly Note[] =>
  [...notes].sort((x, y) => (x.span?.from ?? -1) - (y.span?.from ?? -1))
