import { expect, it, vi } from 'vitest'
import { loadOptional } from '../../src/load-optional.js'
import { withoutCanvas } from '../../src/read/load-pdfjs.js'

it('pdf.js finds what it misses, says nothing about it, and leaves nothing behind', async () => {
  const globals = globalThis as unknown as Record<string, unknown>
  const before = globals.DOMMatrix
  delete globals.DOMMatrix
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const outer = console.warn
  const loaded = await withoutCanvas(async () => {
    console.warn('Warning: Cannot polyfill `DOMMatrix`, rendering may be broken.')
    console.warn('something else')
    return typeof globals.DOMMatrix
  })
  expect(loaded).toBe('function')
  expect(warn.mock.calls).toEqual([['something else']])
  expect(console.warn).toBe(outer)
  expect('DOMMatrix' in globals).toBe(false)
  warn.mockRestore()
  if (before !== undefined) globals.DOMMatrix = before
})

it('a package that is there but does not load is told apart from one that is not', async () => {
  const broken = (): Promise<never> => Promise.reject(new ReferenceError('DOMMatrix is not defined'))
  await expect(loadOptional('pdfjs-dist', broken, 'reading a.pdf')).rejects.toThrow(
    /installed but does not load \(ReferenceError: DOMMatrix/u,
  )
})
