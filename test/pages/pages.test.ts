import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { argsToOrder } from '../../src/cli/args-to-order.js'
import { codeToSteps } from './code-to-steps.js'
import { DOORS, given, library } from './library.js'
import { makeSandbox } from './make-sandbox.js'
import { pageToBlocks } from './page-to-blocks.js'
import { pageToCommands } from './page-to-commands.js'
import { PAGES, pageToText, ROOT } from './pages.js'
import { runSteps } from './run-steps.js'

/** What a block may be: code that is run here, commands, or something to look at. */
const LANGS = ['js', 'js no-run', 'sh', 'bibtex', '']

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
const home = process.cwd()

beforeAll(() => {
  makeSandbox(folder)
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true, force: true })
})

/** Code without its comments, which are in the language of the page, as what is expected is not. */
const bare = (code: string): string => code.replace(/\s*\/\/(?! =>).*$/gmu, '')

describe.each(PAGES)('%s', (chinese, english) => {
  const blocks = pageToBlocks(pageToText(chinese))

  it('has the same code in both languages', () => {
    const code = (page: string) =>
      pageToBlocks(pageToText(page))
        .filter(({ lang }) => lang === 'js')
        .map(({ code }) => bare(code))
    expect(code(english)).toEqual(code(chinese))
  })

  for (const { lang, code, line } of blocks) {
    it(`block of line ${line}`, async () => {
      expect(LANGS).toContain(lang)
      if (lang === 'js')
        await runSteps(codeToSteps(code.split('\n')), { ...library, ...given(), readFileSync, writeFileSync })
    })
  }

  it('gives commands that the command understands', () => {
    for (const page of [chinese, english])
      for (const words of pageToCommands(pageToText(page)))
        expect(() => argsToOrder(words), `${page}: ${words.join(' ')}`).not.toThrow()
  })

  it('imports every name from the door that has it', () => {
    const imports = pageToText(chinese).matchAll(
      /import \{(?<names>[^}]*)\} from 'policy-lineage(?:\/(?<door>\w+))?'/gu,
    )
    for (const { groups } of imports)
      for (const name of groups!.names!.split(','))
        expect(DOORS.get(groups!.door ?? 'index')).toHaveProperty(name.trim())
  })

  it.each([chinese, english])('%s links to what is there', (page) => {
    for (const [, link] of pageToText(page).matchAll(/\]\((?!https?:|#)([^)#]+)/gu))
      expect(existsSync(resolve(ROOT, dirname(page), link!)), link).toBe(true)
  })
})

describe('the pages', () => {
  it('are there in both languages', () =>
    expect(readdirSync(join(ROOT, 'site/en')).filter((name) => name.endsWith('.md'))).toEqual(
      PAGES.slice(1).map(([chinese]) => chinese.slice('site/'.length)),
    ))

  it.each(PAGES.filter(([page]) => page.endsWith('first-comparison.md')).flat())(
    '%s shows the recorded session as it is',
    (page) => {
      const shown = /```\n(?<session>> const [\s\S]*?)\n…\n```/u.exec(pageToText(page))?.groups?.session
      const recorded = readFileSync(join(ROOT, 'examples/repl-session.txt'), 'utf8')
      expect(recorded.startsWith(`${shown}\n`)).toBe(true)
    },
  )

  it.each(['site/faq.md', 'site/en/faq.md'])('%s quotes errors that exist', (page) => {
    const sources = ['src', 'build'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.data.ts'))
        .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
    )
    const quoted = [...pageToText(page).matchAll(/^\| `(?<words>[^`]+)` \|/gmu)]
    expect(quoted.length).toBeGreaterThan(8)
    for (const { groups } of quoted)
      expect(
        sources.some((text) => text.includes(groups!.words!)),
        groups!.words,
      ).toBe(true)
  })
})
