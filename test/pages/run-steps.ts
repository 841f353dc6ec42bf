import { inspect } from 'node:util'
import { expect } from 'vitest'
import { AsyncFunction, isComplete, type Step, stepsToCode } from './code-to-steps.js'

/** Runs the statements with the names of `scope` in sight; every `// =>` is an assertion. How many there were comes back. */
export async function runSteps(steps: readonly Step[], scope: Record<string, unknown>): Promise<number> {
  let checks = 0
  const check = (value: unknown, expected: string): void => {
    checks++
    const wanted = isComplete(`return (${expected})`)
      ? new Function(...Object.keys(scope), `return (${expected})`)(...Object.values(scope))
      : expected
    if (typeof wanted === 'string' && typeof value !== 'string') expect(inspect(value)).toBe(wanted)
    else expect(value).toEqual(wanted)
  }
  const code = `{${stepsToCode(steps)}}`
  await new AsyncFunction(...Object.keys(scope), 'check', code)(...Object.values(scope), check)
  return checks
}
