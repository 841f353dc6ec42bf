import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesToTextSync } from '../../src/read/index.js'

const seed = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'seeds', 'hunan-2022.txt'), 'utf8')

/** Pieces that patterns could run away on, each repeated to size. */
const PIECES: Readonly<Record<string, (size: number) => string>> = {
  prose: (size) => seed.repeat(Math.ceil(size / seed.length)).slice(0, size),
  'one line': (size) =>
    seed
      .replace(/\n/gu, '')
      .repeat(Math.ceil(size / seed.length))
      .slice(0, size),
  spaces: (size) => `# 标题\n## 一、\n${' '.repeat(size)}一`,
  tabs: (size) => `一、改革\n${'\t '.repeat(size / 2)}`,
  at: (size) => '@'.repeat(size),
  readings: (size) => '关(guān'.repeat(size / 6),
  'open tags': (size) => '<'.repeat(size),
  'tag starts': (size) => `一、改革${'<p '.repeat(size / 3)}`,
  'comments that never end': (size) => `<html>${'<!--'.repeat(size / 4)}`,
  entities: (size) => '&ldquo'.repeat(size / 6),
  dashes: (size) => `# 标题\n## 一、\n${'-'.repeat(size)}一`,
  pipes: (size) => `# 标题\n## 一、\n${'|---'.repeat(size / 4)}一`,
  brackets: (size) => `# 标题\n## 一、\n${'['.repeat(size)}`,
  fields: (size) => '索引号：\n公开方式：\n'.repeat(size / 12),
  'page of cells': (size) => `<html><table><tr>${'<td>一、改革'.repeat(size / 8)}`,
  'page of paragraphs': (size) => `<html><body>${'<p>（一）推进公开，做好服务。'.repeat(size / 17)}`,
  'page of closing tags': (size) => `<html>${'<div>'.repeat(400)}${'</x>'.repeat(size / 4)}`,
  'page of breaks': (size) => `<html><pre>${'\n '.repeat(size / 2)}`,
  traditional: (size) => '推進政務公開，優化營商環境，沿著既定方向。'.repeat(size / 21),
  json: (size) => JSON.stringify({ text: seed.repeat(Math.ceil(size / seed.length)).slice(0, size) }),
}

/** Twice the text may take this much longer: a quadratic pattern takes four times. */
const RATIO = 2.3

/** Below this many milliseconds the clock measures itself. */
const FLOOR = 12

const SIZES = [512 * 1024, 1024 * 1024, 2048 * 1024]
const LIMITS = { characters: 1e8 }

const median = (values: readonly number[]): number => [...values].sort((x, y) => x - y)[values.length >> 1]!

describe('reading takes time in proportion to the text', () => {
  it.each(Object.entries(PIECES))('%s', (_, make) => {
    const inputs = SIZES.map((size) => Buffer.from(make(size)))
    const times: number[][] = SIZES.map(() => [])
    const measure = (): void => {
      // Interleaved, so that whatever else the machine does falls on all sizes alike.
      inputs.forEach((bytes, index) => {
        const begun = performance.now()
        bytesToTextSync(bytes, { limits: LIMITS })
        times[index]!.push(performance.now() - begun)
      })
    }
    for (let round = 0; round < 3; round++) measure()
    const ratios = (): number[] => {
      const [small, middle, large] = times.map(median) as [number, number, number]
      return [
        Math.max(FLOOR, middle) / Math.max(FLOOR, small),
        Math.max(FLOOR, large) / Math.max(FLOOR, middle),
      ]
    }
    // A busy machine may spoil a round; a pattern that runs away spoils them all.
    for (let more = 0; more < 10 && Math.max(...ratios()) > RATIO; more++) measure()
    expect(Math.max(...ratios())).toBeLessThanOrEqual(RATIO)
  })
})
