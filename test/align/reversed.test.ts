import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { isReversed } from '../../src/lexicon/polarity.js'

const textOf = (name: string): string =>
  readFileSync(new URL(`../fixtures/cases/19-reversed-policy/${name}.txt`, import.meta.url), 'utf8')

describe('a policy that is turned round', () => {
  const cmp = compare(textOf('a'), textOf('b'))
  const turned = ['1.01', '1.02', '1.03', '1.04', '1.05']

  it('stays linked, is called rephrased, and says so in a facet', () => {
    for (const id of turned) {
      const links = cmp.links.filter(({ source, relation }) => source === id && relation !== 'partial')
      expect(links.map(({ relation }) => relation)).toEqual(['rephrased'])
      const facets = cmp.facets!.find((one) => one.source === id && one.target === links[0]!.target)!
      expect(facets.reversed.length).toBeGreaterThan(0)
    }
  })

  it('gives its relation the chance it has: none of it is for inherited', () => {
    for (const { reversed, chances } of cmp.links) if (reversed) expect(chances.inherited).toBe(0)
  })

  it('is told by every way of explaining', () => {
    expect(String(cmp.explain('1.01'))).toContain('方向相反')
  })

  it('is none where a document is compared with itself', () => {
    expect(compare(textOf('b'), textOf('b')).links.filter(({ reversed }) => reversed)).toEqual([])
  })
})

describe('clauses that order the opposite', () => {
  it.each([
    ['扩大开放领域', '缩小开放领域'],
    ['上调最低工资标准', '下调最低工资标准'],
    ['延长办理时限', '缩短办理时限'],
    ['给予企业奖励补贴', '不再给予企业奖励补贴'],
    ['允许社会车辆通行', '禁止社会车辆通行'],
    ['恢复活禽市场交易', '停止活禽市场交易'],
  ])('%s → %s', (source, target) => {
    expect(isReversed(source, target)).toBe(true)
    expect(isReversed(target, source)).toBe(true)
  })

  it.each([
    ['提高标准，降低成本', '降低成本，提高标准'],
    ['取消落户限制', '全面取消落户限制'],
    ['鼓励社会资本参与', '支持社会资本参与'],
    ['不得新增隐性债务', '严禁新增隐性债务'],
    ['减少办事环节', '压减办事环节'],
    ['推进跨省通办', '深化跨省通办'],
  ])('%s → %s says the same', (source, target) => {
    expect(isReversed(source, target)).toBe(false)
  })
})
