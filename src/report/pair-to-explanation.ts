import {
  type Comparison,
  coreChance,
  type Link,
  type Relation,
  type RelationChances,
} from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { type Lang, STATUS } from '../write/wording.js'
import { changesToMarks, type Mark } from './changes-to-marks.js'
import { facetsOf, linkOf, nameOf, placeOf, verdictOf } from './comparison-to-pairs.js'
import { markToWords, unlinkedBy } from './decisions-to-lines.js'
import { type FacetLine, facetsToLines } from './facets-to-lines.js'
import {
  type Contribution,
  pairToWhatIf,
  partsToContributions,
  toWhole,
  weightsOf,
} from './pair-to-what-if.js'

/** Why two tasks are linked, or why not. */
export interface PairExplanation {
  readonly kind: 'pair'
  readonly source: string
  readonly target: string
  readonly sourceName: string
  readonly targetName: string
  /** `null` where the two are not linked. */
  readonly relation: Relation | null
  /** `null` where the two are not linked: only links are scored to the end. */
  readonly score: number | null
  /** The probability of the relation, or, where the two are not linked, of no link. */
  readonly confidence: number
  readonly chances: RelationChances
  /** The decision in one sentence. */
  readonly sentence: string
  /**
   * The parts of the score and the constant, and what each adds to the logarithm of the odds of a core link.
   * Where something else settled it, the last row `settled` holds the rest.
   */
  readonly parts: readonly Contribution[]
  /** Clauses that match, best first, as text. */
  readonly matches: readonly {
    readonly source: string
    readonly target: string
    readonly similarity: number
  }[]
  /** The word-level difference; nothing is left out. */
  readonly marks: readonly Mark[]
  /** What changed beside the wording; empty where the two are not linked. */
  readonly facets: readonly FacetLine[]
  /** What would have changed the library's decision; empty where a person settled it. */
  readonly whatIf: readonly string[]
  readonly lang: Lang
}

/** The decision on two tasks with all that it rests on. Throws `unknown-task`. */
export function pairToExplanation(
  comparison: Comparison,
  source: string,
  target: string,
  lang: Lang,
): PairExplanation {
  const from = verdictOf(comparison, 'source', source)
  const to = verdictOf(comparison, 'target', target)
  const row = placeOf(comparison, 'source', source)
  const column = placeOf(comparison, 'target', target)
  const link = linkOf(comparison, source, target)
  const chances = link?.chances ?? comparison.alignment.chancesOf(row, column)
  const facets = link && facetsOf(comparison, link)
  const parts = link?.parts ?? comparison.alignment.partsOf(row, column)
  const contributions = partsToContributions(parts, weightsOf(comparison))
  const decider = link ? link.decision : unlinkedBy(comparison, source, target)
  const told = sentenceOf(link, chances, lang)
  return {
    kind: 'pair',
    source,
    target,
    sourceName: nameOf(from),
    targetName: nameOf(to),
    relation: link?.relation ?? null,
    score: link?.score ?? null,
    confidence: chances[link?.relation ?? 'none'],
    chances,
    sentence:
      decider === undefined
        ? told
        : `${told}${lang === 'zh' ? '' : ' '}${markToWords(decider, lang)}${lang === 'zh' ? '。' : '.'}`,
    parts: toWhole(contributions, weightsOf(comparison), coreChance(chances)),
    matches: [...(link?.evidence ?? comparison.alignment.matchesOf(row, column))]
      .sort(
        (x, y) =>
          y.similarity - x.similarity || x.source.from - y.source.from || x.target.from - y.target.from,
      )
      .map((match) => ({
        source: from.task.text.slice(match.source.from, match.source.to),
        target: to.task.text.slice(match.target.from, match.target.to),
        similarity: match.similarity,
      })),
    marks: changesToMarks(comparison.changesOf(source, target), from.task.text, to.task.text),
    facets: facets ? facetsToLines(facets, lang) : [],
    whatIf:
      decider === undefined
        ? pairToWhatIf(comparison, { source, target, link, core: coreChance(chances), contributions }, lang)
        : [],
    lang,
  }
}

function sentenceOf(link: Link | undefined, chances: RelationChances, lang: Lang): string {
  const [core, partial] = [decimal(coreChance(chances)), decimal(chances.partial)]
  if (!link)
    return lang === 'zh'
      ? `未对应：核心对应的概率为 ${core}，部分承接的概率为 ${partial}。`
      : `Not linked: the probability of a core link is ${core}, of a partial one ${partial}.`
  const { source, target } = link.coverage
  const relation = STATUS[link.relation][lang]
  const doubt = link.uncertain
    ? lang === 'zh'
      ? '两种判断接近，请人工核对。'
      : ' Two readings are close: please check.'
    : ''
  return lang === 'zh'
    ? `${relation}，把握 ${decimal(link.confidence)}（核心对应的概率为 ${core}），得分 ${decimal(link.score)}；来源文字的 ${percent(source)} 见于目标，目标文字的 ${percent(target)} 见于来源。${doubt}`
    : `${relation}, confidence ${decimal(link.confidence)} (a core link: ${core}), score ${decimal(link.score)}; the target carries ${percent(source)} of the source's words, the source ${percent(target)} of the target's.${doubt}`
}
