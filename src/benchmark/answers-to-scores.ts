import type { Interval } from '../evaluate/draws-to-interval.js'
import { evaluate, poolScores, type Scores } from '../evaluate/index.js'
import { countsToRatio, type Ratio } from '../evaluate/judgments-to-scores.js'
import { linksToScorable } from '../evaluate/links-to-scorable.js'
import { judgmentsToLinkInterval } from '../evaluate/scores-to-interval.js'
import { ITEM_KINDS, type ItemKind } from '../model/index.js'
import { type AnsweredPair, type Answers, arrow } from './json-to-answers.js'
import { type Benchmark, kindOf, tasksOf } from './json-to-benchmark.js'

/** The figures of one pair or of several together; every link and every task counts once (micro). */
export interface Standing {
  readonly name: string
  /** Pairs that were given, of how many there are. */
  readonly pairs: number
  readonly of: number
  /** Core links, with the interval of F1 (95 %, bootstrap over source tasks). */
  readonly link: Ratio & { readonly interval: Interval }
  /** `null` where links were given without relations: statuses cannot be told apart then. */
  readonly status: {
    readonly dropped: Ratio
    /** Macro-F1 over inherited, rephrased, partial and dropped. */
    readonly fourClasses: number
    /** Macro-F1 and accuracy over tasks that people call inherited, rephrased or dropped. */
    readonly threeClasses: number
    readonly accuracy: number
    readonly partialLinks: Ratio
  } | null
}

export interface BenchmarkScores {
  readonly schema: 'policy-lineage/benchmark-scores@1'
  readonly system: string
  readonly total: Standing
  /** Pairs of two annotators, of one, and the five whose texts are in the package. */
  readonly groups: readonly Standing[]
  readonly fields: readonly Standing[]
  readonly pairs: readonly Standing[]
  /** What each item is: task, review or frame; `null` where the file does not say. */
  readonly kinds: {
    readonly documents: number
    readonly items: number
    readonly accuracy: number
    readonly classes: Readonly<Record<ItemKind, Ratio>>
  } | null
  /** Pairs that the file does not have: in no figure. */
  readonly missing: readonly string[]
  /** Links of the file that touch a review or a frame: in no figure. */
  readonly setAside: number
}

/** The score of somebody's links by the rules of the gold, over the pairs that are given. */
export function answersToScores(answers: Answers, benchmark: Benchmark): BenchmarkScores {
  const scored = answers.pairs.map((answered) => ({ ...answered, scores: toScores(answered, benchmark) }))
  type Scored = (typeof scored)[number]
  const standing = (name: string, holds: (pair: Scored['pair']) => boolean): Standing => {
    const own = scored.filter(({ pair }) => holds(pair))
    return toStanding(name, own, benchmark.pairs.filter(holds).length)
  }
  const fields = [...new Set(benchmark.pairs.map(({ field }) => field))]
  const given = new Set(scored.map(({ pair }) => pair))
  return {
    schema: 'policy-lineage/benchmark-scores@1',
    system: answers.system,
    total: standing('all', () => true),
    groups: [
      standing('seeds', ({ source }) => benchmark.documents.get(source)!.file.startsWith('seeds/')),
      standing('two annotators', ({ annotators }) => annotators === 2),
      standing('one annotator', ({ annotators }) => annotators === 1),
    ].filter(({ pairs }) => pairs > 0),
    fields: fields
      .map((name) => standing(name, ({ field }) => field === name))
      .filter(({ pairs }) => pairs > 0),
    pairs: scored.map((one) => toStanding(arrow(one.pair), [one], 1)),
    kinds: toKinds(answers),
    missing: benchmark.pairs.filter((pair) => !given.has(pair)).map(arrow),
    setAside: scored
      .map(({ pair, links }) => links.filter((link) => !isScored(link, pair, benchmark)).length)
      .reduce((sum, count) => sum + count, 0),
  }
}

function isScored(
  link: { readonly source: string; readonly target: string },
  { source, target }: { readonly source: string; readonly target: string },
  { documents }: Benchmark,
): boolean {
  return (
    kindOf(documents.get(source)!, link.source) === 'task' &&
    kindOf(documents.get(target)!, link.target) === 'task'
  )
}

function toScores({ pair, links, sourceStatus }: AnsweredPair, benchmark: Benchmark): Scores {
  const [sources, targets] = [pair.source, pair.target].map((name) =>
    tasksOf(benchmark.documents.get(name)!),
  ) as [readonly string[], readonly string[]]
  const scorable = linksToScorable(
    sources,
    targets,
    links
      .filter((link) => isScored(link, pair, benchmark))
      .map(({ source, target, relation }) => ({
        source,
        target,
        relation: relation ?? 'rephrased',
        confidence: 1,
      })),
  )
  if (sourceStatus === null) return evaluate(scorable, pair.gold)
  // a task that the file leaves out has no status, and counts as missed
  const told = scorable.sourceVerdicts.filter(({ task }) => Object.hasOwn(sourceStatus, task.id))
  return evaluate(
    { ...scorable, sourceVerdicts: told.map(({ task }) => ({ task, status: sourceStatus[task.id]! })) },
    pair.gold,
  )
}

function toStanding(
  name: string,
  scored: readonly (AnsweredPair & { readonly scores: Scores })[],
  of: number,
): Standing {
  const all = poolScores(scored.map(({ scores }) => scores))
  const { link, partial, status, fullStatus } = all
  const tellsStatus = scored.every(
    ({ links, sourceStatus }) => sourceStatus !== null || links.every(({ relation }) => relation !== null),
  )
  return {
    name,
    pairs: scored.length,
    of,
    link: { ...link, interval: judgmentsToLinkInterval(all.judgments) },
    status: tellsStatus
      ? {
          dropped: fullStatus.classes.dropped,
          fourClasses: fullStatus.macroF1,
          threeClasses: status.macroF1,
          accuracy: status.accuracy,
          partialLinks: partial,
        }
      : null,
  }
}

/** Over every item of the documents that are given; an item that is left out is wrong. */
function toKinds({ kinds }: Answers): BenchmarkScores['kinds'] {
  if (kinds.length === 0) return null
  const items = kinds.flatMap(({ document, kinds: told }) =>
    Object.keys(document.tasks).map((id) => ({ gold: kindOf(document, id), predicted: told[id] })),
  )
  return {
    documents: kinds.length,
    items: items.length,
    accuracy: items.filter(({ gold, predicted }) => gold === predicted).length / items.length,
    classes: Object.fromEntries(
      ITEM_KINDS.map((kind) => [
        kind,
        countsToRatio(
          items,
          ({ predicted }) => predicted === kind,
          ({ gold }) => gold === kind,
        ),
      ]),
    ) as Record<ItemKind, Ratio>,
  }
}
