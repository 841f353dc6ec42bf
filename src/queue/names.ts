import { sha256 } from '../hash.js'

/**
 * The queue of those who would put the same things under the same keys: jobs of another version, build or segmenter
 * lie in another queue, and neither sees the other's.
 */
export const stampToQueue = (stamp: string): string => `jobs-${stampToShort(stamp)}`

/** Eight digits by which people tell builds apart. */
export const stampToShort = (stamp: string): string => sha256(stamp).slice(0, 8)

/** The variable by which the processes of jobs know the folder of their store. */
export const STORE = 'POLICY_LINEAGE_STORE'
