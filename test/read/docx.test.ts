import * as docx from 'docx'
import { describe, expect, it } from 'vitest'
import { printNumber } from '../../src/doc/number-to-label.js'
import { readDocument } from '../../src/document.js'
import { bytesToText } from '../../src/read/index.js'
import { partsToDocx } from '../fixtures/parts-to-docx.js'

const text = (value: string): docx.TextRun => new docx.TextRun(value)
const pack = (children: docx.FileChild[], more: Partial<docx.IPropertiesOptions> = {}): Promise<Buffer> =>
  docx.Packer.toBuffer(new docx.Document({ sections: [{ children }], ...more }))

const item = (value: string, num: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr></w:pPr><w:r><w:t>${value}</w:t></w:r></w:p>`
const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`
const PLAN_LIST = `<w:abstractNum w:abstractNumId="0">${level(0, 'japaneseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>`

const lines = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await bytesToText(bytes)).text.split('\n').filter((line) => line !== '')

describe('numbers that Word generates', () => {
  it('run on, restart below a new heading, and start anew where a list says so', async () => {
    const nums =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body =
      item('改革', 1) +
      item('推进', 1, 1) +
      item('做好', 1, 1) +
      item('公开', 1) +
      item('落实', 1, 1) +
      item('细则', 1, 2) +
      item('附则', 2)
    expect(await lines(partsToDocx(body, PLAN_LIST + nums))).toEqual([
      '一、改革',
      '（一）推进',
      '（二）做好',
      '二、公开',
      '（一）落实',
      '2.1 细则',
      '一、附则',
    ])
  })

  it('may come from a paragraph style or its parent', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1条', '<w:suff w:val="space"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const styled = (style: string, value: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${value}</w:t></w:r></w:p>`
    expect(await lines(partsToDocx(styled('A', '总则') + styled('B', '职责'), numbering, styles))).toEqual([
      '第一条 总则',
      '第二条 职责',
    ])
  })

  it('bullets have none, and a paragraph taken out of its list has none', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await lines(partsToDocx(item('甲', 1) + item('乙', 0), numbering))).toEqual(['甲', '乙'])
  })

  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [11, 'japaneseCounting', '十一'],
    [20, 'chineseCountingThousand', '二十'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [12, 'ideographDigital', '一二'],
    [3, 'ideographTraditional', '丙'],
    [2, 'ideographZodiac', '丑'],
    [3, 'decimalEnclosedCircle', '③'],
    [7, 'decimalFullWidth', '７'],
    [5, 'decimalZero', '05'],
    [14, 'upperRoman', 'XIV'],
    [4, 'lowerRoman', 'iv'],
    [27, 'lowerLetter', 'aa'],
    [2, 'upperLetter', 'B'],
    [9, 'arabicAbjad', '9'],
  ])('%i as %s is %s', (value, format, printed) => {
    expect(printNumber(value, format)).toBe(printed)
  })
})

describe('Word files', () => {
  it('tables become rows, footnotes furniture', async () => {
    const cell = (value: string) => new docx.TableCell({ children: [new docx.Paragraph(value)] })
    const row = (...values: string[]) => new docx.TableRow({ children: values.map(cell) })
    const bytes = await pack(
      [
        new docx.Paragraph('一、改革'),
        new docx.Paragraph({
          children: [text('（一）推进公开'), new docx.FootnoteReferenceRun(1), text('。')],
        }),
        new docx.Table({ rows: [row('序号', '任务', '责任单位'), row('1', '推进', '办公厅')] }),
      ],
      { footnotes: { 1: { children: [new docx.Paragraph('见国发〔2022〕5号。')] } } },
    )
    const document = await readDocument(bytes)
    expect(document.text).toContain('序号 | 任务 | 责任单位\n1 | 推进 | 办公厅')
    const furniture = document.parts
      .filter(({ kind }) => kind === 'furniture')
      .map(({ from, to }) => document.text.slice(from, to))
      .join('')
    expect(furniture).toContain('[1]')
    expect(furniture).toContain('见国发〔2022〕5号。')
  })

  it('tracked changes are read as accepted', async () => {
    const body =
      '<w:p><w:r><w:t>推进</w:t></w:r><w:del w:id="1"><w:r><w:delText>政务</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>公开</w:t></w:r></w:ins></w:p>'
    const read = await bytesToText(partsToDocx(body))
    expect(read.text.trim()).toBe('推进公开')
    expect(read.notes.find(({ code }) => code === 'left-out')?.message).toContain('1 deleted stretches')
  })
})
