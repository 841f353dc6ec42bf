import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { answersToScores } from '../../src/benchmark/answers-to-scores.js'
import { jsonToAnswers } from '../../src/benchmark/json-to-answers.js'
import { jsonToBenchmark, kindOf, tasksOf } from '../../src/benchmark/json-to-benchmark.js'
import { scoresToTable } from '../../src/benchmark/scores-to-table.js'
import { evaluate } from '../../src/evaluate/index.js'
import { linksToScorable } from '../../src/evaluate/links-to-scorable.js'
import { judgmentsToLinkInterval, scoresToInterval } from '../../src/evaluate/scores-to-interval.js'
import { textWidth } from '../../src/write/text-width.js'

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(path), 'utf8'))
const benchmark = jsonToBenchmark(read('benchmark/gold.json'))
const example = read('benchmark/example-links.json')
const isLinks = new Ajv().compile(read('benchmark/links.schema.json') as object)
const score = (json: unknown) => answersToScores(jsonToAnswers(json, benchmark), benchmark)

/** What people found, as the file of a system that finds all of it. */
const perfect = {
  system: 'people',
  pairs: benchmark.pairs.map(({ source, target, gold }) => ({
    source,
    target,
    links: gold.links.map(({ relation, ...link }) => ({
      ...link,
      relation: relation === 'inherited-or-rephrased' ? 'rephrased' : relation,
    })),
  })),
  kinds: Object.fromEntries(
    [...benchmark.documents].map(([name, document]) => [
      name,
      Object.fromEntries(Object.keys(document.tasks).map((id) => [id, kindOf(document, id)])),
    ]),
  ),
}

describe('the gold that is shared', () => {
  it('is small, and holds annotations and no text', () => {
    expect(statSync('benchmark/gold.json').size).toBeLessThan(150_000)
    const { documents, pairs } = read('benchmark/gold.json') as {
      documents: Record<string, object>
      pairs: object[]
    }
    const bare = [
      ...Object.values(documents).map((document) => ({ ...document, title: '', file: '' })),
      ...pairs,
    ]
    expect(JSON.stringify(bare)).not.toMatch(/\p{Script=Han}/u)
  })

  it('has 33 pairs of 57 documents in fifteen fields, each link between tasks that are there', () => {
    expect(benchmark.pairs).toHaveLength(33)
    expect(benchmark.documents.size).toBe(57)
    for (const { source, target, gold } of benchmark.pairs) {
      const [sources, targets] = [source, target].map(
        (name) => new Set(tasksOf(benchmark.documents.get(name)!)),
      )
      for (const link of gold.links) {
        expect(sources!.has(link.source)).toBe(true)
        expect(targets!.has(link.target)).toBe(true)
      }
      expect(Object.keys(gold.sourceStatus!)).toHaveLength(sources!.size)
      expect(Object.keys(gold.targetStatus!)).toHaveLength(targets!.size)
    }
  })

  it('says of the seeds what test/gold says', () => {
    for (const { source, target, gold } of benchmark.pairs.filter(({ field }) => field === 'hunan')) {
      const own = read(`test/gold/${source}__${target}.json`) as { links: object[]; sourceStatus: object }
      expect(gold.links).toEqual(own.links)
      expect(gold.sourceStatus).toMatchObject(own.sourceStatus)
    }
  })

  it('comes with the package, with its schema and an example', () => {
    for (const file of ['gold.json', 'links.schema.json', 'example-links.json', 'example.py'])
      expect(pkg.files).toContain(`benchmark/${file}`)
    expect(pkg.exports['./links.schema.json']).toBe('./benchmark/links.schema.json')
  })
})

