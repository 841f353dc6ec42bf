import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/index.js'
import { createPaddleOcr } from '../../src/ocr/create-paddle-ocr.js'
import { createTesseract } from '../../src/ocr/create-tesseract.js'
import { packageHome } from '../../src/ocr/package-home.js'

const PLAN = readFileSync(path.resolve(import.meta.dirname, '../fixtures/ocr/plan.png'))

const ENGINES = [
  {
    name: 'tesseract.js',
    create: createTesseract,
    isThere: has('tesseract.js', '@tesseract.js-data/chi_sim'),
  },
  { name: '@gutenye/ocr-node', create: createPaddleOcr, isThere: has('@gutenye/ocr-node') },
]

function has(...names: readonly string[]): boolean {
  return names.every((name) => packageHome(name) !== null)
}

/** A plan of two tasks as a picture, drawn in 32 pixels a character. */
describe.each(ENGINES)('$name', ({ name, create, isThere }) => {
  it.skipIf(!isThere)(
    'recognises a page, offline, and can be ended and asked again',
    { timeout: 300_000 },
    async () => {
      const ocr = create()
      for (const _ of ['first', 'again']) {
        const read = await readDocument(PLAN, { ocr, name: 'plan.png', limits: { seconds: 200 } })
        const tasks = read.plans.flatMap((plan) => plan.tasks)
        expect(tasks.map(({ id }) => id)).toEqual(['1.01', '1.02'])
        expect(tasks[0]!.text).toMatch(/^加快推进“跨省通办”。年底前.*事项达到100项.*不低于95%/u)
        expect(tasks[1]!.slots.responsible.map(({ text }) => text)).toEqual(['省发展改革委', '省财政厅'])
        expect(read.year).toBe(2022)
        expect(read.source?.ocr).toMatchObject({
          engine: name,
          version: expect.stringMatching(/^\d+\.\d+/u),
          pages: [1],
        })
        expect(read.source!.ocr!.confidence).toBeGreaterThan(0.7)
        await ocr.end()
      }
    },
  )
})

it('an engine that has no data says which package it needs', async () => {
  const ocr = createTesseract({ language: 'xyz' })
  const code = has('tesseract.js') ? /@tesseract\.js-data\/xyz/u : /tesseract\.js/u
  await expect(readDocument(PLAN, { ocr })).rejects.toMatchObject({
    code: 'missing-dependency',
    message: expect.stringMatching(code),
  })
})
