import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSeedTables } from './seed-tables.js'
import { PYTHON, runPython } from './tables/python.js'
import { R, r } from './tables/r.js'

interface Notebook {
  readonly cells: readonly {
    readonly cell_type: 'code' | 'markdown'
    readonly source: string
    readonly outputs?: readonly { readonly text: string }[]
  }[]
}

const folder = mkdtempSync(join(tmpdir(), 'notebooks-'))
beforeAll(() => saveSeedTables(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (name: string): Notebook => JSON.parse(readFileSync(`examples/notebooks/${name}.ipynb`, 'utf8'))

/** What the notebook was kept with, and its code cells as one script. */
function toScript({ cells }: Notebook): { readonly code: string; readonly kept: string } {
  const own = cells.filter(({ cell_type }) => cell_type === 'code')
  return {
    code: own.map(({ source }) => source).join('\n'),
    kept: own.flatMap(({ outputs = [] }) => outputs.map(({ text }) => text)).join(''),
  }
}

/** Figures that another version of a program may round or space otherwise are compared as numbers. */
const figuresIn = (text: string): readonly number[] =>
  (text.match(/-?\d+(?:\.\d+)?(?:e[-+]\d+)?/gu) ?? []).map(Number)

const sameFigures = (text: string, kept: string): void => {
  const [own, known] = [figuresIn(text), figuresIn(kept)]
  expect(own).toHaveLength(known.length)
  for (const [at, figure] of own.entries()) expect(figure).toBeCloseTo(known[at]!, 2)
}

describe('the notebooks run, cell by cell, and give what they were kept with', () => {
  it.skipIf(R === undefined)('hazard, in R', () => {
    process.env.POLICY_TABLES = folder
    const { code, kept } = toScript(open('hazard'))
    sameFigures(r(code), kept)
  })

  it.skipIf(PYTHON === undefined)('dyads, in Python', () => {
    process.env.POLICY_TABLES = folder
    const { code, kept } = toScript(open('dyads'))
    sameFigures(runPython(code), kept)
  })
})
