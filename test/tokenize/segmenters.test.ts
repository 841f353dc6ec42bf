import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TokenizeOptions } from '../../src/options.js'
import { parseDocument } from '../../src/parse/index.js'
import { createTokenizer } from '../../src/tokenize/index.js'
import { COUNTED_FROM, WORDS } from '../../src/tokenize/words.js'
import { makeDocument } from './make-document.js'

const require = createRequire(import.meta.url)
const loads = (name: string): boolean => {
  try {
    require(name)
    return true
  } catch {
    return false
  }
}
const has = { nodejieba: loads('nodejieba'), 'node-rs': loads('@node-rs/jieba'), intl: true }
const installed = (['nodejieba', 'node-rs', 'intl'] as const).filter((name) => has[name])

const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => parseDocument(readFileSync(`seeds/${name}`, 'utf8'), { id: name }))

const boundaries = (segmenter: TokenizeOptions['segmenter'] & string): readonly ReadonlySet<string>[] => {
  const tokenizer = createTokenizer(seeds, { segmenter })
  return seeds.map(
    (document) =>
      new Set(
        tokenizer
          .document(document)
          .tasks.flatMap(({ task, clauses }) =>
            clauses.flatMap(({ tokens }) => tokens.map((token) => `${task.id}:${token.to}`)),
          ),
      ),
  )
}

const made = makeDocument([{ text: '推进政务服务改革' }])

describe('segmenters', () => {
  it('of which at least one is installed', () => {
    expect(installed).not.toEqual([])
  })

  it.each(installed.flatMap((one, i) => installed.slice(i + 1).map((other) => [one, other] as const)))(
    '%s and %s see the same words on the seeds, nearly always',
    (one, other) => {
      const theirs = boundaries(other)
      boundaries(one).forEach((ours, i) => {
        const shared = [...ours].filter((boundary) => theirs[i]!.has(boundary)).length
        // the dictionary of ICU is another one; the others share the library's own words
        const least = one === 'intl' || other === 'intl' ? 0.9 : 0.98
        expect((2 * shared) / (ours.size + theirs[i]!.size)).toBeGreaterThanOrEqual(least)
      })
    },
  )

  it.each(installed)('%s does not cut figures into digits and keeps odd characters', (segmenter) => {
    const text = '新增4000户𠀀\ud800完\0成'
    const document = makeDocument([{ text }])
    const tokens = createTokenizer([document], { segmenter }).document(document).tasks[0]!.clauses[0]!.tokens
    expect(tokens.map((token) => token.text)).toContain('4000')
    expect(tokens.map((token) => token.text).join('')).toBe(text)
  })

  it.skipIf(!has['node-rs'])('start from the words that words.ts names', () => {
    const lines = readFileSync(WORDS.path, 'utf8').trimEnd().split('\n')
    const { dictionary } = createTokenizer([made], { segmenter: 'node-rs' }).segmenter()
    expect(dictionary).toContain(` ${lines.length} words`)
    expect(lines.filter((line) => !/^\S+ \d+ n$/u.test(line))).toEqual([])
    // those that are not frequent are words of policy documents
    expect(lines.filter((line) => Number(line.split(' ')[1]) < COUNTED_FROM).join()).toContain('电子政务')
  })

  it.skipIf(!has.nodejieba)('leave another user of nodejieba its own dictionary', () => {
    const { stdout } = run(`
      import { createRequire } from 'node:module'
      ${TOKENIZE}
      const tokenizer = createTokenizer([made], { segmenter: 'nodejieba' })
      const own = () => tokenizer.document(makeDocument([{ text: '推进政务服务改革' }])).tasks[0].clauses[0].tokens.map((token) => token.text).join()
      const before = own()
      const nodejieba = createRequire(import.meta.url)('nodejieba')
      nodejieba.load()
      nodejieba.insertWord('推进政务服务改革')
      console.log(nodejieba.cut('推进政务服务改革').length, own() === before, before.length > 8)`)
    expect(stdout).toBe('1 true true')
  })

  it('may be your own', () => {
    const mine = { name: 'mine', version: '7', cut: (text: string) => [...text] }
    const tokenizer = createTokenizer([made], { segmenter: mine })
    expect(tokenizer.segmenter()).toEqual({ name: 'mine', version: '7' })
    expect(tokenizer.document(made).tasks[0]!.clauses[0]!.tokens).toHaveLength(8)
  })

  it('that lose text are refused', () => {
    const lossy = { name: 'lossy', version: '1', cut: (text: string) => [...text].slice(1) }
    expect(() => createTokenizer([made], { segmenter: lossy }).document(made)).toThrow(
      expect.objectContaining({ code: 'plug-in', message: expect.stringContaining('lossy') }),
    )
  })

  it.each([['pkuseg'], [null], [{ name: 'x' }], [3]])('that are none are refused: %j', (segmenter) => {
    expect(() => createTokenizer([made], { segmenter: segmenter as never }).document(made)).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })
})

