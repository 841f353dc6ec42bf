import { extname } from 'node:path'
import {
  aFunction,
  type Check,
  checkComparison,
  checkInput,
  checkLineage,
  checkText,
  options as optionsOf,
  whole,
  within,
  yesOrNo,
} from '../check.js'
import { compare } from '../compare.js'
import { PolicyError } from '../error.js'
import { gainsToAsked } from '../judge/chances-to-gains.js'
import { CODEBOOK, CODEBOOK_ZH } from '../lexicon/codebook.js'
import { ANSWERS } from '../model/answer.js'
import type { Comparison, Lineage } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { textToFile } from '../write/text-to-file.js'
import { LANG } from '../write/wording.js'
import { comparisonToQuestions, type Question } from './comparison-to-questions.js'
import type { CompareAgain } from './lineage-to-candidates.js'
import { questionsToPrompts } from './questions-to-prompts.js'

export interface QuestionOptions {
  /**
   * Questions: below 1 a share of the tasks of all sources, else a number. The most telling are asked.
   * @default as many as are worth asking, see `judgeBudget` of `compareAsync`
   */
  readonly budget?: number
  /** Of the codebook and the instructions; answers are read in both. @default 'zh' */
  readonly lang?: Lang
  /** Questions in one prompt of a `.md` file. @default 10 */
  readonly perPrompt?: number
  /** @default false */
  readonly overwrite?: boolean
  /** How documents of a lineage are compared once more. @default compare */
  readonly compare?: CompareAgain
}

const OPTIONS: Check = optionsOf<QuestionOptions>({
  budget: within(0, Number.POSITIVE_INFINITY),
  lang: LANG,
  perPrompt: whole(1),
  overwrite: yesOrNo,
  compare: aFunction,
})

const PER_PROMPT = 10
/** Digits of the gain: it orders the questions, no more. */
const DIGITS = 3

/**
 * Writes the questions whose answers settle most into a file, the most telling first, and gives them: for a chat model
 * that this library does not reach, or for people. Each holds the two texts and what the answers mean; what the
 * library thinks is left out.
 *
 * `.jsonl`: one question a line. `.md`: prompts to paste into any chat, those about one task together. What comes back is
 * read by `importAnswers`. Questions that were answered already (imported, or decided by people) are not asked again.
 * The pairs of a lineage are compared once more.
 *
 * @throws PolicyError `bad-option`, `exists`, `bad-input` where two documents have one name
 *
 * @example await exportQuestions(comparison, 'questions.jsonl', { budget: 40 })
 */
export async function exportQuestions(
  asked: Comparison | Lineage,
  path: string,
  options: QuestionOptions = {},
): Promise<readonly Question[]> {
  checkInput('exportQuestions', asked, 'a comparison or a lineage', ({ links }) => Array.isArray(links))
  if ('pairs' in asked) checkLineage('exportQuestions', asked)
  else checkComparison('exportQuestions', asked)
  checkText('exportQuestions', path, 'the path of a .jsonl or .md file')
  OPTIONS(options, 'exportQuestions')
  const { lang = 'zh', perPrompt = PER_PROMPT, overwrite = false } = options
  const format = extname(path).toLowerCase()
  if (format !== '.jsonl' && format !== '.md')
    throw new PolicyError('bad-option', `questions are written as .jsonl or .md, got ${path}`)
  const questions = toQuestions(asked, options)
  textToFile(
    format === '.md' ? questionsToPrompts(questions, lang, perPrompt) : toLines(questions, lang),
    path,
    overwrite,
  )
  return questions
}

function toQuestions(asked: Comparison | Lineage, options: QuestionOptions): readonly Question[] {
  const comparisons = 'pairs' in asked ? lineageToComparisons(asked, options.compare) : [asked]
  const decisions = asked.decisions ?? []
  const all = new Map<string, Question>()
  let tasks = 0
  for (const comparison of comparisons) {
    tasks += comparison.sourceVerdicts.length
    for (const question of comparisonToQuestions(comparison, decisions))
      if (!all.has(question.id)) all.set(question.id, question)
  }
  const questions = [...all.values()]
  const gains = Float64Array.from(questions, ({ gain }) => gain)
  return gainsToAsked(gains, tasks, options.budget).map((place) => questions[place]!)
}

function* lineageToComparisons(
  { documents: all, pairs }: Lineage,
  compareAgain: CompareAgain = compare,
): Generator<Comparison> {
  const documents = new Map(all.map(({ id, document }) => [id, document]))
  for (const pair of pairs) {
    const [source, target] = [documents.get(pair.source), documents.get(pair.target)]
    if (source === undefined || target === undefined) continue
    // the corpus may name a document otherwise than the document itself does
    yield compareAgain({ ...source, id: pair.source }, { ...target, id: pair.target })
  }
}

function toLines(questions: readonly Question[], lang: Lang): string {
  const codebook = lang === 'zh' ? CODEBOOK_ZH : CODEBOOK
  return questions
    .map(({ gain, ...question }) => {
      const line = { ...question, gain: Number(gain.toFixed(DIGITS)), answers: ANSWERS, codebook }
      return `${JSON.stringify(line)}\n`
    })
    .join('')
}
