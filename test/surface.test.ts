import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import pkg from '../package.json' with { type: 'json' }
import * as doors from '../src/doors/all.js'
import * as browser from '../src/doors/browser.js'

/** The values behind the main door and the further ones. */
const values: ReadonlyMap<string, object> = new Map(Object.entries({ ...doors, browser }))

/** One is not for users: package.json does not open it. */
const DOORS = [...values.keys()].filter((door) => door !== 'inner')
/** The one for pages shows again what others do. */
const FURTHER = DOORS.filter((door) => door !== 'index' && door !== 'browser')

const fileOf = (door: string): string => resolve(door === 'index' ? 'src/index.ts' : `src/doors/${door}.ts`)

const program = (() => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.')
  return ts.createProgram(DOORS.map(fileOf), options)
})()

/** The names behind a door as the compiler sees them, each with what it is. */
function namesOf(door: string): readonly string[] {
  const checker = program.getTypeChecker()
  const kinds = new Map(Object.entries(values.get(door)!).map(([name, value]) => [name, kindOf(value)]))
  const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(door))!)!
  return checker
    .getExportsOfModule(module)
    .map(({ name }) => `${kinds.get(name) ?? 'type'} ${name}`)
    .sort()
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)

const names = new Map(DOORS.map((door) => [door, namesOf(door)]))

describe('the doors', () => {
  /** A new name is a promise to users: adding or losing one must be meant. */
  it.each(DOORS)('%s shows these names', (door) => {
    expect(names.get(door)).toMatchSnapshot()
  })

  it('the main one shows what a newcomer needs', () => {
    expect(names.get('index')!.filter((name) => !name.startsWith('type ')).length).toBeLessThanOrEqual(14)
  })

  it('no two further ones show the same', () => {
    const seen = FURTHER.flatMap((door) => names.get(door)!)
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([])
  })

  it('are those that package.json opens', () => {
    const opened = Object.keys(pkg.exports)
      .filter((path) => !path.endsWith('.json'))
      .map((path) => (path === '.' ? 'index' : path.slice(2)))
    expect(opened.sort()).toEqual([...DOORS].sort())
  })

  it('that for pages shows nothing that has another meaning elsewhere', () => {
    const others = new Set(['index', ...FURTHER].flatMap((door) => names.get(door)!))
    expect(names.get('browser')!.filter((name) => !others.has(name))).toEqual([
      'function providePackages',
      'type Packages',
    ])
  })
})
