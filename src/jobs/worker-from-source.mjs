/** The thread's code where the library runs from its sources, in tests; no part of the package. */
import { register } from 'tsx/esm/api'

// a thread does not inherit how its parent reads TypeScript
register()
await import('./job-worker.ts')
