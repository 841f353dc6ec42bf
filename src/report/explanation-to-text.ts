import { inspect } from 'node:util'
import { decimal } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { distributionToText, partName, STATUS, word } from '../write/wording.js'
import { marksToPlain } from './changes-to-marks.js'
import type { PairExplanation } from './pair-to-explanation.js'
import type { TaskExplanation } from './task-explanation.js'

/** The explanation with a `toString` and an `inspect` that print it; both are hidden from its data. */
export function withText<T extends TaskExplanation | PairExplanation>(explanation: T): T {
  const print = { enumerable: false, value: () => explanationToText(explanation) }
  return Object.defineProperties(explanation, { toString: print, [inspect.custom]: print })
}

/** The explanation as lines for a terminal or a chat; no control characters of the document pass. */
export function explanationToText(explanation: TaskExplanation | PairExplanation): string {
  const lines = explanation.kind === 'pair' ? pairToLines(explanation) : taskToLines(explanation)
  return lines.map((line) => textToPlain(line)).join('\n')
}

function taskToLines(task: TaskExplanation): readonly string[] {
  const { lang } = task
  const nearest = task.nearest.map(
    ({ task: id, chances, name }) => `  ${decimal(1 - chances.none)}  ${id} ${name}`,
  )
  return [
    `${word(lang, task.side)} ${task.task} ${task.name}`,
    task.sentence,
    `${word(lang, 'distribution')}${lang === 'zh' ? '：' : ': '}${distributionToText(task.distribution, lang)}`,
    ...task.links.flatMap((link) => ['', ...pairToLines(link)]),
    ...(nearest.length > 0 ? ['', `${word(lang, 'nearest')}${lang === 'zh' ? '：' : ':'}`, ...nearest] : []),
  ]
}

function pairToLines(pair: PairExplanation): readonly string[] {
  const { lang } = pair
  const colon = lang === 'zh' ? '：' : ':'
  const relation = pair.relation ? STATUS[pair.relation][lang] : word(lang, 'unlinked')
  const parts = pair.parts.map(({ part, value, weight, adds }) =>
    weight === 0
      ? `${decimal(value).padStart(6)}          ${partName(lang, part)}${lang === 'zh' ? '（不计权）' : ' (not weighed)'}`
      : `${decimal(value).padStart(6)} × ${decimal(weight)} = ${decimal(adds).padStart(5)}  ${partName(lang, part)}`,
  )
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${title}${colon}`, ...lines.map((line) => `  ${line}`)]
  return [
    `${pair.source} ${pair.sourceName} ${pair.relation ? '→' : '⇸'} ${pair.target} ${pair.targetName}  [${relation}]`,
    pair.sentence,
    ...section(word(lang, 'parts'), parts),
    ...section(
      word(lang, 'evidence'),
      pair.matches.flatMap((match) => [
        `${decimal(match.similarity)}  ${match.source}`,
        `   ↳  ${match.target}`,
      ]),
    ),
    ...section(
      `${word(lang, 'changes')} [-${lang === 'zh' ? '删' : 'dropped'}-] {+${lang === 'zh' ? '增' : 'added'}+} {${lang === 'zh' ? '属地→化' : 'localised→so'}}`,
      [marksToPlain(pair.marks)],
    ),
    ...section(
      word(lang, 'facets'),
      pair.facets.map(({ name, text }) => `${name}${colon} ${text}`),
    ),
    ...section(word(lang, 'whatIf'), pair.whatIf),
  ]
}
