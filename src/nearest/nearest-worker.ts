import { createStep, type SharedWork } from './lists-to-neighbours.js'
import { createSearcher } from './rows-to-nearest.js'

/** What a thread of `allPairs` does: answers rows until none is left. Built as a file of its own. */
export function work(shared: SharedWork): void {
  const step = createStep(shared, createSearcher(shared.lists))
  while (step());
}
