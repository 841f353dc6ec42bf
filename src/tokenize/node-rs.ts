import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Segmenter } from '../options.js'
import { isFilled, WORDS } from './words.js'

interface NodeRs {
  readonly Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm: boolean): string[] } }
}

/** The jieba of jieba-rs: prebuilt, quick to load. Throws where it is not installed for this machine. */
export function loadNodeRs(): Segmenter {
  const require = createRequire(import.meta.url)
  const { Jieba } = require('@node-rs/jieba') as NodeRs
  const { version } = require('@node-rs/jieba/package.json') as { version: string }
  const own = isFilled(WORDS.path)
  const jieba = Jieba.withDict(
    own ? readFileSync(WORDS.path) : (require('@node-rs/jieba/dict.js') as { dict: Uint8Array }).dict,
  )
  const cut = (text: string): readonly string[] => jieba.cut(text, true)
  return { name: '@node-rs/jieba', version, cut, ...(own ? { dictionary: WORDS.name } : {}) }
}
