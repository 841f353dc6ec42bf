import { checkInput } from '../check.js'
import { PolicyError } from '../error.js'
import { isWhole } from '../model/corpus-id.js'
import type { Decision, DecisionMark, Relation } from '../model/index.js'
import { ALPHA, type AlphaOptions, type Interval } from './draws-to-interval.js'
import { cohensKappa } from './golds-to-agreement.js'
import { coreToRatio, type Ratio } from './judgments-to-scores.js'
import { alphaToInterval, krippendorffsAlpha } from './krippendorffs-alpha.js'

/** What the library found, before decisions: a `Comparison`, a `Lineage`, or anything with links. */
export interface Machine {
  readonly links: readonly {
    readonly source: string
    readonly target: string
    readonly relation: Relation
    readonly decision?: DecisionMark
  }[]
  /** The documents of a comparison, whose links name tasks inside them. */
  readonly source?: { readonly id: string }
  readonly target?: { readonly id: string }
}

/** Krippendorff's α with its bootstrap interval; both `null` where there is too little to tell. */
export interface Alpha {
  readonly value: number | null
  readonly interval: Interval | null
  /** Pairs of tasks on which at least two decided. */
  readonly pairs: number
}

/** How far two agree who decided on the same pairs of tasks. */
export interface TwoAgree {
  readonly first: string
  readonly second: string
  /** Pairs of tasks on which both decided. */
  readonly pairs: number
  /** Share of them with the same decision; `null` without any. */
  readonly share: number | null
  /** Cohen's κ of the four decisions. */
  readonly kappa: number | null
  /** Cohen's κ of whether the job was carried on (inherited, rephrased) or not (partial, none). */
  readonly coreKappa: number | null
  /** Core links of the second against those of the first; pairs that the first calls partial count on neither side. */
  readonly link: Ratio
}

export interface ReviewAgreement {
  /** In order of appearance. */
  readonly coders: readonly string[]
  /** Pairs of tasks on which anybody decided. */
  readonly pairs: number
  /** Of the four decisions, between the coders; the machine has no part in it. */
  readonly alpha: Alpha
  /** The same of whether the job was carried on or not. */
  readonly coreAlpha: Alpha
  /** Every two coders. */
  readonly between: readonly TwoAgree[]
  /** Every coder, as the first, with the machine. */
  readonly withMachine: readonly TwoAgree[]
  /** Pairs of tasks on which one coder decided twice, differently: the last one counts. */
  readonly wavering: number
}

/** What `importReview` gives: every coder's rows. */
export interface CodedReview {
  readonly rows: readonly { readonly decision: Decision }[]
}

/** What the library is called among the coders. */
export const MACHINE_NAME = 'machine'

/**
 * How far coders agree with one another and with the library: Krippendorff's α, Cohen's κ, precision, recall and F1
 * of core links.
 *
 * Give what `importReview` gave, or every coder's decisions; not its merged `decisions`. Everything is over pairs of
 * tasks that were reviewed: of links that nobody was shown recall knows nothing, so take a sample, or all pairs. The
 * machine's relation is the one that it found itself: a result into which decisions went is refused.
 *
 * @throws PolicyError `bad-input` where links of the machine bear decisions, `bad-option`
 *
 * @example
 * const said = (coder, target, relation) => ({ source: 'a/1.01', target, relation, coder, date: null, comment: null, texts: null })
 * const decisions = [
 *   said('李', 'b/1.01', 'inherited'), said('王', 'b/1.01', 'inherited'),
 *   said('李', 'b/1.02', 'none'), said('王', 'b/1.02', 'rephrased'),
 * ]
 * const machine = { links: [{ source: 'a/1.01', target: 'b/1.01', relation: 'inherited' }] }
 * const agreement = reviewToAgreement(decisions, machine)
 * agreement.between[0].share // => 0.5
 * agreement.withMachine[0].link.f1 // => 1
 */
