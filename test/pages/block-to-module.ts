import { codeToSteps, stepsToCode } from './code-to-steps.js'

/** Names that blocks take for granted, where they do not make them themselves. */
const GIVEN = ['source', 'target', 'comparison', 'cmp', 'tokenizer']

/** What `GIVEN` stands for, as a module: to be written beside the blocks. */
export const GIVEN_MODULE = `import { compare, readDocumentSync } from 'policy-lineage'
import { createTokenizer } from 'policy-lineage/stages'

export const source = readDocumentSync('seeds/hunan-2022.txt')
export const target = readDocumentSync('seeds/loudi-2023.txt')
export const comparison = compare(source, target)
export const cmp = comparison
export const tokenizer = createTokenizer([source, target])
`

/** Says on standard output where something is not what the page says. */
export const CHECK_MODULE = `import { isDeepStrictEqual, inspect } from 'node:util'

export const check = (where) => (value, expected) => {
  let wanted = expected
  try { wanted = new Function(\`return (\${expected})\`)() } catch {}
  const isTold = typeof wanted === 'string' && typeof value !== 'string'
  if (!isDeepStrictEqual(isTold ? inspect(value) : value, wanted)) console.log(where, inspect(value), expected)
}
`

/** A block as a module that runs, each \`// =>\` checked; \`where\` is told where it is wrong. */
export function blockToModule(code: string, where: string): string {
  const body = stepsToCode(codeToSteps(code.split('\n')))
  return `${prelude(code)}import { check as checkAt } from './check.mjs'
const check = checkAt(${JSON.stringify(where)})
{
${body}}
`
}

/** A block word for word, for the compiler. */
export const blockToTypes = (code: string): string => `${prelude(code, false)}${code}export {}\n`

/** The same module for \`require\`; what it exports is there when it is done. */
export const moduleToCommonJs = (module: string): string => {
  const lines = module.split('\n')
  const isImport = (line: string) => line.startsWith('import ')
  const required = lines.filter(isImport).map((line) =>
    line
      .replace(/^import (?<names>\{.*\}) from (?<from>'[^']+')$/u, 'const $<names> = require($<from>)')
      .replaceAll(' as ', ': ')
      .replaceAll('.mjs', '.cjs'),
  )
  const rest = lines.filter((line) => !isImport(line))
  return `${required.join('\n')}\nmodule.exports = (async () => {\n${rest.join('\n')}\n})()\n`
}

function prelude(code: string, withImports = true): string {
  const imports = withImports ? code.split('\n').filter((line) => line.startsWith('import ')) : []
  const used = GIVEN.filter(
    (name) =>
      new RegExp(`(?<![.\\w'"])${name}\\b(?!:|'|")`, 'u').test(code) &&
      !new RegExp(`\\b(?:const|let) ${name}\\b`, 'u').test(code),
  )
  const given = used.length === 0 ? [] : [`import { ${used.join(', ')} } from './given.mjs'`]
  return [...imports, ...given].map((line) => `${line}\n`).join('')
}