describe('the score of a file of links', () => {
  it('is 1 in everything for what people found', () => {
    const { total, groups, kinds, missing, pairs } = score(perfect)
    expect(total).toMatchObject({ pairs: 33, of: 33, link: { f1: 1, interval: { low: 1, high: 1 } } })
    // one task has a status of its own beside its links
    expect(total.status!.fourClasses).toBeGreaterThan(0.99)
    expect(total.status!.partialLinks.f1).toBe(1)
    expect(groups.map(({ name, pairs }) => [name, pairs])).toEqual([
      ['seeds', 5],
      ['two annotators', 21],
      ['one annotator', 12],
    ])
    expect(kinds).toMatchObject({ documents: 57, accuracy: 1 })
    expect(missing).toEqual([])
    expect(pairs).toHaveLength(33)
  })

  it('is 0 for no links, and all is dropped then', () => {
    const { total } = score({ pairs: perfect.pairs.map((pair) => ({ ...pair, links: [] })) })
    expect(total.link).toMatchObject({ f1: 0, right: 0, wrong: 0 })
    expect(total.status!.dropped.recall).toBe(1)
  })

  it('counts by the rules: partial pairs on neither side, either wording right, a missed and a wrong link', () => {
    const [pair] = benchmark.pairs.filter(
      ({ source, target }) => source === 'hunan-2022' && target === 'loudi-2023',
    )
    const partial = pair!.gold.links.find(({ relation }) => relation === 'partial')!
    const core = pair!.gold.links.filter(({ relation }) => relation !== 'partial')
    const { link } = score({
      pairs: [
        {
          source: 'hunan-2022',
          target: 'loudi-2023',
          links: [
            { source: partial.source, target: partial.target, relation: 'inherited' },
            ...core.slice(1).map(({ source, target }) => ({ source, target, relation: 'inherited' })),
            { source: '1.04', target: '2.17', relation: 'rephrased' },
          ],
        },
      ],
    }).total
    expect(link).toMatchObject({ right: core.length - 1, wrong: 1, missed: 1 })
  })

  it('needs no relations, and says nothing of statuses then', () => {
    const bare = perfect.pairs.map((pair) => ({
      ...pair,
      links: pair.links
        .filter(({ relation }) => relation !== 'partial')
        .map(({ source, target }) => ({ source, target })),
    }))
    const { total } = score({ pairs: bare })
    expect(total.link.f1).toBe(1)
    expect(total.status).toBeNull()
  })

  it('takes statuses of their own, of which one that is left out is missed', () => {
    const one = { source: 'loudi-2021', target: 'loudi-2023', links: [] }
    const { gold } = benchmark.pairs.find(
      ({ source, target }) => source === one.source && target === one.target,
    )!
    const sourceStatus = Object.fromEntries(
      Object.entries(gold.sourceStatus!).map(([id, status]) => [
        id,
        status === 'inherited-or-rephrased' ? 'rephrased' : status,
      ]),
    )
    expect(score({ pairs: [{ ...one, sourceStatus }] }).total.status!.accuracy).toBe(1)
    const [, ...others] = Object.entries(sourceStatus).filter(([, status]) => status !== 'partial')
    const { status } = score({ pairs: [{ ...one, sourceStatus: Object.fromEntries(others) }] }).total
    expect(status!.accuracy).toBeCloseTo(others.length / (others.length + 1))
  })

  it('leaves links to reviews and frames out, and says how many', () => {
    const pair = { source: 'work-report-anhui-2025', target: 'work-report-anhui-2026' }
    const scores = score({ pairs: [{ ...pair, links: [{ source: '1.01', target: '1.01' }] }] })
    expect(scores).toMatchObject({ setAside: 1, total: { link: { right: 0, wrong: 0 } } })
  })

  it('is over the pairs that are given, and names the others', () => {
    const scores = score(example)
    expect(scores.total).toMatchObject({ pairs: 2, of: 33 })
    expect(scores.missing).toHaveLength(31)
  })
})

describe('the interval of links', () => {
  it('is the one that the scores of a comparison have', () => {
    const { links } = jsonToAnswers(example, benchmark).pairs[0]!
    const { source, target, gold } = benchmark.pairs[1]!
    const [sources, targets] = [source, target].map((name) => tasksOf(benchmark.documents.get(name)!))
    const scores = evaluate(
      linksToScorable(
        sources!,
        targets!,
        links.map((link) => ({ ...link, relation: link.relation!, confidence: 1 })),
      ),
      gold,
    )
    const interval = scoresToInterval(scores, ({ link }) => link.f1)
    expect(interval.high).toBeGreaterThan(interval.low)
    expect(judgmentsToLinkInterval(scores.judgments)).toEqual(interval)
  })
})

