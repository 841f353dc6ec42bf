import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PolicyError } from '../../src/error.js'
import { jsonToGold, jsonToStructure } from '../../src/evaluate/json-to-gold.js'
import { goldToIds, mapIds } from '../../src/evaluate/map-ids.js'

const link = { source: '1.01', target: '1.02', relation: 'rephrased' }
const good = { source: 'a', target: 'b', links: [link] }

describe('jsonToGold', () => {
  it('reads gold and drops what it does not know', () => {
    expect(jsonToGold({ ...good, annotator: 'x' })).toEqual(good)
    expect(jsonToGold({ ...good, sourceStatus: { '1.01': 'rephrased' } }).sourceStatus).toEqual({
      '1.01': 'rephrased',
    })
  })

  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['nothing', null, /gold must be an object, got null/u],
    ['a list', [], /got an array/u],
    ['no links', { source: 'a', target: 'b' }, /gold\.links must be an array, got undefined/u],
    ['no name', { ...good, source: '' }, /gold\.source must be a text/u],
    ['an odd link', { ...good, links: [7] }, /gold\.links\[0\] must be an object, got 7/u],
    [
      'an unknown relation',
      { ...good, links: [{ ...link, relation: 'copied' }] },
      /relation must be one of .*, got 'copied'/u,
    ],
    ['a link given twice', { ...good, links: [link, link] }, /1\.01 → 1\.02 twice/u],
    ['a status that links contradict', { ...good, sourceStatus: { '1.01': 'dropped' } }, /mend one/u],
    ['a linked task without status', { ...good, targetStatus: {} }, /lacks 1\.02/u],
    ['an unknown status', { ...good, targetStatus: { '1.02': 'dropped' } }, /must be one of/u],
  ]
  it.each(bad)('says what is wrong with %s', (_, json, message) => {
    expect(() => jsonToGold(json)).toThrow(PolicyError)
    expect(() => jsonToGold(json)).toThrow(message)
  })

  it('throws nothing but PolicyError, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ source: fc.string(), target: fc.string(), links: fc.array(fc.anything()) }),
        ),
        (json) => {
          for (const read of [jsonToGold, jsonToStructure]) {
            try {
              read(json)
            } catch (error) {
              expect(error).toBeInstanceOf(PolicyError)
            }
          }
        },
      ),
    )
  })
})

describe('mapIds', () => {
  const document = (...texts: string[]) => texts.map((text, index) => ({ id: `1.0${index + 1}`, text }))

  it('matches by opening, blind to width, blanks and punctuation', () => {
    const map = mapIds(
      [{ id: 'x', opening: '建设“一网（通办）”，' }],
      document('总则。', '建设 「一网(通办)」:继续'),
    )
    expect([...map.ids]).toEqual([['x', '1.02']])
    expect(map.extra).toEqual(['1.01'])
  })

  it('takes repeated openings in order', () => {
    const gold = [
      { id: 'x', opening: '加强领导' },
      { id: 'y', opening: '建设平台' },
      { id: 'z', opening: '加强领导' },
    ]
    expect([...mapIds(gold, document('加强领导。', '建设平台', '加强领导。')).ids.values()]).toEqual([
      '1.01',
      '1.02',
      '1.03',
    ])
  })

  it('says what it did not find, and keeps it in the gold as missing', () => {
    const map = mapIds([{ id: '1.01', opening: '不在此' }], document('总则'))
    expect(map).toMatchObject({ missing: ['1.01'], extra: ['1.01'] })
    const gold = goldToIds(jsonToGold({ ...good, links: [{ ...link, target: '1.01' }] }), map, map)
    expect(gold.links[0]!.source).toBe('missing 1.01')
  })
})
