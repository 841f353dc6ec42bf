import { join } from 'node:path'
import { LATER, laterFile } from '../src/load-later.js'
import { type Plugin, remember } from './bundled-to-notices.js'

/** For the code of others, of which nobody reads a stack trace; still in lines that a screen holds. */
export const DENSE = { minify: true, charset: 'utf8', lineLimit: 120 } as const

const AS = { bundle: true, platform: 'node', format: 'cjs', target: 'node20' } as const

/** Of htmlparser2 the parser alone is used: what makes trees of tags and writes them does nothing by being loaded. */
export const withoutTrees: Plugin = {
  name: 'without-trees',
  setup(build) {
    build.onResolve({ filter: /^dom(?:handler|utils|-serializer)$/ }, async (asked) => {
      if (asked.pluginData === 'asked') return undefined
      const { path, importer, namespace, resolveDir, kind } = asked
      const found = await build.resolve(path, { importer, namespace, resolveDir, kind, pluginData: 'asked' })
      return { ...found, sideEffects: false }
    })
  },
}

/** Makes a file of what is used of each package that is loaded later. */
export const packages: Plugin = {
  name: 'packages-for-later',
  async setup({ esbuild }) {
    for (const [name, used] of Object.entries(LATER)) {
      const contents =
        used.length > 0
          ? `export { ${used.join(', ')} } from '${name}'`
          : `module.exports = require('${name}')`
      const outfile = join('dist', laterFile(name))
      await esbuild.build({
        ...DENSE,
        ...AS,
        outfile,
        stdin: { contents, resolveDir: '.' },
        plugins: [remember, withoutTrees],
      })
    }
  },
}
