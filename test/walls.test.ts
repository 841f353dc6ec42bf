import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What every stage may know besides its own folder: the nouns, the knobs, the error, the data. */
const COMMON = ['model.ts', 'options.ts', 'error.ts', 'lexicon']

/** The only places that see several stages. */
const SEE_SEVERAL = ['index.ts', 'compare.ts', 'document.ts', 'cli.ts', 'cli', 'corpus']

/** What the common ground itself may know: nothing that comes later. */
const GROUND: Readonly<Record<string, readonly string[]>> = {
  'error.ts': [],
  'model.ts': [],
  'options.ts': ['model.ts', 'error.ts', 'lexicon'],
  lexicon: ['lexicon', 'model.ts', 'error.ts'],
}

const SRC = resolve('src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** The folder or top-level file that a path under src belongs to. */
const placeOf = (file: string): string => file.split(/[\\/]/u)[0]!

/** Imports and re-exports, static and dynamic, of files of our own. */
const IMPORT = /(?:\bfrom|\bimport\(?)\s*'(?<path>\.[^']+)'/gu

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)]
    .map((match) => relative(SRC, resolve(SRC, dirname(file), match.groups!.path!)).replace(/\.js$/u, '.ts'))
    .filter((path) => !path.startsWith('..'))

const allowedFor = (place: string): readonly string[] => GROUND[place] ?? [...COMMON, place]

describe('the walls between the stages', () => {
  it('are tested on all of src', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(importsOf('compare.ts')).toContain(join('align', 'index.ts'))
    expect(importsOf(join('tokenize', 'index.ts'))).toContain('model.ts')
  })

  it.each(files.filter((file) => !SEE_SEVERAL.includes(placeOf(file))))('%s looks over none', (file) => {
    const allowed = allowedFor(placeOf(file))
    expect(importsOf(file).filter((path) => !allowed.includes(placeOf(path)))).toEqual([])
  })

  it('every export is named', () => {
    expect(
      files.filter((file) =>
        /^export default|^export \*(?! as)/mu.test(readFileSync(join(SRC, file), 'utf8')),
      ),
    ).toEqual([])
  })
})
