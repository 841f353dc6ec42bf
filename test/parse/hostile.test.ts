import { describe, expect, it } from 'vitest'
import { readDocument, readText } from '../../src/document.js'

/** More than a call takes as arguments. */
const MANY = 130_000

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('texts of very many pieces are read', { timeout: 120_000 }, () => {
  it('lines that go on', () => {
    const text = `一、改革\n${'，改\n'.repeat(MANY)}`
    expect(readText(text).plans[0]!.items).toHaveLength(1)
  })

  it('citations in one line', () => {
    const text = `一、${'国发〔2022〕5号、'.repeat(MANY)}`
    expect(readText(text).plans[0]!.items[0]!.slots.cites.length).toBeGreaterThan(0)
  })

  it('breaks in one cell', async () => {
    const page = `<html><body><table><tr><td>${'改<br>'.repeat(MANY)}</td></tr></table>`
    expect((await readDocument(bytes(page))).text).toContain('改')
  })
})

describe('odd texts give no false value', () => {
  it('a day that no calendar has', () => {
    expect(readText('2023年2月30').masthead.date).toBeNull()
  })

  it('a figure too long for a number', () => {
    const { plans, notes } = readText(`一、改革\n（一）建成${'9'.repeat(310)}个站点。`)
    const values = plans[0]!.items[0]!.slots.targets.map(({ value }) => value)
    expect(values.every(Number.isFinite)).toBe(true)
    expect(notes.map(({ code }) => code)).toContain('number-damaged')
  })

  it('an index table of nothing but names', () => {
    const document = readText('索引号\n索引号\n索引号\n6\n主')
    expect(document.parts.map(({ from, to }) => document.text.slice(from, to)).join('')).toBe(document.text)
  })

  it('half a character in JSON', async () => {
    const document = await readDocument(bytes('["1.\\ud800\\n1）","国"]'))
    expect(document.notes.map(({ code }) => code)).toContain('lone-surrogate')
  })
})
