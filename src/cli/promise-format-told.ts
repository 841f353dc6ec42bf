import { extname } from 'node:path'
import { endingToFormat } from '../report/comparison-to-format.js'
import { oneOf, UsageError } from './usage.js'

export const PROMISE_FORMATS = ['text', 'md', 'json', 'html', 'xlsx'] as const
type PromiseFormat = (typeof PROMISE_FORMATS)[number]

interface Told {
  readonly format?: string
  readonly out?: string
}

/** The format by name, else by the ending of what is written, else text. */
export function promiseFormatTold({ format, out }: Told): PromiseFormat {
  const isPrinted = out === undefined || out === '-'
  const told =
    format !== undefined
      ? oneOf('format', format, PROMISE_FORMATS)
      : isPrinted
        ? 'text'
        : PROMISE_FORMATS.find((format) => format === endingToFormat(out))
  if (told === undefined) {
    const ending = extname(out!)
    throw new UsageError(
      {
        zh: `--out ${out}：没有${ending === '' ? '无扩展名' : ` ${ending} `}的报告；请换扩展名，或用 --format 指明：${PROMISE_FORMATS.join(' ')}`,
        en: `--out ${out}: no report ends in ${ending || 'nothing'}; take another ending, or name the format with --format: ${PROMISE_FORMATS.join(' ')}`,
      },
      'promises',
    )
  }
  if (told === 'xlsx' && isPrinted && process.stdout.isTTY)
    throw new UsageError(
      {
        zh: 'xlsx 不能显示在终端里：用 --out 指定文件',
        en: 'xlsx is not for a terminal: name a file with --out',
      },
      'promises',
    )
  return told
}
