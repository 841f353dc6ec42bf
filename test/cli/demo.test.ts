import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { DEMO_FILES, demoToFolder } from '../../src/cli/demo.js'
import { nodeToRefusal, OLDEST_NODE } from '../../src/cli/node-to-refusal.js'
import { UsageError } from '../../src/cli/usage.js'

const folder = mkdtempSync(join(tmpdir(), 'demo-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the command demo', () => {
  it('writes the documents byte for byte, and says what to run', () => {
    const into = join(folder, 'new', 'one')
    const said = demoToFolder([into], {}, 'en')
    expect(said).toContain(`  cd ${into}\n`)
    for (const file of DEMO_FILES)
      expect(readFileSync(join(into, file)).equals(readFileSync(resolve(file))), file).toBe(true)
    expect(demoToFolder([into], { force: true }, 'zh')).toMatch(/^已写入.*接下来可以运行：$/mu)
  })

  it('names in what it says nothing that it does not write', () => {
    for (const lang of ['zh', 'en'] as const) {
      const said = demoToFolder([join(folder, lang)], {}, lang)
      const named = [...said.matchAll(/(?:seeds|examples)\/[\w-]+\.\w+/gu)].map(([path]) => path)
      expect(named.length).toBeGreaterThan(4)
      for (const path of named) expect(DEMO_FILES).toContain(path)
    }
  })

  it('replaces nothing that is there, and then writes nothing at all', () => {
    const into = join(folder, 'full')
    mkdirSync(join(into, 'seeds'), { recursive: true })
    writeFileSync(join(into, 'seeds/loudi-2023.txt'), 'mine')
    expect(() => demoToFolder([into], {}, 'en')).toThrow(/loudi-2023\.txt exists; .* --force$/u)
    expect(existsSync(join(into, 'seeds/hunan-2020.txt'))).toBe(false)
    expect(readFileSync(join(into, 'seeds/loudi-2023.txt'), 'utf8')).toBe('mine')
  })

  it('tells of a folder that cannot be, and of two', () => {
    writeFileSync(join(folder, 'a-file'), '')
    expect(() => demoToFolder([join(folder, 'a-file')], {}, 'en')).toThrow(/^cannot make the folder /u)
    expect(() => demoToFolder(['a', 'b'], {}, 'en')).toThrow(UsageError)
  })

  it('has all its files in the package', () => {
    for (const file of DEMO_FILES)
      expect(
        pkg.files.some((path) => path === file || path === file.replace(/[^/]+$/u, '*.txt')),
        file,
      ).toBe(true)
  })
})

describe('nodeToRefusal', () => {
  it('refuses in one line what `engines` refuses', () => {
    expect(pkg.engines.node).toBe(`>=${OLDEST_NODE}`)
    expect(nodeToRefusal('18.20.4')?.en).toBe(
      'policy-lineage: needs Node 20 or later, and this is 18.20.4; install a newer one from https://nodejs.org',
    )
    expect(nodeToRefusal('18.20.4')?.zh).not.toContain('\n')
    for (const version of ['20.0.0', '22.1.0', '100.0.0']) expect(nodeToRefusal(version)).toBeUndefined()
  })
})
