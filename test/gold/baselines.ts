import { createRequire } from 'node:module'
import levenshtein from 'fast-levenshtein'
import { evaluate } from '../../src/evaluate/index.js'
import { type Ratio, type Scores, toRatio } from '../../src/evaluate/judgments-to-scores.js'
import { linksToScorable } from '../../src/evaluate/links-to-scorable.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { chooseSegmenter } from '../../src/tokenize/choose-segmenter.js'
import type { Method } from './cross-validate.js'
import { type PreparedPair, tasksOf } from './prepare.js'

/** What the usual tools give: a similarity of every pair of tasks, a matching rule, two thresholds. */
export interface Thresholds {
  /** From here on a pair is linked. */
  readonly link: number
  /** From here on the wording is called inherited. */
  readonly inherited: number
  /** From here on a pair that is not linked is called partial; as high as `link` where nothing is. */
  readonly partial: number
}

export type Matrix = readonly (readonly number[])[]
export type Similarity = (pair: PreparedPair) => Matrix
export type Rule = (matrix: Matrix) => (row: number, column: number) => boolean

/** The yardsticks, each a similarity with a matching rule. */
export const baselines = (): readonly Method<Thresholds>[] => [
  baseline('TF-IDF cosine, best partner of either side', tfidf, eitherBest(1)),
  baseline('TF-IDF cosine, among the two best of both sides', tfidf, bothBest(2)),
  baseline('TF-IDF cosine, one to one (greedy)', tfidf, oneToOne),
  baseline('Levenshtein ratio, best partner of both sides', levenshteinRatio, bothBest(1)),
]

/** `tellsPartial` fits a third threshold, below which nothing is said at all. */
export function baseline(
  name: string,
  similarity: Similarity,
  rule: Rule,
  tellsPartial = false,
): Method<Thresholds> {
  const cache = new Map<PreparedPair, { matrix: Matrix; isCandidate: ReturnType<Rule> }>()
  const matrixOf = (pair: PreparedPair) => {
    if (!cache.has(pair)) {
      const matrix = similarity(pair)
      cache.set(pair, { matrix, isCandidate: rule(matrix) })
    }
    return cache.get(pair)!
  }
  const predict = (pair: PreparedPair, { link, inherited, partial }: Thresholds) => {
    const sources = tasksOf(pair.source).map(({ id }) => id)
    const targets = tasksOf(pair.target).map(({ id }) => id)
    const { matrix, isCandidate } = matrixOf(pair)
    const links = sources.flatMap((source, row) =>
      targets.flatMap((target, column) => {
        const score = matrix[row]![column]!
        if (score < partial || !isCandidate(row, column)) return []
        const relation =
          score >= inherited && score >= link
            ? ('inherited' as const)
            : score >= link
              ? ('rephrased' as const)
              : ('partial' as const)
        return [{ source, target, relation, confidence: score }]
      }),
    )
    return linksToScorable(sources, targets, links)
  }
  const scored = new Map<string, Scores>()
  const scoresOf = (pair: PreparedPair, thresholds: Thresholds): Scores => {
    const key = JSON.stringify([pair.name, thresholds])
    if (!scored.has(key)) scored.set(key, evaluate(predict(pair, thresholds), pair.gold))
    return scored.get(key)!
  }
  const best = (
    train: readonly PreparedPair[],
    options: readonly Thresholds[],
    figure: (scores: readonly Scores[]) => number,
  ) => {
    const tried = options.map((option) => {
      return { option, value: figure(train.map((pair) => scoresOf(pair, option))) }
    })
    return tried.reduce((top, next) => (next.value > top.value ? next : top)).option
  }
  return {
    name,
    predict,
    fit: (train) => {
      const { link } = best(
        train,
        STEPS.map((step) => ({ link: step, inherited: 1, partial: step })),
        (scores) => sumRatios(scores.map(({ link }) => link)).f1,
      )
      const later = STEPS.filter((step) => step >= link)
      const full = best(
        train,
        later.map((inherited) => ({ link, inherited, partial: link })),
        (scores) => macroF1(scores.map(({ status }) => status.classes)),
      )
      if (!tellsPartial) return full
      return best(
        train,
        STEPS.filter((step) => step <= link).map((partial) => ({ ...full, partial })),
        (scores) => macroF1(scores.map(({ fullStatus }) => fullStatus.classes)),
      )
    },
  }
}

