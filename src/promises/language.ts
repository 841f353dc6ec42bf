import { type Check, oneOf, options } from '../check.js'
import { LANGS } from '../model/lang.js'

/** Options of what is only written. */
export const LANGUAGE: Check = options<{ readonly lang?: string }>({ lang: oneOf(LANGS) })
