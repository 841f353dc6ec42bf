import type { Lang } from '../model/lang.js'
import type { Values } from './options.js'
import { oneOf } from './usage.js'

/** Reports are in Chinese unless told otherwise, on whatever system they are made. */
export const reportLang = ({ lang }: Values): Lang => oneOf('lang', lang ?? 'zh', ['zh', 'en'])
