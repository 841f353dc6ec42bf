import { createRequire } from 'node:module'
import type { Segmenter } from '../options.js'

interface NodeRs {
  readonly Jieba: { withDict(dict: Uint8Array): { cut(text: string, hmm: boolean): string[] } }
}

/** The jieba of jieba-rs: prebuilt, quick to load. Throws where it is not installed for this machine. */
export function loadNodeRs(): Segmenter {
  const require = createRequire(import.meta.url)
  const { Jieba } = require('@node-rs/jieba') as NodeRs
  const { dict } = require('@node-rs/jieba/dict.js') as { dict: Uint8Array }
  const { version } = require('@node-rs/jieba/package.json') as { version: string }
  const jieba = Jieba.withDict(dict)
  return { name: '@node-rs/jieba', version, cut: (text) => jieba.cut(text, true) }
}
