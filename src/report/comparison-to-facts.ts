import type { Comparison, ExpectedShare } from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { type Lang, word } from '../write/wording.js'

/** A figure with its name. */
export type Fact = readonly [name: string, value: string]

/** The headline of a comparison: what every report tells under its table of statuses. */
export function comparisonToFacts({ summary }: Comparison, lang: Lang): readonly Fact[] {
  const { links, source, target } = summary
  const mean = (confidence: number | null): string =>
    confidence === null ? word(lang, 'none') : decimal(confidence)
  return [
    [word(lang, 'coreLinks'), String(links.core)],
    [word(lang, 'partialLinks'), String(links.counts.partial)],
    [
      word(lang, 'meanConfidence'),
      `${word(lang, 'source')} ${mean(source.meanConfidence)}${lang === 'zh' ? '，' : ', '}${word(lang, 'target')} ${mean(target.meanConfidence)}`,
    ],
    [word(lang, 'uncertain'), String(links.uncertain)],
    [word(lang, 'carried'), percent(source.carried)],
  ]
}

/** What the comparison expects of itself. */
export function qualityToFacts({ quality }: Pick<Comparison, 'quality'>, lang: Lang): readonly Fact[] {
  const { links, dropped, added } = quality
  const figure = (value: number | undefined): string =>
    value === undefined ? word(lang, 'unknown') : decimal(value)
  const within = (expected: ExpectedShare | null): string =>
    expected === null
      ? word(lang, 'unknown')
      : `${percent(expected.share)} (95% ${percent(expected.low)}–${percent(expected.high)})`
  return [
    [word(lang, 'expectedPrecision'), figure(links?.precision)],
    [word(lang, 'expectedRecall'), figure(links?.recall)],
    [word(lang, 'expectedF1'), figure(links?.f1)],
    [word(lang, 'expectedDropped'), within(dropped)],
    [word(lang, 'expectedAdded'), within(added)],
  ]
}
