import { existsSync } from 'node:fs'
import { faultToWords } from '../fault-to-words.js'
import { PolicyError } from '../index.js'
import type { Lang } from '../model/lang.js'
import { isStream, textToFile } from '../write/text-to-file.js'
import type { CommandName } from './commands.js'
import { INTERRUPTED_EXIT } from './interrupt.js'
import type { Values } from './options.js'
import { tell } from './say.js'

const { stdout, stderr } = process

/** A folder is what `corpus` writes into; everything else writes one file, or to standard output. */
const fileOf = (command: CommandName, { out }: Values): string | undefined =>
  out === '-' || command === 'corpus' ? undefined : out

/** What would fail after all the work is told before it. */
export function checkOut(command: CommandName, values: Values): void {
  const file = fileOf(command, values)
  if (file !== undefined) refuseExisting(file, values.force)
}

export function refuseExisting(file: string, force: boolean | undefined): void {
  if (force !== true && existsSync(file) && !isStream(file))
    throw new PolicyError('exists', `${file} exists; choose another name, or overwrite it with --force`)
}

/** Puts the result where it was asked for, and says where that is. */
export function writeOut(
  content: string | Uint8Array,
  command: CommandName,
  values: Values,
  lang: Lang,
): void {
  const file = fileOf(command, values)
  if (file === undefined) return void stdout.write(content)
  textToFile(content, file, values.force === true)
  tellWritten(file, lang)
}

export const tellWritten = (what: string, lang: Lang): void =>
  tell({ zh: `已写入：${what}`, en: `written: ${what}` }, lang)

/** A reader that closes early (head, less) is no failure; a full disk is one, in one line. */
export function watchStreams(lang: Lang): void {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      if (stream === stdout)
        tell(
          {
            zh: `policy-lineage：写不到标准输出：${faultToWords(error)}`,
            en: `policy-lineage: cannot write to standard output: ${faultToWords(error)}`,
          },
          lang,
        )
      process.exit(process.exitCode === INTERRUPTED_EXIT ? INTERRUPTED_EXIT : 1)
    })
}
