import type { IStylesOptions } from 'docx'

/**
 * Fonts of text and headings: those of Chinese offices. `FONT_TABLE` names what stands in where they are missing, as
 * on a Mac or under Linux.
 */
const SERIF = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' }
const SANS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' }

const INK = '1B1F24'

/** Half points: 小四 is 24, 五号 21. */
const SIZE = { text: 21, title: 36, first: 30, second: 26, third: 22, contents: 21 }

const heading = (size: number, before: number) => ({
  run: { font: SANS, size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

/** The styles of the report: headings that Word's navigation knows, a table of contents, revisions. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: SIZE.text },
      paragraph: { spacing: { after: 100, line: 300, lineRule: 'auto' } },
    },
    title: {
      run: { font: SANS, size: SIZE.title, bold: true, color: INK },
      paragraph: { spacing: { after: 240, line: 300, lineRule: 'auto' } },
    },
    heading1: heading(SIZE.first, 360),
    heading2: heading(SIZE.second, 280),
    heading3: heading(SIZE.third, 200),
  },
  paragraphStyles: [
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      run: { size: SIZE.contents },
      paragraph: {
        indent: { left: (level - 1) * 420 },
        spacing: { after: 40 },
        rightTabStop: 9026,
      },
    })),
    {
      id: 'RevisionSection',
      name: 'Revision Section',
      basedOn: 'Normal',
      run: { font: SANS, size: SIZE.second, bold: true },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, outlineLevel: 0 },
    },
    { id: 'RevisionTask', name: 'Revision Task', basedOn: 'Normal' },
  ],
}

/** A font with what may stand in for it. */
const font = (name: string, others: string, family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`

/** The fonts with their fall-backs, for systems that lack them. */
export const FONT_TABLE: string = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  font('宋体', 'SimSun,Songti SC,Noto Serif CJK SC,Source Han Serif SC', 'roman'),
  font('黑体', 'SimHei,Heiti SC,Noto Sans CJK SC,Source Han Sans SC', 'swiss'),
  '</w:fonts>',
].join('')
