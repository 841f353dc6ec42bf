import { createRequire } from 'node:module'

/** Packages that only some work needs. */
interface Later {
  readonly fflate: Pick<
    typeof import('fflate'),
    'gzipSync' | 'strFromU8' | 'strToU8' | 'unzipSync' | 'zipSync'
  >
  readonly graphology: typeof import('graphology').default
  readonly 'graphology-gexf/common/writer.js': typeof import('graphology-gexf/common/writer.js').default
  readonly htmlparser2: Pick<typeof import('htmlparser2'), 'Parser'>
  readonly 'hyparquet-writer': Pick<typeof import('hyparquet-writer'), 'parquetWriteBuffer'>
  readonly 'natural/lib/natural/tfidf/index.js': typeof import('natural/lib/natural/tfidf/index.js')
  readonly 'opencc-js/core': Pick<typeof import('opencc-js/core'), 'ConverterFactory'>
  readonly 'opencc-js/dict/TSCharacters': { readonly default: string }
  readonly 'opencc-js/dict/TSPhrases': { readonly default: string }
  readonly 'opencc-js/dict/TWVariantsRev': { readonly default: string }
  readonly 'opencc-js/dict/TWVariantsRevPhrases': { readonly default: string }
  readonly papaparse: Pick<typeof import('papaparse'), 'parse'>
  readonly 'read-excel-file/universal': Pick<typeof import('read-excel-file/universal'), 'default'>
}

/** What is used of each (nothing named: all): the build makes a file of just that, beside the library. */
export const LATER: { readonly [Name in keyof Later]: readonly (keyof Later[Name])[] } = {
  fflate: ['gzipSync', 'strFromU8', 'strToU8', 'unzipSync', 'zipSync'],
  graphology: [],
  'graphology-gexf/common/writer.js': [],
  htmlparser2: ['Parser'],
  'hyparquet-writer': ['parquetWriteBuffer'],
  'natural/lib/natural/tfidf/index.js': ['TfIdf'],
  'opencc-js/core': ['ConverterFactory'],
  'opencc-js/dict/TSCharacters': ['default'],
  'opencc-js/dict/TSPhrases': ['default'],
  'opencc-js/dict/TWVariantsRev': ['default'],
  'opencc-js/dict/TWVariantsRevPhrases': ['default'],
  papaparse: ['parse'],
  'read-excel-file/universal': ['default'],
}

/** Where the build lays the file of a package, seen from the library. */
export const laterFile = (name: string): string => `./later/${name.replaceAll(/[^a-z0-9]+/giu, '-')}.cjs`

const require = createRequire(import.meta.url)
const isSource = import.meta.url.endsWith('.ts')

/**
 * A package that is read when the result is first called: Node goes through every character of a file before it
 * runs the first, and what a comparison never uses would cost each of them.
 *
 * @example later('papaparse')().parse('a,b').data // => [['a', 'b']]
 */
export function later<Name extends keyof Later>(name: Name): () => Later[Name] {
  let loaded: Later[Name] | undefined
  return () => (loaded ??= require(isSource ? name : laterFile(name)) as Later[Name])
}
