import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baselines } from './baselines.js'
import { crossValidate, type Method, pooled } from './cross-validate.js'
import { ours } from './ours.js'
import { readGold, ROOT } from './pairs.js'
import { perturbations } from './perturb.js'
import { type PreparedPair, prepareDocument, preparePair, tasksOf } from './prepare.js'
import * as report from './report.js'
import { structureToDifferences } from './structure.js'

/** `npm run evaluate`: all figures, printed and written to REPORT.md. */

const gold = readGold()
const pairs = gold.pairs.map(preparePair)
const seedPairs = pairs.filter(({ field }) => field === 'hunan')
const hasFields = new Set(pairs.map(({ field }) => field)).size > 1

/** One field alone cannot be left out; its pairs can. */
const honest = hasFields ? 'field' : 'pair'

const lines: string[] = []
const say = (...more: readonly string[]): void => {
  for (const line of more) console.log(line)
  lines.push(...more)
}

function runMethod<P>(method: Method<P>): report.MethodResults {
  return {
    name: method.name,
    seeds: crossValidate(method, seedPairs, 'pair'),
    lopo: crossValidate(method, pairs, 'pair'),
    lofo: hasFields ? crossValidate(method, pairs, 'field') : null,
  }
}

say(
  '# What the library gets right',
  '',
  'Made by `npm run evaluate`; README.md beside this file says how things are counted. LOPO: fitted without the pair that is scored. LOFO: fitted without its whole field. Two people who annotate independently reach link F1 0.95 on the seed pairs and 0.92 on the others.',
  ...gold.skipped.flatMap((line) => ['', line]),
)

say('', '## Structure', '')
const seedTasks = gold.seeds.map((seed) => {
  const { document } = prepareDocument(seed)
  return {
    seed,
    count: tasksOf(document).length,
    differences: structureToDifferences(seed.structure, document),
  }
})
say(
  report.table(
    ['seed', 'tasks', 'as people count them', 'differences'],
    seedTasks.map(({ seed, count, differences }) => [
      seed.name,
      count,
      seed.structure.length,
      differences.length,
    ]),
  ),
  ...seedTasks.flatMap(({ differences }) => differences.map((line) => `- ${line}`)),
)
if (gold.others.length > 0) {
  const rows = gold.others.map((other) => {
    const { map } = prepareDocument(other)
    return { name: other.name, right: map.ids.size, ...map }
  })
  const sum = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0)
  const f1 = (right: number, missing: number, extra: number): string =>
    report.figure((2 * right) / Math.max(1, 2 * right + missing + extra))
  say(
    '',
    report.table(
      ['other documents: task openings', 'found', 'missing', 'not listed', 'F1'],
      [
        ...rows.map(({ name, right, missing, extra }) => [
          name,
          right,
          missing.length,
          extra.length,
          f1(right, missing.length, extra.length),
        ]),
        [
          'all',
          sum(({ right }) => right),
          sum(({ missing }) => missing.length),
          sum(({ extra }) => extra.length),
          f1(
            sum(({ right }) => right),
            sum(({ missing }) => missing.length),
            sum(({ extra }) => extra.length),
          ),
        ],
      ],
    ),
  )
}

const own = runMethod(ours())
const yardsticks = baselines().map(runMethod)
say('', '## Links, beside the usual tools', '', report.methodsToTable([own, ...yardsticks]))

const results = own.lofo ?? own.lopo
const all = pooled(results)
const yardstick = yardsticks[0]!
say(
  '',
  `Link F1 ${report.figure(all.link.f1)}, precision ${report.figure(all.link.precision)}, recall ${report.figure(all.link.recall)} leave-one-${honest}-out; ` +
    `95 % by bootstrap ${report.interval(all, 'source')} over source tasks, ${report.interval(all, 'pair')} over pairs.`,
  '',
  `### By pair (leave-one-${honest}-out)`,
  '',
  report.pairsToTable([
    { name: own.name, results },
    { name: yardstick.name, results: yardstick.lofo ?? yardstick.lopo },
  ]),
  '',
  `### By field (leave-one-${honest}-out)`,
  '',
  report.fieldsToTable(results),
  '',
  '## Relations and statuses',
  '',
  report.confusionToTable(all),
  '',
  report.statusToTable(all),
  '',
  `Status accuracy ${report.figure(all.status.accuracy)}, macro-F1 ${report.figure(all.status.macroF1)} over ${all.status.judged} source tasks; partial links F1 ${report.figure(all.partial.f1)}. Seeds alone, leave-one-pair-out: link F1 ${report.figure(pooled(own.seeds).link.f1)}, status macro-F1 ${report.figure(pooled(own.seeds).status.macroF1)}.`,
  '',
  '## Confidence',
  '',
  ...report.calibrationToLines(all.judgments),
  '',
  'Had every pair from a confidence on been linked:',
  '',
  report.sweepToTable(all.judgments),
)

say(
  '',
  '## When documents are damaged',
  '',
  `Fitted on documents as they are, leave-one-${honest}-out; the target is changed and read anew.`,
  '',
)
const f1With = <P>(method: Method<P>, change: (pair: PreparedPair) => PreparedPair): number =>
  pooled(crossValidate(method, pairs, honest, change)).link.f1
const perturbed = perturbations.map(({ name, apply }) => {
  const changed = new Map(pairs.map((pair) => [pair, apply(pair)]))
  const recounted = pairs.filter(
    (pair) => tasksOf(pair.target).length !== tasksOf(changed.get(pair)!.target).length,
  )
  const ownF1 = f1With(ours(), (pair) => changed.get(pair)!)
  const usual = f1With(baselines()[0]!, (pair) => changed.get(pair)!)
  return [
    name,
    report.figure(ownF1),
    report.figure(ownF1 - all.link.f1),
    report.figure(usual),
    recounted.length,
  ]
})
const usualF1 = pooled(yardstick.lofo ?? yardstick.lopo).link.f1
say(
  report.table(
    ['link F1', own.name, 'change', 'TF-IDF, best partner', 'pairs whose tasks are counted otherwise'],
    [['as they are', report.figure(all.link.f1), '', report.figure(usualF1), 0], ...perturbed],
  ),
)

const SURE_MISTAKES = 20
say('', '## The surest mistakes', '', ...report.mistakesToLines(results, SURE_MISTAKES), '')

if (gold.skipped.length === 0) writeFileSync(join(ROOT, 'test/gold/REPORT.md'), lines.join('\n'))
else console.log('REPORT.md is left as it is: it holds figures of all pairs')
