import { ANSWERS, type Answer } from '../model/answer.js'
import type { Words } from '../model/lang.js'

/** The words of the drop-down list. */
export const CHOICE_WORDS: Words<Answer> = {
  inherited: { zh: '沿用', en: 'inherited' },
  rephrased: { zh: '改写', en: 'rephrased' },
  partial: { zh: '部分承接', en: 'partial' },
  none: { zh: '无', en: 'none' },
}

/** Other words that mean the same without doubt: coders type by hand. */
const ALSO: Readonly<Record<string, Answer>> = {
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

const BY_WORD: ReadonlyMap<string, Answer> = new Map([
  ...ANSWERS.flatMap((choice) => [[choice, choice] as const, [CHOICE_WORDS[choice].zh, choice] as const]),
  ...Object.entries(ALSO),
])

/**
 * The relation that a coder's word means, or `undefined` if none does; case, widths and blanks don't matter.
 *
 * @example wordToRelation(' 部分承接 ') // => 'partial'
 * @example wordToRelation('ＩＮＨＥＲＩＴＥＤ') // => 'inherited'
 */
export const wordToRelation = (word: string): Answer | undefined =>
  BY_WORD.get(word.normalize('NFKC').trim().toLowerCase())
