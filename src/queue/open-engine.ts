import type { Queue, Worker, WorkerOptions } from 'bullmq'
import { loadOptional } from '../load-optional.js'
import { faultToEngineError } from './fault-to-engine-error.js'
import { type Engine, urlToEngine } from './url-to-engine.js'

/** An engine whose server was reached. */
export interface OpenEngine extends Engine {
  readonly queue: (name: string) => Queue
  /** Works off a queue, each job in a process of its own that `file` says what to do. */
  readonly worker: (name: string, file: URL, options: Omit<WorkerOptions, 'connection'>) => Worker
}

/** Milliseconds that a server has to answer. */
const ANSWER_TIME = 10_000
/** Milliseconds between two tries to reach a server that left. */
const RETRY_TIME = 1_000
/** What a queue is called by in a server that others use too: before its keys in Redis, as a schema in PostgreSQL. */
const SPACE = 'policy-lineage'
/** Connections of each queue and each worker to PostgreSQL, besides one that listens. */
const CONNECTIONS = 2

/**
 * Reaches the server of an engine; BullMQ does all that comes after.
 *
 * @throws PolicyError `bad-option` (no such engine), `missing-dependency`, `engine` (no answer, refused)
 */
export async function openEngine(url: string): Promise<OpenEngine> {
  const engine = urlToEngine(url)
  const bull = await loadOptional<typeof import('bullmq')>('bullmq', () => import('bullmq'), 'a queue')
  const { Queue, Worker } = bull
  try {
    if (engine.kind === 'redis') {
      await reachRedis(url)
      const shared = {
        connection: { url, retryStrategy: () => RETRY_TIME, maxRetriesPerRequest: null },
        prefix: SPACE,
      }
      return {
        ...engine,
        queue: (name) => new Queue(name, shared),
        worker: (name, file, options) => new Worker(name, file, { ...options, ...shared }),
      }
    }
    await reachPostgres(url)
    const connection = {
      connectionString: url,
      connectionTimeoutMillis: ANSWER_TIME,
      max: CONNECTIONS,
      schema: SPACE.replace('-', '_'),
      migrate: true,
    }
    return {
      ...engine,
      queue: (name) => new Queue(name, { connection }, bull.createPostgresBackend) as unknown as Queue,
      worker: (name, file, options) =>
        new Worker(name, file, { ...options, connection }, bull.createPostgresBackend) as unknown as Worker,
    }
  } catch (fault) {
    throw faultToEngineError(fault, engine)
  }
}

async function reachRedis(url: string): Promise<void> {
  const { Redis } = await loadOptional<typeof import('ioredis')>(
    'ioredis',
    () => import('ioredis'),
    'a queue in Redis',
  )
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: ANSWER_TIME,
    commandTimeout: ANSWER_TIME,
  })
  // the promise says only that the connection is closed, the event says why
  let why: unknown
  client.on('error', (error) => (why = error))
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    throw why ?? error
  } finally {
    client.disconnect()
  }
}

async function reachPostgres(url: string): Promise<void> {
  const { Client } = await loadOptional<typeof import('pg')>(
    'pg',
    () => import('pg'),
    'a queue in PostgreSQL',
  )
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_TIME })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } finally {
    await client.end().catch(() => undefined)
  }
}
