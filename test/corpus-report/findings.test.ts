import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsToNames } from '../../src/corpus-report/documents-to-names.js'
import { lineageToHTML } from '../../src/corpus-report/index.js'
import { lineageToFindings } from '../../src/corpus-report/lineage-to-findings.js'
import { lineageToView } from '../../src/corpus-report/lineage-to-view.js'
import type { Lineage, Note } from '../../src/model/index.js'
import { NOTES_BY_GRAVITY, noteInWords } from '../../src/write/note-words.js'
import { aLineage, emptyLineage } from '../corpus/a-lineage.js'
import { parsePage } from './parse-page.js'

const findingsOf = (lineage: Lineage) =>
  lineageToFindings(
    lineageToView(lineage, 'zh', () => true),
    0,
  )

describe('findings', () => {
  it('open the report, in figures of the lineage', () => {
    const findings = findingsOf(aLineage)
    expect(findings.map(({ kind }) => kind)).toEqual([
      'scope',
      'spread',
      'ended',
      'dropped',
      'leaders',
      'origins',
      'upward',
      'doubt',
    ])
    expect(findings[0]).toMatchObject({ documents: 7, tasks: 12, pairs: aLineage.pairs.length })
    const several = aLineage.families.filter(({ units }) => units.length > 1).length
    expect(findings[1]).toMatchObject({ families: 4, several })
    expect(findings[2]).toMatchObject({ told: 2, fates: { alive: 2, gone: 0, untold: 2 } })
  })

  it('say nothing that nothing was compared for', () => {
    expect(findingsOf(emptyLineage).map(({ kind }) => kind)).toEqual(['scope'])
  })

  it('are sentences, each leading to where it is shown', () => {
    for (const lang of ['zh', 'en'] as const) {
      const elements = parsePage(lineageToHTML(aLineage, { lang }))
      const first = elements.find(({ name }) => name === 'section')!
      expect(first.attributes.id).toBe('findings')
      const items = first.inner.filter(({ name }) => name === 'li')
      expect(items).toHaveLength(8)
      const ids = new Set(elements.flatMap(({ attributes }) => attributes.id ?? []))
      for (const { inner, text } of items) {
        const links = inner.filter(({ name, attributes }) => name === 'a' && attributes.class === 'see')
        expect(links.length, text).toBeGreaterThan(0)
        for (const { attributes } of links) expect(ids).toContain(attributes.href!.slice(1))
      }
    }
  })
})

describe('names of documents', () => {
  const [first] = aLineage.documents
  const namesOf = (documents: Lineage['documents']) =>
    documentsToNames(documents, 'zh', ({ region }) => region!.name)

  it('are unit and year, and what else tells two of one year apart', () => {
    const one = aLineage.documents.find(({ id }) => id === 'P20')!
    const named = (more: Partial<typeof one>, i: number) => ({ ...one, id: `file_${i}.txt`, ...more })
    expect([...namesOf([named({}, 1)]).values()]).toEqual(['湖南省 2020'])
    expect([...namesOf([named({}, 1), named({ kind: 'work-report' }, 2)]).values()]).toEqual([
      '湖南省 2020 工作要点',
      '湖南省 2020 工作报告',
    ])
    expect([...namesOf([named({}, 1), named({ date: '2020-05-01' }, 2), named({}, 3)]).values()]).toEqual([
      '湖南省 2020 2020-03-20',
      '湖南省 2020 2020-05-01',
      '湖南省 2020 2020-03-20 (2)',
    ])
    expect([...namesOf([{ ...named({}, 1), region: null, title: '某办法' }]).values()]).toEqual([
      '某办法 2020',
    ])
  })

  it('are never the same for two', () => {
    const document = fc.record({
      kind: fc.constantFrom('work-points' as const, 'plan' as const),
      year: fc.constantFrom(2020, 2021, null),
      title: fc.constantFrom('甲', '甲 (2)', null),
      region: fc.constantFrom(first!.region, null),
    })
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), (given) => {
        const documents = given.map((more, i) => ({ ...first!, date: null, id: `d${i}`, ...more }))
        const names = [...namesOf(documents).values()]
        expect(new Set(names).size).toBe(documents.length)
      }),
    )
  })
})

describe('notes', () => {
  it('are worded in the language of the report, the gravest first, without names of options', () => {
    const notes: readonly Note[] = [...NOTES_BY_GRAVITY]
      .filter((code) => code !== 'corpus' && code !== 'comparison')
      .reverse()
      .map((code) => ({ code, message: `message about ${code}`, data: { missing: 'region' } }))
    const quiet = aLineage.documents.map((one) => ({ ...one, document: { ...one.document, notes: [] } }))
    for (const lang of ['zh', 'en'] as const) {
      const elements = parsePage(lineageToHTML({ ...aLineage, documents: quiet, notes }, { lang }))
      const section = elements.find(({ attributes }) => attributes.id === 'notes')!
      const said = section.inner
        .filter(({ attributes }) => attributes.class === 'said')
        .map(({ text }) => text)
      expect(said).toEqual(
        NOTES_BY_GRAVITY.filter((code) => code !== 'corpus' && code !== 'comparison').map((code) =>
          noteInWords(code, lang),
        ),
      )
      expect(section.text).not.toMatch(lang === 'zh' ? /[a-z]{3}/u : /\p{Script=Han}/u)
      expect(section.text).not.toMatch(/taskLevel|manifest can tell|message/u)
    }
  })
})
