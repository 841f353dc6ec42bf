import { describe, expect, it } from 'vitest'
import { readDocumentSync } from '../../src/document.js'
import { bytesToTextSync } from '../../src/read/index.js'

const read = (text: string, options = {}) => bytesToTextSync(new TextEncoder().encode(text), options)
const PLAN = '一、改革\n（一）推进跨省通办。\n（二）做好公开。'

describe('JSON', () => {
  it.each([
    ['an object', JSON.stringify({ title: '2022年工作要点', text: PLAN }), `2022年工作要点\n\n${PLAN}`],
    ['a Chinese field', JSON.stringify({ 正文: PLAN }), PLAN],
    ['a list of lines', JSON.stringify(PLAN.split('\n')), PLAN],
    ['lines in a field', JSON.stringify({ content: PLAN.split('\n') }), PLAN],
    ['a title that the text has', JSON.stringify({ title: '一、改革', text: PLAN }), PLAN],
    ['one JSON line', `${JSON.stringify({ text: PLAN })}\n`, PLAN],
  ])('%s', (_, json, text) => {
    expect(read(json)).toMatchObject({ text, source: { kind: 'json' } })
  })

  it('takes the record that was asked for, and asks where there are several', () => {
    const lines = ['甲', '乙'].map((text) => JSON.stringify({ text })).join('\n')
    expect(read(lines, { record: 2 }).text).toBe('乙')
    expect(() => read(lines)).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: expect.stringContaining('options.record (1 to 2)'),
      }),
    )
    expect(() => read(lines, { record: 3 })).toThrow(expect.objectContaining({ code: 'bad-option' }))
  })

  it('says which fields it looked for', () => {
    expect(() => read('{"id": 5, "url": "x"}', { name: 'a.json' })).toThrow(
      /looked for text, content.*found id, url/u,
    )
    expect(() => read('not json', { name: 'a.json' })).toThrow(
      expect.objectContaining({ code: 'not-a-document' }),
    )
  })

  it('a text in brackets is no JSON', () => {
    expect(read('[2022]5号\n一、改革').source.kind).toBe('text')
  })
})

describe('Markdown', () => {
  it('cuts its marks out of headings and tasks', () => {
    const document = readDocumentSync(
      new TextEncoder().encode(
        '# 2022年工作要点\n\n## 一、**改革**\n\n- （一）推进[跨省通办](http://a.b)。`加快`推进。\n\n> （二）做好公开。\n',
      ),
    )
    expect(document.source?.kind).toBe('markdown')
    expect(document.plans[0]?.sections.map(({ title }) => title)).toEqual(['一、改革'])
    expect(document.plans[0]?.tasks.map(({ text }) => text)).toEqual([
      '推进跨省通办。加快推进。',
      '做好公开。',
    ])
  })
})
