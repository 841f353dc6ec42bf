import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Segmenter } from '../options.js'

interface NodeJieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  readonly DEFAULT_USER_DICT: string
  readonly DEFAULT_IDF_DICT: string
  readonly DEFAULT_STOP_WORD_DICT: string
  load(files: { readonly idfDict?: string }): boolean
  cut(text: string, strict: boolean): string[]
}

/** Names that nodejieba's own code assigns without declaring them. */
const LEAKED = ['DICT_DIR', 'dict', 'hmmDict', 'userDict', 'idfDict', 'stopWordDict'] as const

/**
 * One line in place of the 6 MB of keyword weights that nodejieba would read and we never ask for:
 * it saves 40 % of the loading time. It lies beside this file, in `src` and in `dist`.
 */
const NO_WEIGHTS = './idf.utf8'

/**
 * The jieba of cppjieba, the default. Throws where it is not installed, was not built for this
 * machine, or lacks a dictionary file: its own answer to a missing file would be to abort the process.
 */
export function loadNodejieba(): Segmenter {
  const globals = globalThis as unknown as Record<string, unknown>
  const before = new Set(LEAKED.filter((name) => name in globals))
  const require = createRequire(import.meta.url)
  try {
    const nodejieba = require('nodejieba') as NodeJieba
    const { version } = require('nodejieba/package.json') as { version: string }
    const weights = fileURLToPath(new URL(NO_WEIGHTS, import.meta.url))
    const own = isFilled(weights)
    for (const file of [
      nodejieba.DEFAULT_DICT,
      nodejieba.DEFAULT_HMM_DICT,
      nodejieba.DEFAULT_USER_DICT,
      nodejieba.DEFAULT_STOP_WORD_DICT,
      ...(own ? [] : [nodejieba.DEFAULT_IDF_DICT]),
    ])
      if (!isFilled(file)) throw new Error(`its dictionary file ${file} is missing or empty`)
    nodejieba.load(own ? { idfDict: weights } : {})
    // without the second argument cppjieba cuts 4000 into four digits
    return { name: 'nodejieba', version, cut: (text) => nodejieba.cut(text, true) }
  } finally {
    for (const name of LEAKED) if (!before.has(name)) delete globals[name]
  }
}

function isFilled(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size > 0
}
