/** A statement with what it should give. */
export interface Step {
  readonly code: string
  readonly expected: string | undefined
}

type AsyncFunction = (...args: unknown[]) => Promise<unknown>

export const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => AsyncFunction

export function isComplete(code: string): boolean {
  try {
    new AsyncFunction(code)
    return true
  } catch {
    return false
  }
}

/** Statements with what they should give: `f(1) // => 2`, or the `// =>` on the next line. Imports are left out. */
export function codeToSteps(lines: readonly string[]): readonly Step[] {
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

/** The statements as one piece of code that calls `check(value, expected)` wherever something is expected. */
export function stepsToCode(steps: readonly Step[]): string {
  let body = ''
  for (const { code, expected } of steps) {
    const plain = code.replace(/;?\s*$/u, '')
    if (plain.trim() === '' || plain.trim().startsWith('//')) continue
    const declared = /^\s*(?:const|let) (?<name>\w+) =/u.exec(plain)?.groups?.name
    if (expected === undefined) body += `${plain}\n`
    else if (declared === undefined) body += `check(await (${plain.trim()}), ${JSON.stringify(expected)})\n`
    else body += `${plain}\ncheck(${declared}, ${JSON.stringify(expected)})\n`
  }
  return body
}
