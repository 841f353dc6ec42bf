import { ITEM_KINDS, type Item, type ItemKind, type PolicyDocument, type Task } from '../model/index.js'

/** The same document with the items of these kinds as the tasks that are compared. */
export function documentOfKinds(document: PolicyDocument, asked: readonly ItemKind[]): PolicyDocument {
  const kinds = settleKinds(asked)
  if (kinds.join() === document.kinds.join()) return document
  const plans = document.plans.map((plan) => ({ ...plan, tasks: itemsOfKinds(plan.items, kinds) }))
  return { ...document, plans, kinds }
}

export const itemsOfKinds = (items: readonly Item[], kinds: readonly ItemKind[]): readonly Task[] =>
  items.filter(({ kind }) => kinds.includes(kind))

/** The kinds asked for, each once and in their usual order. */
export const settleKinds = (asked: readonly ItemKind[] = ['task']): readonly ItemKind[] =>
  ITEM_KINDS.filter((kind) => asked.includes(kind))
