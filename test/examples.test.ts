import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeToSteps } from './pages/code-to-steps.js'
import { given, library } from './pages/library.js'
import { ROOT } from './pages/pages.js'
import { runSteps } from './pages/run-steps.js'

/** Examples of docstrings are run, and their `// =>` lines are the assertions. Those of pages: `pages/`. */

const modules = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/(?:^|\/)(?:make-|cli|model)/u.test(file),
  )
  .sort()

describe('docstring examples', () => {
  for (const file of modules) {
    const text = readFileSync(`${ROOT}/src/${file}`, 'utf8')
    const blocks = [...text.matchAll(/@example(?<body>[\s\S]*?)(?=\n\s*\* @|\*\/)/gu)].map((found) =>
      found.groups!.body!.split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trimEnd()),
    )
    const checked = blocks.filter((lines) => lines.some((line) => line.includes('// =>')))
    if (checked.length === 0) continue
    it(file, async () => {
      const own = (await import(`../src/${file}`)) as Record<string, unknown>
      for (const lines of checked) {
        const checks = await runSteps(codeToSteps(lines.map((line) => line.trim())), {
          ...library,
          ...given(),
          ...own,
        })
        expect(checks).toBeGreaterThan(0)
      }
    })
  }
})
