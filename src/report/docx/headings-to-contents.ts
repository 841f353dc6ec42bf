import { escapeXml } from './revisions-to-xml.js'

/** A heading that a table of contents lists. */
export interface Heading {
  /** The bookmark around it. */
  readonly anchor: string
  readonly text: string
  readonly level: 1 | 2
}

/**
 * A table of contents as WordprocessingML: the field that Word brings up to date with page numbers, and until then its
 * entries as text, each leading to its heading.
 */
export function headingsToContents(headings: readonly Heading[]): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${field('separate')}`
  const entry = ({ anchor, text, level }: Heading, i: number): string =>
    `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${i === 0 ? begin : ''}<w:hyperlink w:anchor="${anchor}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:hyperlink>${i === headings.length - 1 ? field('end') : ''}</w:p>`
  return headings.map(entry).join('')
}
