import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { goldToFile } from '../../benchmark/gold-to-file.js'
import { foldersToTexts } from '../../src/benchmark/folder-to-texts.js'
import { jsonToBenchmark } from '../../src/benchmark/json-to-benchmark.js'
import { textsToTasks } from '../../src/benchmark/texts-to-tasks.js'
import { linksToBenchmark } from '../../src/cli/benchmark.js'
import { parseDocument } from '../../src/parse/index.js'
import { readGold, SHARED } from '../gold/pairs.js'

const benchmark = jsonToBenchmark(JSON.parse(readFileSync('benchmark/gold.json', 'utf8')))
const folder = mkdtempSync(join(tmpdir(), 'texts-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

describe('the texts of a folder', () => {
  mkdirSync(join(folder, 'in/side'), { recursive: true })
  cpSync('seeds/hunan-2022.txt', join(folder, 'in/side/renamed.txt'))
  cpSync('seeds/loudi-2023.txt', join(folder, 'in/loudi-2023.txt'))
  writeFileSync(
    join(folder, 'in/loudi-2021.txt'),
    readFileSync('seeds/loudi-2021.txt', 'utf8').replace('。', '，'),
  )
  const found = foldersToTexts([join(folder, 'in')], benchmark)

  it('are known by their bytes, whatever they are called', () => {
    expect([...found.texts.keys()].sort()).toEqual(['hunan-2022', 'loudi-2023'])
  })

  it('are told where they are missing, and where other bytes have the name', () => {
    expect(found.changed.map(({ name }) => name)).toEqual(['loudi-2021'])
    expect(found.missing.map(({ name }) => name)).toContain('hunan-2020')
    expect(found.missing).toHaveLength(54)
  })

  it('give the tasks of the pairs that are whole, as people found them', () => {
    const tasks = textsToTasks(found.texts, benchmark)
    expect(tasks.pairs).toEqual([{ source: 'hunan-2022', target: 'loudi-2023' }])
    for (const [name, items] of Object.entries(tasks.documents)) {
      const read = parseDocument(readFileSync(`seeds/${name}.txt`, 'utf8')).plans.flatMap(
        ({ items }) => items,
      )
      expect(items).toEqual(read.map(({ id, kind, text }) => ({ id, kind, text })))
    }
  })

  it('are refused in words where there is no folder', () => {
    expect(() => foldersToTexts([join(folder, 'none')], benchmark)).toThrow(/^there is no folder /u)
  })
})

describe('the command benchmark', () => {
  const run = (files: readonly string[], values: Parameters<typeof linksToBenchmark>[1] = {}) =>
    linksToBenchmark(files, values, 'en')

  it('scores a file of links, and writes JSON beside the table', () => {
    expect(run(['benchmark/example-links.json'])).toMatch(/^Public benchmark: an example\n\n/u)
    const printed: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text))
      return true
    })
    const json = JSON.parse(run(['benchmark/example-links.json'], { out: 'scores.json' }))
    expect(json).toMatchObject({ schema: 'policy-lineage/benchmark-scores@1', total: { pairs: 2 } })
    expect(printed.join('')).toContain('core F1')
  })

  it('finds the seeds without being told where, and lists what is missing', () => {
    const list = run([], { list: true })
    expect(list).toMatch(/^hunan-2020 → loudi-2021 +hunan +42 → 21 +16 +2 +there$/mu)
    expect(list).toContain('Texts of 5 of 57 documents are there')
    expect(list).toMatch(/^ {2}corpus\/\S+\.txt {2}[0-9a-f]{64}$/mu)
    expect(run([], { list: true, texts: [join(folder, 'in')] })).not.toContain('other bytes')
    const tasks = JSON.parse(run([], { tasks: true }))
    expect(tasks.pairs).toHaveLength(5)
    expect(tasks.documents['loudi-2023'][0]).toMatchObject({
      id: '1.01',
      kind: 'task',
      text: expect.stringMatching(/^配合落实/u),
    })
  })

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'scores what a script of ten minutes finds',
    () => {
      const [tasks, links] = [join(folder, 'tasks.json'), join(folder, 'my-links.json')]
      writeFileSync(tasks, run([], { tasks: true }))
      const { status, stderr } = spawnSync('python3', ['benchmark/example.py', tasks, links], {
        encoding: 'utf8',
      })
      expect(status, stderr).toBe(0)
      const { total, missing } = JSON.parse(run([links], { out: '-' }))
      expect(total).toMatchObject({ pairs: 5, of: 33, link: { f1: expect.closeTo(0.556, 2) } })
      expect(missing).toHaveLength(28)
    },
  )

  it('takes one file, and that of JSON', () => {
    expect(() => run([])).toThrow('benchmark takes LINKS, got 0 names')
    expect(() => run(['seeds/loudi-2023.txt'])).toThrow(/is not JSON/u)
  })
})

describe.skipIf(!existsSync(join(SHARED, 'gold/more')))('gold.json', () => {
  const file = readFileSync(resolve('benchmark/gold.json'), 'utf8')
  const gold = readGold()

  it('holds what people annotated, as make-gold.ts writes it', () => {
    expect(file).toBe(goldToFile(gold, JSON.parse(file).documents))
  })

  it('finds every task where it opens', () => {
    const plain = (text: string): string => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '')
    for (const { name, text, structure } of [...gold.seeds, ...gold.others, ...gold.own.documents]) {
      const { tasks } = benchmark.documents.get(name)!
      for (const { id, opening } of structure)
        expect(plain(text.slice(tasks[id]![0])), `${name} ${id}`).toMatch(
          new RegExp(`^${plain(opening)}`, 'u'),
        )
    }
  })
})
