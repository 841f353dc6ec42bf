import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import { buildDoor } from './built.js'

/** Gzipped, without what draws; with it the file has 9,000 more. */
const LARGEST = 400_000

const FIXTURES = resolve('test/fixtures')

describe('the door for pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-door-'))
  let code: string
  let imports: readonly string[]
  let library: typeof import('../../src/doors/browser.js')

  beforeAll(async () => {
    ;({ code, imports } = await buildDoor())
    const file = join(folder, 'browser.mjs')
    writeFileSync(file, code)
    library = await import(/* @vite-ignore */ pathToFileURL(file).href)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is one file that asks for nothing', () => {
    expect(imports).toEqual([])
    expect(code).not.toMatch(/["']node:/u)
  })

  it('is taken by a bundler without a word', async () => {
    const { warnings, metafile } = await build({
      stdin: {
        contents: "import { compare } from './browser.mjs'\nglobalThis.compare = compare",
        resolveDir: folder,
      },
      ...{
        bundle: true,
        format: 'esm',
        platform: 'browser',
        write: false,
        metafile: true,
        logLevel: 'silent',
      },
    })
    expect(warnings).toEqual([])
    expect(Object.keys(metafile!.inputs)).toHaveLength(2)
  })

  it('is under 400 kB gzipped without charts', async () => {
    const bare = await buildDoor({ charts: false })
    expect(gzipSync(bare.code).length).toBeLessThan(LARGEST)
    expect(bare.code.length).toBeLessThan(code.length)
  })

  it.each([
    'hunan-2020.doc',
    'hunan-2020.numbered.doc',
    'hunan-2020.gb18030.txt',
    'hunan-2020.html',
    'hunan-2020.traditional.txt',
    'loudi-2021.table.xls',
  ])('reads %s as Node does', async (name) => {
    const bytes = readFileSync(join(FIXTURES, 'read', name))
    const [own, other] = [await library.readDocument(bytes, { name }), await readDocument(bytes, { name })]
    expect(own).toEqual(other)
  })

  it('says how to hand files and packages over', async () => {
    const docx = readFileSync(join(FIXTURES, 'read/hunan-2020.docx'))
    await expect(library.readDocument('plan.docx')).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('file.arrayBuffer()'),
    })
    await expect(library.readDocument(docx, { name: 'plan.docx' })).rejects.toMatchObject({
      code: 'missing-dependency',
      message: expect.stringContaining("providePackages({ 'mammoth': () => import('mammoth') })"),
    })
    library.providePackages({ mammoth: async () => mammoth })
    const read = await library.readDocument(docx, { name: 'plan.docx' })
    expect(read).toEqual(await readDocument(docx, { name: 'plan.docx' }))
  })

  it('says what a page cannot do', () => {
    const text = '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。做好业务衔接。'
    const comparison = library.compare(text, text)
    expect(() => comparison.save('report.html')).toThrow(/a page writes no files/u)
    expect(() => library.compare(text, text, { tokenize: { segmenter: 'nodejieba' } })).toThrow(/auto, intl/u)
    expect(() => library.compare(text, text, { tokenize: { dictionary: 'words.txt' } })).toThrow(
      /tokenize.words/u,
    )
    expect(comparison.notes.map(({ message }) => message).join()).not.toContain('nodejieba')
  })
})
