/** `policy-lineage/nearest`: the nearest tasks among very many. */

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
