/** No door for users: what the command and its threads share with the library, so that they need no copy of it. */

export { corpusToShard, type ShardDone } from '../corpus/corpus-to-shard.js'
export { runJob } from '../jobs/run-job.js'
export { createStore, type Store } from '../store/create-store.js'
