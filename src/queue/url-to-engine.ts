import { PolicyError } from '../error.js'

/** Where a queue is kept: by what, and how it is told without whoever may enter. */
export interface Engine {
  readonly kind: 'redis' | 'postgres'
  /** As given, with user and password. */
  readonly url: string
  /** The same without them, for messages. */
  readonly shown: string
}

const KINDS: Readonly<Record<string, Engine['kind']>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
}

/**
 * The engine that a URL names.
 *
 * @throws PolicyError `bad-option` where it names none; the message shows nothing of the URL but its scheme
 *
 * @example urlToEngine('redis://user:secret@queue.example:6379/2').shown // => 'redis://queue.example:6379/2'
 */
export function urlToEngine(url: string): Engine {
  const parsed = toURL(url)
  const kind = parsed === undefined ? undefined : KINDS[parsed.protocol]
  if (parsed === undefined || kind === undefined || parsed.hostname === '') {
    const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(url)?.[0]
    throw new PolicyError(
      'bad-option',
      `engine must be redis://host:port or postgres://user:password@host:port/database, got ${scheme === undefined ? 'no URL' : `${scheme}…`}`,
    )
  }
  return { kind, url, shown: `${parsed.protocol}//${parsed.host}${parsed.pathname.replace(/^\/$/u, '')}` }
}

function toURL(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
