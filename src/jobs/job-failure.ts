import { keyOf, type StoreKey } from '../store/keys.js'
import type { JobFailure } from './job.js'

/** Where a shared store says why nothing stands under a key. */
export const failureKey = (key: StoreKey): StoreKey => `failed/${keyOf(key)}`

export const isJobFailure = (data: unknown): data is JobFailure =>
  typeof data === 'object' &&
  data !== null &&
  ['key', 'what', 'code', 'message'].every(
    (field) => typeof (data as Readonly<Record<string, unknown>>)[field] === 'string',
  )
