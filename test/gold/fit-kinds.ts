/** Prints the weights of `src/parse/kinds/weights.data.ts` as fitted on all items whose kinds people told. */
import { goldToKindSamples, kindsToLines, samplesToKindWeights } from './kinds.js'
import { readGold } from './pairs.js'

const gold = readGold()
for (const line of kindsToLines(gold)) console.log(line)
console.log(JSON.stringify(samplesToKindWeights(goldToKindSamples(gold))))
