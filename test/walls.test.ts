import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The ground under every room, each with what it may stand on itself: nothing that comes later. */
const GROUND: Readonly<Record<string, readonly string[]>> = {
  'error.ts': [],
  'fault-to-words.ts': [],
  model: [],
  'hash.ts': [],
  'file-to-bytes.ts': ['error.ts', 'fault-to-words.ts'],
  'check.ts': ['error.ts'],
  store: ['error.ts', 'fault-to-words.ts', 'hash.ts'],
  // how a document was read: told by the command, by tables, and by whoever reads
  'document-to-quality.ts': ['check.ts', 'model'],
  // what tells that a task says what it said: for decisions, their sheets, and pages in which people decide
  'task-to-fingerprint.ts': ['check.ts', 'hash.ts'],
  'load-later.ts': [],
  'load-optional.ts': ['error.ts'],
  lexicon: ['check.ts', 'error.ts', 'model'],
  'options.ts': ['error.ts', 'lexicon', 'model'],
  // how much is read, and what is said where it is more
  'limits.ts': ['error.ts', 'options.ts'],
  'option-checks.ts': ['check.ts', 'error.ts', 'model', 'options.ts'],
}

/** Every other room, with the rooms it may see besides the ground and itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  // old Word files by themselves, and how Word numbers paragraphs, which newer ones need as well
  doc: [],
  // engines that recognise the text of pictures
  ocr: [],
  read: ['doc'],
  parse: [],
  tokenize: [],
  // what to ask about two tasks, and what an answer means
  judge: [],
  align: ['judge'],
  classify: [],
  nearest: [],
  // figures are read as targets are; indicators become tables like those of a lineage
  promises: ['parse', 'tables', 'write'],
  evaluate: [],
  // links of any system, scored as comparisons are
  benchmark: ['evaluate', 'write'],
  write: [],
  // what people decided is weighed against what the words say of the same two tasks
  decide: ['align', 'tokenize'],
  report: ['figures', 'write'],
  // outcomes bear what coders said of them, and what that says of the others; likeness is told of the nearest tasks
  tables: ['evaluate', 'nearest', 'write'],
  // where phrases are said, by the units that tables know
  tracks: ['tables', 'write'],
  // pictures for pages and papers: of a comparison, and of a lineage by its index
  figures: ['tables', 'tracks', 'write'],
  // draws on the same index of a lineage as the tables, and explains a pair as a comparison does
  'corpus-report': ['figures', 'report', 'tables', 'tracks', 'write'],
  // sheets are read as files are, and drawn as samples are; pairs that a lineage does not link are compared once more
  review: ['compare.ts', 'decide', 'evaluate', 'judge', 'read', 'write'],
}

/** Clients: the only places that see several stages, because they compose them. */
const CLIENTS = [
  'index.ts',
  'doors',
  // what stands for Node in a page
  'browser',
  'compare.ts',
  'document.ts',
  'decide-comparison.ts',
  // pieces of the work on a corpus, for threads and other machines
  'jobs',
  // hands them to workers on other machines
  'queue',
  'corpus',
  'cli.ts',
  'cli',
]

const SRC = resolve('src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** The folder or top-level file that a path under src belongs to. */
const placeOf = (file: string): string => file.split(/[\\/]/u)[0]!

/** Imports and re-exports, static and dynamic, of types and of values, of files of our own. */
const IMPORT = /(?:\bfrom|\bimport\(?)\s*'(?<path>\.[^']+)'/gu

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)]
    .map((match) => relative(SRC, resolve(SRC, dirname(file), match.groups!.path!)).replace(/\.js$/u, '.ts'))
    .filter((path) => !path.startsWith('..'))

function allowedFor(place: string): readonly string[] {
  const ground = GROUND[place]
  if (ground !== undefined) return [...ground, place]
  return [...Object.keys(GROUND), ...(ROOMS[place] ?? []), place]
}

/** The first circle found on the way from `file`, as the files along it. */
function circleFrom(file: string, way: readonly string[], seen: Set<string>): readonly string[] | undefined {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (seen.has(file)) return undefined
  seen.add(file)
  for (const next of importsOf(file)) {
    const circle = circleFrom(next, [...way, file], seen)
    if (circle !== undefined) return circle
  }
  return undefined
}

describe('the walls between the stages', () => {
  it('are tested on all of src', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(importsOf('compare.ts')).toContain(join('align', 'index.ts'))
    expect(importsOf(join('tokenize', 'index.ts'))).toContain(join('model', 'index.ts'))
    const known = [...Object.keys(GROUND), ...Object.keys(ROOMS), ...CLIENTS]
    expect(files.map(placeOf).filter((place) => !known.includes(place))).toEqual([])
  })

  it.each(files.filter((file) => !CLIENTS.includes(placeOf(file))))('%s looks over none', (file) => {
    const allowed = allowedFor(placeOf(file))
    expect(importsOf(file).filter((path) => !allowed.includes(placeOf(path)))).toEqual([])
  })

  it('no files import one another in a circle, types included', () => {
    const seen = new Set<string>()
    const circles = files.flatMap((file) => {
      const circle = circleFrom(file, [], seen)
      return circle === undefined ? [] : [circle.join(' → ')]
    })
    expect(circles).toEqual([])
  })

  it('every export is named', () => {
    expect(
      files.filter((file) =>
        /^export default|^export \*(?! as)/mu.test(readFileSync(join(SRC, file), 'utf8')),
      ),
    ).toEqual([])
  })
})
