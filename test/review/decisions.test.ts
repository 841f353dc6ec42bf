import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { bareLink, decisionsByPair, decisionsToLinks } from '../../src/decide/decisions-to-links.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { readDocumentSync } from '../../src/document.js'
import type { Decision, Link } from '../../src/model/index.js'
import { taskToFingerprint } from '../../src/task-to-fingerprint.js'

const TEXTS = new Map(
  Object.entries({ 'a/1.01': '甲', 'a/1.02': '乙', 'b/1.01': '甲甲', 'b/1.02': '乙乙', 'b/1.10': '丙' }).map(
    ([id, text]) => [id, { text }],
  ),
)

const decide = (
  source: string,
  target: string,
  relation: Decision['relation'],
  more?: Partial<Decision>,
) => ({
  ...{ source, target, relation, coder: '李', date: '2026-05-01', comment: null, texts: null },
  ...more,
})

const link = (source: string, target: string): Link => ({
  ...bareLink(source, target),
  relation: 'rephrased',
  score: 0.6,
  chances: { inherited: 0.1, rephrased: 0.2, partial: 0.3, none: 0.4 },
  confidence: 0.2,
  uncertain: true,
})

const apply = (links: readonly Link[], decisions: readonly Decision[], source = 'a', target = 'b') =>
  decisionsToLinks(links, decisions, { source, target, taskOf: (id) => TEXTS.get(id), linkOf: bareLink })

describe('decisions on the links of two documents', () => {
  it('replace the relation, keep the figures, bear the mark', () => {
    const { links, applied } = apply([link('a/1.01', 'b/1.01')], [decide('a/1.01', 'b/1.01', 'inherited')])
    expect(links).toEqual([
      {
        ...link('a/1.01', 'b/1.01'),
        relation: 'inherited',
        // what the library gives to that relation
        confidence: 0.1,
        uncertain: false,
        decision: { coder: '李', date: '2026-05-01', comment: null },
      },
    ])
    expect(applied).toHaveLength(1)
  })

  it('make links that the library lacks, in document order, and take out others', () => {
    const before = [link('a/1.01', 'b/1.01'), link('a/1.02', 'b/1.10')]
    const { links, removed } = apply(before, [
      decide('a/1.01', 'b/1.10', 'partial'),
      decide('a/1.02', 'b/1.02', 'rephrased'),
      decide('a/1.01', 'b/1.01', 'none'),
    ])
    expect(links.map((own) => [own.source, own.target, own.relation])).toEqual([
      ['a/1.01', 'b/1.10', 'partial'],
      ['a/1.02', 'b/1.02', 'rephrased'],
      ['a/1.02', 'b/1.10', 'rephrased'],
    ])
    expect(removed.map((own) => own.link.target)).toEqual(['b/1.01'])
  })

  it('fit in either direction, fingerprints turned with them', () => {
    const texts = { source: taskToFingerprint({ text: '甲' }), target: taskToFingerprint({ text: '甲甲' }) }
    const decision = decide('a/1.01', 'b/1.01', 'inherited', { texts })
    const { links } = apply([], [decision], 'b', 'a')
    expect(links.map((own) => [own.source, own.target, own.relation])).toEqual([
      ['b/1.01', 'a/1.01', 'inherited'],
    ])
  })

  it('are stale where either text changed, unknown where a task is missing, and pass over other documents', () => {
    const fresh = taskToFingerprint({ text: '甲' })
    const stale = decide('a/1.01', 'b/1.01', 'none', { texts: { source: fresh, target: fresh } })
    const unknown = decide('a/1.09', 'b/1.01', 'none')
    const elsewhere = decide('a/1.01', 'c/1.01', 'none')
    const before = [link('a/1.01', 'b/1.01')]
    const result = apply(before, [stale, unknown, elsewhere])
    expect(result).toEqual({
      links: before,
      applied: [],
      coded: [],
      removed: [],
      stale: [stale],
      unknown: [unknown],
      overruled: [],
    })
  })

  it('yield to later ones, which is told', () => {
    const first = decide('a/1.01', 'b/1.01', 'none')
    const { links, overruled } = apply([], [first, decide('b/1.01', 'a/1.01', 'partial')])
    expect(links.map(({ relation }) => relation)).toEqual(['partial'])
    expect(overruled).toEqual([first])
  })

  it('are found by the pair in either order; document names may hold slashes', () => {
    const decision = decide('x/a/1.01', 'b/1.01', 'none')
    const of = decisionsByPair([decision])
    expect(of('b', 'x/a')).toEqual([decision])
    expect(of('a', 'b')).toEqual([])
  })
})

describe('a comparison with decisions', () => {
  const read = (id: string) => readDocumentSync(resolve('seeds', `${id}.txt`))
  const source = read('loudi-2021')
  const target = read('loudi-2023')
  const machine = compare(source, target)

  it('follows them in statuses and summary', () => {
    const first = machine.links[0]!
    const linked = machine.links.filter((own) => own.source === first.source)
    const none = linked.map((own) =>
      decide(`${source.id}/${own.source}`, `${target.id}/${own.target}`, 'none'),
    )
    const decided = decideComparison(machine, none)
    expect(decided.task(first.source).status).toBe('dropped')
    expect(decided.summary.links.total).toBe(machine.links.length - linked.length)
    expect(decided.facets).toHaveLength(decided.links.length)
    expect(decided.notes.at(-1)!.message).toContain(`${source.id}/${first.source}`)
    expect(machine.task(first.source).status).not.toBe('dropped')
  })

  it('gives a new link the figures that the library has for it', () => {
    const columns = machine.targetVerdicts.length
    const isLinked = new Set(machine.links.map((own) => `${own.source} ${own.target}`))
    const cells = [...machine.alignment.confidence].map((core, at) => ({
      core,
      chances: machine.alignment.chancesOf(Math.floor(at / columns), at % columns),
      from: machine.sourceVerdicts[Math.floor(at / columns)]!.task.id,
      to: machine.targetVerdicts[at % columns]!.task.id,
    }))
    const near = cells
      .filter(({ from, to }) => !isLinked.has(`${from} ${to}`))
      .sort((x, y) => y.core - x.core)[0]!
    const decision = decide(`${source.id}/${near.from}`, `${target.id}/${near.to}`, 'rephrased')
    const decided = decideComparison(machine, [decision])
    const made = decided.links.find((own) => own.source === near.from && own.target === near.to)!
    expect(made).toMatchObject({
      relation: 'rephrased',
      uncertain: false,
      confidence: near.chances.rephrased,
    })
    expect(made.score).toBeGreaterThan(0)
    expect(made.coverage.target).toBeGreaterThan(0)
    expect(decided.task(near.from).status).not.toBe('dropped')
    expect(decided.facets![decided.links.indexOf(made)]).toMatchObject({ source: near.from, target: near.to })
    expect(decided.provenance.options.decisions).toMatchObject([{ applied: 1 }])
  })

  it('is the same without decisions', () => {
    expect(JSON.stringify(decideComparison(machine, []))).toBe(JSON.stringify(machine))
  })

  it('refuses an answer that is none, and tells of decisions that are all about other documents', () => {
    const about = { source: 'x/1.01', target: 'y/1.01', coder: 'A', date: null, comment: null, texts: null }
    expect(() => decideComparison(machine, [{ ...about, relation: 'same' as never }])).toThrow(
      'must be one of inherited, rephrased, partial, none, got "same"',
    )
    const { notes, links } = decideComparison(machine, [{ ...about, relation: 'none' }])
    expect(links).toEqual(machine.links)
    expect(notes.at(-1)!.message).toMatch(/^no decision is about these two documents/u)
  })
})