export function reviewToAgreement(
  review: readonly Decision[] | CodedReview,
  machine?: Machine,
  options: AlphaOptions = {},
): ReviewAgreement {
  ALPHA(options, 'reviewToAgreement')
  if (machine !== undefined)
    checkInput('reviewToAgreement', machine, 'a comparison or a lineage', ({ links }) => Array.isArray(links))
  const decisions = toDecisions(review)
  const coders = [...new Set(decisions.map(({ coder }) => coder))]
  const { said, wavering } = toTable(decisions)
  const found = machine && toFound(machine)
  const rows = [...said.values()]
  const things = rows.map(({ byCoder }) => coders.map((coder) => byCoder.get(coder) ?? null))
  const twoAgree = (first: string, second: string, ofSecond: Saying): TwoAgree =>
    toTwoAgree(first, second, rows, ofSecond)
  return {
    coders,
    pairs: rows.length,
    alpha: toAlpha(things, options),
    coreAlpha: toAlpha(
      things.map((ratings) => ratings.map((relation) => relation && coreWord(relation))),
      options,
    ),
    between: coders.flatMap((first, at) =>
      coders.slice(at + 1).map((second) => twoAgree(first, second, ({ byCoder }) => byCoder.get(second))),
    ),
    withMachine: found
      ? coders.map((coder) =>
          twoAgree(coder, MACHINE_NAME, (row) => found.get(row.key) ?? (row.isCode ? undefined : 'none')),
        )
      : [],
    wavering,
  }
}

type Said = Decision['relation']

/** What everybody said of two tasks. */
interface Row {
  readonly key: string
  /** Whether it is about a task and a whole document: of that links tell nothing. */
  readonly isCode: boolean
  readonly byCoder: Map<string, Said>
}

type Saying = (row: Row) => Said | undefined

function toTable(decisions: readonly Decision[]): {
  readonly said: ReadonlyMap<string, Row>
  readonly wavering: number
} {
  const said = new Map<string, Row>()
  const wavering = new Set<string>()
  for (const { source, target, coder, relation } of decisions) {
    const key = keyOf(source, target)
    const row = said.get(key) ?? {
      key,
      isCode: isWhole(source) || isWhole(target),
      byCoder: new Map<string, Said>(),
    }
    said.set(key, row)
    const before = row.byCoder.get(coder)
    if (before !== undefined && before !== relation) wavering.add(JSON.stringify([key, coder]))
    row.byCoder.set(coder, relation)
  }
  return { said, wavering: wavering.size }
}

/** The same for (a, b) and (b, a). */
const keyOf = (x: string, y: string): string => JSON.stringify(x < y ? [x, y] : [y, x])

function toFound({ links, source, target }: Machine): ReadonlyMap<string, Said> {
  const decided = links.filter(({ decision }) => decision !== undefined).length
  if (decided > 0)
    throw new PolicyError(
      'bad-input',
      `${decided} links of the machine were settled by people: compare with a result into which no decisions went`,
    )
  const name = (document: { readonly id: string } | undefined, task: string): string =>
    document === undefined ? task : `${document.id}/${task}`
  return new Map(
    links.map((link) => [keyOf(name(source, link.source), name(target, link.target)), link.relation]),
  )
}

function toAlpha(things: readonly (readonly (string | null)[])[], options: AlphaOptions): Alpha {
  return {
    value: krippendorffsAlpha(things),
    interval: alphaToInterval(things, options),
    pairs: things.filter((ratings) => ratings.filter((rating) => rating !== null).length > 1).length,
  }
}

function toTwoAgree(first: string, second: string, rows: readonly Row[], ofSecond: Saying): TwoAgree {
  const both = rows.flatMap((row) => {
    const [x, y] = [row.byCoder.get(first), ofSecond(row)]
    return x === undefined || y === undefined ? [] : [{ key: row.key, x, y }]
  })
  const or = <T>(value: T): T | null => (both.length === 0 ? null : value)
  return {
    first,
    second,
    pairs: both.length,
    share: or(both.filter(({ x, y }) => x === y).length / both.length),
    kappa: or(cohensKappa(both.map(({ x, y }) => [x, y]))),
    coreKappa: or(cohensKappa(both.map(({ x, y }) => [coreWord(x), coreWord(y)]))),
    link: coreToRatio(
      both.map(({ key, x, y }) => ({
        ...{ pair: '', source: key, target: key, confidence: 1 },
        gold: x === 'none' ? null : x,
        predicted: y === 'none' ? null : y,
      })),
    ),
  }
}

const coreWord = (relation: Said): 'core' | 'other' =>
  relation === 'inherited' || relation === 'rephrased' ? 'core' : 'other'

function toDecisions(review: readonly Decision[] | CodedReview): readonly Decision[] {
  const rows: unknown =
    isGiven(review) && 'rows' in review && Array.isArray(review.rows)
      ? review.rows.map(({ decision }) => decision)
      : review
  if (Array.isArray(rows) && rows.every((row) => typeof row?.coder === 'string')) return rows
  throw new PolicyError('bad-input', 'reviewToAgreement takes an imported review, or a list of decisions')
}

const isGiven = (review: unknown): review is object => typeof review === 'object' && review !== null
