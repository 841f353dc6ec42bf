import { parseArgs } from 'node:util'
import { COMMAND_NAMES, type CommandName, isCommand } from './commands.js'
import { refuseIdle } from './idle-options.js'
import { OPTION_NAMES, OPTIONS, type Values } from './options.js'
import { oneOf, UsageError } from './usage.js'
import { wordToNear } from './word-to-near.js'

/** What is to be done: a command with what it works on, or the help of one or all. */
export type Order =
  | {
      readonly kind: 'run'
      readonly command: CommandName
      readonly files: readonly string[]
      readonly values: Values
    }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' }

/**
 * The words of a command line as an order.
 *
 * @throws UsageError for a command or an option there is not, naming the one that was meant; for an option without its
 * value, and for one that would do nothing
 */
export function argsToOrder(args: readonly string[]): Order {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      OPTION_NAMES.map((name) => {
        const { type, short } = OPTIONS[name]
        return [name, short === undefined ? { type } : { type, short }]
      }),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const isHelp = words[0] === 'help'
  const [first, ...files] = isHelp ? words.slice(1) : words
  const command = first === undefined ? undefined : toCommand(first, files)
  const values: Record<string, string | boolean | string[]> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = toOption(token.name, token.rawName, command)
    const { type, multiple } = OPTIONS[name]
    if (type === 'boolean') {
      if (token.value !== undefined)
        throw new UsageError({ zh: `--${name} 后面不带值`, en: `--${name} takes no value` }, command)
      values[name] = true
      continue
    }
    const value = token.value
    // what looks like the next option was not meant as this one's value
    const isMissing = value === undefined || value === '' || (!token.inlineValue && /^-./u.test(value))
    if (isMissing)
      throw new UsageError({ zh: `--${name} 后面缺了值`, en: `--${name} lacks its value` }, command)
    if (multiple) values[name] = [...((values[name] as string[] | undefined) ?? []), value]
    else values[name] = value
  }
  const told = values as Values
  if (told.lang !== undefined) oneOf('lang', told.lang, ['zh', 'en'])
  if (isHelp || told.help) return { kind: 'help', command }
  if (told.version) return { kind: 'version' }
  if (command === undefined)
    throw new UsageError({
      zh: `要做什么？可用的命令：${COMMAND_NAMES.join('、')}`,
      en: `say what to do: ${COMMAND_NAMES.join(', ')}`,
    })
  refuseIdle(command, told)
  return { kind: 'run', command, files, values: told }
}

function toCommand(word: string, rest: readonly string[]): CommandName {
  if (isCommand(word)) return word
  const near = wordToNear(word, COMMAND_NAMES)
  const isFile = /[./\\]/u.test(word)
  const zh =
    near !== undefined
      ? `；是否指 ${near}？`
      : isFile
        ? `；${rest.length > 0 ? '比较两份文件是 compare' : '看一份文件是 parse'} ${[word, ...rest].join(' ')}`
        : `；可用的命令：${COMMAND_NAMES.join('、')}`
  const en =
    near !== undefined
      ? `; did you mean ${near}?`
      : isFile
        ? `; ${rest.length > 0 ? 'two documents are compared by: compare' : 'one document is shown by: parse'} ${[word, ...rest].join(' ')}`
        : `; there are ${COMMAND_NAMES.join(', ')}`
  throw new UsageError({ zh: `没有 ${word} 这个命令${zh}`, en: `there is no command ${word}${en}` })
}

/** An option that the command knows; one of another command is refused as well. */
function toOption(name: string, raw: string, command: CommandName | undefined): keyof Values {
  const known = OPTION_NAMES.find((one) => one === name)
  if (
    known !== undefined &&
    (command === undefined || OPTIONS[known].of.includes(command) || known === 'version')
  )
    return known
  if (known !== undefined) {
    const others = OPTIONS[known].of
    throw new UsageError(
      {
        zh: `--${name} 对 ${command} 不起作用，它属于 ${others.join('、')}`,
        en: `--${name} does nothing in ${command}; it belongs to ${others.join(', ')}`,
      },
      command,
    )
  }
  const own = OPTION_NAMES.filter((one) => command === undefined || OPTIONS[one].of.includes(command))
  const near = wordToNear(name, own) ?? wordToNear(name, OPTION_NAMES)
  throw new UsageError(
    {
      zh: `没有 ${raw} 这个选项${near === undefined ? '' : `；是否指 --${near}？`}`,
      en: `there is no option ${raw}${near === undefined ? '' : `; did you mean --${near}?`}`,
    },
    command,
  )
}
