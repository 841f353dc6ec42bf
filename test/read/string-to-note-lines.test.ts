import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'

const page = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html><body><p>临江市2024年工作要点</p><p>一、优化服务</p><p>（一）推行帮办代办<sup>1</sup>。建成站点10<sup>2</sup>个。</p>${body}</body></html>`,
  )

const read = async (body: string) => {
  const document = await readDocument(page(body))
  const furniture = document.parts.filter(({ kind }) => kind === 'furniture')
  return {
    last: document.plans[0]!.tasks.at(-1)!.text,
    furniture: furniture.map(({ from, to }) => document.text.slice(from, to).trim()),
  }
}

describe('notes under a text whose marks are no wording', () => {
  it.each([
    ['bare', '1 指乡镇站点。', '2 含网办件。'],
    ['in brackets', '[1] 指乡镇站点。', '[2] 含网办件。'],
    ['circled', '①指乡镇站点。', '②含网办件。'],
  ])('are furniture: %s', async (_, one, two) => {
    const { last, furniture } = await read(`<p>（二）压减时限。</p><p>${one}</p><p>${two}</p>`)
    expect(last).toBe('压减时限。')
    expect(furniture.at(-1)).toBe(`${one}\n${two}`)
  })

  it('are not where the text has no such mark', async () => {
    const { last } = await read('<p>（二）压减时限。</p><p>5 指乡镇站点。</p>')
    expect(last).toContain('5 指乡镇站点。')
  })

  it('tasks with numbers are tasks', async () => {
    const { last } = await read('<p>二、强化监管</p><p>1.清理证明。</p><p>2.推行柔性执法。</p>')
    expect(last).toBe('推行柔性执法。')
  })
})
