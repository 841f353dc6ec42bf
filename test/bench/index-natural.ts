import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/**
 * natural's TfIdf over words of jieba: for some tasks, evenly spread, the five that it likens most.
 *
 *     node --import tsx index-natural.ts texts.txt <share of the tasks that are asked>
 */

interface TfIdf {
  addDocument(words: readonly string[]): void
  tfidfs(words: readonly string[], visit: (document: number, score: number) => void): void
}

const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf') as { TfIdf: new () => TfIdf }

const K = 5
const [path, share] = process.argv.slice(2)
const texts = readFileSync(path!, 'utf8').split('\n')
const start = performance.now()
const jieba = Jieba.withDict(dict)
const words = texts.map((text) => jieba.cut(text, true))
const tfidf = new TfIdf()
for (const own of words) tfidf.addDocument(own)
const built = performance.now()
const step = Math.max(1, Math.round(1 / Number(share)))
let asked = 0
let found = 0
for (let i = 0; i < words.length; i += step, asked++) {
  const scores: [number, number][] = []
  tfidf.tfidfs(words[i]!, (document, score) => {
    if (document !== i) scores.push([document, score])
  })
  found += scores.sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, K).length
}
const pairs = ((performance.now() - built) / 1000) * (words.length / asked)
console.log(JSON.stringify({ build: (built - start) / 1000, pairs, share: asked / words.length, found }))
