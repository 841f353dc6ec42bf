import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersToScores, type BenchmarkScores } from '../src/benchmark/answers-to-scores.js'
import { jsonToAnswers } from '../src/benchmark/json-to-answers.js'
import { jsonToBenchmark } from '../src/benchmark/json-to-benchmark.js'
import { baseline, bothBest, eitherBest, oneToOne, type Rule } from '../test/gold/baselines.js'
import { chooseMethod, crossValidate, type Method } from '../test/gold/cross-validate.js'
import { ours } from '../test/gold/ours.js'
import { ROOT, readGold } from '../test/gold/pairs.js'
import { preparePair } from '../test/gold/prepare.js'
import { comparisonToEntry } from './comparison-to-entry.js'
import { leaderboardToMarkdown } from './leaderboard-to-markdown.js'
import { javascriptMeasures, type Measure, pythonMeasures } from './measures.js'
import { systemsToRows } from './systems-to-rows.js'

/**
 * `npm run benchmark`: the usual measures and policy-lineage on all pairs, scored as anybody's file of links is, and
 * written to LEADERBOARD.md with the files of links in systems/. Whatever is fitted (thresholds, matching rule, weights) is fitted without the field scored.
 */

const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['best of either side', eitherBest(1)],
  ['among the two best of both sides', bothBest(2)],
  ['one to one, greedy', oneToOne],
]

const gold = readGold()
if (gold.skipped.length > 0) {
  console.error(
    `${gold.skipped.join('\n')}; LEADERBOARD.md is left as it is: it holds the figures of all pairs`,
  )
  process.exit(1)
}
const benchmark = jsonToBenchmark(JSON.parse(readFileSync(join(ROOT, 'benchmark/gold.json'), 'utf8')))
const given = [...gold.pairs, ...gold.own.pairs]
const pairs = given.map(preparePair)

function score<P>(method: Method<P>): BenchmarkScores {
  const results = crossValidate(method, pairs, 'field')
  const entries = results.map(({ comparison }, index) =>
    comparisonToEntry(comparison, given[index]!.source, given[index]!.target),
  )
  const scores = answersToScores(jsonToAnswers({ system: method.name, pairs: entries }, benchmark), benchmark)
  console.log(scores.total.link.f1.toFixed(3), method.name)
  return scores
}

/** A measure with whichever of the rules is best on what it is fitted on. */
const toMethod = ({ name, similarity }: Measure) =>
  chooseMethod(
    name,
    RULES.map(([rule, of]) => baseline(`${name}, ${rule}`, similarity, of, true)),
  )

const measures = [...javascriptMeasures(), ...pythonMeasures(pairs)]
const rows = [
  { by: 'this package', scores: score(ours()) },
  ...measures.map((measure) => ({ by: measure.by, scores: score(toMethod(measure)) })),
]
const sent = systemsToRows(join(ROOT, 'benchmark/systems'), benchmark)
writeFileSync(join(ROOT, 'benchmark/LEADERBOARD.md'), leaderboardToMarkdown([...rows, ...sent]))
