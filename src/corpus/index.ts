import { shown } from '../check.js'
import { compare } from '../compare.js'
import { type LiveLineage, withLineageConveniences } from '../corpus-report/with-lineage-conveniences.js'
import { PolicyError } from '../error.js'
import type {
  CorpusDocument,
  DocumentPair,
  Failure,
  Note,
  PromiseReport,
  SpreadPhrase,
  Track,
} from '../model/index.js'
import { fromTableId } from '../model/table-id.js'
import type { NearTask } from '../nearest/index.js'
import { reportOf } from '../promises/index.js'
import { createTracker } from '../tracks/create-tracker.js'
import { documentsToPhrases, type PhrasesOptions } from '../tracks/documents-to-phrases.js'
import { createGathering, storeToNotes } from './create-gathering.js'
import type { CorpusInput } from './documents/input-to-items.js'
import { documentsToLineage, settlePairings } from './lineage/index.js'
import {
  CORPUS,
  type CorpusOptions,
  PAIRINGS,
  type Pairing,
  type PairingPredicate,
  TRACE,
  type TraceOptions,
  WORK,
  type WorkOptions,
} from './options.js'
import { type CorpusIndex, documentsToIndex, indexToNear } from './pairings/documents-to-near.js'
import { documentsToPairs } from './pairings/documents-to-pairs.js'
import { documentsToReports } from './pairings/documents-to-reports.js'

import { withCorpusInspection, withNearInspection } from './with-corpus-inspection.js'

/** Documents over years and levels: read once, compared by plan, asked in many ways. */
export interface Corpus {
  /** In order of time, then of rank; copies and versions of others are marked, not left out. */
  readonly documents: readonly CorpusDocument[]
  /** Files that could not be read. */
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
  /** Where things are kept, and how many damaged entries were met and made anew; `null` without a cache. */
  readonly cache: { readonly folder: string; readonly damaged: number } | null
  /** A document by its id. Throws `not-found`. */
  document(id: string): CorpusDocument
  /** Reads further files; the ids of those that are there stay. A file that is there already becomes a copy of itself. */
  add(input: CorpusInput, options?: WorkOptions): Promise<readonly CorpusDocument[]>
  /** The pairs that some pairings would compare. @default ['vertical', 'sibling', 'self'] */
  pairs(pairings?: Pairing | readonly Pairing[], maxLag?: number): Promise<readonly DocumentPair[]>
  /** Compares by plan and tells what became of every task. Throws `bad-option`, `aborted`. */
  trace(options?: TraceOptions): Promise<LiveLineage>
  /** The tasks nearest to a task (by its id) or to a text, in all documents, by their corpus ids. See `createTaskIndex`. */
  nearest(query: string, k?: number): readonly NearTask[]
  /** Where a set phrase, or whatever a pattern finds, is said: first use, spread and end. */
  track(query: string | RegExp): Track
  /** The same for each of several, in their order. */
  track(queries: readonly (string | RegExp)[]): readonly Track[]
  /** Phrases that spread furthest and fastest over the units, without naming any. Throws `bad-option`. */
  phrases(options?: PhrasesOptions): readonly SpreadPhrase[]
  /**
   * What became of promises: for each work report or list of work points, what the unit's work report of the next year
   * says of it, in order of time, as `reportOf` tells it; `plan.id` and `report.id` are ids of the corpus. A plan
   * without that report is left out, and so are copies. Worked out at each call: some tenths of a second for two long
   * reports.
   *
   * @example
   * const corpus = await openCorpus(
   *   [{ id: '甲', text: '湖南省2024年政府工作报告\n一、2023年工作回顾\n一切顺利。\n二、2024年工作安排\n城镇新增就业70万人以上。' },
   *    { id: '乙', text: '湖南省2025年政府工作报告\n一、2024年工作回顾\n城镇新增就业72.5万人。\n二、2025年工作安排\n推进各项工作。' }], { cache: false })
   * corpus.promises().map(({ plan, report }) => `${plan.id} ${report.id}`) // => ['甲 乙']
   * corpus.promises()[0].promises.at(-1).targets[0].judgement // => 'exceeded'
   */
  promises(): readonly PromiseReport[]
}

