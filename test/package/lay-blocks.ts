import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { blockToModule, CHECK_MODULE, GIVEN_MODULE, moduleToCommonJs } from '../pages/block-to-module.js'
import { makeSandbox } from '../pages/make-sandbox.js'
import { pageToBlocks } from '../pages/page-to-blocks.js'
import { PAGES, pageToText } from '../pages/pages.js'

/** What blocks of pages need that users install themselves. */
const PEERS = ['tesseract.js', '@tesseract.js-data', 'write-excel-file']

/** Every block of the pages once, with its place: those of the other language are the same code. */
export const BLOCKS: ReadonlyMap<string, string> = new Map(
  PAGES.flatMap(([page]) =>
    pageToBlocks(pageToText(page))
      .filter(({ lang }) => lang === 'js')
      .map(({ code, line }) => [code, `${page}:${line}`] as const),
  ),
)

/**
 * Writes the blocks into a folder that has the package installed, as ES modules and as CommonJS, with all they name;
 * `blocks.mjs` and `blocks.cjs` run them and print `done`, and before it whatever is not as the pages say.
 */
export function layBlocks(folder: string): void {
  makeSandbox(folder)
  for (const peer of PEERS) {
    const link = join(folder, 'node_modules', peer)
    if (!existsSync(link)) symlinkSync(resolve('node_modules', peer), link, 'junction')
  }
  for (const [name, code] of Object.entries({ given: GIVEN_MODULE, check: CHECK_MODULE })) {
    const exported = [...code.matchAll(/^export const (?<name>\w+)/gmu)].map(({ groups }) => groups!.name!)
    const required = code
      .replace(/^import (\{.*\}) from ('.*')$/gmu, 'const $1 = require($2)')
      .replaceAll('export const', 'const')
    writeFileSync(join(folder, `${name}.mjs`), code)
    writeFileSync(join(folder, `${name}.cjs`), `${required}module.exports = { ${exported.join(', ')} }\n`)
  }
  let at = 0
  for (const [code, where] of BLOCKS) {
    const module = blockToModule(code, where)
    writeFileSync(join(folder, `block-${at}.mjs`), module)
    // the door for pages is an ES module
    const isApart = code.includes("'policy-lineage/browser'")
    writeFileSync(join(folder, `block-${at}.cjs`), isApart ? '' : moduleToCommonJs(module))
    at++
  }
  const loads = { mjs: "import('./block-' + i + '.mjs')", cjs: "require('./block-' + i + '.cjs')" }
  for (const [kind, load] of Object.entries(loads))
    writeFileSync(
      join(folder, `blocks.${kind}`),
      `const all = async () => { for (let i = 0; i < ${BLOCKS.size}; i++) await ${load} }
all().then(() => console.log('done'))
`,
    )
}
