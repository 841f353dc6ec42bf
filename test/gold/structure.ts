import type { GoldStructure } from '../../src/evaluate/gold.js'
import { toRatio } from '../../src/evaluate/judgments-to-scores.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { figure, table } from './markdown.js'
import type { GoldSet } from './pairs.js'
import { prepareDocument, tasksOf } from './prepare.js'

/** Labels in gold are bare (十), ours as printed （十）, and so on; blanks are no difference. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[()\s.、,]/gu, '')

/** What differs between the tasks as people listed them and as the library reads them, one line each. */
export function structureToDifferences(
  structure: GoldStructure,
  document: PolicyDocument,
): readonly string[] {
  const tasks = tasksOf(document)
  const differences = structure.flatMap((gold, index) => {
    const task = tasks[index]
    if (!task) return [`${gold.id} ${gold.opening}: not found`]
    const rows: readonly (readonly [string, string, string])[] = [
      ['id', gold.id, task.id],
      ['label', bare(gold.label ?? task.label), bare(task.label)],
      ['section', bare(gold.section ?? task.section), bare(task.section)],
      ['opening', bare(gold.opening), bare(task.text).slice(0, bare(gold.opening).length)],
    ]
    return rows.flatMap(([name, wanted, found]) =>
      wanted === found ? [] : [`${gold.id} ${name}: ${found} instead of ${wanted}`],
    )
  })
  const extra = tasks
    .slice(structure.length)
    .map(({ id, text }) => `${id} ${text.slice(0, 16)}: not in the gold`)
  return [...differences, ...extra]
}

/** The seeds task by task, and how many task openings of the other documents were found. */
export function structuresToLines({ seeds, others, own }: GoldSet): readonly string[] {
  const read = seeds.map((seed) => {
    const { document } = prepareDocument(seed)
    const differences = structureToDifferences(seed.structure, document)
    return { name: seed.name, wanted: seed.structure.length, found: tasksOf(document).length, differences }
  })
  const seedTable = table(
    ['seed', 'tasks found', 'tasks as people count', 'differences in id, label, section, opening'],
    [
      ...read,
      {
        name: 'all',
        wanted: sum(read, 'wanted'),
        found: sum(read, 'found'),
        differences: read.flatMap((seed) => seed.differences),
      },
    ].map(({ name, found, wanted, differences }) => [name, found, wanted, differences.length]),
  )
  const differences = read.flatMap((seed) => seed.differences.map((line) => `- ${seed.name} ${line}`))
  const matched = [...others, ...own.documents].map((other) => {
    const { ids, missing, extra } = prepareDocument(other).map
    return { name: other.name, right: ids.size, missed: missing.length, wrong: extra.length }
  })
  const all = {
    name: 'all',
    right: sum(matched, 'right'),
    missed: sum(matched, 'missed'),
    wrong: sum(matched, 'wrong'),
  }
  const otherTable = table(
    ['other documents', 'task openings found', 'missing', 'not listed', 'F1'],
    [...matched, all].map(({ name, right, missed, wrong }) => [
      name,
      right,
      missed,
      wrong,
      figure(toRatio(right, wrong, missed).f1),
    ]),
  )
  return [seedTable, ...differences, ...(matched.length > 0 ? ['', otherTable] : [])]
}

const sum = <K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number =>
  rows.reduce((total, row) => total + row[key], 0)
