import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT: string = resolve(import.meta.dirname, '../..')

/** Every page that tells users how to use the library, by its path: the READMEs and the site, Chinese first. */
export const PAGES: readonly (readonly [chinese: string, english: string])[] = [
  ['README.zh-CN.md', 'README.md'],
  ...readdirSync(join(ROOT, 'site'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [`site/${name}`, `site/en/${name}`] as const),
]

export const pageToText = (page: string): string => readFileSync(join(ROOT, page), 'utf8')
