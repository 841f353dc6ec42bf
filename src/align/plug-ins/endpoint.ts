import { setTimeout as sleep } from 'node:timers/promises'
import { type Checks, someText, whole, within, yesOrNo } from '../../check.js'
import { PolicyError } from '../../error.js'
import { type AnswerCache, createAnswerCache, createMemoryCache } from './answer-cache.js'

/** Where and how to ask a server that speaks the OpenAI protocol. */
export interface EndpointOptions {
  /** Up to the version: https://api.example.org/v1, http://127.0.0.1:11434/v1. */
  readonly url: string
  readonly model: string
  /** The environment variable that holds the key; without one in it none is sent. @default 'OPENAI_API_KEY' */
  readonly keyVariable?: string
  /** Folder of the answers; without it they are kept for this process only. */
  readonly cache?: string
  /** Answer from the cache alone; what is not there is an error. @default false */
  readonly offline?: boolean
  /** Milliseconds for one request. @default 60,000: a long answer of a slow model */
  readonly timeout?: number
  /** Requests for the same thing before giving up. @default 4 */
  readonly tries?: number
  /** Milliseconds before the second try; doubled for each further one, at most 30 s. @default 500 */
  readonly backoff?: number
  /** Requests in all, over the life of the plug-in, failed ones included. @default 200 */
  readonly maxRequests?: number
  /** Tokens in all, as the server counts them (`usage.total_tokens`). @default 1,000,000 */
  readonly maxTokens?: number
}

export const ENDPOINT: Checks<EndpointOptions> = {
  url: someText,
  model: someText,
  keyVariable: someText,
  cache: someText,
  offline: yesOrNo,
  timeout: within(0, Number.POSITIVE_INFINITY),
  tries: whole(1),
  backoff: within(0, Number.POSITIVE_INFINITY),
  maxRequests: whole(0),
  maxTokens: whole(0),
}

export interface Endpoint {
  readonly cache: AnswerCache
  readonly offline: boolean
  /** The answer to a JSON body as JSON; `read` throws where it makes no sense, and then it is asked again. */
  readonly post: <T>(
    path: string,
    body: unknown,
    read: (answer: unknown) => T,
    signal?: AbortSignal,
  ) => Promise<T>
}

/** An answer beyond this is no answer: 64 vectors of 4,096 numbers as text take 4 MB. */
const LARGEST_ANSWER = 32 * 1024 * 1024
const LONGEST_WAIT = 30_000
/** Worth another try: timeouts, conflicts, too many requests, and faults of the server. */
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504])

/** Will not get better by asking again. */
class Final extends Error {}

/** A way to ask an endpoint with timeout, retries, and an end to its costs. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { timeout = 60_000, tries = 4, backoff = 500, maxRequests = 200, maxTokens = 1_000_000 } = options
  const base = checkedUrl(options.url)
  let requests = 0
  let tokens = 0

  return {
    cache: options.cache === undefined ? createMemoryCache() : createAnswerCache(options.cache),
    offline: options.offline ?? false,
    async post(path, body, read, signal) {
      for (let attempt = 1; ; attempt++) {
        if (requests >= maxRequests)
          throw new PolicyError('plug-in', `cost cap: ${maxRequests} requests were made; raise maxRequests`)
        if (tokens >= maxTokens)
          throw new PolicyError('plug-in', `cost cap: ${tokens} tokens were used; raise maxTokens`)
        requests++
        const result = await once(path, body, read, signal).catch((error: unknown) => ({ error }))
        if ('value' in result) return result.value
        const { error } = result
        if (error instanceof Final || attempt >= tries || signal?.aborted === true) {
          const why = error instanceof Error ? error.message : String(error)
          throw new PolicyError('plug-in', `${base}${path} failed after ${attempt} tries: ${why}`, {
            cause: error,
          })
        }
        await sleep(waitFor(error, backoff * 2 ** (attempt - 1)), undefined, signal && { signal })
      }
    },
  }

  async function once<T>(
    path: string,
    body: unknown,
    read: (answer: unknown) => T,
    given: AbortSignal | undefined,
  ): Promise<{ value: T }> {
    const key = process.env[options.keyVariable ?? 'OPENAI_API_KEY']
    const response = await fetch(`${base}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined || key === '' ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      // a redirect could carry the texts to another host
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(given === undefined ? [] : [given])]),
    })
    const text = await readText(response)
    if (!response.ok) throw failureOf(response, text)
    const answer: unknown = JSON.parse(text)
    tokens += usageOf(answer)
    return { value: read(answer) }
  }
}

function checkedUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol))
    throw new PolicyError('bad-option', `url must be an http(s) address, got ${JSON.stringify(url)}`)
  return url.replace(/\/+$/u, '')
}

interface Waiting extends Error {
  readonly wait?: number
}

function failureOf(response: Response, text: string): Waiting {
  const message = `${response.status} ${text.slice(0, 200).replace(/\s+/gu, ' ')}`
  if (!PASSING.has(response.status)) return new Final(message)
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Object.assign(new Error(message), Number.isFinite(seconds) ? { wait: seconds * 1000 } : {})
}

const waitFor = (error: unknown, usual: number): number =>
  Math.max(0, Math.min(LONGEST_WAIT, (error as Waiting | undefined)?.wait ?? usual))

/** The body as text; an endless one is broken off. */
async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST_ANSWER) throw new Final(`the answer is longer than ${LARGEST_ANSWER} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function usageOf(answer: unknown): number {
  const used = (answer as { usage?: { total_tokens?: unknown } } | null)?.usage?.total_tokens
  return typeof used === 'number' && used > 0 ? used : 0
}
