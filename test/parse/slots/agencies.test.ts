import { describe, expect, it } from 'vitest'
import { agencyKinds, areCounterparts, createAgencyTable, unitToKind } from '../../../src/lexicon/agencies.js'

describe('agencies', () => {
  it.each([
    ['省发展改革委', '市发改委'],
    ['省政务局', '市行政审批服务局'],
    ['省政务局', '市政务服务数据管理局'],
    ['省市场监管局', '市市场监督管理局'],
    ['省卫生健康委', '市卫健委'],
    ['国家发展改革委', '省发展和改革委员会'],
    ['省人力资源社会保障厅', '市人力资源和社会保障局'],
    ['省自然资源厅', '市自然资源和规划局'],
    ['省委网信办', '中央网信办'],
    ['省直相关单位', '市直相关单位'],
    ['省政务局', '市大数据局'],
    ['各市州', '各县市区人民政府'],
    ['省演艺集团', '市演艺集团'],
  ])('%s and %s are counterparts', (source, target) => {
    expect(areCounterparts(source, target)).toBe(true)
  })

  it.each([
    ['省财政厅', '市教育局'],
    ['省数据局', '省统计局'],
    ['省委组织部', '省委宣传部'],
    ['省直相关单位', '各市州'],
  ])('%s and %s are not', (source, target) => {
    expect(areCounterparts(source, target)).toBe(false)
  })

  it('tells the level of a unit', () => {
    expect(unitToKind('省发展改革委')).toEqual({
      kind: 'development-reform',
      level: 'province',
      collective: false,
    })
    expect(unitToKind('娄底市财政局')?.level).toBe('city')
    expect(unitToKind('国家卫生健康委')?.level).toBe('national')
    expect(unitToKind('发展改革委')?.level).toBe(null)
    expect(unitToKind('某协会')).toBe(null)
  })

  it('takes kinds of your own', () => {
    const table = createAgencyTable([{ id: 'sea', names: ['海洋经济局'], source: '本市方案' }])
    expect(unitToKind('市海洋经济局', table)?.kind).toBe('sea')
    expect(unitToKind('市海洋经济局')).toBe(null)
  })

  it('names a source for every kind and no name twice', () => {
    const names = agencyKinds.flatMap((kind) => kind.names)
    expect(agencyKinds.filter((kind) => kind.source === '')).toEqual([])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})
