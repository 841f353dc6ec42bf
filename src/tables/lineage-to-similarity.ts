import { createRandom } from '../evaluate/create-random.js'
import type { CorpusLink, CorpusTask, Lineage } from '../model/index.js'
import { createTaskIndex } from '../nearest/index.js'
import { type LineageIndex, lineageToIndex, unitOf } from './lineage-to-index.js'
import { dummy, type Field, id, integer, number, share, type Table, text, toTable, unitId } from './table.js'
import { jaccard, type Pairs, shared, textToPairs } from './text-to-pairs.js'

/** Why a dyad is in the table. */
type Chosen = 'linked' | 'near' | 'random'

interface Dyad {
  readonly source: CorpusTask
  readonly target: CorpusTask
  readonly chosen: Chosen
  /** How many dyads it stands for. */
  readonly weight: number
  readonly pairs: readonly [Pairs, Pairs]
  /** Pairs of characters in both. */
  readonly both: number
  readonly link: CorpusLink | null
}

/** Nearest tasks of other documents that each task brings in. */
const NEAR = 5

/** Looked at to find them: its own document's tasks may be nearer. */
const LOOKED_AT = 20

/** Dyads drawn at random, for each task. */
const RANDOM = 5

/** A place that is taken is drawn again; so often that a table comes to its end. */
const MOST_DRAWS = 20

/**
 * One row two tasks of different documents with their likeness, without any model: for regressions over dyads.
 *
 * Of the many dyads there are it has those that are linked, those of each task and its five nearest, and a random sample
 * of the others (the same each time), five for each task. `weight` tells how many dyads a row stands for: weighted by
 * it the table speaks for all of them. Likeness is counted over pairs of neighbouring characters.
 */
export function lineageToSimilarity(lineage: Lineage): Table {
  const index = lineageToIndex(lineage)
  return toTable('similarity', 'Likeness of tasks, two by two', fields(index), lineageToDyadsOfTasks(lineage))
}

function lineageToDyadsOfTasks({ tasks, links }: Lineage): readonly Dyad[] {
  const places = new Map(tasks.map((task, at) => [task.id, at]))
  const sets = tasks.map(({ task }) => textToPairs(task.text))
  const linkOf = new Map<number, CorpusLink>()
  const chosen = new Map<number, Chosen>()
  const keyOf = (one: number, other: number): number =>
    Math.min(one, other) * tasks.length + Math.max(one, other)
  for (const link of links) {
    const [source, target] = [places.get(link.source), places.get(link.target)]
    if (source === undefined || target === undefined) continue
    linkOf.set(keyOf(source, target), link)
    chosen.set(keyOf(source, target), 'linked')
  }
  const near = createTaskIndex(tasks.map(({ id, task }) => ({ id, text: task.text })))
  for (const [at, { id, document, task }] of tasks.entries())
    near
      .nearest({ id, text: task.text }, LOOKED_AT)
      .filter(({ position }) => tasks[position]!.document !== document)
      .slice(0, NEAR)
      .forEach(({ position }) => {
        const key = keyOf(at, position)
        if (!chosen.has(key)) chosen.set(key, 'near')
      })
  const { drawn, weight } = drawOthers(tasks, chosen, keyOf)
  for (const key of drawn) chosen.set(key, 'random')
  return [...chosen]
    .sort(([x], [y]) => x - y)
    .map(([key, why]): Dyad => {
      const [one, other] = [Math.floor(key / tasks.length), key % tasks.length]
      const link = linkOf.get(key) ?? null
      // a lineage's tasks stand in order of time; a link knows it better
      const [source, target] =
        link !== null && places.get(link.source) === other ? [other, one] : [one, other]
      return {
        source: tasks[source]!,
        target: tasks[target]!,
        chosen: why,
        weight: why === 'random' ? weight : 1,
        pairs: [sets[source]!, sets[target]!],
        both: shared(sets[source]!, sets[target]!),
        link,
      }
    })
}