describe('a user dictionary', () => {
  it('that is missing is an error, not an abort', () => {
    expect(() => createTokenizer([made], { dictionary: 'no/such.dict' })).toThrow(
      expect.objectContaining({
        code: 'missing-dictionary',
        message: expect.stringContaining('no/such.dict'),
      }),
    )
    expect(() => createTokenizer([made], { dictionary: '.' })).toThrow(
      expect.objectContaining({ code: 'missing-dictionary' }),
    )
  })

  it('keeps its words whole; frequencies and comments are passed over', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dictionary-'))
    try {
      const dictionary = join(folder, 'words.dict')
      writeFileSync(dictionary, '\uFEFF# words\n政务服务改革 3 n\r\n\n')
      const words = createTokenizer([made], { dictionary }).document(made).tasks[0]!.clauses[0]!.tokens
      expect(words.map((token) => token.text)).toEqual(['推进', '政务服务改革'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([[['']], [[3]], ['推进']])('of words that are none is refused: %j', (words) => {
    expect(() => createTokenizer([made], { words: words as never })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })
})

/** Runs a script in a process of its own, where nothing is loaded yet. */
function run(script: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8', env: { ...process.env, POLICY_LINEAGE_SEGMENTER: '', ...env } },
  )
  return { status, stdout: stdout.trim(), stderr }
}

/** Makes `require` refuse a package, as on a machine where it could not be installed. */
const without = (...names: readonly string[]): string => `
  import Module, { createRequire } from 'node:module'
  const resolve = Module._resolveFilename
  Module._resolveFilename = function (name, ...rest) {
    if (${JSON.stringify(names)}.some((gone) => name === gone)) throw new Error('Cannot find module ' + name)
    return resolve.call(this, name, ...rest)
  }
`
const TOKENIZE = `
  const { createTokenizer } = await import('./src/tokenize/index.ts')
  const { makeDocument } = await import('./test/tokenize/make-document.ts')
  const made = makeDocument([{ text: '推进政务服务改革' }])
`

describe('in a process of its own', () => {
  const other = installed.find((name) => name !== 'nodejieba')

  it.skipIf(other === undefined)(
    'a missing nodejieba is stood in for, said once on stderr and in the result',
    () => {
      const { stdout, stderr } = run(`${without('nodejieba')}${TOKENIZE}
      for (let i = 0; i < 2; i++) {
        const tokenizer = createTokenizer([made])
        tokenizer.document(made)
        console.log(JSON.stringify(tokenizer.segmenter()))
      }`)
      const [info] = stdout.split('\n').map((line) => JSON.parse(line) as { name: string; fallback: string })
      expect(info!.name).not.toBe('nodejieba')
      expect(info!.fallback).toContain('nodejieba could not be loaded')
      expect(info!.fallback).not.toContain(process.cwd())
      expect(stderr.match(/POLICY_LINEAGE_FALLBACK/gu)).toHaveLength(1)
    },
  )

  it('Intl.Segmenter stands in where nothing is installed, and names its ICU', () => {
    const { stdout } = run(`${without('nodejieba', '@node-rs/jieba')}${TOKENIZE}
      const tokenizer = createTokenizer([made])
      console.log(tokenizer.document(made).tasks[0].clauses[0].tokens.map((token) => token.text).join())
      console.log(JSON.stringify(tokenizer.segmenter()))`)
    const [words, info] = stdout.split('\n')
    expect(words).toBe('推进,政务,服务,改革')
    expect(JSON.parse(info!)).toEqual({
      name: 'Intl.Segmenter',
      version: `ICU ${process.versions.icu}`,
      fallback: expect.stringContaining('nodejieba could not be loaded; Intl.Segmenter'),
    })
  })

  it('no segmenter at all is an error that names the remedy', () => {
    const { stdout } = run(`${without('nodejieba', '@node-rs/jieba')}${TOKENIZE}
      Intl.Segmenter = class { segment(text) { return [{ segment: text }] } }
      try { createTokenizer([made]).document(made) } catch (error) { console.log(error.code, error.message) }`)
    expect(stdout).toMatch(/^missing-dependency .*npm install @node-rs/u)
  })

  it.skipIf(other === undefined)('the environment settles auto, without a warning', () => {
    const { stdout, stderr } = run(`${TOKENIZE} console.log(createTokenizer([made]).segmenter().name)`, {
      POLICY_LINEAGE_SEGMENTER: other!,
    })
    expect(stdout).toBe(other === 'intl' ? 'Intl.Segmenter' : '@node-rs/jieba')
    expect(stderr).not.toContain('POLICY_LINEAGE_FALLBACK')
  })

  it('nothing is loaded before a document is cut, and no global is left behind', () => {
    const { stdout } = run(`
      import { createRequire } from 'node:module'
      const before = new Set(Object.getOwnPropertyNames(globalThis))
      ${TOKENIZE}
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => /nodejieba|node-rs/.test(file))
      const tokenizer = createTokenizer([made])
      console.log(loaded())
      tokenizer.document(made)
      console.log(loaded())
      console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && /dict/i.test(name)).join())`)
    expect(stdout.split('\n')).toEqual(['false', 'true'])
  })
})
