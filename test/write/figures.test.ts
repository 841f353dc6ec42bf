import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, decimal, percent } from '../../src/write/figures.js'

describe('figures', () => {
  it('are rounded once, from the ratio itself', () => {
    expect([4 / 21, 0.19049, 0.00049].map(percent)).toEqual(['19.0%', '19.0%', '0.0%'])
    expect([0.994_96, 0.004_96, 0.517].map(decimal)).toEqual(['0.99', '0.00', '0.52'])
  })

  it('round as on paper where a share ends in five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (parts) => {
        // thousandths, halves up, in whole numbers
        const thousandths = Math.floor((parts + 1) / 2)
        expect(percent(parts / 2000)).toBe(`${Math.floor(thousandths / 10)}.${thousandths % 10}%`)
      }),
    )
    expect([-0.0025, -0.0004, 1, 0].map(percent)).toEqual(['-0.3%', '0.0%', '100.0%', '0.0%'])
  })

  it('have their noun in the right number', () => {
    expect([0, 1, 2].map((count) => counted(count, 'plan'))).toEqual(['0 plans', '1 plan', '2 plans'])
  })
})
