import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocumentSync } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { deltaToSteps } from '../../src/read/ofd/delta-to-steps.js'
import { type OfdOptions, type OfdText, textsToOfd, textToOfd } from '../fixtures/text-to-ofd.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const seeds = path.join(root, 'seeds')
const samples = path.resolve(root, '..', 'shared', 'files', 'ofd')

const read = (texts: readonly OfdText[], options: OfdOptions = {}): PolicyDocument =>
  readDocumentSync(textsToOfd([[texts]], options), { name: 'plan.ofd' })

const gist = ({ plans }: PolicyDocument) =>
  plans.flatMap((plan) =>
    plan.items.map(({ id, kind, label, section, heading, text, slots }) => ({
      id,
      kind,
      label,
      section,
      heading: heading?.text ?? null,
      text: text.replace(/\s/gu, ''),
      lead: slots.lead.map(({ name }) => name),
      responsible: slots.responsible.map(({ name }) => name),
    })),
  )

describe.each(readdirSync(seeds).filter((name) => name.endsWith('.txt')))('%s as .ofd', (name) => {
  it('reads as it does as text: lines joined, page numbers and templates left out', () => {
    const text = readDocumentSync(path.join(seeds, name))
    const template = [{ text: '政务公开资料汇编', x: 80, y: 20, size: 4 }]
    const ofd = readDocumentSync(textToOfd(text.text, template), { name: 'seed.ofd' })
    expect(gist(ofd)).toEqual(gist(text))
    expect(ofd.source?.pages?.length).toBeGreaterThan(5)
    const wording = ofd.parts.filter(({ kind }) => kind !== 'furniture' && kind !== 'blank')
    for (const { from, to } of wording) expect(ofd.text.slice(from, to)).not.toContain('资料汇编')
  })
})

