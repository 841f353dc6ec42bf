import type { PolicyDocument, Task } from './document.js'

/** The tasks of all plans, in document order. */
export const documentToTasks = (document: PolicyDocument): readonly Task[] =>
  document.plans.flatMap((plan) => plan.tasks)
