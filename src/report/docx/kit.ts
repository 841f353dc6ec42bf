import type { Footer, IRunOptions, Paragraph, TableCell, TableRow, TextRun } from 'docx'
import { textToPlain } from '../../write/text-to-plain.js'
import type { Lang } from '../../write/wording.js'
import type { Mark } from '../changes-to-marks.js'
import type { Heading } from './headings-to-contents.js'

export type Docx = typeof import('docx')

/** No text of a document holds a line separator: `textToPlain` takes them out. */
const TOKEN = '\u2028'
/** The paragraph that something else is put in place of. */
export const PLACE: RegExp = /<w:p>(?:<w:pPr\/>)?<w:r><w:t[^>]*>\u2028<\/w:t><\/w:r><\/w:p>/u

export const GONE = 'B3222C'
export const CAME = '1A6F37'
const SOFT = '57606A'
const SHADE = 'EEF1F5'

/** The parts that a Word report is made of. */
export interface Kit {
  readonly docx: Docx
  readonly run: (text: string, more?: IRunOptions) => TextRun
  readonly paragraph: (children: readonly TextRun[]) => Paragraph
  readonly small: (text: string) => Paragraph
  readonly title: (text: string) => Paragraph
  /** A heading of a style that Word knows; those of the first two levels are listed in the contents. */
  readonly heading: (text: string, level: 1 | 2 | 3) => Paragraph
  /** The headings made so far that contents list. */
  readonly headings: () => readonly Heading[]
  readonly place: Paragraph
  readonly cell: (children: readonly Paragraph[], share: number, isHead?: boolean) => TableCell
  /** A cell over so many columns. */
  readonly wide: (children: readonly Paragraph[], columns: number) => TableCell
  readonly row: (cells: readonly TableCell[]) => TableRow
  /** The head of a table, repeated on every page. */
  readonly headRow: (names: readonly string[], shares: readonly number[]) => TableRow
  readonly marks: (marks: readonly Mark[]) => readonly TextRun[]
  readonly pages: (lang: Lang) => Footer
}

export function createKit(docx: Docx): Kit {
  const { AlignmentType, HeadingLevel, Paragraph, ShadingType, TableCell, TableRow, TextRun, UnderlineType } =
    docx
  const listed: Heading[] = []
  const run = (text: string, more: IRunOptions = {}): TextRun =>
    new TextRun({ text: textToPlain(text), ...more })
  const paragraph = (children: readonly TextRun[]): Paragraph => new Paragraph({ children: [...children] })

  function heading(text: string, level: 1 | 2 | 3): Paragraph {
    const style = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!
    if (level === 3) return new Paragraph({ heading: style, children: [run(text)] })
    const anchor = `_Toc${String(listed.length + 1).padStart(6, '0')}`
    listed.push({ anchor, text: textToPlain(text), level })
    return new Paragraph({
      heading: style,
      children: [new docx.Bookmark({ id: anchor, children: [run(text)] })],
    })
  }

  const margins = { left: 90, right: 90, top: 40, bottom: 40 }
  const cell: Kit['cell'] = (children, share, isHead = false) =>
    new TableCell({
      children: [...children],
      width: { size: share, type: docx.WidthType.PERCENTAGE },
      margins,
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' } } : {}),
    })

  function markToRuns({ kind, source, target }: Mark): readonly TextRun[] {
    const gone = source === '' ? [] : [run(source, { strike: true, color: GONE })]
    const came =
      target === '' ? [] : [run(target, { underline: { type: UnderlineType.SINGLE }, color: CAME })]
    switch (kind) {
      case 'kept':
        return [run(source)]
      case 'localised':
        return [run(`${source}→${target}`, { underline: { type: UnderlineType.DOTTED } })]
      case 'rewritten':
      case 'dropped':
      case 'added':
        return [...gone, ...came]
      default:
        return kind satisfies never
    }
  }

  return {
    docx,
    run,
    paragraph,
    small: (text) => paragraph([run(text, { size: 18, color: SOFT })]),
    title: (text) => new Paragraph({ heading: HeadingLevel.TITLE, children: [run(text)] }),
    heading,
    headings: () => listed,
    place: new Paragraph({ children: [new TextRun(TOKEN)] }),
    cell,
    wide: (children, columns) => new TableCell({ children: [...children], columnSpan: columns, margins }),
    row: (cells) => new TableRow({ children: [...cells] }),
    headRow: (names, shares) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: names.map((name, i) =>
          cell([paragraph([run(name, { bold: true, size: 19 })])], shares[i]!, true),
        ),
      }),
    marks: (marks) => marks.flatMap(markToRuns),
    pages: (lang) =>
      new docx.Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({
                size: 18,
                color: SOFT,
                children:
                  lang === 'zh'
                    ? ['第 ', docx.PageNumber.CURRENT, ' 页，共 ', docx.PageNumber.TOTAL_PAGES, ' 页']
                    : ['Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
  }
}
