import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as doors from '../src/doors/all.js'
import * as main from '../src/index.js'

const behind: ReadonlyMap<string, object> = new Map(Object.entries(doors))

/** Whatever is behind any door. */
const library = {
  ...doors.corpus,
  ...doors.evaluate,
  ...doors.nearest,
  ...doors.ocr,
  ...doors.promises,
  ...doors.report,
  ...doors.review,
  ...doors.stages,
  ...doors.tables,
  ...main,
}

/** Examples of docstrings and of the READMEs are run, and their `// =>` lines are the assertions. */

const root = fileURLToPath(new URL('../', import.meta.url))

/** What examples may take for granted. */
const given = (): Record<string, unknown> => {
  const source = library.parseDocument(readFileSync(`${root}seeds/hunan-2022.txt`, 'utf8'), {
    id: 'hunan-2022',
  })
  const target = library.parseDocument(readFileSync(`${root}seeds/loudi-2023.txt`, 'utf8'), {
    id: 'loudi-2023',
  })
  const comparison = library.compare(source, target)
  return { source, target, comparison, cmp: comparison, tokenizer: library.createTokenizer([source, target]) }
}

interface Step {
  readonly code: string
  readonly expected: string | undefined
}

/** Statements with what they should give: `f(1) // => 2`, or the `// =>` on the next line. */
function toSteps(lines: readonly string[]): readonly Step[] {
  const steps: Step[] = []
  let code = ''
  for (const line of lines.filter((line) => !line.startsWith('import '))) {
    const alone = /^\s*\/\/ => (?<expected>.*)$/u.exec(line)
    if (alone !== null) {
      const last = steps.pop()
      steps.push({ code: code === '' ? (last?.code ?? '') : code, expected: alone.groups!.expected! })
      code = ''
      continue
    }
    const inline = /^(?<code>.*?)\s*\/\/ => (?<expected>.*)$/u.exec(line)
    code += `${inline === null ? line : inline.groups!.code!}\n`
    if (inline !== null || isComplete(code)) {
      steps.push({ code, expected: inline?.groups?.expected })
      code = ''
    }
  }
  return code.trim() === '' ? steps : [...steps, { code, expected: undefined }]
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>

function isComplete(code: string): boolean {
  try {
    new AsyncFunction(code)
    return true
  } catch {
    return false
  }
}

async function run(steps: readonly Step[], scope: Record<string, unknown>): Promise<number> {
  let body = ''
  let checks = 0
  for (const { code, expected } of steps) {
    const plain = code.replace(/;?\s*$/u, '')
    if (plain.trim() === '' || plain.trim().startsWith('//')) continue
    const declared = /^\s*(?:const|let) (?<name>\w+) =/u.exec(plain)?.groups?.name
    if (expected === undefined) body += `${plain}\n`
    else if (declared === undefined) body += `check(await (${plain.trim()}), ${JSON.stringify(expected)})\n`
    else body += `${plain}\ncheck(${declared}, ${JSON.stringify(expected)})\n`
  }
  const check = (value: unknown, expected: string): void => {
    checks++
    const wanted = isComplete(`return (${expected})`)
      ? new Function(...Object.keys(scope), `return (${expected})`)(...Object.values(scope))
      : expected
    if (typeof wanted === 'string' && typeof value !== 'string') expect(inspect(value)).toBe(wanted)
    else expect(value).toEqual(wanted)
  }
  await new AsyncFunction(...Object.keys(scope), 'check', `{${body}}`)(...Object.values(scope), check)
  return checks
}

const modules = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !/(?:^|\/)(?:make-|cli|model)/u.test(file),
  )
  .sort()

describe('docstring examples', () => {
  for (const file of modules) {
    const text = readFileSync(`${root}src/${file}`, 'utf8')
    const blocks = [...text.matchAll(/@example(?<body>[\s\S]*?)(?=\n\s*\* @|\*\/)/gu)].map((found) =>
      found.groups!.body!.split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trimEnd()),
    )
    const checked = blocks.filter((lines) => lines.some((line) => line.includes('// =>')))
    if (checked.length === 0) continue
    it(file, async () => {
      const own = (await import(`../src/${file}`)) as Record<string, unknown>
      for (const lines of checked) {
        const checks = await run(toSteps(lines.map((line) => line.trim())), {
          ...library,
          ...given(),
          ...own,
        })
        expect(checks).toBeGreaterThan(0)
      }
    })
  }
})

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(`${root}${name}`, 'utf8')
  const blocks = [...text.matchAll(/```(?:js|ts)\n(?<code>[\s\S]*?)```/gu)].map(
    (found) => found.groups!.code!,
  )

  it('shows the recorded session as it is', () => {
    const shown = /```\n(?<session>> const [\s\S]*?)\n…\n```/u.exec(text)?.groups?.session
    expect(readFileSync(`${root}examples/repl-session.txt`, 'utf8').startsWith(`${shown}\n`)).toBe(true)
  })

  it('has examples', () => expect(blocks.length).toBeGreaterThan(2))

  it('imports every name from the door that has it', () => {
    const statements = [
      ...text.matchAll(/import \{(?<names>[^}]*)\} from 'policy-lineage(?:\/(?<door>\w+))?'/gu),
    ]
    expect(statements.length).toBeGreaterThan(3)
    for (const { groups } of statements)
      for (const name of groups!.names!.split(',').map((name) => name.trim()))
        expect(behind.get(groups!.door ?? 'index')).toHaveProperty(name)
  })

  for (const [i, code] of blocks.entries()) {
    it(`example ${i + 1}`, async () => {
      await run(toSteps(code.split('\n')), { ...library, ...given(), readFileSync })
    })
  }
})
