import * as docx from 'docx'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { bytesToText } from '../../src/read/index.js'
import { partsToDocx } from '../fixtures/parts-to-docx.js'

/** Titles that no shape tells from other lines: what stands under them is several paragraphs, some short. */
const PLAN = [
  ['重点任务', null],
  ['推行帮办代办', ['各镇街设帮办窗口', '年底前建成10个站点，由市政务局牵头落实。']],
  ['压减办理时限', ['平均压减50%以上，材料再减两成。', '逐项公布']],
  ['监管任务', null],
  ['推行联合检查', ['联合抽查不少于20次。']],
  ['公开执法结果，接受群众监督', ['公开率达到100%', '由市司法局负责。']],
] as const
const TASKS = ['推行帮办代办', '压减办理时限', '推行联合检查', '公开执法结果，接受群众监督']
const TITLE = '临江市2024年政务服务工作要点'

const headings = (document: PolicyDocument): readonly (readonly [string, string])[] =>
  document.plans.flatMap(({ tasks }) =>
    tasks.map(({ section, text }) => [section, text.split(/[\n，。]/u)[0]!]),
  )
const codes = (document: PolicyDocument): readonly string[] => document.notes.map(({ code }) => code)
const page = (body: string): Promise<PolicyDocument> =>
  readDocument(strToU8(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`))

const bare = (body: string, styles = ''): Uint8Array => partsToDocx(body, '', styles)
const p = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

/** The plan with its titles written in one way, sections in another, or left out. */
const written = (
  title: (text: string) => string,
  section: ((text: string) => string) | null,
  plain: (text: string) => string,
): string =>
  plain(TITLE) +
  PLAN.map(([text, body]) =>
    body === null ? (section?.(text) ?? '') : title(text) + body.map(plain).join(''),
  ).join('')

const inHtml = (open: string) => (text: string) => `<${open}>${text}</${open.split(' ')[0]}>`
const inBold = (text: string): string => `<p><strong>${text}</strong></p>`

const TWO_LEVELS = ['重点任务', '重点任务', '监管任务', '监管任务']

describe('headings without a number that a page sets off', () => {
  it.each([
    ['h2 and h3', inHtml('h3'), inHtml('h2')],
    ['h1 and bold', inBold, inHtml('h1')],
    [
      'h2 and font-weight',
      (text: string) => `<p><span style="font-weight: 700">${text}</span></p>`,
      inHtml('h2'),
    ],
  ])('are tasks in sections: %s', async (_, title, section) => {
    const document = await page(written(title, section, inHtml('p')))
    expect(headings(document)).toEqual(TWO_LEVELS.map((name, i) => [name, TASKS[i]!.split('，')[0]!]))
    expect(document.title).toBe(TITLE)
    expect(codes(document)).toContain('heading-unnumbered')
  })

  it.each([
    ['<b>', (text: string) => `<p><b>${text}</b></p>`],
    ['<strong> with its mark outside', (text: string) => `<p>　　<strong>${text}</strong> </p>`],
    ['a bold paragraph', (text: string) => `<p style="text-indent:2em;font-weight:bold">${text}</p>`],
    ['h4', inHtml('h4')],
  ])('are tasks without sections: %s', async (_, title) => {
    const document = await page(written(title, null, inHtml('p')))
    expect(headings(document).map(([, task]) => task)).toEqual(TASKS.map((task) => task.split('，')[0]!))
    expect(codes(document)).toContain('heading-unnumbered')
  })

  it('are not told by the shape of these lines', async () => {
    const plain = inHtml('p')
    const tasks = TASKS.map((task) => task.split('，')[0]!)
    for (const section of [null, plain]) {
      const found = headings(await page(written(plain, section, plain))).map(([, task]) => task)
      expect(found).not.toEqual(tasks)
    }
  })

  it('leave the title and its notice alone', async () => {
    const document = await page(
      inHtml('h1')('关于印发临江市2024年政务服务工作要点的通知') +
        inHtml('p')('各县区人民政府，市直各单位：') +
        inHtml('p')('现将《要点》印发给你们，请认真贯彻执行。') +
        inBold('临江市人民政府办公室') +
        written(inBold, null, (text) => (text === TITLE ? inBold(text) : inHtml('p')(text))),
    )
    expect(headings(document).map(([, task]) => task)).toEqual(TASKS.map((task) => task.split('，')[0]!))
    expect(document.plans[0]!.title?.text).toBe(TITLE)
  })

  it('are no run-in openings, and no bold words in a line', async () => {
    const runIn = await page(
      written(
        (text) => `<p><strong>${text}。</strong>要抓好落实，`,
        null,
        (text) => `${text}</p>`,
      ),
    )
    expect(codes(runIn)).toContain('no-heading')
  })

  it('are none where the same words stand under every task, or nothing stands under them', async () => {
    const repeated = await page(
      inHtml('p')(TITLE) +
        TASKS.map(
          (task) => inHtml('p')(`${task}，抓好落实`) + inBold('主要措施') + inHtml('p')('逐项落实'),
        ).join(''),
    )
    expect(codes(repeated)).toContain('no-heading')
    const list = await page(inHtml('p')(TITLE) + TASKS.map(inBold).join('') + inHtml('p')('由市政务局负责'))
    expect(codes(list)).toContain('no-heading')
  })

  it('change nothing in a plan with numbers', async () => {
    const numbered = (mark: (text: string) => string): Promise<PolicyDocument> =>
      page(
        inHtml('p')(TITLE) +
          TASKS.map(
            (task, i) =>
              inHtml('p')(`${i + 1}. ${task}。`) +
              mark('务必全面落实。') +
              mark('压实责任') +
              inHtml('p')('由市政务局负责。'),
          ).join(''),
      )
    const [bold, plain] = [await numbered(inBold), await numbered(inHtml('p'))]
    expect(bold.plans).toEqual(plain.plans)
    expect(codes(bold)).not.toContain('heading-unnumbered')
  })
})

describe('headings without a number that Word sets off', () => {
  const styled = (style: string) => (text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
  const outline = (level: number) => (text: string) => p(text, `<w:outlineLvl w:val="${level}"/>`)
  const bold = (text: string): string => p(text, '', '<w:b/>')
  const STYLES =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="小标题"/><w:basedOn w:val="2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="黑体行"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="正文样式"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'

  it.each([
    ['heading 1 and a style of heading 2', styled('a'), styled('1')],
    ['outline levels', outline(1), outline(0)],
    ['outline levels 7 and 1', outline(6), outline(0)],
    ['heading 1 and bold', bold, styled('1')],
    ['heading 1 and a bold style', styled('b'), styled('1')],
  ])('are tasks in sections: %s', async (_, title, section) => {
    const document = await readDocument(
      bare(
        written(title, section, (text) => p(text)),
        STYLES,
      ),
    )
    expect(headings(document)).toEqual(TWO_LEVELS.map((name, i) => [name, TASKS[i]!.split('，')[0]!]))
    expect(codes(document)).toContain('heading-unnumbered')
  })

  it.each([
    ['bold', bold],
    ['heading 1', styled('1')],
    ['a bold style', styled('b')],
  ])('are tasks without sections: %s', async (_, title) => {
    const document = await readDocument(
      bare(
        written(title, null, (text) => p(text)),
        STYLES,
      ),
    )
    expect(headings(document).map(([, task]) => task)).toEqual(TASKS.map((task) => task.split('，')[0]!))
  })

  it('are none where a style says that it is body text', async () => {
    const { styled: lines } = await bytesToText(
      bare(styled('c')('逐项落实') + styled('1')('重点任务'), STYLES),
    )
    expect(lines).toHaveLength(1)
  })

  it('are found in the files of another writer', async () => {
    const heading = (text: string, level?: (typeof docx.HeadingLevel)[keyof typeof docx.HeadingLevel]) =>
      new docx.Paragraph({ text, ...(level ? { heading: level } : {}) })
    const children = PLAN.flatMap(([text, body]) =>
      body === null
        ? [heading(text, docx.HeadingLevel.HEADING_1)]
        : [heading(text, docx.HeadingLevel.HEADING_2), ...body.map((line) => heading(line))],
    )
    const file = await docx.Packer.toBuffer(
      new docx.Document({ sections: [{ children: [heading(TITLE, docx.HeadingLevel.TITLE), ...children] }] }),
    )
    expect(headings(await readDocument(file)).map(([section]) => section)).toEqual(TWO_LEVELS)
  })

  it('keep the numbers that Word prints', async () => {
    const document = await readDocument(
      bare(
        p(TITLE) +
          TASKS.map((task, i) => outline(0)(`（${'一二三四'[i]}）${task}。`) + p('由市政务局负责。')).join(
            '',
          ),
      ),
    )
    expect(headings(document)).toHaveLength(4)
    expect(codes(document)).not.toContain('heading-unnumbered')
  })
})
