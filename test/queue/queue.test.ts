import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Job, JobResult } from '../../src/jobs/job.js'
import { openEngine } from '../../src/queue/open-engine.js'
import { createQueueScheduler } from '../../src/queue/run-on-queue.js'
import { workOnQueue } from '../../src/queue/work-on-queue.js'
import { ENGINES, freePort, type Server } from './servers.js'
import { toyJob, toyKit } from './toy-jobs.js'

/** Milliseconds after which the job of a killed worker is another one's. */
const LOCK = 1_000

describe.each(ENGINES)('a queue in %s', (_, isThere, start) => {
  describe.skipIf(!isThere)('whose server is installed', () => {
    let server: Server
    let folder: string
    let ends: (() => Promise<unknown>)[] = []
    let notes: string[] = []
    let told: string[] = []

    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server.end())
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'policy-lineage-queue-'))
      notes = []
      told = []
    })
    afterEach(async () => {
      await Promise.all(ends.map((end) => end()))
      ends = []
      rmSync(folder, { recursive: true, force: true })
    })

    /** A worker in this process; its jobs have processes of their own. */
    function startWorker(stamp: string, isDrain = false): Promise<void> {
      const end = new AbortController()
      const working = workOnQueue({
        engine: server.url,
        store: folder,
        stamp,
        threads: 2,
        isDrain,
        signal: end.signal,
        lock: LOCK,
        file: new URL('./toy-process.mjs', import.meta.url),
        onStart: () => undefined,
        onResult: (kind, { done }) => told.push(`${kind} ${done}`),
        onNote: (message) => told.push(message),
      })
      ends.push(async () => {
        end.abort()
        await working
      })
      return working
    }

    function spawnWorker(stamp: string): void {
      const file = fileURLToPath(new URL('./toy-worker.ts', import.meta.url))
      const worker = spawn(
        process.execPath,
        ['--import', 'tsx', file, server.url, folder, stamp, String(LOCK)],
        {
          stdio: 'ignore',
        },
      )
      ends.push(() => ended(worker, 'SIGKILL'))
    }

    const run = (jobs: readonly Job[], signal?: AbortSignal): Promise<readonly JobResult[]> =>
      createQueueScheduler({ engine: server.url, lonely: 1_000, onNote: (note) => notes.push(note) }, toyKit)(
        jobs,
        {
          store: folder,
          ...(signal === undefined ? {} : { signal }),
        },
      )

    it('does every job once, whoever asks, and goes on without a thing that ends its process', async () => {
      startWorker('poison')
      const jobs = [
        toyJob([['甲', 'done']], 'poison'),
        toyJob(
          [
            ['乙', 'done'],
            ['丙', 'exit'],
            ['丁', 'done'],
            ['戊', 'throw'],
          ],
          'poison',
        ),
        toyJob([['己', 'slow']], 'poison'),
      ]
      const [first, second] = await Promise.all([run(jobs), run([...jobs].reverse())])
      expect(first.map(({ done }) => done)).toEqual([1, 2, 1])
      expect(first[1]!.failed.map(({ what, code }) => `${what} ${code}`)).toEqual(['丙 died', '戊 died'])
      expect(second.map(({ id, done }) => [id, done])).toEqual(
        first.map(({ id, done }) => [id, done]).reverse(),
      )
      expect(readdirSync(join(folder, 'pair')).sort()).toEqual(['丁', '乙', '己', '甲'].sort())
      expect(await run(jobs.slice(0, 1))).toEqual(first.slice(0, 1))
    })

    it('does the jobs of a worker that was killed', async () => {
      spawnWorker('killed')
      const jobs = Array.from({ length: 12 }, (_, at) =>
        toyJob([[`${at}`, at === 3 ? 'kill-worker' : 'slow']], 'killed'),
      )
      const running = run(jobs)
      await until(() => existsSync(join(folder, 'killed')))
      startWorker('killed')
      expect((await running).every(({ done, failed }) => done === 1 && failed.length === 0)).toBe(true)
    })

    it('leaves jobs of another version to workers of that version, and says that none is there', async () => {
      startWorker('old')
      const end = new AbortController()
      const running = run([toyJob([['新', 'done']], 'new')], end.signal)
      await until(() => notes.length > 0)
      expect(notes).toEqual([expect.stringMatching(/^no worker of this build \([0-9a-f]{8}\) is at /u)])
      expect(notes[0]).not.toMatch(/secret/u)
      end.abort()
      await expect(running).rejects.toMatchObject({ code: 'aborted' })
      // whoever gave up left no job behind
      await startWorker('new', true)
      expect(told).toEqual([])
      startWorker('new')
      expect(await run([toyJob([['新', 'done']], 'new')])).toMatchObject([{ done: 1 }])
    })

    it('waits for a server that is started again', async () => {
      startWorker('restart')
      const running = run(Array.from({ length: 12 }, (_, at) => toyJob([[`${at}`, 'slow']], 'restart')))
      await until(() => existsSync(join(folder, 'pair/3')))
      await server.kill()
      await new Promise((resolve) => setTimeout(resolve, 500))
      await server.start()
      expect((await running).every(({ done, failed }) => done === 1 && failed.length === 0)).toBe(true)
      expect(notes.filter((note) => !/^no worker/u.test(note))).toEqual(
        notes.length === 0
          ? []
          : [expect.stringMatching(/does not answer/u), expect.stringMatching(/answers again/u)],
      )
    })

    it('says what is wrong with a server, without the password', async () => {
      const url = new URL(server.url)
      url.port = String(await freePort())
      await expect(openEngine(url.href)).rejects.toMatchObject({
        code: 'engine',
        message: `no server answers at ${url.protocol}//127.0.0.1:${url.port}${url.pathname}: is it running there, and may this machine reach it?`,
      })
    })
  })
})

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1_200) throw new Error('it never held')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}
