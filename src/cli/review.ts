import { reviewToAgreement, type SampleEstimate, sampleToEstimate } from '../doors/evaluate.js'
import { type ImportedReview, importReview } from '../doors/review.js'
import { agreementToText } from '../evaluate/agreement-to-text.js'
import { PolicyError, type Relation } from '../index.js'
import type { Lang } from '../model/lang.js'
import type { Values } from './options.js'
import { tell, tellNote } from './say.js'
import { UsageError } from './usage.js'

/** Reads filled-in sheets back: what cannot be used goes to stderr, and the agreement is the result. */
export async function reviewSheets(
  sheets: readonly string[],
  { coder }: Values,
  lang: Lang,
): Promise<string> {
  if (sheets.length === 0)
    throw new UsageError(
      { zh: 'review 后面要写：一张或几张填好的复核表', en: 'review takes one filled-in sheet or more' },
      'review',
    )
  const review = await importReview(sheets, coder === undefined ? {} : { coder })
  reportReview(review, lang)
  const links = review.rows.flatMap(({ decision: { source, target }, machine }) =>
    isLink(machine) ? [{ source, target, relation: machine }] : [],
  )
  // a blind sheet does not tell what the machine thought
  const knowsMachine = review.rows.some(({ machine }) => machine !== null)
  const agreement = reviewToAgreement(review, knowsMachine ? { links } : undefined)
  const done = `${review.rows.length} rows decided, ${review.blanks.length} left empty\n`
  const estimate = estimateOf(review)
  const caution =
    knowsMachine && estimate === null
      ? 'Recall is over the reviewed pairs only: of links that nobody was shown it knows nothing. For all of them let a sample be coded (corpus --review FILE --what sample).\n'
      : ''
  return done + agreementToText(agreement, estimate) + caution
}

const isLink = (machine: Relation | 'none' | null): machine is Relation =>
  machine !== null && machine !== 'none'

/** Only a sample can be estimated from. */
function estimateOf(review: ImportedReview): SampleEstimate | null {
  if (review.rows.length === 0) return null
  try {
    return sampleToEstimate(review)
  } catch (error) {
    if (error instanceof PolicyError && error.code === 'bad-input') return null
    throw error
  }
}

/** Tells of rows that cannot be used and of pairs that were decided differently. */
export function reportReview({ problems, conflicts }: ImportedReview, lang: Lang): void {
  for (const { message } of problems) tellNote(message, lang)
  for (const { source, target, decisions } of conflicts) {
    const each = decisions.map(({ coder, relation }) => `${coder} ${relation}`).join(', ')
    tell(
      {
        zh: `结论冲突，仍按自动判定：${source} → ${target}：${each}`,
        en: `conflict, left as the library has it: ${source} → ${target}: ${each}`,
      },
      lang,
    )
  }
}