/**
 * The policy documents of a folder (with all folders in it), of a list of files, or of an iterable of paths,
 * documents and `{ id, text }`.
 *
 * Region, level, year, date and kind are read from each document, and corrected by a manifest where there is one. A
 * file that cannot be read is listed in `failures`, and the rest go on. Parsed documents and comparisons are
 * kept in a cache by what they were made from: opening and tracing again costs little, and a run that was broken
 * off goes on where it stopped.
 *
 * @throws PolicyError `not-found`, `bad-input` (an empty folder, a wrong manifest), `unreadable` (the cache), `aborted`
 *
 * @example
 * const corpus = await openCorpus(
 *   [{ id: '甲', text: '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。' },
 *    { id: '乙', text: '娄底市2023年工作要点\n一、改革\n（一）推进跨省通办。' }], { cache: false })
 * corpus.documents.map((one) => one.region?.name) // => ['湖南省', '娄底市']
 * const lineage = await corpus.trace({ pairings: ['vertical'] })
 * lineage.families[0].life.map((event) => `${event.place} ${event.kind}`) // => ['湖南省 born', '娄底市 taken-up']
 */
export async function openCorpus(input: CorpusInput, options: CorpusOptions = {}): Promise<Corpus> {
  CORPUS(options, 'openCorpus')
  const gathered = createGathering(options)
  let index: CorpusIndex | undefined
  const add = async (more: CorpusInput, work: WorkOptions): Promise<readonly CorpusDocument[]> => {
    const added = await gathered.add(more, work)
    index = undefined
    return added
  }

  /** Built when first asked for, and anew after documents were added. */
  function indexed(): CorpusIndex {
    return (index ??= documentsToIndex(gathered.documents()))
  }

  async function nearIn(pairings: readonly Pairing[], work: WorkOptions): Promise<PairingPredicate> {
    return pairings.includes('near') ? indexToNear(indexed(), work) : () => false
  }

  await add(input, options)
  const { store } = gathered.workshop
  return withCorpusInspection<Corpus>({
    get documents() {
      return gathered.documents()
    },
    failures: gathered.failures,
    get notes() {
      return [...gathered.notes, ...storeToNotes(store)]
    },
    get cache() {
      return store === null ? null : { folder: store.folder, damaged: store.damaged() }
    },
    document: (id) => {
      const documents = gathered.documents()
      const found =
        documents.find((one) => one.id === id) ??
        (typeof id === 'string' ? documents.find((one) => one.id === fromTableId(id)) : undefined)
      if (found !== undefined) return found
      throw new PolicyError(
        'not-found',
        `the corpus has no document ${shown(id)}; it has ${listed(documents)}`,
      )
    },
    add: async (more, work = {}) => {
      WORK(work, 'add')
      return add(more, work)
    },
    pairs: async (pairings, maxLag) => {
      if (pairings !== undefined) PAIRINGS(pairings, 'pairs')
      const asked = settlePairings(pairings)
      return documentsToPairs(gathered.documents(), asked, maxLag, await nearIn(asked, {}))
    },
    trace: async (trace = {}) => {
      TRACE(trace, 'trace')
      const isNear = await nearIn(settlePairings(trace.pairings), trace)
      return withLineageConveniences(
        await documentsToLineage(
          gathered.toTrace(),
          trace,
          { ...gathered.workshop, threads: trace.threads ?? options.threads, signal: trace.signal },
          isNear,
        ),
        (source, target) => compare(source, target, trace.compare),
      )
    },
    nearest: (query, k = NEAREST) => {
      const near = nearestOf(indexed(), query, k)
      return withNearInspection(near, ({ position }) => indexed().tasks[position]?.text ?? '')
    },
    track: createTracker(gathered.documents),
    phrases: (asked) => documentsToPhrases(gathered.documents(), asked),
    promises: () =>
      documentsToReports(gathered.documents()).map(({ plan, report }) =>
        reportOf(plan.document, report.document),
      ),
  })
}

const listed = (documents: readonly CorpusDocument[]): string =>
  documents.length <= LISTED
    ? documents.map(({ id }) => id).join(', ')
    : `${documents
        .slice(0, LISTED)
        .map(({ id }) => id)
        .join(', ')} and ${documents.length - LISTED} others`

/** Ids named in a message. */
const LISTED = 12

/** As many as one reads. */
const NEAREST = 10

/** A task is not its own neighbour; a text may well be a task's. */
function nearestOf({ index, tasks }: CorpusIndex, query: string, k: number): readonly NearTask[] {
  const named = typeof query === 'string' ? fromTableId(query) : query
  const own = tasks.find(({ id }) => id === query || id === named)
  if (own === undefined) return index.nearest(query, k)
  return index
    .nearest(own, k + 1)
    .filter(({ id }) => id !== own.id)
    .slice(0, k)
}
