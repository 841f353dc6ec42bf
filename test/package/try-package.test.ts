import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pkg from '../../package.json' with { type: 'json' }
import { DEMO_FILES } from '../../src/cli/demo.js'
import { blockToTypes, GIVEN_MODULE } from '../pages/block-to-module.js'
import { makeSandbox } from '../pages/make-sandbox.js'
import { pageToCommands } from '../pages/page-to-commands.js'
import { pageToText } from '../pages/pages.js'
import { installPacked, type Packed } from './install-packed.js'
import { BLOCKS, layBlocks } from './lay-blocks.js'

/** Unpacked, without dependencies: 3.3 MB of code and data, what lines to read and source maps add (0.4 MB), seeds and gold (0.2 MB), and the file for pages (0.9 MB). */
const LARGEST_PACKAGE = 5_200_000

/** What Node prints of an error that nobody caught: a line of code, the message, ten frames. Measured: 700–1,100. */
const LONGEST_ERROR = 2_000

/** Starting Node costs 1; importing the library may add this much of it. Measured: 0.7–1.2. */
const IMPORT_AGAINST_NODE = 3

/** Doors of the library for Node; the one for pages is a file of its own. */
const DOORS = Object.keys(pkg.exports)
  .filter((path) => !path.endsWith('.json') && path !== './browser')
  .map((path) => `policy-lineage${path.slice(1)}`)

/** A build takes half a minute on a quiet machine, and several on a busy one: a guard, no measurement. */
const BUILD_WITHIN = 900_000

const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-'))
const installed = join(folder, 'node_modules', 'policy-lineage')
const env = { ...process.env, npm_config_offline: 'true', POLICY_LINEAGE_SEGMENTER: '' }
const npm = (...args: readonly string[]): string =>
  execFileSync('npm', [...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })

let packed: Packed

