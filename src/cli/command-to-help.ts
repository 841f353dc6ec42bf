import pkg from '../../package.json' with { type: 'json' }
import type { Lang } from '../model/lang.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import { COMMAND_NAMES, COMMANDS, type CommandName } from './commands.js'
import { type CommandOption, OPTION_NAMES, OPTIONS, type Values } from './options.js'
import type { Said } from './said.js'

const NAME = 'policy-lineage'
/** Columns of the help: what an older terminal shows. */
const WIDTH = 100

const WORDS = {
  zh: {
    what: '看政策任务在各级各年工作部署之间的去向',
    files:
      '文件可以是 .txt .md .html .mht .docx .doc .wps .xlsx .xls .et .ofd .pdf .json .jsonl .zip；- 为标准输入。',
    more: `某个命令的选项和例子：${NAME} 命令 --help`,
    options: '选项',
    arguments: '[选项]',
    examples: '例子',
    exit: '退出码：0 完成，1 失败，2 用法有误，130 被 Ctrl-C 中断。NO_COLOR=1 关闭颜色。',
  },
  en: {
    what: 'what became of policy tasks as they travel between work plans',
    files:
      'Files are .txt .md .html .mht .docx .doc .wps .xlsx .xls .et .ofd .pdf .json .jsonl .zip, or - for standard input.',
    more: `Options and examples of one command: ${NAME} COMMAND --help`,
    options: 'Options',
    arguments: '[options]',
    examples: 'Examples',
    exit: 'Exit codes: 0 done, 1 failed, 2 wrong usage, 130 ended by Ctrl-C. NO_COLOR=1 turns colours off.',
  },
} as const

/** The help of one command with its options and examples, or of all commands in short. */
export function commandToHelp(command: CommandName | undefined, lang: Lang): string {
  const say = WORDS[lang]
  if (command === undefined)
    return [
      `${NAME} ${pkg.version}: ${say.what}`,
      '',
      ...toRows(COMMAND_NAMES.map((name) => [usageOf(name, lang), COMMANDS[name][lang]])),
      '',
      ...wrap(say.files, WIDTH),
      '',
      ...toRows(
        (['lang', 'help', 'version'] as const).map((name) => [optionToHead(name, lang), OPTIONS[name][lang]]),
      ),
      '',
      say.more,
      say.exit,
      '',
    ].join('\n')
  const { examples } = COMMANDS[command]
  const options = OPTION_NAMES.filter((name) => OPTIONS[name].of.includes(command))
  const takesDocuments = OPTIONS.record.of.includes(command)
  return [
    `${NAME} ${usageOf(command, lang)} ${say.arguments}`,
    '',
    ...wrap(COMMANDS[command][lang], WIDTH),
    ...(takesDocuments ? wrap(say.files, WIDTH) : []),
    '',
    `${say.options}${lang === 'zh' ? '：' : ':'}`,
    ...toRows(
      options.map((name) => {
        const option: CommandOption<unknown> = OPTIONS[name]
        const own = option.own?.[command]
        return [optionToHead(name, lang, own?.value), (own ?? option)[lang]]
      }),
    ),
    '',
    `${say.examples}${lang === 'zh' ? '：' : ':'}`,
    ...examples.flatMap((example) => [`  # ${example[lang]}`, `  ${NAME} ${example.line}`]),
    '',
    say.exit,
    '',
  ].join('\n')
}

const usageOf = (command: CommandName, lang: Lang): string =>
  [command, ...COMMANDS[command].takes.map((one) => one[lang])].join(' ')

function optionToHead(name: keyof Values, lang: Lang, own?: Said): string {
  const { short, value: usual }: CommandOption<unknown> = OPTIONS[name]
  const value = own ?? usual
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value[lang]}`}`
}

/** Two columns, the second one wrapped. */
function toRows(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([head]) => textWidth(head))) + 2
  return rows.flatMap(([head, text]) =>
    wrap(text, WIDTH - left - 2).map(
      (line, index) => `  ${padToWidth(index === 0 ? head : '', left)}${line}`,
    ),
  )
}

/** A word, or one wide character with the marks that may not begin a line. */
const PIECES = /\s+|[\u2e80-\uffff][，。；：、）》」]*|[^\s\u2e80-\uffff]+[，。；：、）》」]*/gu

function wrap(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth(lines.at(-1)!) + textWidth(piece.trimEnd()) > width) lines.push('')
    if (lines.at(-1) !== '' || piece.trim() !== '') lines[lines.length - 1] += piece
  }
  return lines.map((line) => line.trimEnd())
}
