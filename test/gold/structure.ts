import type { GoldStructure } from '../../src/evaluate/gold.js'
import type { PolicyDocument } from '../../src/model.js'
import { tasksOf } from './prepare.js'

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