/** Runs a script in the empty folder that the package was unpacked into. */
function run(file: string, script: string) {
  writeFileSync(join(folder, file), script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

beforeAll(() => {
  npm('run', 'build')
  packed = installPacked(folder, npm)
}, BUILD_WITHIN)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXTS = `
  const source = '湖南省2022年工作要点\\n一、改革\\n（一）推进跨省通办。做好业务衔接，实现一网通办。\\n（二）规范中介服务。清理中介事项。'
  const target = '娄底市2023年工作要点\\n一、改革\\n（一）推进跨省通办。做好业务衔接，实现一网通办。\\n（二）建设政务云。整合机房。'
`
const COMPARE = `${TEXTS}
  const comparison = compare(source, target)
  console.log(comparison.summary.source.counts.dropped, toJSON(comparison).schema)
`

/** What the types of the package are held to, by the compiler that lies here. */
const check = (module: readonly string[], ...files: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      resolve('node_modules/typescript/bin/tsc'),
      '--strict',
      '--noEmit',
      ...module,
      '--lib',
      'es2023',
      '--typeRoots',
      resolve('node_modules/@types'),
      '--types',
      'node',
      ...files,
    ],
    { cwd: folder, encoding: 'utf8' },
  ).stdout

const AS_NODE = ['--module', 'node16'] as const

describe('the packed package', () => {
  it('is small and holds no sources and no tests', () => {
    expect(packed.unpackedSize).toBeLessThan(LARGEST_PACKAGE)
    const outside = packed.files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !path.startsWith('dist/') && !DEMO_FILES.includes(path) && !/^(?:benchmark|site)\//u.test(path),
      )
    expect(
      outside.every((path) =>
        /^(?:package\.json|LICENSE|CHANGELOG\.md|CITATION\.cff|README(?:\.zh-CN)?\.md)$/u.test(path),
      ),
    ).toBe(true)
  })

  it('holds every file that its pages link to', () => {
    const files = packed.files.map(({ path }) => path)
    for (const page of files.filter((path) => /^(?:README|site\/).*\.md$/u.test(path)))
      for (const [, link] of readFileSync(join(installed, page), 'utf8').matchAll(
        /\]\((?!https?:|#)([^)#]+)/gu,
      ))
        expect(files, `${page}: ${link}`).toContain(posix.join(posix.dirname(page), link!))
  })

  it('names the packages whose code it holds, with their licences', () => {
    const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of ['@node-rs/jieba', 'htmlparser2', 'fflate', 'opencc-js'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'))
    expect(notices).not.toContain('the package holds no text of it')
  })

  it('holds no path of the machine it was made on', () => {
    for (const { path } of packed.files)
      expect(readFileSync(join(installed, path), 'utf8')).not.toContain(resolve('src'))
  })

  it.each([
    `require('policy-lineage').compare(1, 2)`,
    `require('policy-lineage').parseDocument(5)`,
    `require('policy-lineage').openCorpus('nowhere')`,
    `require('policy-lineage/report').toMarkdown({})`,
  ])('says in a screenful what is wrong with %s', (call) => {
    const { status, stderr } = run('wrong.cjs', call)
    expect(status).toBe(1)
    expect(stderr).toContain('PolicyError: ')
    expect(Buffer.byteLength(stderr)).toBeLessThan(LONGEST_ERROR)
  })

  it('finds the way from a frame to the sources', () => {
    const call = `try { require('policy-lineage').compare(1, 2) } catch ({ stack }) { console.log(stack) }`
    writeFileSync(join(folder, 'frames.cjs'), call)
    const { stdout } = spawnSync(process.execPath, ['--enable-source-maps', 'frames.cjs'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const frames = [...stdout.matchAll(/\/src\/(?<file>[\w/-]+\.ts):(?<line>\d+)/gu)]
    expect(frames.length).toBeGreaterThan(1)
    for (const { groups } of frames) {
      const lines = readFileSync(resolve('src', groups!.file!), 'utf8').split('\n')
      expect(lines[Number(groups!.line) - 1]).toMatch(/\S/u)
    }
    expect(stdout).toContain('src/compare.ts')
  })

  it.each(['18.20.8', '16.0.0'])('refuses Node %s in one line', (version) => {
    const { status, stderr } = run(
      'old.cjs',
      `Object.defineProperty(process.versions, 'node', { value: '${version}' })
       require('policy-lineage/corpus')`,
    )
    expect(status).toBe(1)
    expect(stderr).toContain(`policy-lineage: needs Node 20 or later, and this is ${version};`)
    expect(stderr.split('\n').filter((line) => line.startsWith('    at '))).toEqual([])
  })

  it('works by import', () => {
    const { stdout, stderr } = run('try.mjs', `import { compare, toJSON } from 'policy-lineage'\n${COMPARE}`)
    expect(stderr.replace(/.*POLICY_LINEAGE_FALLBACK[\s\S]*/u, '')).toBe('')
    expect(stdout).toMatch(/^\d policy-lineage\/comparison@\d$/u)
  })

  it('works by require', () => {
    const { stdout } = run('try.cjs', `const { compare, toJSON } = require('policy-lineage')\n${COMPARE}`)
    expect(stdout).toMatch(/^\d policy-lineage\/comparison@\d$/u)
  })

  it('is one library for both, behind every door', () => {
    const { stdout } = run(
      'both.mjs',
      `import { createRequire } from 'node:module'
       const require = createRequire(import.meta.url)
       const main = require('policy-lineage')
       for (const door of ${JSON.stringify(DOORS)}) {
         const [imported, required] = [await import(door), require(door)]
         const names = Object.keys(required)
         const isOne = names.every((name) => imported[name] === required[name])
         const isShared = names.every((name) => !(name in main) || main[name] === required[name])
         if (names.length === 0 || !isOne || !isShared || Object.keys(imported).length !== names.length) console.log(door)
       }`,
    )
    expect(stdout).toBe('')
  })

  it('brings types for both', () => {
    const doors = DOORS.map((door, i) => `import * as door${i} from '${door}'\nexport { door${i} }\n`).join(
      '',
    )
    for (const file of ['try.mts', 'try.cts'])
      writeFileSync(
        join(folder, file),
        `import { compare, type Comparison } from 'policy-lineage'\n${doors}
         import { toMarkdown } from 'policy-lineage/report'
         const c: Comparison = compare('a', 'b')\nexport const text: string = toMarkdown(c)\n`,
      )
    writeFileSync(
      join(folder, 'wrong.mts'),
      `import { compare } from 'policy-lineage'\nexport const c = compare(3, 'b')\n`,
    )
    const bundler = ['--module', 'esnext', '--moduleResolution', 'bundler']
    expect(check(AS_NODE, 'try.mts', 'try.cts')).toBe('')
    expect(check(bundler, 'try.mts')).toBe('')
    expect(check(AS_NODE, 'wrong.mts')).toContain('TS2345')
  })

  it('finds nearest tasks in threads, the same as without', () => {
    const { stdout, stderr } = run(
      'nearest.cjs',
      `const { createTaskIndex } = require('policy-lineage/nearest')
       const tasks = Array.from({ length: 300 }, (_, i) => ({ id: String(i), text: '推进改革优化服务加强监管规范中介清理事项建设平台'.slice(i % 19) }))
       const index = createTaskIndex(tasks)
       Promise.all([1, 2].map((threads) => index.allPairs(3, { threads }))).then(([one, two]) =>
         console.log(Buffer.from(one.positions.buffer).equals(Buffer.from(two.positions.buffer)), one.of(0).length))`,
    )
    expect(stderr).toBe('')
    expect(stdout).toBe('true 3')
  })

  it('has a command', () => {
    const command = join(installed, 'dist/cli.js')
    expect(statSync(command).mode & 0o100).toBe(0o100)
    const ran = (...args: readonly string[]) =>
      spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', env })
    expect(ran('--help').stdout).toContain('compare')
    const missing = ran('compare', 'no-such-file.txt', 'neither.txt')
    expect(missing.status).toBe(1)
    expect(missing.stderr).toMatch(/^policy-lineage(?:: |：)there is no file /u)
  })

  it('writes a demo that runs where the package is installed', () => {
    const demo = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(installed, 'dist/cli.js'), 'demo', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, LC_ALL: 'C' },
      })
    expect(demo().stdout).toContain('npx policy-lineage compare seeds/hunan-2022.txt seeds/loudi-2023.txt\n')
    for (const file of DEMO_FILES)
      expect(readFileSync(join(folder, file)).equals(readFileSync(resolve(file))), file).toBe(true)
    for (const script of ['examples/compare.mjs', 'examples/corpus.mjs']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
        cwd: folder,
        encoding: 'utf8',
        env,
      })
      expect(status, stderr).toBe(0)
      expect(stdout).toContain('written: ')
    }
    expect(existsSync(join(folder, 'examples/out/corpus/report.html'))).toBe(true)
    expect(demo()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/exists; choose another folder/u),
    })
  })

  it('scores links on the public benchmark', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(installed, 'dist/cli.js'), 'benchmark', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, LC_ALL: 'C' },
      })
    const { status, stdout, stderr } = run(join(installed, 'benchmark/example-links.json'))
    expect(status, stderr).toBe(0)
    expect(stdout).toContain('Public benchmark: an example')
    expect(run('--list').stdout).toContain('Texts of 5 of 57 documents are there')
  })

  it('traces a corpus in threads and in shards as in one', () => {
    const corpus = (...args: readonly string[]): string => {
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        [join(installed, 'dist/cli.js'), ...['corpus', resolve('seeds'), '-p', 'vertical,self', ...args]],
        { cwd: folder, encoding: 'utf8', env },
      )
      expect(status, stderr).toBe(0)
      return stdout
    }
    const traced = (name: string, ...args: readonly string[]): string => {
      const out = join(folder, `traced-${name}`)
      corpus(...args, '--format', 'json', '--out', out)
      return readFileSync(join(out, 'lineage.json'), 'utf8')
    }
    const one = traced('1', '--no-cache', '--threads', '1')
    expect(JSON.parse(one).pairs).toHaveLength(5)
    expect(traced('2', '--no-cache', '--threads', '2')).toBe(one)
    const shared = ['--store', join(folder, 'store')]
    expect(corpus(...shared, '--shard', '1/2', '--lang', 'en')).toContain('are awaited')
    for (const part of ['2/2', '1/2']) corpus(...shared, '--shard', part)
    expect(traced('shards', ...shared, '--reduce')).toBe(one)
  })

  it('goes on with a corpus run where it was killed', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve('test/corpus/kill-and-resume.mjs'), '3'],
      { encoding: 'utf8', env: { ...env, POLICY_LINEAGE_CLI: join(installed, 'dist/cli.js') } },
    )
    expect(status, stdout).toBe(0)
  })

  it('loads no dictionary on import, and little else', () => {
    const { stdout } = run(
      'cost.cjs',
      `require('policy-lineage')
       console.log(Object.keys(require.cache).filter((file) => /jieba|natural|mongoose/.test(file)).length, Object.keys(require.cache).length)`,
    )
    const [dictionaries, modules] = stdout.split(' ').map(Number)
    expect(dictionaries).toBe(0)
    // our own few files and this script
    expect(modules).toBeLessThanOrEqual(8)
  })

  it('costs no more than a few times the start of Node itself', () => {
    writeFileSync(join(folder, 'nothing.cjs'), '')
    writeFileSync(join(folder, 'import.cjs'), `require('policy-lineage')`)
    const cost = (file: string): number => {
      const start = performance.now()
      spawnSync(process.execPath, [file], { cwd: folder })
      return performance.now() - start
    }
    const median = (values: readonly number[]): number =>
      [...values].sort((x, y) => x - y)[values.length >> 1]!
    const pairs = Array.from({ length: 7 }, () => [cost('nothing.cjs'), cost('import.cjs')] as const)
    const node = median(pairs.map(([nothing]) => nothing))
    expect((median(pairs.map(([, imported]) => imported)) - node) / node).toBeLessThan(IMPORT_AGAINST_NODE)
  })
})

