/** A fenced block of a page. */
export interface Block {
  /** Its language; `js no-run` is code that needs a server or a page. */
  readonly lang: string
  readonly code: string
  /** Where its code begins, from 1. */
  readonly line: number
}

/** The fenced blocks of a Markdown page, in order. */
export const pageToBlocks = (text: string): readonly Block[] =>
  [...text.matchAll(/^```(?<lang>[^\n`]*)\n(?<code>[\s\S]*?)^```$/gmu)].map(({ groups, index }) => ({
    lang: groups!.lang!,
    code: groups!.code!,
    line: text.slice(0, index).split('\n').length + 1,
  }))
