import pkg from '../package.json' with { type: 'json' }
import { alignAsync } from './align/align-async.js'
import { align, settle } from './align/index.js'
import { createChanges } from './classify/diff/index.js'
import { comparisonToFacets, summariseFacets } from './classify/facets/index.js'
import { classify } from './classify/index.js'
import { verdictsToQuality } from './classify/verdicts-to-quality.js'
import { type DocumentInput, inputToDocument, inputToDocumentAsync } from './document.js'
import { sha256 } from './hash.js'
import { createAgencyTable } from './lexicon/agencies.js'
import type {
  Alignment,
  Comparison,
  Note,
  PolicyDocument,
  Provenance,
  TokenizedDocument,
} from './model/index.js'
import { COMPARE } from './option-checks.js'
import type { CompareAsyncOptions, CompareOptions, Embed, Judge, ParseOptions } from './options.js'
import { type LiveComparison, withConveniences } from './report/index.js'
import { createTokenizer, type SegmenterInfo } from './tokenize/index.js'

/**
 * What became of every task of `source` in `target`: inherited, rephrased, partially taken up or
 * dropped; and which tasks of `target` are added.
 *
 * Both sides may be a document, a text, or the path of a `.txt`, `.md`, `.html` or `.json` file; Word and
 * PDF files are read with `await readDocument(path)` first. The result is plain data with short ways to
 * ask it (`.dropped`, `.task('1.34')`, `.explain('1.34')`, `.save('report.html')`). The first call of a
 * process loads a dictionary (about 0.1 s with nodejieba, 0.02 s with @node-rs/jieba).
 *
 * @throws PolicyError `bad-input`, `not-found`, `needs-async`, `bad-option`, `missing-dictionary` …
 *
 * @example
 * const cmp = compare('一、改革\n（一）推进跨省通办。做好衔接。', '一、改革\n（一）推进跨省通办。做好衔接。')
 * cmp.summary.source.counts.inherited // => 1
 */
export function compare(
  source: DocumentInput,
  target: DocumentInput,
  options?: CompareOptions,
): LiveComparison
export function compare(
  source: DocumentInput,
  target: DocumentInput,
  options: WithPlugIn,
): Promise<LiveComparison>
export function compare(
  source: DocumentInput,
  target: DocumentInput,
  options: CompareAsyncOptions = {},
): LiveComparison | Promise<LiveComparison> {
  COMPARE(options, 'compare')
  if (options.embed !== undefined || options.judge !== undefined) return compareAsync(source, target, options)
  const from = inputToDocument(source, parseOptionsOf(options, 'source'))
  const to = inputToDocument(target, parseOptionsOf(options, 'target'))
  const prepared = prepare(from, to, options)
  return toComparison(prepared, align(prepared.source, prepared.target, options.align), options, [])
}

/** With a plug-in, `compare` has to wait. */
type WithPlugIn = CompareAsyncOptions &
  ({ readonly embed: Embed } | { readonly judge: Judge | readonly Judge[] })

/**
 * As `compare`, with an embedder as one more view of the tasks and a judge where its word settles most; both
 * sides may also be the paths of Word and PDF files.
 *
 * What the plug-ins did stands in `provenance.plugins`. `compare` with one of them does the same.
 *
 * @throws PolicyError `plug-in` where one of them fails; else as `compare` and `readDocument`
 *
 * @example
 * const judge = createHttpJudge({ url: 'http://127.0.0.1:11434/v1', model: 'qwen', cache: 'answers' })
 * const cmp = await compareAsync('hunan-2022.pdf', 'loudi-2023.docx', { judge })
 */
export async function compareAsync(
  source: DocumentInput,
  target: DocumentInput,
  options: CompareAsyncOptions = {},
): Promise<LiveComparison> {
  COMPARE(options, 'compareAsync')
  const from = await inputToDocumentAsync(source, parseOptionsOf(options, 'source'))
  const to = await inputToDocumentAsync(target, parseOptionsOf(options, 'target'))
  const prepared = prepare(from, to, options)
  const { embed, judge, judgeBudget, plugInTimeout, signal } = options
  const { plugIns, ...alignment } = await alignAsync(prepared.source, prepared.target, {
    ...options.align,
    ...(embed === undefined ? {} : { embed }),
    ...(judge === undefined ? {} : { judge }),
    ...(judgeBudget === undefined ? {} : { judgeBudget }),
    ...(plugInTimeout === undefined ? {} : { plugInTimeout }),
    ...(signal === undefined ? {} : { signal }),
  })
  return toComparison(prepared, alignment, options, plugIns)
}

