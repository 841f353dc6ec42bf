/** No door for users: what the command's threads share with the library, so that they need no copy of it. */

export { runJob } from '../jobs/run-job.js'
export { createStore, type Store } from '../store/create-store.js'