/** What `poolScores` says of pairs together, from their counts alone: a fit asks for it thousands of times. */
const sumRatios = (ratios: readonly Ratio[]): Ratio => {
  const sum = (count: 'right' | 'wrong' | 'missed'): number =>
    ratios.reduce((total, ratio) => total + ratio[count], 0)
  return toRatio(sum('right'), sum('wrong'), sum('missed'))
}

function macroF1(classes: readonly Readonly<Record<string, Ratio>>[]): number {
  const sums = Object.keys(classes[0] ?? {}).map((name) => sumRatios(classes.map((own) => own[name]!)))
  const used = sums.filter(({ right, wrong, missed }) => right + wrong + missed > 0)
  return used.length === 0 ? 1 : used.reduce((sum, { f1 }) => sum + f1, 0) / used.length
}

/** Thresholds tried. */
const STEPS: readonly number[] = Array.from({ length: 45 }, (_, index) => (index + 1) / 50)

interface TfIdf {
  addDocument(terms: string[]): void
  listTerms(index: number): { term: string; tfidf: number }[]
}
const { TfIdf } = createRequire(import.meta.url)('natural/lib/natural/tfidf') as { TfIdf: new () => TfIdf }

/** Cosine of the tasks' TF-IDF vectors; words by jieba, frequencies from the two documents. */
export function tfidf({ source, target }: PreparedPair): Matrix {
  const { segmenter } = chooseSegmenter('auto')
  const words = (text: string): string[] => segmenter.cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const model = new TfIdf()
  const tasks = [...tasksOf(source), ...tasksOf(target)]
  for (const { text } of tasks) model.addDocument(words(text))
  const vectors = tasks.map((_, index) => {
    const terms = model.listTerms(index)
    const length = Math.hypot(...terms.map((term) => term.tfidf)) || 1
    return new Map(terms.map((term) => [term.term, term.tfidf / length]))
  })
  const rows = tasksOf(source).length
  return vectors.slice(0, rows).map((row) => vectors.slice(rows).map((column) => dot(row, column)))
}

const dot = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>): number =>
  [...x].reduce((sum, [term, weight]) => sum + weight * (y.get(term) ?? 0), 0)

/** 1 − edit distance ÷ the longer length. */
export function levenshteinRatio({ source, target }: PreparedPair): Matrix {
  const ratio = (x: string, y: string): number => 1 - levenshtein.get(x, y) / Math.max(x.length, y.length, 1)
  const textsOf = (document: PolicyDocument): string[] => tasksOf(document).map(({ text }) => text)
  return textsOf(source).map((row) => textsOf(target).map((column) => ratio(row, column)))
}

/** Rank of each cell in its row and in its column, 0 the best; ties by position. */
function ranks(matrix: Matrix): { inRow: Matrix; inColumn: Matrix } {
  const rankOf = (values: readonly number[]): number[] => {
    const order = values.map((_, index) => index).sort((x, y) => values[y]! - values[x]! || x - y)
    const result = values.map(() => 0)
    for (const [rank, index] of order.entries()) result[index] = rank
    return result
  }
  const columns = (matrix[0] ?? []).map((_, column) => rankOf(matrix.map((row) => row[column]!)))
  return {
    inRow: matrix.map(rankOf),
    inColumn: matrix.map((_, row) => columns.map((column) => column[row]!)),
  }
}

export function eitherBest(count: number): Rule {
  return (matrix) => {
    const { inRow, inColumn } = ranks(matrix)
    return (row, column) => Math.min(inRow[row]![column]!, inColumn[row]![column]!) < count
  }
}

export function bothBest(count: number): Rule {
  return (matrix) => {
    const { inRow, inColumn } = ranks(matrix)
    return (row, column) => Math.max(inRow[row]![column]!, inColumn[row]![column]!) < count
  }
}

/** The best cell, then the best of what its row and column leave, and so on. */
export const oneToOne: Rule = (matrix) => {
  const cells = matrix.flatMap((values, row) => values.map((value, column) => ({ value, row, column })))
  cells.sort((x, y) => y.value - x.value || x.row - y.row || x.column - y.column)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { row, column } of cells) {
    if (partner.has(row) || taken.has(column)) continue
    partner.set(row, column)
    taken.add(column)
  }
  return (row, column) => partner.get(row) === column
}
