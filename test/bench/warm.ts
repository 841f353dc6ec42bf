import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import { comparisonToFormat, FORMATS, type Format } from '../../src/doors/report.js'
import { align, classify, createTokenizer } from '../../src/doors/stages.js'
import { compare, parseDocument, type TokenizedDocument } from '../../src/index.js'
import { inTurn, ms, ratio } from './measure.js'
import type { BenchTable } from './table.js'

const SEEDS = resolve(dirname(fileURLToPath(import.meta.url)), '../../seeds')
const read = (name: string): string => readFileSync(join(SEEDS, name), 'utf8')

/** At most so many milliseconds, as issue 8 asks. */
const PAIR_BAR = 40
const TEN_BAR = 250

/** The stages of one comparison and what stands beside them, in a process that has run them before. */
export async function warmRoad(rounds: number): Promise<readonly BenchTable[]> {
  const [sourceText, targetText] = [read('hunan-2022.txt'), read('loudi-2023.txt')]
  const [source, target] = [parseDocument(sourceText), parseDocument(targetText)]
  const seeds = readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseDocument(read(name)))
  const tokenizer = createTokenizer([source, target])
  const tokenized = [tokenizer.document(source), tokenizer.document(target)] as const
  const alignment = align(...tokenized)
  const pair = () => compare(parseDocument(sourceText), parseDocument(targetText))
  const times = await inTurn(
    {
      pair,
      facets: () => pair().facetSummary,
      parse: () => [parseDocument(sourceText), parseDocument(targetText)],
      tokenize: () => {
        const fresh = createTokenizer([source, target])
        return [fresh.document(source), fresh.document(target)]
      },
      align: () => align(...tokenized),
      classify: () => classify(source, target, alignment),
      natural: () => naturalMatches(...tokenized),
      ten: () => {
        for (const [i, one] of seeds.entries()) for (const other of seeds.slice(i + 1)) compare(one, other)
      },
    },
    rounds,
  )
  const characters = sourceText.length + targetText.length
  const row = (what: string, key: string, bar = '') => [
    what,
    ms(times[key]),
    ratio(times[key], times.natural),
    times[key] === undefined ? '–' : `${(characters / times[key] / 1000).toFixed(2)} M`,
    bar,
  ]
  return [
    {
      title: 'Warm: 湖南2022 × 娄底2023',
      head: ['what', 'ms', '÷ natural', 'characters a second', 'bar'],
      rows: [
        row('parse both, tokenize, align, classify', 'pair', `≤ ${PAIR_BAR} ms`),
        row('the same with word-level changes and facets', 'facets'),
        row('parse both', 'parse'),
        row('tokenize both', 'tokenize'),
        row('align', 'align'),
        row('classify', 'classify'),
        row("natural's TfIdf: weigh and match the same words", 'natural'),
        [
          'ten pairs of the five seeds, parsed before',
          ms(times.ten),
          ratio(times.ten, times.natural),
          '',
          `≤ ${TEN_BAR} ms`,
        ],
      ],
      notes: [
        `Medians of ${rounds} runs each, in turn, after warming up; one thread. ${characters} characters in the pair.`,
        'Runs of Chinese characters that the segmenter has cut before in the process are remembered, as in any corpus run.',
      ],
    },
    await reports(rounds, sourceText, targetText),
    memory(),
  ]
}

/** What `natural` does in place of tokenize-and-align: TF-IDF of the words, cosine, best two partners. */
function naturalMatches(source: TokenizedDocument, target: TokenizedDocument): readonly number[][] {
  const model = new TfIdf()
  const words = [source, target].map(({ tasks }) =>
    tasks.map(({ clauses }) =>
      clauses.flatMap(({ tokens }) => tokens.map(({ key }) => key).filter((key) => key !== '')),
    ),
  )
  for (const task of words.flat()) model.addDocument(task)
  const vectors = words.flat().map((_, index) => {
    const terms = model.listTerms(index)
    const length = Math.hypot(...terms.map(({ tfidf }) => tfidf)) || 1
    return new Map(terms.map(({ term, tfidf }) => [term, tfidf / length]))
  })
  const others = vectors.slice(source.tasks.length)
  return vectors.slice(0, source.tasks.length).map((own) =>
    others
      .map((other, j) => {
        let cosine = 0
        for (const [term, weight] of own) cosine += weight * (other.get(term) ?? 0)
        return [cosine, j] as const
      })
      .sort(([x], [y]) => y - x)
      .slice(0, 2)
      .map(([, j]) => j),
  )
}

async function reports(rounds: number, sourceText: string, targetText: string): Promise<BenchTable> {
  const title = 'Reports of that comparison'
  const sizes: Record<string, number> = {}
  const job = (format: Format) => async () => {
    const made = await comparisonToFormat(
      compare(parseDocument(sourceText), parseDocument(targetText)),
      format,
    )
    sizes[format] = Buffer.byteLength(made)
  }
  const compared = () => compare(parseDocument(sourceText), parseDocument(targetText))
  const times = await inTurn(
    { compared, ...Object.fromEntries(FORMATS.map((format) => [format, job(format)])) },
    Math.max(3, rounds >> 2),
  )
  return {
    title,
    head: ['format', 'ms', 'kB'],
    rows: FORMATS.map((format) => [
      format,
      ms(Math.max(0, times[format]! - times.compared!)),
      (sizes[format]! / 1000).toFixed(0),
    ]),
    notes: ['Nothing worked out before but the comparison itself, whose time is taken off.'],
  }
}

function memory(): BenchTable {
  const { rss, heapUsed, external } = process.memoryUsage()
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0)
  return {
    title: 'Memory of the process after all of the above',
    head: ['resident', 'JavaScript heap', 'outside the heap'],
    rows: [[`${mb(rss)} MB`, `${mb(heapUsed)} MB`, `${mb(external)} MB`]],
    notes: ['tsx, which runs the TypeScript sources, and docx and the like are in it.'],
  }
}
