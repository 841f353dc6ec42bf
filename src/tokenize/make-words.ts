import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { COUNTED_FROM, WORDS } from './words.js'

/**
 * `npx tsx src/tokenize/make-words.ts`: writes words.utf8, the words of jieba's dictionary that were counted
 * often enough. nodejieba wants three columns and looks at two of them here.
 */

const require = createRequire(import.meta.url)
const whole = readFileSync(join(require.resolve('@node-rs/jieba/package.json'), '../dict.txt'), 'utf8')
const lines = whole
  .split(/\r?\n/u)
  .map((line) => line.split(' '))
  .filter(([word, count]) => word !== undefined && word !== '' && Number(count) >= COUNTED_FROM)
  .map(([word, count]) => `${word} ${count} n\n`)
writeFileSync(WORDS.path, lines.join(''))
console.log(`${lines.length} words: COUNT in words.ts`)
