/**
 * `policy-lineage/nearest`: the nearest tasks among very many.
 *
 * @module policy-lineage/nearest
 */

export {
  type AllPairsOptions,
  createTaskIndex,
  type IndexableTask,
  type NearestOptions,
  type NearTask,
  type Neighbours,
  openTaskIndex,
  type TaskIndex,
  type TaskIndexOptions,
} from '../nearest/index.js'
