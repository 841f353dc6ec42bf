import { describe, expect, it } from 'vitest'
import { linksToScorable } from '../../src/evaluate/links-to-scorable.js'
import { baselines } from './baselines.js'
import { chooseMethod, crossValidate, type Method, pooled } from './cross-validate.js'
import { readGold } from './pairs.js'
import { perturbations } from './perturb.js'
import { prepareDocument, preparePair, tasksOf } from './prepare.js'
import { structureToDifferences } from './structure.js'

const { pairs: gold, seeds, skipped } = readGold()
const pairs = gold.filter(({ field }) => field === 'hunan').map(preparePair)

/** Knows by heart what it was fitted on: perfect where the harness leaks. */
const parrot: Method<ReadonlySet<string>> = {
  name: 'parrot',
  fit: (train) => new Set(train.map(({ name }) => name)),
  predict: (pair, known) => {
    const links = pair.gold.links.flatMap((link) =>
      link.relation === 'inherited-or-rephrased' ? [] : [{ ...link, relation: link.relation, confidence: 1 }],
    )
    const idsOf = (document: typeof pair.source) => tasksOf(document).map(({ id }) => id)
    return linksToScorable(idsOf(pair.source), idsOf(pair.target), known.has(pair.name) ? links : [])
  },
}

describe('crossValidate', () => {
  it('never shows a method the pair that it is scored on', () => {
    expect(pooled(crossValidate(parrot, pairs, 'pair')).link.f1).toBe(0)
  })

  it('never shows a method the field that it is scored on', () => {
    const fields = pairs.map((pair, index) => ({ ...pair, field: `field ${index % 2}` }))
    const seen: string[] = []
    const spy: Method<string> = {
      name: 'spy',
      fit: (train) => [...new Set(train.map(({ field }) => field))].join(),
      predict: (pair, trained) => {
        seen.push(`${trained} → ${pair.field}`)
        return parrot.predict(pair, new Set())
      },
    }
    crossValidate(spy, fields, 'field')
    expect(new Set(seen)).toEqual(new Set(['field 1 → field 0', 'field 0 → field 1']))
  })

  it('gives the perfect score to perfect links', () => {
    const known = new Set(pairs.map(({ name }) => name))
    const cheat: typeof parrot = { ...parrot, fit: () => known }
    const scores = pooled(crossValidate(cheat, pairs, 'pair'))
    expect(scores.partial.f1).toBe(1)
    expect(scores.link.wrong).toBe(0)
    expect(scores.status.accuracy).toBeGreaterThan(0.99)
  })
})

describe('readGold', () => {
  it.skipIf(skipped.length > 0)('scores no review and no frame of the other fields', () => {
    const asides = gold
      .flatMap(({ source, target }) => [source, target])
      .filter(({ aside }) => aside.size > 0)
    expect(asides.length).toBeGreaterThan(10)
    for (const { source, target, gold: own } of gold) {
      for (const link of own.links) {
        expect(source.aside).not.toContain(link.source)
        expect(target.aside).not.toContain(link.target)
      }
      expect(Object.keys(own.sourceStatus ?? {}).filter((id) => source.aside.has(id))).toEqual([])
    }
  })
})

describe('chooseMethod', () => {
  it('takes the method that does best on the pairs it may see', () => {
    const known = new Set(pairs.map(({ name }) => name))
    const cheat: typeof parrot = { ...parrot, fit: () => known }
    const perfect = pooled(crossValidate(cheat, pairs, 'pair')).link.f1
    expect(pooled(crossValidate(chooseMethod('best', [parrot, cheat]), pairs, 'pair')).link.f1).toBe(perfect)
  })
})

describe('baselines', () => {
  it('get on the seeds what TF-IDF cosine is known to get', () => {
    const f1 = pooled(crossValidate(baselines()[0]!, pairs, 'pair')).link.f1
    expect(f1).toBeGreaterThan(0.8)
    expect(f1).toBeLessThan(0.92)
  })
})

describe('perturbations', () => {
  it.each(perturbations.map(({ name, apply }) => [name, apply] as const))(
    '%s: the tasks stay, some change',
    (_, apply) => {
      for (const pair of pairs) {
        const changed = apply(pair)
        expect(tasksOf(changed.target)).toHaveLength(tasksOf(pair.target).length)
        expect(changed.gold.links).toHaveLength(pair.gold.links.length)
        expect(changed.target.text).not.toBe(pair.target.text)
      }
    },
  )

  it('take the gold along when tasks change places', () => {
    const { apply } = perturbations.find(({ name }) => name === 'tasks in another order')!
    for (const pair of pairs) {
      const changed = apply(pair)
      const start = (document: typeof pair.target, id: string) =>
        tasksOf(document)
          .find((task) => task.id === id)
          ?.text.slice(0, 12)
      for (const [index, link] of pair.gold.links.entries()) {
        expect(start(changed.target, changed.gold.links[index]!.target)).toBe(start(pair.target, link.target))
      }
    }
  })
})

describe('structureToDifferences', () => {
  it('names what is missing, more, or other', () => {
    const [seed] = seeds
    const { document } = prepareDocument(seed!)
    const changed = seed!.structure
      .map((task, index) => (index === 3 ? { ...task, label: '九十九' } : task))
      .slice(1)
    const differences = structureToDifferences(changed, document)
    expect(differences.some((line) => line.includes('instead of 九十九'))).toBe(true)
    expect(differences.at(-1)).toContain('not in the gold')
    expect(structureToDifferences([...seed!.structure, seed!.structure[0]!], document)).toHaveLength(1)
  })
})
