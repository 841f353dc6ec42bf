import { describe, expect, it } from 'vitest'
import { FATES, type Fate, familyToFate } from '../../src/corpus-report/family-to-fate.js'
import { lineageToHTML } from '../../src/corpus-report/index.js'
import { lineageToView } from '../../src/corpus-report/lineage-to-view.js'
import type { Family, LifeEvent, Lineage } from '../../src/model/index.js'
import { aLineage } from '../corpus/a-lineage.js'
import { classOf, inside, parsePage } from './parse-page.js'

const [PROVINCE, LOUDI, SHAOYANG] = ['430000', '431300', '430500']
const fateOf = (family: Pick<Family, 'life'>): Fate =>
  familyToFate(
    lineageToView(aLineage, 'zh', () => true),
    family,
  )
const event = (kind: LifeEvent['kind'], unit: string, document: string, year: number | null) =>
  ({ ...aLineage.families[0]!.life[0]!, kind, unit, document, year, date: null }) satisfies LifeEvent

/** The province has P20 → P22 compared, 娄底 L20 → L21 → L23, 邵阳 only S21. */
describe('how a family ended', () => {
  it('is left open where no later document of its units was compared', () => {
    expect(fateOf({ life: [event('born', SHAOYANG!, 'S21', 2021)] })).toBe('untold')
    expect(
      fateOf({ life: [event('born', SHAOYANG!, 'S21', 2021), event('taken-up', LOUDI!, 'L23', 2023)] }),
    ).toBe('untold')
    expect(fateOf({ life: [] })).toBe('untold')
  })

  it('is told where a later document has it, has a part of it, or has it no more', () => {
    const born = event('born', LOUDI!, 'L21', 2021)
    const ended = (kind: LifeEvent['kind']) => fateOf({ life: [born, event(kind, LOUDI!, 'L23', 2023)] })
    expect(['kept', 'rephrased', 'reduced', 'merged', 'dropped'].map((kind) => ended(kind as never))).toEqual(
      ['alive', 'alive', 'remnant', 'remnant', 'gone'],
    )
  })

  it('does not take a unit without later documents for a witness that it lives on', () => {
    const dropped = [event('born', LOUDI!, 'L21', 2021), event('dropped', LOUDI!, 'L23', 2023)]
    expect(fateOf({ life: [...dropped, event('taken-up', SHAOYANG!, 'S21', 2021)] })).toBe('gone')
    expect(fateOf({ life: [...dropped, event('taken-up', PROVINCE!, 'P22', 2023)] })).toBe('alive')
  })

  it('is what the overview counts, with shares of those told only', () => {
    const expected = new Map<Fate, number>(FATES.map((fate) => [fate, 0]))
    for (const family of aLineage.families) {
      const fate = fateOf(family)
      expected.set(fate, expected.get(fate)! + 1)
    }
    expect([...expected.values()]).toEqual([2, 0, 0, 2])
    const elements = parsePage(lineageToHTML(aLineage))
    const card = elements.find((one) => classOf(one).includes('side') && one.text.startsWith('任务族的结局'))!
    const rows = card.inner.filter(({ name }) => name === 'tr').map(({ text }) => text)
    expect(rows[0]).toMatch(/^后来的文件里仍有2100/)
    expect(rows[3]).toBe('其后无文件可比2—')
    const untold = elements.filter((one) => one.name === 'option' && one.text === '其后无文件可比')
    expect(untold).toHaveLength(1)
  })
})

describe('upward adoption', () => {
  it('keeps those whose documents are linked apart from those connected through others', () => {
    const [direct] = aLineage.upward
    const lineage: Lineage = { ...aLineage, upward: [direct!, { ...direct!, linked: false }, direct!] }
    const elements = parsePage(lineageToHTML(lineage))
    const adoption = elements.find(({ attributes }) => attributes.id === 'adoption')!
    const head = adoption.inner.find(({ name, text }) => name === 'h3' && text.includes('自下而上'))!
    expect(head.text).toContain('两文件直接对应 2 · 只通过其他文件相连 1')
    const lists = inside(adoption, 'upward').map(
      ({ inner }) => inner.filter(({ name }) => name === 'li').length,
    )
    expect(lists).toEqual([2, 1])
  })
})

describe('notes', () => {
  it('are in the navigation where there are any', () => {
    const linked = (lineage: Lineage): readonly string[] =>
      parsePage(lineageToHTML(lineage)).flatMap(({ name, attributes, text }) =>
        name === 'a' && attributes.href === '#notes' ? [text] : [],
      )
    const quiet: Lineage = {
      ...aLineage,
      documents: aLineage.documents.map((one) => ({ ...one, document: { ...one.document, notes: [] } })),
    }
    expect(linked(quiet)).toEqual([])
    const failures = [{ what: 'a.pdf', code: 'unreadable', message: '?' }]
    expect(linked({ ...quiet, failures })).toEqual(['未能处理 · 提示', '→ 提示'])
  })
})

describe('the graph of many documents', () => {
  it('is folded away below the table of pairs', () => {
    const [first] = aLineage.documents
    const more = Array.from({ length: 60 }, (_, i) => ({ ...first!, id: `X${i}` }))
    const details = (lineage: Lineage) => {
      const graph = parsePage(lineageToHTML(lineage)).find(({ attributes }) => attributes.id === 'graph')!
      return graph.inner.filter(({ name }) => name === 'details')
    }
    const hasGraph = (one: ReturnType<typeof details>[number]): boolean => inside(one, 'grid').length > 0
    expect(details(aLineage).map(hasGraph)).toEqual([false])
    const many = details({ ...aLineage, documents: [...aLineage.documents, ...more] })
    expect(many.map(hasGraph)).toEqual([false, true])
    expect(many.map(({ attributes }) => 'open' in attributes)).toEqual([true, false])
  })
})
