import { createStore } from '../../store/create-store.js'

/** Answers by the hash of what was asked. */
export interface AnswerCache {
  readonly get: (key: string) => string | undefined
  readonly put: (key: string, answer: string) => void
}

const isText = (data: unknown): data is string => typeof data === 'string'

/** A cache of one small file an answer, in a folder that may be deleted at any time. */
export function createAnswerCache(folder: string): AnswerCache {
  const store = createStore(folder)
  return {
    get: (key) => store.read(`answer/${key}`, isText),
    put: (key, answer) => store.put(`answer/${key}`, answer),
  }
}

/** A cache that lasts as long as the process. */
export function createMemoryCache(): AnswerCache {
  const answers = new Map<string, string>()
  return {
    get: (key) => answers.get(key),
    put: (key, answer) => void answers.set(key, answer),
  }
}
