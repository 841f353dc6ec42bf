import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentToQuality } from '../../src/document-to-quality.js'
import { parseDocument } from '../../src/parse/index.js'

const SEEDS = ['hunan-2020', 'hunan-2022', 'loudi-2021', 'loudi-2023', 'shaoyang-2021']
const seed = (id: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '..', '..', 'seeds', `${id}.txt`), 'utf8')
const qualityOf = (text: string) => documentToQuality(parseDocument(text))

describe('documentToQuality', () => {
  it.each(SEEDS)('finds little to say against %s, lost labels and marks included', (id) => {
    expect(qualityOf(seed(id)).score).toBeGreaterThan(0.7)
  })

  it.each([
    [
      'no headings',
      (text: string) => text.replace(/^[\s　]*(?:[（(]?[一二三四五六七八九十]+[)）、])/gmu, ''),
    ],
    ['every second task lost', (text: string) => text.replace(/^[\s　]*[（(][二四六八十][)）].*$/gmu, '')],
    ['tasks in the wrong order', (text: string) => text.split('\n').reverse().join('\n')],
  ])('falls with %s', (_, damage) => {
    const [whole, damaged] = [qualityOf(seed('shaoyang-2021')), qualityOf(damage(seed('shaoyang-2021')))]
    expect(damaged.score).toBeLessThan(whole.score - 0.1)
    expect(damaged.reasons[0]?.cost).toBeGreaterThan(0)
  })

  it('gives its grounds, and their costs make the score', () => {
    const { score, reasons } = qualityOf(seed('loudi-2021').replace(/^[\s　]*[（(]三[)）].*$/gmu, ''))
    expect(reasons.length).toBeGreaterThan(0)
    expect(score).toBeCloseTo(
      reasons.reduce((left, { cost }) => left * (1 - cost), 1),
      2,
    )
    for (const { message } of reasons) expect(message.length).toBeGreaterThan(5)
  })

  it('is 0 without text', () => {
    expect(qualityOf('').score).toBe(0)
  })
})
