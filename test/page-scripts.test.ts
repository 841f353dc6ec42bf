import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** Each script with the file that holds it, bundled, for the writer of its page. */
const SCRIPTS = [
  ['src/report/html/client/comparison.ts', 'src/report/html/page-script.data.ts', 'PAGE_SCRIPT'],
  ['src/corpus-report/client/lineage.ts', 'src/corpus-report/report-script.data.ts', 'REPORT_SCRIPT'],
] as const

/** One self-contained script, in lines that an editor holds. */
async function clientToScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    lineLimit: 110,
  })
  return outputFiles[0]!.text
}

describe('the scripts of the pages', () => {
  it.each(SCRIPTS)(
    '%s is what the page carries; `npm run scripts` bundles it anew',
    async (file, data, name) => {
      const script = await clientToScript(file)
      const literal = script.replace(/[\\`]|\$\{/gu, '\\$&')
      const told = `/** Made from ${file.slice('src/'.length)} by \`npm run scripts\`. */`
      await expect(`${told}\nexport const ${name}: string = \`${literal}\`\n`).toMatchFileSnapshot(
        `../${data}`,
      )
      // nothing in it may end the element that holds it, or escape the page
      expect(script).not.toMatch(
        /<\/script|<!--|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(/u,
      )
    },
  )
})