/** What is asked of one side stands above what is asked of both. */
function parseOptionsOf(options: CompareOptions, side: 'source' | 'target'): ParseOptions {
  const kinds = options[side]?.kinds ?? options.kinds
  return { ...options[side], ...(kinds === undefined ? {} : { kinds }) }
}

interface Prepared {
  readonly source: TokenizedDocument
  readonly target: TokenizedDocument
  readonly segmenter: SegmenterInfo
}

function prepare(from: PolicyDocument, to: PolicyDocument, options: CompareOptions): Prepared {
  const tokenizer = createTokenizer([from, to], options.tokenize)
  return {
    source: tokenizer.document(from),
    target: tokenizer.document(to),
    segmenter: tokenizer.segmenter(),
  }
}

function toComparison(
  { segmenter, ...tokenized }: Prepared,
  alignment: Alignment,
  options: CompareOptions,
  plugins: Provenance['plugins'],
): LiveComparison {
  const [from, to] = [tokenized.source.document, tokenized.target.document]
  const classified = classify(from, to, alignment)
  const comparison: Comparison = {
    source: from,
    target: to,
    ...classified,
    quality: verdictsToQuality({ ...classified, alignment }),
    alignment,
    tokenized,
    changesOf: createChanges(tokenized.source, tokenized.target),
    provenance: { ...provenanceOf(from, to, segmenter, options), plugins },
    notes: notesOf(tokenized, segmenter),
  }
  const agencies = createAgencyTable(options.agencies)
  // word-level differences cost more than all the rest, and a script that counts statuses needs none
  const facets = once(() => comparisonToFacets(comparison, agencies))
  const facetSummary = once(() => summariseFacets(comparison, facets(), agencies))
  return withConveniences({
    ...comparison,
    get facets() {
      return facets()
    },
    get facetSummary() {
      return facetSummary()
    },
  })
}

/** The value when it is first asked for, and the same one after. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function provenanceOf(
  source: PolicyDocument,
  target: PolicyDocument,
  segmenter: SegmenterInfo,
  options: CompareOptions,
): Provenance {
  const side = (document: PolicyDocument) => ({
    name: document.source?.name ?? null,
    sha256: document.source?.sha256 ?? sha256(document.text),
  })
  return {
    library: { name: pkg.name, version: pkg.version },
    segmenter: { name: segmenter.name, version: segmenter.version },
    dictionary: {
      name: segmenter.dictionary ?? `${segmenter.name} default`,
      added: options.tokenize?.words?.length ?? 0,
    },
    options: JSON.parse(
      JSON.stringify({
        kinds: { source: source.kinds, target: target.kinds },
        tokenize: options.tokenize ?? {},
        align: options.align ?? {},
      }),
    ) as Record<string, unknown>,
    weights: { ...settle(options.align ?? {}) },
    source: side(source),
    target: side(target),
    plugins: [],
  }
}

function emptySide(side: string, { plans, kinds }: PolicyDocument): string {
  const items = plans.reduce((sum, plan) => sum + plan.items.length, 0)
  const others = items > 0 ? `: its ${items} items are of other kinds than ${kinds.join(', ')}` : ''
  return `the ${side} document has no tasks${others}`
}

function notesOf(
  tokenized: Pick<Comparison['tokenized'], 'source' | 'target'>,
  segmenter: SegmenterInfo,
): readonly Note[] {
  const [source, target] = [tokenized.source.document, tokenized.target.document]
  const notes: Note[] = []
  const note = (message: string): number => notes.push({ code: 'comparison', message })
  for (const [side, document] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (document.plans.every((plan) => plan.tasks.length === 0)) note(emptySide(side, document))
    for (const { task, joined } of tokenized[side].tasks)
      if (joined !== undefined)
        note(
          `task ${task.id} of the ${side} has too many clauses to compare one by one; each ${joined} neighbours count as one`,
        )
  }
  if (segmenter.fallback !== undefined) note(segmenter.fallback)
  if (source.year !== null && target.year !== null && source.year > target.year) {
    note(`the source (${source.year}) is younger than the target (${target.year}): were the sides exchanged?`)
  }
  return notes
}
