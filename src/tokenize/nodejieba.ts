import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Segmenter } from '../options.js'
import { isFilled, WORDS } from './words.js'

/** What nodejieba's binary offers; its paths are those of files that must be there. */
interface Binary {
  load(dict: string, hmmDict: string, userDict: string, idfDict: string, stopWordDict: string): boolean
  cut(text: string, strict: boolean): string[]
}

/**
 * One line in place of the 6 MB of keyword weights that nodejieba would read and we never ask for:
 * it saves 40 % of the loading time. It lies beside this file, in `src` and in `dist`.
 */
const NO_WEIGHTS = './idf.utf8'

/**
 * The jieba of cppjieba, the default. Throws where it is not installed, was not built for this
 * machine, or lacks a dictionary file: its own answer to a missing file would be to abort the process.
 *
 * Its binary is opened without the JavaScript around it, which takes 60 ms to find it and leaks globals;
 * and as an instance of its own, so that scripts that use nodejieba besides keep their dictionary and we ours.
 */
export function loadNodejieba(): Segmenter {
  const require = createRequire(import.meta.url)
  const home = dirname(require.resolve('nodejieba'))
  const { version } = require('nodejieba/package.json') as { version: string }
  const holder = { exports: {} as Binary }
  process.dlopen(holder, join(home, 'build/Release/nodejieba.node'))
  const binary = holder.exports
  const stock = (name: string): string => join(home, 'submodules/cppjieba/dict', name)
  const beside = fileURLToPath(new URL(NO_WEIGHTS, import.meta.url))
  const own = isFilled(WORDS.path)
  const files = [
    own ? WORDS.path : stock('jieba.dict.utf8'),
    stock('hmm_model.utf8'),
    stock('user.dict.utf8'),
    isFilled(beside) ? beside : stock('idf.utf8'),
    stock('stop_words.utf8'),
  ] as const
  for (const file of files)
    if (!isFilled(file)) throw new Error(`its dictionary file ${file} is missing or empty`)
  binary.load(...files)
  // without the second argument cppjieba cuts 4000 into four digits
  const cut = (text: string): readonly string[] => binary.cut(text, true)
  return { name: 'nodejieba', version, cut, ...(own ? { dictionary: WORDS.name } : {}) }
}
