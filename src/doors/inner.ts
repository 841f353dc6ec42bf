/** No door for users: what the command and its threads share with the library, so that they need no copy of it. */

export { corpusToShard, type ShardDone } from '../corpus/corpus-to-shard.js'
export { jobStamp } from '../jobs/job-stamp.js'
export { runJob } from '../jobs/run-job.js'
export { stampToShort } from '../queue/names.js'
export { workOnQueue } from '../queue/work-on-queue.js'
export { createStore, type Store } from '../store/create-store.js'
