import { pageToBlocks } from './page-to-blocks.js'

/** The lines of a page that call the command, each as its words after `policy-lineage`. */
export const pageToCommands = (text: string): readonly (readonly string[])[] =>
  pageToBlocks(text)
    .filter(({ lang }) => lang === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .map((line) => line.replace(/\s+#.*$/u, ''))
    .flatMap((line) => {
      const words = /^(?:npx )?policy-lineage (?<words>.+)$/u.exec(line)?.groups?.words
      return words === undefined ? [] : [words.trim().split(/\s+/u)]
    })
