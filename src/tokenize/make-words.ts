/**
 * The words of jieba's dictionary that matter to policy documents: `npx tsx src/tokenize/make-words.ts <folder of
 * .txt files>` writes words.utf8; the folder is that of lexicon/make-background.ts.
 *
 * Only which words of the public dictionary are kept is learned from the documents.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { COUNTED_FROM, DOCUMENTS_FROM, WORDS } from './words.js'

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder of the corpus')

const jieba = Jieba.withDict(dict)
const documents = new Map<string, number>()
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.txt')) continue
  const words = new Set(jieba.cut(readFileSync(join(folder, name), 'utf8'), true))
  for (const word of words) documents.set(word, (documents.get(word) ?? 0) + 1)
}

const lines = Buffer.from(dict)
  .toString('utf8')
  .split(/\r?\n/u)
  .map((line) => line.split(' '))
  .filter(
    ([word = '', count]) =>
      Number(count) >= COUNTED_FROM || (word !== '' && (documents.get(word) ?? 0) >= DOCUMENTS_FROM),
  )
  // nodejieba wants three columns; what kind of word it is nobody asks
  .map(([word, count]) => `${word} ${count} n\n`)
writeFileSync(WORDS.path, lines.join(''))
console.log(`${lines.length} words: COUNT in words.ts`)
