import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Segmenter } from '../options.js'

interface JiebaWasm {
  cut(text: string, hmm: boolean): string[]
}

/**
 * The jieba of jieba-rs as WebAssembly: cuts as @node-rs/jieba does, slower, and runs where no binary can
 * be had. Throws where it is not installed.
 */
export function loadWasm(): Segmenter {
  const require = createRequire(import.meta.url)
  const jieba = require('jieba-wasm') as JiebaWasm
  // its exports hide package.json, so the file is read by its path
  const manifest = join(dirname(require.resolve('jieba-wasm')), '../../package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return { name: 'jieba-wasm', version, cut: (text) => jieba.cut(text, true) }
}
