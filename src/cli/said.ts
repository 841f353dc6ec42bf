import type { Lang } from '../model/lang.js'

/** A text in both languages. */
export type Said = Readonly<Record<Lang, string>>
