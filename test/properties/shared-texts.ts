import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../gold/pairs.js'

export interface SharedText {
  readonly name: string
  readonly text: string
}

/** `POLICY_LINEAGE_ALL=1` tries every document of the shared folders; else each seventh. */
export const ALL: boolean = process.env.POLICY_LINEAGE_ALL === '1'
const STEP = ALL ? 1 : 7

export const hasShared: boolean = existsSync(join(SHARED, 'corpus'))

/** Documents of a shared folder as text, whatever encoding errors they hold; in the order of their paths. */
export function readShared(folder: 'corpus' | 'noisy', step: number = STEP): readonly SharedText[] {
  const root = join(SHARED, folder)
  if (!existsSync(root)) return []
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  return names
    .sort()
    .filter((_, index) => index % step === 0)
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
}
