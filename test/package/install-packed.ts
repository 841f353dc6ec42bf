import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

/** Packs what was built and unpacks it into a folder with its dependencies, as `npm install` would, without a network. */
export function installPacked(folder: string, npm: (...args: readonly string[]) => string): Packed {
  const installed = join(folder, 'node_modules', 'policy-lineage')
  const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [
    Packed,
  ]
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'])
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const own = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys({ ...own.dependencies, ...own.optionalDependencies })) lay(folder, name)
  return packed
}

/** A dependency as npm would have laid it, with its own dependencies beside it. */
function lay(folder: string, name: string): void {
  const from = resolve('node_modules', name)
  const to = join(folder, 'node_modules', name)
  if (!existsSync(from) || existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('obj.target') })
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(from, 'package.json'), 'utf8'),
  )
  for (const own of Object.keys({ ...dependencies, ...optionalDependencies })) lay(folder, own)
}
