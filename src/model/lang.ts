/** The languages of what is written; the documents' own text is never translated. */
export const LANGS = ['zh', 'en'] as const

export type Lang = (typeof LANGS)[number]

/** What something is called in every language, by what it is: the one shape of all tables of words. */
export type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Lang, string>>>>