/** A sample of the dyads that are not chosen yet; all of them where they are few. */
function drawOthers(
  tasks: readonly CorpusTask[],
  chosen: ReadonlyMap<number, unknown>,
  keyOf: (one: number, other: number) => number,
): { readonly drawn: ReadonlySet<number>; readonly weight: number } {
  const sizes = new Map<string, number>()
  for (const { document } of tasks) sizes.set(document, (sizes.get(document) ?? 0) + 1)
  const within = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const rest = (tasks.length * (tasks.length - 1)) / 2 - within - chosen.size
  const wanted = Math.min(rest, RANDOM * tasks.length)
  const drawn = new Set<number>()
  const isFree = (one: number, other: number): boolean =>
    tasks[one]!.document !== tasks[other]!.document && !chosen.has(keyOf(one, other))
  if (rest <= 2 * wanted) {
    for (let one = 0; one < tasks.length; one++)
      for (let other = one + 1; other < tasks.length; other++)
        if (isFree(one, other)) drawn.add(keyOf(one, other))
    return { drawn, weight: 1 }
  }
  const random = createRandom(1)
  const place = (): number => Math.floor(random() * tasks.length)
  for (let draws = 0; drawn.size < wanted && draws < MOST_DRAWS * wanted; draws++) {
    const [one, other] = [place(), place()]
    if (isFree(one, other)) drawn.add(keyOf(one, other))
  }
  return { drawn, weight: rest / drawn.size }
}

function fields({ documents, units }: LineageIndex): readonly Field<Dyad>[] {
  const side = (which: 'source' | 'target'): readonly Field<Dyad>[] => {
    const home = (row: Dyad) => documents.get(row[which].document)!
    return [
      id(`${which}_document`, `document of the ${which}`, (row) => row[which].document),
      unitId(`${which}_unit`, `unit of the ${which}`, (row) => unitOf(home(row))),
      id(`${which}_place`, 'its name', (row) => units.get(unitOf(home(row)))?.place),
      text(`${which}_level`, `level of the ${which}`, (row) => home(row).level),
      integer(`${which}_year`, `year of the ${which}`, (row) => home(row).year, 'year'),
      integer(
        `${which}_characters`,
        `length of the text of the ${which}`,
        (row) => row[which].task.text.length,
        'UTF-16 units',
      ),
    ]
  }
  const years = ({ source, target }: Dyad) =>
    [source, target].map(({ document }) => documents.get(document)!.year) as [number | null, number | null]
  return [
    id('source', 'id of the earlier task', ({ source }) => source.id),
    id('target', 'id of the later task', ({ target }) => target.id),
    ...side('source'),
    ...side('target'),
    number(
      'lag_years',
      'years between',
      (row) => {
        const [from, to] = years(row)
        return from === null || to === null ? null : to - from
      },
      'years',
    ),
    dummy(
      'same_unit',
      'whether both are of one unit',
      ({ source, target }) =>
        unitOf(documents.get(source.document)!) === unitOf(documents.get(target.document)!),
    ),
    dummy(
      'same_family',
      'whether both are of one family',
      ({ source, target }) => source.family === target.family,
    ),
    text(
      'relation',
      'inherited, rephrased or partial; empty without a link',
      ({ link }) => link?.relation ?? null,
    ),
    number(
      'jaccard',
      'pairs of characters in both over those in either',
      ({ pairs, both }) => jaccard(...pairs, both),
      '0–1',
    ),
    number(
      'overlap',
      'pairs of characters in both over those of the shorter: 1 where it is contained',
      ({ pairs: [one, other], both }) => share(both, Math.min(one.length, other.length)),
      '0–1',
    ),
    text(
      'chosen',
      'why the dyad is here: linked, near (one of the five nearest of one of them) or random',
      ({ chosen }) => chosen,
    ),
    number('weight', 'how many dyads it stands for', ({ weight }) => weight),
  ]
}
