import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.js'

const ROOT = resolve(import.meta.dirname, '../..')
/** The transcript was made with the default segmenter; another may cut a word differently. */
const hasDefaultSegmenter = (() => {
  if (process.env.POLICY_LINEAGE_SEGMENTER) return false
  try {
    createRequire(import.meta.url)('nodejieba')
    return true
  } catch {
    return false
  }
})()

interface Recorder {
  readonly recordRepl: (require: (name: string) => unknown, lines?: readonly string[]) => Promise<string>
}
const { recordRepl } = (await import(resolve(ROOT, 'examples/record-repl.mjs'))) as Recorder
const fromSource = (name: string): unknown =>
  name === 'policy-lineage' ? library : createRequire(import.meta.url)(name)

describe('a session at the REPL', () => {
  it.skipIf(!hasDefaultSegmenter)('is what examples/repl-session.txt shows', async () => {
    // When figures change on purpose: npx vitest run test/report/repl.test.ts -u
    await expect(await recordRepl(fromSource)).toMatchFileSnapshot(resolve(ROOT, 'examples/repl-session.txt'))
  })

  it('tells an error in one line with its code, and goes on', async () => {
    const session = await recordRepl(fromSource, [
      "require('policy-lineage').compare('no-such-file.txt', 'x')",
      '1 + 1',
    ])
    expect(session).toContain("code: 'not-found'")
    expect(session.trimEnd().endsWith('2')).toBe(true)
  })
})
