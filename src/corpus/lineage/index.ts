import pkg from '../../../package.json' with { type: 'json' }
import { decisionsByPair } from '../../decide/decisions-to-links.js'
import { PolicyError } from '../../error.js'
import type { Workshop } from '../../jobs/work-to-made.js'
import { documentOf as documentOfId } from '../../model/corpus-id.js'
import { documentToTasks } from '../../model/document-to-tasks.js'
import type {
  CorpusDocument,
  CorpusTask,
  Decision,
  Failure,
  Family,
  Lineage,
  Note,
  NoteCode,
  Task,
} from '../../model/index.js'
import { documentOrder } from '../../model/order.js'
import type { StoreKey } from '../../store/keys.js'
import type { Pairing, PairingPredicate, TraceOptions } from '../options.js'
import { documentsToPairs } from '../pairings/documents-to-pairs.js'
import { documentsToKeyed, pairsToFound } from '../run/pairs-to-found.js'
import { createLives, unitOf } from './families-to-lives.js'
import { familiesToUpward } from './families-to-upward.js'
import { foundToCompared } from './found-to-compared.js'
import { foundsToPlugIns } from './founds-to-plug-ins.js'
import { linksToFamilies } from './links-to-families.js'
import { linksToOrigins } from './links-to-origins.js'
import { tasksToAdopters } from './tasks-to-adopters.js'

const DEFAULT_PAIRINGS: readonly Pairing[] = ['vertical', 'sibling', 'self']

/** One pairing, several or the default ones, as a list. */
export const settlePairings = (pairings: TraceOptions['pairings']): readonly Pairing[] =>
  pairings === undefined ? DEFAULT_PAIRINGS : Array.isArray(pairings) ? pairings : [pairings as Pairing]

/** Characters of a task's opening that stand for it where it has no heading. */
const LABEL_LENGTH = 40

export interface DocumentsToTrace {
  readonly documents: readonly CorpusDocument[]
  /** What each stands under in the store, by its id. */
  readonly keys: ReadonlyMap<string, StoreKey>
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
}

/** What became of the tasks of some documents: pairs by pairing → links → origins, families, lives, adopters. */
export async function documentsToLineage(
  { documents: all, keys, failures, notes }: DocumentsToTrace,
  options: TraceOptions,
  workshop: Workshop,
  isNear: PairingPredicate,
): Promise<Lineage> {
  const pairings = settlePairings(options.pairings)
  checkDecisions(options.decisions)
  const documents = all.filter(({ sameAs }) => sameAs === null).sort(documentOrder)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const pairs = documentsToPairs(documents, pairings, options.maxLag, isNear)
  const { found, failures: failed } = await pairsToFound(
    pairs,
    documentsToKeyed(documents, keys),
    options,
    workshop,
  )
  const decisionsOf = decisionsByPair(options.decisions ?? [])
  const decided = pairs.flatMap((pair, index) => {
    const own = found[index]
    if (own == null) return []
    const sides = [byId.get(pair.source)!, byId.get(pair.target)!] as const
    return [foundToCompared(pair, own, sides, decisionsOf(pair.source, pair.target), options.compare)]
  })
  const compared = decided.map(({ pair }) => pair)
  const links = compared.flatMap((pair) => pair.links)

  const bare = documents.flatMap((document) =>
    documentToTasks(document.document).map((task) => ({
      id: `${document.id}/${task.id}`,
      document: document.id,
      task,
    })),
  )
  const documentOfTask = new Map(bare.map(({ id, document }) => [id, byId.get(document)!]))
  const documentOf = (task: string): CorpusDocument => documentOfTask.get(task)!
  const originOf = linksToOrigins(compared, byId)
  const { lifeOf } = createLives({ documents, pairs: compared, documentOf, originOf })
  const tasksById = new Map(bare.map(({ id, task }) => [id, task]))
  const families = linksToFamilies(bare, compared)
    .map((tasks): Family => toFamily(tasks, tasksById.get(tasks[0]!)!, documentOf, lifeOf(tasks)))
    .sort((x, y) => y.units.length - x.units.length || y.tasks.length - x.tasks.length)
  const familyOf = new Map(families.flatMap(({ id, tasks }) => tasks.map((task) => [task, id] as const)))
  const tasks = bare.map(
    (task): CorpusTask => ({ ...task, family: familyOf.get(task.id)!, origin: originOf(task.id) }),
  )
  const applied = decided.flatMap((one) => one.applied)
  const coded = decided.flatMap((one) => one.coded)
  const plugins = foundsToPlugIns(found)
  return {
    documents,
    pairs: compared,
    links,
    tasks,
    families,
    adopters: tasksToAdopters(documents, tasks),
    upward: familiesToUpward(families, { documents, links, documentOf }),
    decisions: applied,
    ...(coded.length === 0 ? {} : { coded }),
    failures: [...failures, ...failed],
    notes: [
      ...notes,
      ...all.flatMap((document) => leftOut(document, pairs)),
      ...decided.flatMap((one) => one.notes),
      ...unused(options.decisions ?? [], pairs),
    ],
    provenance: {
      library: { name: pkg.name, version: pkg.version },
      segmenter: found.find((one) => one !== null)?.segmenter ?? null,
      pairings: pairings.map((pairing) =>
        typeof pairing === 'function' ? pairing.name || 'predicate' : pairing,
      ),
      ...(plugins.length === 0 ? {} : { plugins }),
      options: JSON.parse(
        JSON.stringify({ maxLag: options.maxLag ?? null, compare: options.compare ?? {} }),
      ) as Record<string, unknown>,
      documents: documents.map(({ id, path, sha256 }) => ({ id, path, sha256 })),
    },
  }
}

