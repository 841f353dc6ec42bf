import type { Decision } from '../model/index.js'

/** What a coder may choose, in the order of the codebook. */
export const CHOICES: readonly Decision['relation'][] = ['inherited', 'rephrased', 'partial', 'none']

/** The words of the drop-down list. */
export const CHOICE_WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<Decision['relation'], string>>>> = {
  zh: { inherited: '沿用', rephrased: '改写', partial: '部分承接', none: '无' },
  en: { inherited: 'inherited', rephrased: 'rephrased', partial: 'partial', none: 'none' },
}

/** Other words that mean the same without doubt: coders type by hand. */
const ALSO: Readonly<Record<string, Decision['relation']>> = {
  部分: 'partial',
  无关: 'none',
  无对应: 'none',
  未对应: 'none',
  不对应: 'none',
  没有: 'none',
  未承接: 'none',
  新增: 'none',
  dropped: 'none',
  added: 'none',
  no: 'none',
}

const BY_WORD: ReadonlyMap<string, Decision['relation']> = new Map([
  ...CHOICES.flatMap((choice) => [[choice, choice] as const, [CHOICE_WORDS.zh[choice], choice] as const]),
  ...Object.entries(ALSO),
])

/**
 * The relation that a coder's word means, or `undefined` if none does; case, widths and blanks don't matter.
 *
 * @example wordToRelation(' 部分承接 ') // => 'partial'
 * @example wordToRelation('ＩＮＨＥＲＩＴＥＤ') // => 'inherited'
 */
export const wordToRelation = (word: string): Decision['relation'] | undefined =>
  BY_WORD.get(word.normalize('NFKC').trim().toLowerCase())
