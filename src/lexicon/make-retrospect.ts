/**
 * Weighs the words by which an account of what was done is told from a plan, for `retrospect.ts`:
 * `npx tsx src/lexicon/make-retrospect.ts <folder of provincial work reports> <folder of plans> …`.
 *
 * A work report says itself which is which: 一、2024年工作回顾, then 二、2025年工作安排. Its paragraphs under the
 * two kinds of headings are the samples, so nobody had to annotate them; notices, opinions and action plans
 * add paragraphs that are plans. Reports and plans on which alignment is tested are left out, as far as they
 * are in these folders. Method: ridge logistic regression on word counts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MARKERS, textToCounts } from './retrospect.js'

const TESTED_ELSEWHERE = /安徽|福建|贵州|湖南|山东|包头/u
const HEADING = /^[\s　]*(?:[一二三四五六]、)(?<title>.{2,50})$|^(?<bare>20\d\d年.*(?:回顾|工作安排).*)$/u
const IS_ACCOUNT = /回顾|成就|成绩|总结/u
const IS_PLAN = /20\d\d年.{0,8}(?:工作安排|重点工作|主要任务|重点任务|目标任务|主要工作|总体要求)|工作安排/u
/** Shorter lines are headings or salutations. */
const SHORTEST = 60
/** Paragraphs are read as far as a task is long. */
const LONGEST = 800
/** Strength of the ridge: about three samples against each weight. */
const RIDGE = 3
const STEPS = 3000
const RATE = 4

/** A heading put before texts that are plans all through. */
const ALL_PLAN = '2025年工作安排'

interface Sample {
  readonly counts: readonly number[]
  readonly account: boolean
}

const [reports, ...plans] = process.argv.slice(2)
if (reports === undefined) throw new Error('name the folder of the work reports')
const samples = [
  ...textsOf(reports).flatMap(textToSamples),
  ...plans.flatMap(textsOf).flatMap((text) => textToSamples(`${ALL_PLAN}\n${text}`)),
]
const { weights, bias } = samplesToWeights(samples)
const right = samples.filter(({ counts, account }) => bias + dot(weights, counts) > 0 === account).length

writeFileSync(
  new URL('./retrospect.data.ts', import.meta.url),
  [
    `/** Fitted on ${samples.length} paragraphs of provincial work reports (${((100 * right) / samples.length).toFixed(0)} % right) by make-retrospect.ts. */`,
    `export const BIAS = ${bias.toFixed(2)}`,
    '/** In the order of MARKERS. */',
    `export const WEIGHTS: readonly number[] = [${weights.map((weight) => weight.toFixed(2)).join(', ')}]`,
    '',
  ].join('\n'),
)
console.log(MARKERS.map((marker, i) => `${marker} ${weights[i]!.toFixed(2)}`).join('  '))

function textsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !TESTED_ELSEWHERE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

function textToSamples(text: string): readonly Sample[] {
  let account: boolean | undefined
  return text.split('\n').flatMap((raw) => {
    const line = raw.replace(/^[\s　]+|[\s　]+$/gu, '')
    const heading = line.length < SHORTEST ? HEADING.exec(line)?.groups : undefined
    const title = heading?.title ?? heading?.bare
    if (title !== undefined) account = IS_PLAN.test(title) ? false : IS_ACCOUNT.test(title) ? true : undefined
    return account === undefined || line.length < SHORTEST
      ? []
      : [{ counts: textToCounts(line.slice(0, LONGEST)), account }]
  })
}

/** Both kinds weigh the same in all, so that the bias does not say how reports are divided. */
function samplesToWeights(all: readonly Sample[]): { weights: number[]; bias: number } {
  const weights: number[] = MARKERS.map(() => 0)
  let bias = 0
  const accounts = all.filter(({ account }) => account).length
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => (RIDGE * weight) / all.length)
    let slopeOfBias = 0
    for (const { counts, account } of all) {
      const share = 0.5 / (account ? accounts : all.length - accounts)
      const error = share * (1 / (1 + Math.exp(-bias - dot(weights, counts))) - (account ? 1 : 0))
      slopeOfBias += error
      counts.forEach((count, i) => {
        if (count !== 0) slope[i]! += error * count
      })
    }
    weights.forEach((_, i) => {
      weights[i]! -= RATE * slope[i]!
    })
    bias -= RATE * slopeOfBias
  }
  return { weights, bias }
}

function dot(weights: readonly number[], counts: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * counts[i]!, 0)
}
