import { extname } from 'node:path'
import { FORMATS, type Format, formatOf } from '../doors/report.js'
import { PolicyError } from '../error.js'
import { isFigurePath } from '../figures/figure-to-file.js'
import type { Values } from './options.js'
import { oneOf, UsageError } from './usage.js'

/** Whether a figure is asked for: by name, or by the ending of what is written. */
export const isFigureTold = ({ figure, out }: Values): boolean =>
  figure !== undefined || (out !== undefined && isFigurePath(out))

/** The format that a comparison is asked for: by name, else by the ending of what is written, else text. */
export function formatTold(values: Values): Format | 'figure' {
  const { format, out } = values
  if (isFigureTold(values)) return 'figure'
  if (format !== undefined) return oneOf('format', format, FORMATS)
  if (out === undefined || out === '-') return 'text'
  try {
    return formatOf(out)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const ending = extname(out)
    throw new UsageError({
      zh: `--out ${out}：没有${ending === '' ? '无扩展名' : ` ${ending} `}的报告；请换扩展名，或用 --format 指明：${FORMATS.join(' ')}`,
      en: `--out ${out}: no report ends in ${ending || 'nothing'}; take another ending, or name the format with --format: ${FORMATS.join(' ')}`,
    })
  }
}
