import { checkIdIsText, shown } from '../check.js'
import { PolicyError } from '../error.js'
import type {
  Comparison,
  CorpusTask,
  Family,
  Lineage,
  PolicyDocument,
  SpreadPhrase,
  Track,
} from '../model/index.js'
import { fromTableId } from '../model/table-id.js'
import { explain, type PairExplanation } from '../report/index.js'
import { createTracker } from '../tracks/create-tracker.js'
import { documentsToPhrases, type PhrasesOptions } from '../tracks/documents-to-phrases.js'
import { type LineageJson, lineageToJSON } from './lineage-to-json.js'
import { type SaveLineageOptions, saveLineage } from './save-lineage.js'
import { withLineageInspection } from './with-lineage-inspection.js'

/** A lineage as `trace` returns it: the data, and short ways to ask it. */
export interface LiveLineage extends Lineage {
  /** A task by its id, as tables have it too: hunan-2022/1.05. Throws `unknown-task`. */
  task(id: string): CorpusTask
  /** The family of a task, or by its own id, which is its first task's. Throws `unknown-task`. */
  family(id: string): Family
  /** Why two tasks of documents that were compared are linked or not: compares the two once more. Throws `unknown-task`. */
  explain(source: string, target: string): PairExplanation
  /** Families one of whose tasks says so, those of most units first. */
  find(words: string | RegExp): readonly Family[]
  /** Where a phrase, or whatever a pattern finds, is said: first use, spread and end. Throws `bad-option`. */
  track(query: string | RegExp): Track
  /** The same for each of several, in their order. */
  track(queries: readonly (string | RegExp)[]): readonly Track[]
  /** Phrases that spread furthest and fastest over the units, without naming any. Throws `bad-option`. */
  phrases(options?: PhrasesOptions): readonly SpreadPhrase[]
  /** Writes report, tables and networks into a folder, or a figure into a file, and gives the paths. See `saveLineage`. */
  save(folder: string, options?: SaveLineageOptions): Promise<readonly string[]>
  /** What `JSON.stringify` writes. */
  toJSON(): LineageJson
}

/** Compares two documents of the corpus once more, as `trace` did. */
export type CompareAgain = (source: PolicyDocument, target: PolicyDocument) => Comparison

/** The same lineage with short ways to ask it, hidden from `Object.keys`, spreading and JSON. */
export function withLineageConveniences(lineage: Lineage, compareAgain: CompareAgain): LiveLineage {
  const tasks = new Map(lineage.tasks.map((task) => [task.id, task]))
  const families = new Map(lineage.families.map((family) => [family.id, family]))
  const plain = (id: string): string => (typeof id === 'string' ? fromTableId(id) : id)
  const task = (id: string): CorpusTask => {
    checkIdIsText('lineage.task', id)
    const found = tasks.get(id) ?? tasks.get(plain(id))
    if (found !== undefined) return found
    throw new PolicyError(
      'unknown-task',
      `there is no task ${shown(id)}; ids are <document>/<task>, for instance ${lineage.tasks[0]?.id ?? 'hunan-2022/1.05'}`,
    )
  }
  const hidden = (value: unknown) => ({ enumerable: false, value })
  const live = Object.defineProperties({ ...lineage } as LiveLineage, {
    task: hidden(task),
    family: hidden(
      (id: string) => families.get(id) ?? families.get(plain(id)) ?? families.get(task(id).family)!,
    ),
    explain: hidden((source: string, target: string) =>
      explainPair(lineage, task(source), task(target), compareAgain),
    ),
    track: hidden(createTracker(() => lineage.documents)),
    phrases: hidden((options?: PhrasesOptions) => documentsToPhrases(lineage.documents, options)),
    find: hidden((words: string | RegExp) => find(lineage, words)),
    save: hidden((folder: string, options: SaveLineageOptions = {}) => saveLineage(live, folder, options)),
    toJSON: hidden(() => lineageToJSON(lineage)),
  })
  return withLineageInspection(live)
}

function explainPair(
  { documents }: Lineage,
  source: CorpusTask,
  target: CorpusTask,
  compareAgain: CompareAgain,
): PairExplanation {
  const of = (task: CorpusTask) => documents.find(({ id }) => id === task.document)!.document
  const pair = { source: source.task.id, target: target.task.id }
  return explain(compareAgain(of(source), of(target)), pair) as PairExplanation
}

function find({ families, tasks }: Lineage, words: string | RegExp): readonly Family[] {
  if (typeof words !== 'string' && !(words instanceof RegExp))
    throw new PolicyError('bad-input', `find looks for words or a pattern, got ${shown(words)}`)
  const says = (text: string): boolean =>
    typeof words === 'string' ? text.includes(words) : words.test(text)
  const hits = new Set(tasks.flatMap(({ family, task }) => (says(task.text) ? [family] : [])))
  return families.filter(({ id }) => hits.has(id))
}