describe('an OFD file', () => {
  it.each([
    ['5 g 3 2.5 4', [5, 2.5, 2.5, 2.5, 4]],
    ['g 2 5.6', [5.6, 5.6]],
    ['', []],
    ['5 x', [5, 0]],
    ['g 1e9 1', 20_000],
  ])('steps of %s', (delta, steps) => {
    const read = deltaToSteps(delta)
    if (typeof steps === 'number') expect(read).toHaveLength(steps)
    else expect(read).toEqual(steps)
  })

  it('is read by place where its texts come in no order, whatever the gaps and matrices', () => {
    const { text } = read([
      { text: '二、强化监管', x: 28, y: 90 },
      { text: '（二）压减时限。平均压减50%。', x: 28, y: 80 },
      { text: '（一）推行帮办代办。', x: 28, y: 70 },
      { text: '建成10个站点。', x: 84, y: 70 },
      { text: '一、优化服务', x: 0, y: 0, more: 'CTM="1 0 0 1 28 60"' },
      { text: '临江市2024年工作要点', x: 28, y: 40, deltaX: '5.6 5.6 5.6 g 4 2.8 5.6 5.6 5.6 5.6' },
    ])
    expect(text).toBe(
      '临江市2024年工作要点\n一、优化服务\n（一）推行帮办代办。建成10个站点。\n（二）压减时限。平均压减50%。\n二、强化监管\n',
    )
  })

  it('gives rows of tables that are printed cell by cell, and columns of characters as one text', () => {
    const row = (cells: readonly string[], y: number): readonly OfdText[] =>
      cells.map((text, at) => ({ text, x: 28 + at * 40, y }))
    const { text } = read([
      { text: '任务分解', x: 190, y: 30, deltaX: '0 0 0', deltaY: '7 7 7' },
      ...row(['序号', '重点任务', '牵头单位'], 70),
      ...row(['1', '推行帮办', '市政务局'], 80),
      ...row(['2', '压减时限', '市住建局'], 90),
    ])
    expect(text).toContain('任务分解\n序号 | 重点任务 | 牵头单位\n1 | 推行帮办 | 市政务局\n2 |')
  })

  it('leaves out what is not seen, what is printed twice to look bold, and slanted marks', () => {
    const line = { text: '一、优化服务水平', x: 28, y: 40 }
    const slanted = { text: '内部资料', x: 0, y: 0, more: 'CTM="0.7 -0.7 0.7 0.7 60 150"' }
    const hidden = { text: '看不见的字', x: 28, y: 60, more: 'Visible="false"' }
    const document = read([
      line,
      line,
      slanted,
      hidden,
      { text: '（一）推行帮办代办和告知承诺。', x: 40, y: 70 },
    ])
    expect(document.text).not.toContain('看不见')
    expect(document.text.match(/优化服务/gu)).toHaveLength(1)
    expect(document.plans[0]!.items.map(({ text }) => text)).toEqual(['推行帮办代办和告知承诺。'])
  })

  it('may hold several documents, and pages of pictures among others', () => {
    const page = (text: string): readonly OfdText[] => [{ text, x: text.startsWith('（') ? 40 : 28, y: 40 }]
    const bytes = textsToOfd([
      [page('一、优化政务服务'), page('（一）推行帮办代办和告知承诺。')],
      [page('二、强化监管')],
    ])
    expect(readDocumentSync(bytes).text).toBe(
      '一、优化政务服务\n（一）推行帮办代办和告知承诺。\n二、强化监管\n',
    )
    const mixed = textsToOfd([[page('一、优化政务服务水平和能力。'), []]], { pictures: 1 })
    expect(readDocumentSync(mixed).notes).toContainEqual({
      code: 'left-out',
      message: 'Not read: 1 pages hold pictures and no text (first 2).',
    })
  })

  it('is refused where it is a scan, encrypted, damaged or too large', () => {
    const at = (bytes: Uint8Array, limits = {}) => readDocumentSync(bytes, { name: 'a.ofd', limits })
    const scan = textsToOfd([[[], []]], { pictures: 1 })
    expect(() => at(scan)).toThrow(expect.objectContaining({ code: 'no-text-layer' }))
    const locked = textsToOfd([[[]]], { more: { 'Encryptions.xml': '<a/>' } })
    expect(() => at(locked)).toThrow(expect.objectContaining({ code: 'encrypted' }))
    expect(() => at(textsToOfd([]))).toThrow(expect.objectContaining({ code: 'not-a-document' }))
    const pages = textsToOfd([[[], [], []]])
    expect(() => at(pages, { pages: 2 })).toThrow(expect.objectContaining({ code: 'too-large' }))
    const entities =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><OFD><DocRoot>&c;</DocRoot></OFD>'
    expect(() => at(textsToOfd([], { more: { 'OFD.xml': entities } }))).toThrow(
      expect.objectContaining({ code: 'not-a-document' }),
    )
  })

  it('that lists one page many times costs no more than the limits allow', () => {
    const text = `一、${'推行帮办代办'.repeat(4000)}`
    const body = `<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>`.repeat(1500)
    const bytes = textsToOfd([[[{ text, x: 0, y: 40, deltaX: 'g 24000 5.6' }]]], {
      more: { 'Doc_0/Document.xml': `<ofd:Document><ofd:Pages>${body}</ofd:Pages></ofd:Document>` },
    })
    expect(() => readDocumentSync(bytes)).toThrow(expect.objectContaining({ code: 'too-large' }))
  })

  it.skipIf(!existsSync(samples))('made by another program is read', () => {
    const text = (name: string): string => readDocumentSync(readFileSync(path.join(samples, name))).text
    expect(text('helloworld.ofd')).toBe('你好呀，OFD Reader&Writer！\n')
    const paragraphs = text('SplitParagraph.ofd').trim().split('\n')
    expect(paragraphs.map((line) => line.slice(0, 4))).toEqual([
      '报告：',
      '“超长文',
      '第一段：',
      '第二段：',
      '第三段：',
      '第四段：',
    ])
  })
})
