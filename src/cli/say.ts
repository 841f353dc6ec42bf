import type { Lang } from '../model/lang.js'
import { messageToCommand } from './message-to-command.js'
import type { Said } from './said.js'

const { stderr } = process

/** Notes go beside the result, on standard error, each in a line. */
export const tellNote = (message: string, lang: Lang): void =>
  tell({ zh: `提示：${messageToCommand(message)}`, en: `note: ${messageToCommand(message)}` }, lang)

export const tell = (said: Said, lang: Lang): void => void stderr.write(`${said[lang]}\n`)