describe('the blocks of all pages', () => {
  beforeAll(() => layBlocks(folder))

  it.each(['blocks.mjs', 'blocks.cjs'])('run and say what the pages say: %s', (file) => {
    const { stdout, stderr } = run(file, readFileSync(join(folder, file), 'utf8'))
    expect(stdout, stderr).toBe('done')
  })

  it('pass the compiler in strict mode, word for word', () => {
    writeFileSync(join(folder, 'given.mts'), GIVEN_MODULE)
    const files = [...BLOCKS.keys()].map((code, i) => {
      writeFileSync(join(folder, `block-${i}.mts`), blockToTypes(code))
      return `block-${i}.mts`
    })
    expect(check([...AS_NODE, '--skipLibCheck', '--target', 'es2022'], ...files)).toBe('')
  })
})

describe('the commands of the pages', () => {
  /** Those whose files a reader has after `demo`, or lays beside: reviews are tested with sheets that people filled in. */
  it.each(['README.md', 'site/first-comparison.md'])('%s: every one runs', (page) => {
    const home = join(folder, page.replaceAll('/', '-'))
    makeSandbox(home)
    for (const made of ['seeds', 'examples']) rmSync(join(home, made), { recursive: true })
    for (const words of pageToCommands(pageToText(page))) {
      const { status, stderr } = spawnSync(process.execPath, [join(installed, 'dist/cli.js'), ...words], {
        cwd: home,
        encoding: 'utf8',
        env,
      })
      expect(status, `${words.join(' ')}: ${stderr}`).toBe(0)
    }
  })
})

