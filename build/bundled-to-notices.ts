import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from 'tsup'

export type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Folders of the packages whose code went into dist. */
const bundled = new Set(['node_modules/@node-rs/jieba']) // whose words words.utf8 holds

/** node_modules/@scope/name or node_modules/name, the innermost one of a path. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u

/** Remembers whose code a bundle took in. */
export const remember: Plugin = {
  name: 'remember-bundled-packages',
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
          const folder = PACKAGE.exec(file)?.[0]
          if (folder !== undefined && bytesInOutput > 0) bundled.add(folder)
        }
    })
  },
}

/** Writes name, version and licence text of every bundled package beside the bundles, as their licences ask. */
export function writeNotices(): void {
  const notices = [...bundled].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && /^(?:licen[cs]e|notice|copying)/iu.test(file.name))
      .map((file) => file.name)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    if (texts.length === 0)
      texts.push(`Published under the ${license} licence; the package holds no text of it.`)
    return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
  })
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    `Parts of these packages are in the files beside this one.\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`,
  )
}
