/** Opening marks with the mark that closes each. Straight quotes close themselves. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
  '《': '》',
  '〈': '〉',
}

/** A quoted piece longer than this is a sentence, not a term; the longest set phrases printed in quotes have 14. */
const LONGEST_TERM = 16

/** The longest title seen in 456 documents has 71 characters; beyond this a closing 》 is taken for lost. */
const LONGEST_TITLE = 120

/** What a term may hold: no sentence marks, no brackets of its own. */
const TERM = /^[\p{Script=Han}\p{L}\p{N}+\-·×&. ]{2,}$/u

/** The marks that open a term, not a title. */
const OPENS_TERM = /[“「『‘"]/g

export interface Quoted {
  /** Offset of the first character inside. */
  readonly from: number
  /** Offset of the closing mark. */
  readonly to: number
  readonly kind: 'term' | 'title'
}

/** The term or title that the mark at an offset opens, or `undefined` where it opens neither. */
export function quotedAt(text: string, at: number): Quoted | undefined {
  const open = text[at]!
  const close = PAIRS[open]
  if (close === undefined) return undefined
  if (close === '》' || close === '〉') return titleAt(text, at, open, close)
  // not indexOf over the text: a mark that never closes would cost a scan of all that follows
  const within = text.slice(at + 1, at + 1 + LONGEST_TERM + 1).indexOf(close)
  if (within < 0) return undefined
  const to = at + 1 + within
  return TERM.test(text.slice(at + 1, to)) ? { from: at + 1, to, kind: 'term' } : undefined
}

/** Titles nest: 《…印发〈…〉的通知》. */
function titleAt(text: string, at: number, open: string, close: string): Quoted | undefined {
  let depth = 0
  const limit = Math.min(text.length, at + LONGEST_TITLE)
  for (let i = at; i < limit; i++) {
    const mark = text[i]
    if (mark === '\n') return undefined
    if (mark === open) depth++
    else if (mark === close && --depth === 0)
      return i > at + 1 ? { from: at + 1, to: i, kind: 'title' } : undefined
  }
  return undefined
}

/**
 * The terms a text prints in quotation marks, each once, in order.
 *
 * @example quotedTerms('用好“湘易办”，办好“湘易办”') // => ['湘易办']
 */
export function quotedTerms(text: string): readonly string[] {
  const terms = new Set<string>()
  OPENS_TERM.lastIndex = 0
  for (let found = OPENS_TERM.exec(text); found !== null; found = OPENS_TERM.exec(text)) {
    const quoted = quotedAt(text, found.index)
    if (quoted === undefined) continue
    terms.add(text.slice(quoted.from, quoted.to))
    OPENS_TERM.lastIndex = quoted.to + 1
  }
  return [...terms]
}

/** A title inside a title. */
const INNER = /[〈《](?<inner>[^〈〉《》]+)[〉》]/u

/** What a title is about: the issuer before 关于 and the wrapping 印发…的通知 say nothing of it. */
const ABOUT = /^.{0,40}?关于(?:印发|转发|批转)?/u

/** 的通知, (试行): how a title ends says what kind of paper it is, not which. */
const KIND = /(?:\(.{1,8}\))?(?:的(?:通知|意见|决定|函|批复))?$/u

/**
 * What a cited title is compared by: its innermost title, without issuer and without the kind of paper.
 *
 * @example titleToKey('湖南省人民政府办公厅关于印发〈湖南省2023年政务公开工作要点〉的通知') // => '湖南省2023年政务公开工作要点'
 */
export function titleToKey(title: string): string {
  const inner = INNER.exec(title)?.groups?.inner ?? title
  const about = inner
    .replace(ABOUT, '')
    .replace(KIND, '')
    .replace(/[\s〈〉《》]/gu, '')
  return about === '' ? inner : about
}
