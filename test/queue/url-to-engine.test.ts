import { describe, expect, it } from 'vitest'
import { faultToEngineError, isAway } from '../../src/queue/fault-to-engine-error.js'
import { urlToEngine } from '../../src/queue/url-to-engine.js'

describe('urlToEngine', () => {
  it.each([
    ['redis://127.0.0.1', 'redis', 'redis://127.0.0.1'],
    ['rediss://u:p@q.example:6380/3', 'redis', 'rediss://q.example:6380/3'],
    ['postgres://me:p%40ss@db/queue?sslmode=require', 'postgres', 'postgres://db/queue'],
    ['postgresql://[::1]:5432/q', 'postgres', 'postgresql://[::1]:5432/q'],
  ])('reads %s', (url, kind, shown) => expect(urlToEngine(url)).toEqual({ kind, url, shown }))

  it.each(['', 'localhost:6379', 'mysql://u:secret@h/db', 'redis:', 'redis', '/secret', 'http://u:secret@h'])(
    'refuses %j without showing it',
    (url) => {
      expect(() => urlToEngine(url)).toThrowError(
        expect.objectContaining({
          code: 'bad-option',
          message: expect.stringMatching(
            /^engine must be redis:\/\/host:port or postgres:.*, got (?!.*secret)/u,
          ),
        }),
      )
    },
  )
})

describe('faultToEngineError', () => {
  const engine = urlToEngine('postgres://me:p%40ss@db.example/queue')

  it.each([
    ['28P01', 'password authentication failed for user "me"', 'refuses the user or the password'],
    ['', 'WRONGPASS invalid username-password pair or user is disabled.', 'refuses the user or the password'],
    ['', 'NOAUTH Authentication required.', 'refuses the user or the password'],
    ['3D000', 'database "queue" does not exist', 'has no such database'],
    ['42501', 'permission denied for database queue', 'may not make what a queue needs'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', 'no server answers at'],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', 'no server answers at'],
    ['', "OOM command not allowed when used memory > 'maxmemory'.", 'has no room left'],
    ['53300', 'sorry, too many clients already', 'takes no more connections'],
    ['XX000', 'oops p@ss of me, p%40ss', 'failed: XX000 oops *** of ***, ***'],
  ])('tells %s %s', (code, message, said) => {
    const error = faultToEngineError(Object.assign(new Error(message), { code }), engine)
    expect(error).toMatchObject({ code: 'engine', message: expect.stringContaining(said) })
    expect(error.message).not.toMatch(/p@ss|p%40ss/u)
    expect(error.message).toContain('postgres://db.example/queue')
  })

  it('knows what waiting may mend', () => {
    const away = (message: string, code = ''): boolean => isAway(Object.assign(new Error(message), { code }))
    expect(away('connect ECONNREFUSED 127.0.0.1:6379', 'ECONNREFUSED')).toBe(true)
    expect(away('Connection is closed.')).toBe(true)
    expect(away('Connection terminated unexpectedly')).toBe(true)
    expect(away('terminating connection due to administrator command', '57P01')).toBe(true)
    expect(away('the database system is starting up', '57P03')).toBe(true)
    expect(away('LOADING Redis is loading the dataset in memory')).toBe(true)
    expect(away('WRONGPASS invalid username-password pair')).toBe(false)
    expect(away('relation "job" does not exist', '42P01')).toBe(false)
  })
})