describe('bundlers', () => {
  const ENTRY = `import { toXLSX } from 'policy-lineage/report'
    import { createTesseract } from 'policy-lineage/ocr'
    import { compare, readDocument, toJSON } from 'policy-lineage'
    console.log(typeof toXLSX, typeof createTesseract, typeof readDocument)${COMPARE}`
  /** Reads a Word file as well: what reads it is not there, and that is told when it is asked for. */
  const TOLD = /^function function function\n\d policy-lineage\/comparison@\d$/u

  it('esbuild takes the library in without a word about packages that are not there', async () => {
    writeFileSync(join(folder, 'bundle-me.mjs'), ENTRY)
    for (const minify of [false, true]) {
      const { warnings } = await build({
        absWorkingDir: folder,
        entryPoints: ['bundle-me.mjs'],
        outfile: join(folder, 'bundled/by-esbuild.cjs'),
        bundle: true,
        minify,
        platform: 'node',
        format: 'cjs',
        logLevel: 'silent',
      })
      expect(warnings).toEqual([])
      expect(
        run('bundled/by-esbuild.cjs', readFileSync(join(folder, 'bundled/by-esbuild.cjs'), 'utf8')).stdout,
      ).toMatch(TOLD)
    }
  })

  it('Vite does too', () => {
    writeFileSync(join(folder, 'bundle-me.mjs'), ENTRY)
    writeFileSync(
      join(folder, 'vite.config.mjs'),
      `export default { logLevel: 'warn', build: { ssr: 'bundle-me.mjs', outDir: 'by-vite', target: 'node20' }, ssr: { noExternal: true } }`,
    )
    const built = spawnSync(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(built).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const { stdout } = spawnSync(process.execPath, ['by-vite/bundle-me.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    expect(stdout.trim()).toMatch(TOLD)
  })
})