/** Why a document takes no part: silence would make a missing year look like a job that was dropped. */
function leftOut(
  { id, sameAs, region, year, document }: CorpusDocument,
  pairs: readonly { readonly source: string; readonly target: string }[],
): readonly Note[] {
  const note = (code: NoteCode, message: string, data: Note['data'] = {}): readonly Note[] => [
    { code, message: `${id}: ${message}`, data: { document: id, ...data } },
  ]
  if (sameAs !== null) {
    const { how, likeness } = sameAs
    const what =
      how === 'version' ? `another version (${Math.round(likeness * 100)} % in common) of` : `a copy of`
    return note(how === 'version' ? 'version' : 'copy', `left out as ${what} ${sameAs.id}`, {
      of: sameAs.id,
      likeness,
    })
  }
  if (documentToTasks(document).length === 0) return note('no-task', 'no task was found in it')
  if (pairs.some(({ source, target }) => source === id || target === id)) return []
  const missing = [...(region === null ? ['region'] : []), ...(year === null ? ['year'] : [])]
  return missing.length === 0
    ? note('not-compared', 'no pairing compares it with any other document', { missing: '' })
    : note(
        'not-compared',
        `no ${missing.join(' and no ')} found, so it was compared with nothing; a manifest can tell`,
        { missing: missing.join(' ') },
      )
}

function checkDecisions(decisions: unknown): void {
  if (decisions === undefined || Array.isArray(decisions)) return
  throw new PolicyError(
    'bad-option',
    'decisions must be a list of decisions: the `decisions` of what importReview gives',
  )
}

function toFamily(
  tasks: readonly string[],
  first: Task,
  documentOf: (task: string) => CorpusDocument,
  life: Family['life'],
): Family {
  const documents = tasks.map(documentOf)
  const years = documents.flatMap(({ year }) => (year === null ? [] : [year]))
  return {
    id: tasks[0]!,
    label: first.heading?.text ?? opening(first.text),
    tasks,
    units: [...new Set(documents.map(unitOf))],
    firstYear: years.length === 0 ? null : years.reduce((x, y) => Math.min(x, y)),
    lastYear: years.length === 0 ? null : years.reduce((x, y) => Math.max(x, y)),
    life,
  }
}

/** The first sentence, or as much of it as a heading may have. */
function opening(text: string): string {
  const [sentence = ''] = text.split(/[。；\n]/u, 1)
  return sentence.length <= LABEL_LENGTH ? sentence : `${sentence.slice(0, LABEL_LENGTH)}…`
}

/** Decisions about documents that no pairing compared: they wait, and are told of. */
function unused(
  decisions: readonly Decision[],
  pairs: readonly { readonly source: string; readonly target: string }[],
): readonly Note[] {
  const known = new Set(pairs.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]))
  return decisions
    .filter(({ source, target }) => !known.has(`${documentOfId(source)} ${documentOfId(target)}`))
    .map(({ source, target, coder }) => ({
      code: 'decision-unused',
      message: `decision of ${coder} on ${source} → ${target} not applied: the two documents were not compared`,
      data: { coder, source, target, why: 'not-compared' },
    }))
}
