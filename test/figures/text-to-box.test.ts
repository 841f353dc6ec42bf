import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textToBox, textToSquares } from '../../src/write/text-to-box.js'

it('counts quotes, dashes and dots as wide as Chinese letters, where terminals count them half', () => {
  expect(textToSquares('“好差评”')).toBe(5)
  expect(textToSquares('——·…')).toBe(4)
  expect(textToSquares('e\u0301')).toBe(textToSquares('e'))
})

it('cuts to the room given, and says that it cut', () => {
  expect(textToBox('构建“好差评”体系', 7)).toBe('构建“好差评…')
  expect(textToBox('构建“好差评”体系', 10)).toBe('构建“好差评”体系')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 30 }), (text, squares) => {
      const cut = textToBox(text, squares)
      expect(textToSquares(cut)).toBeLessThanOrEqual(squares)
      if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true)
    }),
  )
})
