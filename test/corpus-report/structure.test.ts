import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/index.js'
import { familyAnchor, idToAnchor, taskAnchor } from '../../src/corpus-report/id-to-anchor.js'
import { lineageToHTML } from '../../src/corpus-report/index.js'
import { lineageToView, nameOfTask } from '../../src/corpus-report/lineage-to-view.js'
import type { Lineage } from '../../src/model/index.js'
import { decimal } from '../../src/write/figures.js'
import { escapeHtml } from '../../src/write/markup.js'
import { aLineage, emptyLineage } from '../corpus/a-lineage.js'
import { classOf, type Element, inside, parsePage } from './parse-page.js'
import { dataOf, wholePage } from './whole-page.js'

let seeds: Lineage
beforeAll(async () => {
  const corpus = await openCorpus(resolve('seeds'), { cache: false })
  seeds = await corpus.trace({ pairings: ['vertical', 'sibling', 'self'], threads: 1 })
}, 60_000)

/** Text as the page shows it: unseen characters by name. */
const shown = (text: string): string =>
  parsePage(`<p>${escapeHtml(text)}</p>`).find(({ name }) => name === 'p')!.text

const pages: readonly (readonly [string, () => Lineage])[] = [
  ['a lineage made by hand', () => aLineage],
  ['the seeds', () => seeds],
]

describe.each(pages)('the corpus report of %s', (_, get) => {
  let lineage: Lineage
  let elements: readonly Element[]
  let byId: Map<string, Element>
  let named: (task: string) => string
  beforeAll(() => {
    lineage = get()
    elements = parsePage(wholePage(lineageToHTML(lineage)))
    const view = lineageToView(lineage, 'zh', () => true)
    named = (task) => nameOfTask(view, task)
    byId = new Map(
      elements.flatMap((element) =>
        element.attributes.id === undefined ? [] : [[element.attributes.id, element]],
      ),
    )
  })

  it('has a page for each family, in order, each with its label', () => {
    const sections = elements.filter((element) => classOf(element).includes('family'))
    expect(sections.map(({ attributes }) => attributes.id)).toEqual(
      lineage.families.map(({ id }) => familyAnchor(id)),
    )
    for (const { id, label } of lineage.families)
      expect(byId.get(familyAnchor(id))!.text).toContain(shown(label || id))
  })

  it('holds every task text once, whole, on the page of its family', () => {
    const texts = elements.filter((element) => classOf(element).includes('own'))
    expect(texts).toHaveLength(lineage.tasks.length)
    for (const { id, task, family } of lineage.tasks) {
      const own = inside(byId.get(taskAnchor(id))!, 'own')
      expect(own.map(({ text }) => text)).toEqual([shown(task.text)])
      expect(own[0]!.path.some(({ attributes }) => attributes.id === familyAnchor(family))).toBe(true)
    }
  })

  it('lists every link on the pages of both its families, with relation, confidence and marks', () => {
    const familyOf = new Map(lineage.tasks.map(({ id, family }) => [id, family]))
    for (const link of lineage.links)
      for (const end of [link.source, link.target]) {
        const page = byId.get(familyAnchor(familyOf.get(end)!))!
        const rows = inside(page, 'links').flatMap(({ inner }) => inner.filter(({ name }) => name === 'li'))
        const row = rows.filter(({ text }) =>
          text.replaceAll(' (另一任务族)', '').includes(`${named(link.source)} → ${named(link.target)} `),
        )
        expect(row, `${link.source} → ${link.target}`).toHaveLength(1)
        expect(row[0]!.text).toContain(decimal(link.confidence))
        if (link.decision !== undefined) expect(row[0]!.text).toContain(link.decision.coder)
        else expect(row[0]!.text.includes('待核对')).toBe(link.uncertain)
      }
  })

  it('has the clauses of the best origin marked, each with its counterpart in the text of the origin', () => {
    const taskOf = new Map(lineage.tasks.map((task) => [task.id, task]))
    let marks = 0
    for (const { id, task, origin } of lineage.tasks) {
      const found = inside(byId.get(taskAnchor(id))!, 'own')[0]!.inner.filter(({ name }) => name === 'mark')
      const link = lineage.links.find(({ source, target }) => source === origin.best?.task && target === id)
      if (link === undefined) {
        expect(found).toEqual([])
        continue
      }
      const pairs = link.evidence.map(({ source, target }) => [
        shown(task.text.slice(target.from, target.to)),
        shown(taskOf.get(link.source)!.task.text.slice(source.from, source.to)),
      ])
      for (const { text, attributes } of found) {
        const [from, to] = attributes['data-o']!.split('-').map(Number)
        const counterpart = shown(taskOf.get(link.source)!.task.text).slice(from, to)
        expect(pairs).toContainEqual([text, counterpart])
        marks++
      }
    }
    expect(marks > 0).toBe(lineage.links.some(({ evidence }) => evidence.length > 0))
  })

  it('tells every event of every life', () => {
    for (const { id, life } of lineage.families) {
      const line = inside(byId.get(familyAnchor(id))!, 'life')[0]!
      const events = line.inner.filter(({ name }) => name === 'li')
      expect(events).toHaveLength(life.length)
      for (const [i, event] of life.entries()) {
        expect(events[i]!.text).toContain(event.place)
        for (const task of event.tasks.slice(0, 4)) expect(events[i]!.text).toContain(named(task))
      }
    }
  })

  it('has no address that leads nowhere, and no id twice', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const hrefs = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(hrefs.length).toBeGreaterThan(lineage.tasks.length)
    for (const href of hrefs) expect(byId.has(href.slice(1)), href).toBe(true)
  })

  it('draws every document, and every pair that has links', () => {
    const within = ({ path }: Element) => path.some(({ attributes }) => attributes.id === 'graph')
    const nodes = elements.filter(
      (element) => within(element) && classOf(element).includes('document') && element.name === 'a',
    )
    expect(nodes).toHaveLength(lineage.documents.length)
    const edges = elements.filter(
      (element) => element.name === 'g' && within(element) && element.text.includes('→'),
    )
    expect(edges).toHaveLength(lineage.pairs.filter(({ links }) => links.length > 0).length)
  })

  it('says the same in the other language', () => {
    const english = parsePage(wholePage(lineageToHTML(lineage, { lang: 'en' })))
    expect(english.filter(({ name }) => name !== 'i').length).toBe(elements.length)
    expect(english[0]!.attributes.lang).toBe('en')
    const own = (of: readonly Element[]) =>
      of.filter((one) => classOf(one).includes('own')).map(({ text }) => text)
    expect(own(english)).toEqual(own(elements))
    const words = english.filter(({ name, path }) => name === 'h3' && path.length < 5).map(({ text }) => text)
    for (const word of words) expect(word).not.toMatch(/\p{Script=Han}/u)
  })

  it('is the same every time, of data read back too', () => {
    expect(lineageToHTML(JSON.parse(JSON.stringify(plain(lineage))) as Lineage)).toBe(lineageToHTML(lineage))
  })
})

