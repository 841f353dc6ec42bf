import { PolicyError } from '../error.js'
import type { Engine } from './url-to-engine.js'

const NO_ANSWER = 'no server answers'

/** Told by the server, or by the network before there is one: a pattern over code and message, and the remedy. */
const FAULTS: readonly (readonly [RegExp, (engine: Engine) => string])[] = [
  [
    /WRONGPASS|NOAUTH|invalid password|28P01|28000|password must be a string|no password/iu,
    ({ shown }) =>
      `the server at ${shown} refuses the user or the password: put both into the URL, user:password@host`,
  ],
  [
    /3D000|invalid DB index|DB index is out of range/iu,
    ({ shown }) => `the server at ${shown} has no such database: make it (createdb), or name another one`,
  ],
  [
    /42501|NOPERM/u,
    ({ shown }) =>
      `the user may not make what a queue needs at ${shown}: let it create a schema in the database (PostgreSQL), or run all commands (Redis)`,
  ],
  [
    /\bOOM\b|53100|53200/u,
    ({ shown }) => `the server at ${shown} has no room left: give it more, then start again`,
  ],
  [
    /53300|max number of clients/iu,
    ({ shown }) =>
      `the server at ${shown} takes no more connections: start fewer workers, or let it take more`,
  ],
  [
    /READONLY|25006/u,
    ({ shown }) => `the server at ${shown} is a copy that only reads: name the one that writes`,
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|57P0\d|timeout|terminat|closed|max retries/iu,
    ({ shown }) => `${NO_ANSWER} at ${shown}: is it running there, and may this machine reach it?`,
  ],
]

/** What went wrong with an engine, with the remedy; neither user nor password is ever in it. */
export function faultToEngineError(fault: unknown, engine: Engine): PolicyError {
  if (fault instanceof PolicyError) return fault
  const { code = '', message = '' } = fault as { readonly code?: unknown; readonly message?: string }
  const said = `${String(code)} ${message || String(fault)}`
  const remedy = FAULTS.find(([pattern]) => pattern.test(said))?.[1]
  return new PolicyError(
    'engine',
    remedy?.(engine) ?? `the queue at ${engine.shown} failed: ${withoutSecrets(said.trim(), engine)}`,
  )
}

/** Whether waiting may help: the server was not reached, or left. */
export function isAway(fault: unknown): boolean {
  if (fault instanceof PolicyError) return fault.message.startsWith(NO_ANSWER)
  const { code = '', message = '' } = fault as { readonly code?: unknown; readonly message?: string }
  return FAULTS.at(-1)![0].test(`${String(code)} ${message}`) || /LOADING|57P03|starting up/u.test(message)
}

function withoutSecrets(message: string, { url }: Engine): string {
  const { username, password } = new URL(url)
  const secrets = [password, decodeURIComponent(password)].filter((secret) => secret !== '')
  const user = decodeURIComponent(username)
  const said = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message)
  // a user may have a name that is a part of any word
  return said
    .split(/(?<=\W)|(?=\W)/u)
    .map((word) => (word === user ? '***' : word))
    .join('')
}
