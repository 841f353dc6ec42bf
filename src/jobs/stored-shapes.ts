import type { PolicyDocument } from '../model/index.js'
import type { Found } from './comparison-to-found.js'

type Fields = Readonly<Record<string, unknown>>

const isObject = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const isListOf =
  (each: (data: unknown) => boolean) =>
  (data: unknown): boolean =>
    Array.isArray(data) && data.every(each)

const isTask = (data: unknown): boolean =>
  isObject(data) &&
  typeof data.id === 'string' &&
  typeof data.text === 'string' &&
  Array.isArray(data.spans) &&
  isObject(data.slots)

const isPlan = (data: unknown): boolean => isObject(data) && isListOf(isTask)(data.tasks)

/** Whether some data of a store can be a parsed document: a file may be whole and yet another program's. */
export const isStoredDocument = (data: unknown): data is PolicyDocument =>
  isObject(data) &&
  typeof data.text === 'string' &&
  isObject(data.masthead) &&
  isListOf(isPlan)(data.plans) &&
  Array.isArray(data.parts) &&
  isListOf(isObject)(data.notes)

const isLink = (data: unknown): boolean =>
  isObject(data) &&
  typeof data.source === 'string' &&
  typeof data.target === 'string' &&
  typeof data.relation === 'string' &&
  isObject(data.chances) &&
  Array.isArray(data.evidence)

/** Whether some data of a store can be what a comparison found. */
export const isStoredFound = (data: unknown): data is Found =>
  isObject(data) &&
  isListOf(isLink)(data.links) &&
  typeof data.carriedOn === 'number' &&
  typeof data.takenOver === 'number' &&
  isObject(data.segmenter) &&
  isObject(data.outlooks) &&
  isListOf(isObject)(data.outlooks.source) &&
  isListOf(isObject)(data.outlooks.target)
