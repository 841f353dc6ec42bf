import { type Check, options as optionsOf, whole, within } from '../check.js'
import { foldForCounting } from '../lexicon/background.js'
import { documentToItems } from '../model/document-to-tasks.js'
import { groupBy } from '../model/group-by.js'
import type { CorpusDocument, PolicyDocument, SpreadPhrase } from '../model/index.js'
import { compareText } from '../model/order.js'
import { unitOf } from '../tables/lineage-to-index.js'
import { type DatedText, type Gram, textsToGrams } from './texts-to-grams.js'

export interface PhrasesOptions {
  /** How many, those that spread furthest and fastest first. @default 50 */
  readonly limit?: number
  /** Units that must say it in the end. @default a tenth of them, three at least */
  readonly minUnits?: number
  /**
   * The share of units from which on a phrase that they say in the corpus's first year is left out: what was everywhere
   * from the beginning is not seen to spread, be it boilerplate or new. 1 keeps all. @default 0.75
   */
  readonly widespread?: number
}

/** No phrase opens with these (particles, prepositions, classifiers, pronouns) … */
const NO_OPENING =
  /^[的地得了着过和与及或等为是在以把被对将向从由到就也都而之其并让使给各不更再可能还要年个家项次届名位亿万+]/u
/** … or with what a job is ordered by, beside the verbs of the lexicon … */
const NO_VERB =
  /^(?:坚持|稳定|规范|支持|落实|优化|促进|扩大|增强|保持|统筹|巩固|大力|全面|扎实|深入|积极|进一步|持续|加大|加力|着力|努力|切实|有序|稳步|有效|实现|增加|获批|接待|居全国|确保|开展|打造|构建|健全|抓好|用好|做好|做优|做强|新增|累计|成功|获评|入选|推行|发挥|提升|深化|实施|推进|推动|加快|加强|完善|建设|建立|培育|引导|鼓励|强化|严格|发展|聚焦|围绕|主动|今年|去年|过去|我省|全省|全市|我市|全区|我区)/u
/** … or closes with these. */
const NO_CLOSING =
  /(?:[的地得了着过和与及或为是在以把被对将向从由到就也都而之其并让使给各第个家项次不]|等|增长|提升|明显|显著|居全国|实现|全面|加快|推进|推动)$/u

const OPTIONS: Check = optionsOf<PhrasesOptions>({
  limit: whole(1),
  minUnits: whole(1),
  widespread: within(0, 1),
})

const FEWEST_UNITS = 3

/**
 * Phrases that spread over the units of a corpus, without naming any: runs of characters that many units came to say.
 *
 * Furthest and fastest first: by the units that came to say it times their speed. Texts without a year are passed over,
 * copies too. None is a piece of another. Work is linear in the texts.
 */
export function documentsToPhrases(
  all: readonly CorpusDocument[],
  options: PhrasesOptions = {},
): readonly SpreadPhrase[] {
  OPTIONS(options, 'phrases')
  const { limit = 50, minUnits, widespread = 0.75 } = options
  const documents = all.filter(({ sameAs, year }) => sameAs === null && year !== null)
  const byUnit = [...groupBy(documents, unitOf)].sort(([x], [y]) => compareText(x, y))
  const fewest = minUnits ?? Math.max(FEWEST_UNITS, Math.ceil(byUnit.length / 10))
  if (byUnit.length < fewest) return []
  const texts = byUnit.flatMap(([, own], unit) =>
    own.map(
      ({ document, year }): DatedText => ({
        unit,
        year: year!,
        text: foldForCounting(saidIn(document)),
      }),
    ),
  )
  const since = byUnit.map(([, own]) => Math.min(...own.map(({ year }) => year!)))
  const start = Math.min(...since)
  const seenAtStart = since.filter((year) => year === start).length
  const places = byUnit.map(([unit, own]) => ({ unit, place: own[0]!.region?.name ?? own[0]!.id }))
  const spread = textsToGrams(texts, byUnit.length, fewest, isWhole)
    .map((gram) => gramToSpread(gram, places, start, seenAtStart))
    .filter(({ phrase, atStart }) => phrase.arrived > 0 && (atStart < widespread || widespread === 1))
    .map(({ phrase }) => phrase)
  return withoutNested(spread)
    .sort(
      (x, y) =>
        y.arrived * y.speed - x.arrived * x.speed ||
        y.units.length - x.units.length ||
        compareText(x.phrase, y.phrase),
    )
    .slice(0, limit)
}

/** What the document sets out, item by item: no masthead, no menus of a page. */
const saidIn = (document: PolicyDocument): string =>
  documentToItems(document)
    .map((item) => item.text)
    .join('\n')

const isWhole = (text: string): boolean =>
  !NO_OPENING.test(text) && !NO_VERB.test(text) && !NO_CLOSING.test(text)

function gramToSpread(
  { text, firstYears }: Gram,
  places: readonly { readonly unit: string; readonly place: string }[],
  start: number,
  seenAtStart: number,
): { readonly phrase: SpreadPhrase; readonly atStart: number } {
  const units = places
    .map((place, at) => ({ ...place, firstYear: firstYears[at]! }))
    .filter(({ firstYear }) => firstYear > 0)
    .sort((x, y) => x.firstYear - y.firstYear || compareText(x.unit, y.unit))
  const firstYear = units[0]!.firstYear
  // what is said in the corpus's first year may be older: only those who came later are seen to take it up
  const isOlder = firstYear === start
  const came = isOlder ? units.filter((unit) => unit.firstYear > start) : units
  const half = came[Math.ceil(came.length / 2) - 1]
  const years = half === undefined ? 0 : half.firstYear - firstYear
  const lastFirst = units.at(-1)!.firstYear
  return {
    phrase: {
      phrase: text,
      units,
      firstYear,
      mayBeOlder: isOlder,
      arrived: came.length,
      years: lastFirst - firstYear,
      speed: came.length / (years + 1),
    },
    atStart: isOlder ? (units.length - came.length) / seenAtStart : 0,
  }
}

/** Of phrases that are pieces of one another the one to which most units came. */
function withoutNested(phrases: readonly SpreadPhrase[]): SpreadPhrase[] {
  const arrivals = new Map(phrases.map(({ phrase, arrived }) => [phrase, arrived]))
  const nested = new Set<string>()
  for (const { phrase, arrived } of phrases)
    for (let from = 0; from < phrase.length; from++)
      for (let to = from + 1; to <= phrase.length; to++) {
        const part = phrase.slice(from, to)
        const own = part === phrase ? undefined : arrivals.get(part)
        if (own !== undefined) nested.add(own >= arrived ? phrase : part)
      }
  return phrases.filter(({ phrase }) => !nested.has(phrase))
}
