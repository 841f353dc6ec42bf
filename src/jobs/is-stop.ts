import type { Job, JobFailure } from './job.js'

/** Errors of the call or the machine, not of two documents: all other comparisons would end in them too. */
const STOPS: ReadonlySet<string> = new Set([
  'bad-option',
  'missing-dependency',
  'missing-dictionary',
  'plug-in',
])

/** Whether a failure ends a whole run. A file that cannot be read never does. */
export const isStop = ({ kind }: Pick<Job, 'kind'>, { code }: Pick<JobFailure, 'code'>): boolean =>
  code === 'aborted' || (kind === 'compare' && STOPS.has(code))
