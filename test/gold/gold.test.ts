import { describe, expect, it } from 'vitest'
import { crossValidate, pooled } from './cross-validate.js'
import { ours } from './ours.js'
import { readGold } from './pairs.js'
import { prepareDocument, preparePair, tasksOf } from './prepare.js'
import { structureToDifferences } from './structure.js'

const { seeds, pairs } = readGold()

describe('the seeds', () => {
  it.each(seeds.map((seed) => [seed.name, seed] as const))('%s is read as people count it', (_, seed) => {
    expect(structureToDifferences(seed.structure, prepareDocument(seed).document)).toEqual([])
  })

  it('hold 211 tasks', () => {
    expect(seeds.flatMap((seed) => tasksOf(prepareDocument(seed).document))).toHaveLength(211)
  })
})

describe('the five seed pairs, each scored with what was fitted without it', () => {
  const seedPairs = pairs.filter(({ field }) => field === 'hunan').map(preparePair)
  const { link, status } = pooled(crossValidate(ours(), seedPairs, 'pair'))

  it('are all there', () => expect(seedPairs).toHaveLength(5))
  // TF-IDF cosine gets 0.86 here; below that the library would be worth nothing.
  it('reach link F1 0.86', () => expect(link.f1).toBeGreaterThanOrEqual(0.86))
  it('reach status macro-F1 0.84', () => expect(status.macroF1).toBeGreaterThanOrEqual(0.84))
})