/** The data without the helpers that hang on it. */
const plain = (lineage: Lineage): Lineage =>
  Object.fromEntries(Object.entries(lineage).filter(([, value]) => typeof value !== 'function')) as never

describe('the corpus report', () => {
  it('marks what a person decided, in links and in origins', () => {
    const elements = parsePage(wholePage(lineageToHTML(aLineage)))
    const row = elements.find(
      ({ name, text }) => name === 'li' && text.includes('王') && text.includes('湖南省 2022 · 1.02'),
    )
    expect(row!.text).toContain('人工判定')
    expect(row!.text).toContain('2024-05-06')
    const texts = elements.filter((one) => classOf(one).includes('origin')).map(({ text }) => text)
    expect(texts.some((text) => text.includes('× 1（人工判定）'))).toBe(true)
  })

  it('draws no arrow where it is unknown which of two came first', () => {
    const elements = parsePage(lineageToHTML(aLineage))
    const edge = (pair: string) =>
      elements.find(({ name, text, path }) => name === 'g' && path.length > 3 && text.startsWith(pair))!
    const heads = (of: Element) =>
      elements.filter((one) => one.path.includes(of) && classOf(one).includes('head')).length
    expect(heads(edge('湖南省 2020 → 娄底市 2021'))).toBe(1)
    expect(heads(edge('娄底市 2021 → 邵阳市 2021'))).toBe(0)
  })

  it('keeps to the families that were asked for, and lists the others with their lives', () => {
    const [first, ...others] = aLineage.families
    for (const families of [1, ({ id }: { id: string }) => id === first!.id]) {
      const page = wholePage(lineageToHTML(aLineage, { families }))
      const elements = parsePage(page)
      expect(elements.filter((one) => classOf(one).includes('family'))).toHaveLength(1)
      const items = elements.filter(
        ({ name, path }) => name === 'li' && path.some((one) => classOf(one).includes('families')),
      )
      for (const { id, label } of others) {
        expect(page).not.toContain(`#${familyAnchor(id)}`)
        expect(items.some(({ text }) => text.includes(label))).toBe(true)
      }
      const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []))
      for (const { attributes } of elements)
        if (attributes.href !== undefined) expect(ids).toContain(attributes.href.slice(1))
    }
  })

  it('gives pages to as many families as a browser opens, unless asked for all', () => {
    const [family] = aLineage.families
    const families = Array.from({ length: 1001 }, (_, i) => ({ ...family!, id: `P20/${i}` }))
    const grown: Lineage = {
      ...aLineage,
      upward: [],
      families: families.map((one) => ({ ...one, tasks: ['P20/1.01', 'P20/1.02'] })),
    }
    const count = (page: string): number => dataOf(page).families.length
    expect(count(lineageToHTML(grown))).toBe(1000)
    expect(count(lineageToHTML(grown, { families: Number.POSITIVE_INFINITY }))).toBe(1001)
  })

  it('shows a lineage of nothing', () => {
    const texts = parsePage(lineageToHTML(emptyLineage)).filter(({ name }) => name === 'main')
    expect(texts).toHaveLength(1)
    expect(texts[0]!.text).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('says what is wrong with an option', () => {
    expect(() => lineageToHTML(aLineage, { lang: 'fr' as never })).toThrow(
      /lang must be one of zh, en, got "fr"/,
    )
    expect(() => lineageToHTML(aLineage, { families: -1 })).toThrow(/families must be a whole number/)
    expect(() => lineageToHTML(aLineage, { title: '' })).not.toThrow()
  })

  it('makes a different address of every id', () => {
    const ids = [
      'a b',
      'a~20~b',
      'a%20b',
      'a/b',
      'a//b',
      '甲/1.01',
      '甲 /1.01',
      '"',
      "'",
      '\u{1f600}',
      '\ud800',
    ]
    const anchors = ids.map(idToAnchor)
    expect(new Set(anchors).size).toBe(ids.length)
    for (const anchor of anchors) expect(anchor).toMatch(/^[\p{L}\p{N}./_~-]+$/u)
  })
})
