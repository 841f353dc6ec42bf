import { PolicyError } from '../../error.js'
import type { Change, TokenizedDocument, TokenizedTask } from '../../model/index.js'
import { linkToChanges } from './link-to-changes.js'

export { applyChanges, linkToChanges } from './link-to-changes.js'

/**
 * The word-level differences of any two tasks of two documents, by their ids; each pair is worked out
 * once. Throws `unknown-task` for an id that the document does not have.
 */
export function createChanges(
  source: TokenizedDocument,
  target: TokenizedDocument,
): (source: string, target: string) => readonly Change[] {
  const sources = byId(source)
  const targets = byId(target)
  const known = new Map<string, readonly Change[]>()
  return (sourceId, targetId) => {
    const key = `${sourceId} ${targetId}`
    const changes = known.get(key) ?? linkToChanges(taskOf(sources, sourceId), taskOf(targets, targetId))
    known.set(key, changes)
    return changes
  }
}

const byId = (document: TokenizedDocument): ReadonlyMap<string, TokenizedTask> =>
  new Map(document.tasks.map((task) => [task.task.id, task]))

function taskOf(tasks: ReadonlyMap<string, TokenizedTask>, id: string): TokenizedTask {
  const task = tasks.get(id)
  if (task) return task
  const some = [...tasks.keys()].slice(0, 3).join(', ')
  throw new PolicyError('unknown-task', `there is no task ${id}; ids look like ${some || '1.01'}`)
}
