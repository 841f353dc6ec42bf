import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTableCode, fromTableId, toTableCode, toTableId } from '../../src/model/table-id.js'

describe('ids in tables', () => {
  it('mark what a program would take for something else', () => {
    for (const id of [
      ...['2022', '1.34', '007', '1e5', '0x1f', '２０２２', '1,000', '10%', '.5', '¥5', '(5)'],
      ...['2022-03', '2022/3/5', '2022年3月5日', '12:30', 'Mar-22', '5 Sept', 'MARCH1', '2022年'],
      ...['NA', '#N/A', 'nan', 'NULL', 'None', 'TRUE', 'f', 'Inf', '是'],
      ...['=1+1', '-x', '+x', '@x', '＝x', '#x', 'id:x', 'CN430000'],
    ])
      expect([toTableId(id), toTableId(`${id}/1.30`)]).toEqual([`id:${id}`, `id:${id}/1.30`])
  })

  it('leave the others alone', () => {
    for (const id of [
      'hunan-2022',
      '湖南省2022',
      '2022年工作要点',
      'a',
      'decision',
      'mayor',
      'P20',
      '甲/乙',
      'CN43',
    ])
      expect([toTableId(id), toTableId(`${id}/1.30`), toTableId(`${id}/*`)]).toEqual([
        id,
        `${id}/1.30`,
        `${id}/*`,
      ])
  })

  it('can be told back, and tell different ids apart', () =>
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(fromTableId(toTableId(id))).toBe(id)
        expect(fromTableId(toTableId(`${id}/1.01`))).toBe(`${id}/1.01`)
        // what tables hold is marked once, and marked again if taken for an id
        if (toTableId(id) !== id) expect(toTableId(toTableId(id))).toBe(`id:${toTableId(id)}`)
      }),
    ))

  it('write codes of regions with letters', () => {
    expect(toTableCode('430000')).toBe('CN430000')
    expect(['CN430000', 'cn430000', '430000', '湖南', 'CN4300'].map(fromTableCode)).toEqual([
      ...['430000', '430000', '430000', '湖南', 'CN4300'],
    ])
  })
})
