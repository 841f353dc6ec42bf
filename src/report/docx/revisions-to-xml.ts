import type { Block, Piece } from './comparison-to-revisions.js'

/** Who made the revisions and when, as Word shows it: fixed, so that the same comparison gives the same bytes. */
export const REVISION_AUTHOR = 'policy-lineage'
export const REVISION_DATE = '2000-01-01T00:00:00Z'

/** The names of the paragraph styles that revisions are set in. */
export const REVISION_STYLES: Readonly<Record<Block['kind'], string>> = {
  section: 'RevisionSection',
  task: 'RevisionTask',
}

/**
 * Revisions as paragraphs of WordprocessingML: `w:ins` and `w:del` for words and whole paragraphs, `w:moveFrom` and
 * `w:moveTo` with their named ranges for tasks that stand elsewhere.
 */
export function revisionsToXml(blocks: readonly Block[]): string {
  let id = 0
  const mark = (): string => `w:id="${++id}" w:author="${REVISION_AUTHOR}" w:date="${REVISION_DATE}"`
  const wrapped = (name: string, content: string): string => `<w:${name} ${mark()}>${content}</w:${name}>`
  const pieceToXml = ({ text, fate }: Piece, move: '' | 'moveFrom' | 'moveTo'): string => {
    switch (fate) {
      case 'kept':
        return move === '' ? run(text, 't') : wrapped(move, run(text, 't'))
      case 'deleted':
        return wrapped('del', run(text, 'delText'))
      case 'inserted':
        return wrapped('ins', run(text, 't'))
      default:
        return fate satisfies never
    }
  }
  const blockToXml = ({ kind, fate, move, pieces }: Block): string => {
    const style = REVISION_STYLES[kind]
    const paragraph = (ofMark: string, content: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${ofMark === '' ? '' : `<w:rPr><w:${ofMark} ${mark()}/></w:rPr>`}</w:pPr>${content}</w:p>`
    const own = (move: '' | 'moveFrom' | 'moveTo'): string =>
      pieces.map((piece) => pieceToXml(piece, move)).join('')
    const ranged = (name: 'moveFrom' | 'moveTo'): string => {
      const range = ++id
      const start = `<w:${name}RangeStart w:id="${range}" w:author="${REVISION_AUTHOR}" w:date="${REVISION_DATE}" w:name="move${move}"/>`
      return `${paragraph(name, start + own(name))}<w:${name}RangeEnd w:id="${range}"/>`
    }
    switch (fate) {
      case 'kept':
        return paragraph('', own(''))
      case 'deleted':
        return paragraph('del', own(''))
      case 'inserted':
        return paragraph('ins', own(''))
      case 'moved-from':
        return ranged('moveFrom')
      case 'moved-to':
        return ranged('moveTo')
      default:
        return fate satisfies never
    }
  }
  return blocks.map(blockToXml).join('')
}

const run = (text: string, name: 't' | 'delText'): string =>
  `<w:r><w:${name} xml:space="preserve">${escapeXml(text)}</w:${name}></w:r>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML holds it. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
