import type { Span } from '../../model/index.js'
import { boundOf, isTarget } from './figure-to-bound.js'
import { nounOf } from './figure-to-noun.js'
import { textToFigures } from './text-to-figures.js'
import { foldDigits } from './text-to-numbers.js'

/** A number that is to be reached: offsets into the text, the noun and the words of bound included. */
export interface TargetRange extends Span {
  readonly value: number
  /** Both ends of a range; `value` is the one that the bound is about. */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly unit: string | null
  readonly bound: 'min' | 'max' | 'exact'
  readonly noun: string | null
}

/**
 * The numeric targets of a text, by position: how many, how much, how soon.
 *
 * A range (5—8万人) is one target. 万 and 亿 are multiplied out, percentages stand as 0–100 with the unit %. Numbers in titles and quoted names
 * (`skip`), years and dates, service names (12345, 24小时), thresholds and sums of subsidies are no targets:
 * `isTarget` says which words make a figure one.
 *
 * @example textToTargets('用户数突破170万', [])[0].value // => 1700000
 */
export function textToTargets(given: string, skip: readonly Span[]): readonly TargetRange[] {
  const text = foldMarks(foldDigits(given))
  const closed = new Uint8Array(text.length)
  for (const span of skip) closed.fill(1, span.from, span.to)
  const targets: TargetRange[] = []
  for (const figure of textToFigures(text)) {
    if (closed[figure.from] === 1) continue
    // 培育3家综合型平台，20家行业型平台: the second clause goes on with the first one's verb.
    const goesOn =
      targets.length > 0 &&
      figure.before === '' &&
      !/[。；;\n]/u.test(text.slice(targets.at(-1)!.to, figure.from))
    if (!isTarget(figure, goesOn)) continue
    const { bound, from, to } = boundOf(figure)
    const noun = nounOf(figure, from)
    const last = targets.at(-1)
    // 分别达到845亿元、486亿元: the second figure shares the bound and what was counted.
    const shares =
      last !== undefined && /^[、和]$/u.test(text.slice(last.to, figure.from)) && bound === 'exact'
    targets.push({
      from: shares ? figure.from : noun.from,
      to,
      value: bound === 'max' ? figure.high : figure.value,
      range: figure.high === figure.value ? null : { low: figure.value, high: figure.high },
      unit: figure.unit,
      bound: shares ? last.bound : bound,
      noun: shares ? last.noun : noun.text,
    })
  }
  return withoutOverlap(targets)
}

const MARKS: Readonly<Record<string, string>> = { '％': '%', '．': '.' }

/** ％ and ． as ASCII; the comma of 1，200 is left alone: it may be a mark of punctuation. */
const foldMarks = (text: string): string => text.replace(/[％．]/gu, (mark) => MARKS[mark]!)

/** A noun may reach back to the figure before it: 种类突破500种、数据突破2亿条. */
function withoutOverlap(targets: readonly TargetRange[]): readonly TargetRange[] {
  let done = 0
  return targets.map((target) => {
    const from = Math.max(target.from, done)
    done = target.to
    return { ...target, from }
  })
}
