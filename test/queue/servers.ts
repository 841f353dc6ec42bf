import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server of one's own on loopback, with its data in a folder that goes with it. */
export interface Server {
  readonly url: string
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>
  /** Starts it again over the same data. */
  readonly start: () => Promise<void>
  readonly end: () => Promise<void>
}

const found = (program: string): string | undefined => {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

const REDIS = found('redis-server')
/** Debian keeps the programs of each version in a folder of their own. */
const POSTGRES = ['/usr/lib/postgresql']
  .flatMap((root) => (existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : []))
  .filter((bin) => existsSync(join(bin, 'initdb')))
  .at(-1)

export const ENGINES: readonly (readonly [string, boolean, () => Promise<Server>])[] = [
  ['Redis', REDIS !== undefined, startRedis],
  ['PostgreSQL', POSTGRES !== undefined, startPostgres],
]

export async function startRedis(password = ''): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-redis-'))
  const port = await freePort()
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
    '--daemonize',
    'no',
    ...(password === '' ? [] : ['--requirepass', password]),
  ]
  return toServer(
    `redis://${password === '' ? '' : `:${password}@`}127.0.0.1:${port}`,
    folder,
    () => spawn(REDIS!, args, { stdio: 'ignore' }),
    port,
  )
}

export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-postgres-'))
  const port = await freePort()
  // the server refuses to be root
  const own = ownAccount()
  if (own !== undefined) chownSync(folder, own.uid, own.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const password = join(folder, 'password')
  execFileSync('sh', ['-c', `printf secret > ${password}`], { ...own, cwd: folder })
  execFileSync(
    join(POSTGRES!, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'tester',
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...own, cwd: folder, stdio: 'ignore' },
  )
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-k',
    folder,
    '-c',
    'shared_buffers=16MB',
  ]
  return toServer(
    `postgres://tester:secret@127.0.0.1:${port}/postgres`,
    folder,
    () => spawn(join(POSTGRES!, 'postgres'), args, { ...own, cwd: folder, stdio: 'ignore' }),
    port,
  )
}

function ownAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (which: string): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function toServer(
  url: string,
  folder: string,
  launch: () => ChildProcess,
  port: number,
): Promise<Server> {
  let child: ChildProcess | undefined
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child!.once('exit', resolve))
    child.kill(signal)
    await gone
  }
  const start = async (): Promise<void> => {
    child = launch()
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 200) throw new Error(`no server came up at ${url}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await start()
  return {
    url,
    start,
    kill: () => ended('SIGKILL'),
    async end() {
      // an orderly end of PostgreSQL is SIGINT, which does not wait for whoever is connected
      await ended('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answers = (port: number): Promise<boolean> =>
  import('node:net').then(
    ({ connect }) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1')
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
        socket.once('connect', () => socket.destroy())
      }),
  )

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
