import { PolicyError } from '../error.js'

/** Throws `bad-option` for an option there is not: a misspelt one would quietly do nothing. */
export function checkOptions(call: string, options: unknown, known: readonly string[]): void {
  if (options === null || typeof options !== 'object' || Array.isArray(options))
    throw new PolicyError(
      'bad-option',
      `the options of ${call} must be an object, got ${JSON.stringify(options)}`,
    )
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new PolicyError('bad-option', `${call} has no option ${unknown}; it has ${known.join(', ')}`)
}
