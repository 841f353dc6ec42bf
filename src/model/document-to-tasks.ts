import type { Item, ItemKind, PolicyDocument, Task } from './document.js'

/** The tasks of all plans, in document order. */
export const documentToTasks = (document: PolicyDocument): readonly Task[] =>
  document.plans.flatMap((plan) => plan.tasks)

/** The items of all plans, in document order, whatever their kind. */
export const documentToItems = (document: PolicyDocument): readonly Item[] =>
  document.plans.flatMap((plan) => plan.items)

/** The items of one kind that are not compared: none where the option `kinds` brought them in. */
export const documentToUncompared = (document: PolicyDocument, kind: ItemKind): readonly Item[] =>
  document.kinds.includes(kind) ? [] : documentToItems(document).filter((item) => item.kind === kind)
