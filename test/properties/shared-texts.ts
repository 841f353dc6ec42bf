import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../gold/pairs.js'

export interface SharedText {
  readonly name: string
  readonly text: string
}

/** `POLICY_LINEAGE_ALL=1` makes ten times as many documents up, and compares every shared one. */
export const ALL: boolean = process.env.POLICY_LINEAGE_ALL === '1'

export const hasShared: boolean = existsSync(join(SHARED, 'corpus'))

/** Documents of a shared folder as text, whatever encoding errors they hold; in the order of their paths, each `step`th. */
export function readShared(folder: 'corpus' | 'noisy', step: number = 1): readonly SharedText[] {
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