describe('a file of links', () => {
  it('has a schema that takes the example and what is perfect', () => {
    expect(isLinks(example), JSON.stringify(isLinks.errors)).toBe(true)
    expect(isLinks(perfect), JSON.stringify(isLinks.errors)).toBe(true)
  })

  const pair = { source: 'hunan-2022', target: 'loudi-2023' }
  const links = (...some: readonly object[]) => ({ pairs: [{ ...pair, links: some }] })

  it.each<readonly [what: string, json: unknown, said: string | RegExp]>([
    ['no object', [], 'the file must be an object, got a list of 0'],
    ['nothing in it', {}, 'the file has neither pairs nor kinds; give one of them'],
    [
      'a misspelt field',
      { pair: [] },
      /^the file has no field "pair"; it has schema, system, pairs, kinds$/u,
    ],
    ['another schema', { schema: 'x', pairs: [] }, `schema must be 'policy-lineage/links@1', got "x"`],
    ['no list', { pairs: {} }, /^pairs must be a list, got/u],
    ['no links', { pairs: [pair] }, 'pairs[0].links must be a list, got undefined'],
    [
      'a misspelt relation',
      links({ source: '1.01', target: '1.01', relaton: 'partial' }),
      /no field "relaton"; it has source, target, relation, confidence$/u,
    ],
    [
      'an unknown relation',
      links({ source: '1.01', target: '1.01', relation: 'same' }),
      'pairs[0].links[0].relation must be one of inherited, rephrased, partial, got "same"',
    ],
    [
      'a confidence above 1',
      links({ source: '1.01', target: '1.01', confidence: 90 }),
      'pairs[0].links[0].confidence must be a number in 0..1, got 90',
    ],
  ])('is refused by schema and command: %s', (_, json, said) => {
    expect(isLinks(json)).toBe(false)
    expect(() => score(json)).toThrow(said)
  })

  it.each<readonly [what: string, json: unknown, said: string | RegExp]>([
    [
      'an unknown document',
      { pairs: [{ source: 'hunan-2023', target: 'loudi-2023', links: [] }] },
      'pairs[0]: there is no pair hunan-2023 → loudi-2023; there is no document "hunan-2023"; policy-lineage benchmark --list names all pairs',
    ],
    [
      'two documents that are no pair',
      { pairs: [{ source: 'hunan-2020', target: 'hunan-2022', links: [] }] },
      /^pairs\[0\]: there is no pair hunan-2020 → hunan-2022; policy-lineage benchmark --list names all pairs$/u,
    ],
    [
      'a pair the other way round',
      { pairs: [{ source: 'loudi-2023', target: 'hunan-2022', links: [] }] },
      /it is the other way round: exchange source and target/u,
    ],
    [
      'a pair twice',
      {
        pairs: [
          { ...pair, links: [] },
          { ...pair, links: [] },
        ],
      },
      'pairs[1] is hunan-2022 → loudi-2023 again, as pairs[0]; put all its links into one',
    ],
    [
      'an unknown task',
      links({ source: '1.01', target: '3.01' }),
      'pairs[0].links[0].target: loudi-2023 has no task "3.01"; it has 43, from 1.01 to 2.17',
    ],
    [
      'a task as a number',
      links({ source: 1.1, target: '1.01' }),
      /^pairs\[0\]\.links\[0\]\.source must be text: '1\.10' as a number would be 1\.1, got 1\.1$/u,
    ],
    [
      'a link twice',
      links(
        { source: '1.01', target: '1.01' },
        { source: '1.02', target: '1.01' },
        { source: '1.01', target: '1.01' },
      ),
      'pairs[0].links[2] links 1.01 → 1.01 again, as links[0]; keep one of the two',
    ],
    [
      'relations for some',
      links({ source: '1.01', target: '1.01' }, { source: '1.02', target: '1.01', relation: 'partial' }),
      /^pairs\[0\]\.links\[0\] has no relation and others have one/u,
    ],
    ['kinds of no document', { kinds: { nowhere: {} } }, /^kinds: there is no document "nowhere"/u],
    [
      'a kind of no item',
      { kinds: { 'loudi-2021': { '9.01': 'task' } } },
      /^kinds\.loudi-2021: loudi-2021 has no task "9\.01"/u,
    ],
  ])('is refused by the command: %s', (_, json, said) => {
    expect(() => score(json)).toThrow(said)
    try {
      score(json)
    } catch (error) {
      expect(error).toMatchObject({ name: 'PolicyError', code: 'bad-input' })
    }
  })
})

describe('the table of scores', () => {
  it.each(['zh', 'en'] as const)('is as it was read in %s', (lang) => {
    const table = scoresToTable(score(example), lang)
    expect(table).toMatchSnapshot()
    for (const line of table.split('\n').slice(0, 12)) expect(textWidth(line)).toBeLessThanOrEqual(120)
  })

  it('says what it cannot tell', () => {
    const bare = score({
      pairs: [{ source: 'loudi-2021', target: 'loudi-2023', links: [{ source: '1.01', target: '1.01' }] }],
    })
    expect(scoresToTable(bare, 'en')).toContain('no relations were given, only core links are scored')
  })
})
