import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { ConverterFactory } from 'opencc-js/core'
import phrases from 'opencc-js/dict/TSPhrases'
import variants from 'opencc-js/dict/TWVariantsRev'
import variantPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import { parse } from 'papaparse'
import { readWorkbook } from './read-workbook.js'
import { TRADITIONAL } from './traditional-characters.js'

/** In a page everything is in one file. */
const PACKAGES: Readonly<Record<string, unknown>> = {
  fflate: { strFromU8, strToU8, unzipSync, zipSync },
  htmlparser2: { Parser },
  'opencc-js/core': { ConverterFactory },
  'opencc-js/dict/TSCharacters': { default: TRADITIONAL },
  'opencc-js/dict/TSPhrases': { default: phrases },
  'opencc-js/dict/TWVariantsRev': { default: variants },
  'opencc-js/dict/TWVariantsRevPhrases': { default: variantPhrases },
  papaparse: { parse },
  'read-excel-file/universal': { default: readWorkbook },
}

/** As its namesake. A declaration, for files that read workbooks ask for it while they are loaded. */
export function later(name: string): () => unknown {
  return () => PACKAGES[name]
}
