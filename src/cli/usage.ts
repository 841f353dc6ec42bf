/** What the caller got wrong: told with a pointer to the help, and exit code 2. */
export class UsageError extends Error {}

export function exactly(
  files: readonly string[],
  command: string,
  names: readonly string[],
): readonly string[] {
  if (files.length === names.length) return files
  throw new UsageError(`${command} takes ${names.join(' ')}, got ${files.length} names`)
}

export function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  throw new UsageError(`--${name} must be one of ${known.join(', ')}, got ${value}`)
}

/** The parts of a list with commas between, each of them a known word. */
export function listOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  return value?.split(',').map((one) => oneOf(name, one.trim(), known))
}

/** A pipe has no width: rows are then as wide as they need to be read in an editor. */
export const columns = (): number => process.stdout.columns ?? (Number(process.env.COLUMNS) || 120)

/** A whole number from 1, or nothing where the option was not given. */
export function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^[1-9][0-9]*$/u.test(value)) return Number(value)
  throw new UsageError(`--${name} must be a whole number from 1, got ${value}`)
}
