import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { jsonToAnswers } from '../../src/benchmark/json-to-answers.js'
import { jsonToBenchmark } from '../../src/benchmark/json-to-benchmark.js'
import { argsToOrder } from '../../src/cli/args-to-order.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const benchmark = jsonToBenchmark(JSON.parse(read('benchmark/gold.json')))
const isLinks = new Ajv().compile(JSON.parse(read('benchmark/links.schema.json')))

describe.each(['benchmark/README.md', 'benchmark/README.zh-CN.md'])('%s', (path) => {
  const text = read(path)

  it('gives the numbers that the gold has', () => {
    const links = benchmark.pairs.flatMap(({ gold }) => gold.links)
    const items = [...benchmark.documents.values()].map(({ tasks }) => Object.keys(tasks).length)
    const slots = (folder: string): number =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => JSON.parse(read(join(folder, file))))
        .map((list) => (Array.isArray(list) ? list : list.tasks).length)
        .reduce((sum, count) => sum + count, 0)
    for (const count of [
      benchmark.pairs.length,
      benchmark.documents.size,
      new Set(benchmark.pairs.map(({ field }) => field)).size,
      items.reduce((sum, count) => sum + count, 0).toLocaleString('en'),
      links.length,
      links.filter(({ relation }) => relation !== 'partial').length,
      slots('benchmark/slots') + slots('benchmark/slots/corpus'),
    ])
      expect(text).toMatch(new RegExp(`(?<![0-9,])${count}(?![0-9,])`, 'u'))
  })

  it('shows a file of links that is one, and commands that are', () => {
    const [, json] = /```json\n(?<json>[\s\S]*?)```/u.exec(text)!
    expect(isLinks(JSON.parse(json!))).toBe(true)
    expect(jsonToAnswers(JSON.parse(json!), benchmark).pairs).toHaveLength(1)
    const lines = [...text.matchAll(/^npx policy-lineage (?<line>[^#\n]*?)\s*(?:#.*)?$/gmu)]
    expect(lines.length).toBeGreaterThan(2)
    for (const { groups } of lines)
      expect(argsToOrder(groups!.line!.split(' '))).toMatchObject({ kind: 'run', command: 'benchmark' })
  })

  it('leads nowhere that is not', () => {
    const links = [...text.matchAll(/\]\((?<to>[^)#]+)\)/gu)].map(({ groups }) => groups!.to!)
    expect(links.length).toBeGreaterThan(4)
    for (const to of links) expect(existsSync(join(dirname(path), to)), to).toBe(true)
  })
})

describe('the leaderboard', () => {
  const rows = read('benchmark/LEADERBOARD.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))

  it('has the library, TF-IDF, BM25, Levenshtein, and measures of JavaScript and of Python, by score', () => {
    const first = rows.slice(
      0,
      rows.findIndex(([head]) => head === 'field'),
    )
    const systems = first.slice(2).map(([system]) => system)
    for (const name of [
      /^policy-lineage$/u,
      /TF-IDF/u,
      /BM25/u,
      /Levenshtein/u,
      /Jaro/u,
      /SequenceMatcher/u,
      /Tfidf/u,
    ])
      expect(systems.some((system) => name.test(system!))).toBe(true)
    const scores = first.slice(2).map((cells) => Number(cells[2]))
    expect(scores).toEqual([...scores].sort((x, y) => y - x))
  })

  it('has a row for every field', () => {
    for (const field of new Set(benchmark.pairs.map(({ field }) => field)))
      expect(rows.some(([name]) => name === field)).toBe(true)
  })
})
