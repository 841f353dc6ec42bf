import type { Lang } from '../model/lang.js'
import { COMMANDS, type CommandName } from './commands.js'
import type { Said } from './said.js'
import { wordToNear } from './word-to-near.js'

/** What the caller got wrong: told in the caller's language with a pointer to the help, and exit code 2. */
export class UsageError extends Error {
  readonly said: Said
  /** Whose help is pointed to. */
  readonly command: CommandName | undefined

  constructor(said: Said, command?: CommandName) {
    super(said.en)
    this.said = said
    this.command = command
  }
}

/** As many names as a command takes. */
export function exactly(files: readonly string[], command: CommandName): readonly string[] {
  const { takes } = COMMANDS[command]
  if (files.length === takes.length) return files
  if (takes.length === 0)
    throw new UsageError(
      {
        zh: `${command} 后面只写选项；写了 ${files.join(' ')}`,
        en: `${command} takes options only, got ${files.join(' ')}`,
      },
      command,
    )
  const names = (lang: Lang): string => takes.map((one) => one[lang]).join(' ')
  throw new UsageError(
    {
      zh: `${command} 后面要写：${names('zh')}；写了 ${files.length} 个`,
      en: `${command} takes ${names('en')}, got ${files.length} names`,
    },
    command,
  )
}

export function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  const near = wordToNear(value, known)
  throw new UsageError({
    zh: `--${name} 须为 ${known.join('、')} 之一，写的是 ${value}${near === undefined ? '' : `；是否指 ${near}？`}`,
    en: `--${name} must be one of ${known.join(', ')}, got ${value}${near === undefined ? '' : `; did you mean ${near}?`}`,
  })
}

/** The parts of a list with commas between, each of them a known word. */
export function listOf<T extends string>(
  name: string,
  value: string | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  return value?.split(/[,，]/u).map((one) => oneOf(name, one.trim(), known))
}

/** A pipe has no width: rows are then as wide as they need to be read in an editor. */
export const columns = (): number => process.stdout.columns ?? (Number(process.env.COLUMNS) || 120)

/** A whole number from `from`, or nothing where the option was not given. */
export function wholeNumber(name: string, value: string | undefined, from = 1): number | undefined {
  if (value === undefined) return undefined
  if (/^(?:0|[1-9][0-9]{0,14})$/u.test(value) && Number(value) >= from) return Number(value)
  throw new UsageError({
    zh: `--${name} 须为不小于 ${from} 的整数，写的是 ${value}`,
    en: `--${name} must be a whole number from ${from}, got ${value}`,
  })
}
