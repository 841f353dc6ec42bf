/**
 * Prints the weights of `align` and the table `JUDGE_LIKELIHOOD` as fitted on all pairs that people annotated: `npm run fit`.
 *
 * They are copied by hand into `src/options.ts` and `src/judge/answer-likelihood.ts`, so that a reader sees what changes and why.
 */
import { createTokenizer } from '../../src/tokenize/index.js'
import { fit as fitWeights } from './fit.js'
import { readGold } from './pairs.js'
import { preparePair } from './prepare.js'
import { answersToLikelihood, hasRecordedAnswers, pairToAnswers } from './recorded-answers.js'

const { pairs, own, skipped } = readGold()
const all = [...pairs, ...own.pairs].map(preparePair)
for (const line of skipped) console.log(line)
const weights = fitWeights(
  all.map(({ source, target, gold, field }) => {
    const tokenizer = createTokenizer([source, target])
    return { source: tokenizer.document(source), target: tokenizer.document(target), gold, field }
  }),
)
console.log(`fitted on ${all.length} pairs in ${new Set(all.map(({ field }) => field)).size} fields`)
console.log(
  JSON.stringify(weights, (_, value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value), 2),
)

const answers = pairs.flatMap(pairToAnswers)
if (hasRecordedAnswers()) {
  console.log(`the judge's likelihood, from ${answers.length} recorded answers`)
  for (const [truth, row] of Object.entries(answersToLikelihood(answers)))
    console.log(
      truth,
      JSON.stringify(row, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value)),
    )
} else console.log('skipped: the recorded answers (../shared/judge are not on this machine)')
