import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/hash.js'
import { createStore } from '../../src/store/create-store.js'
import { keyOf, type StoreKey } from '../../src/store/keys.js'

const root = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Told = { readonly told: string }
const isTold = (data: unknown): data is Told => typeof (data as Told | undefined)?.told === 'string'
const one: StoreKey = `doc/${keyOf('one')}`
const two: StoreKey = `doc/${keyOf('two')}`
/** The published place of an entry. */
const fileOf = (key: string): string => {
  const [kind, name] = key.split('/') as [string, string]
  return join(root, 'v3', kind, sha256(key).slice(0, 3), `${name}.json`)
}

beforeEach(() => rmSync(root, { recursive: true, force: true }))

describe.each([false, true])('a store (shared: %s)', (isShared) => {
  it('goes on where somebody deletes it again and again', async () => {
    const store = createStore(root, { isShared })
    const deleting = spawn(process.execPath, [
      '-e',
      `const fs = require('fs'); let left = 40
       const timer = setInterval(() => {
         try { fs.renameSync(${JSON.stringify(root)}, ${JSON.stringify(`${root}-gone`)}) } catch {}
         fs.rmSync(${JSON.stringify(`${root}-gone`)}, { recursive: true, force: true })
         if (--left === 0) clearInterval(timer)
       }, 4)`,
    ])
    let isOver = false
    const over = new Promise<void>((resolve) =>
      deleting.on('exit', () => {
        isOver = true
        resolve()
      }),
    )
    for (let at = 0; !isOver; at++) {
      store.put(at % 2 === 0 ? one : two, { told: '甲' })
      if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await over
    expect(store.fault()).toBeNull()
    store.put(one, { told: '乙' })
    expect(store.read(one, isTold)).toEqual({ told: '乙' })
  })

  it('gives back what was put, from where the key says', () => {
    const store = createStore(root, { isShared })
    expect(store.read(one, isTold)).toBeUndefined()
    expect(store.has(one)).toBe(false)
    store.put(one, { told: '甲' })
    expect(store.read(one, isTold)).toEqual({ told: '甲' })
    expect(createStore(root).read(one, isTold)).toEqual({ told: '甲' })
    expect(existsSync(fileOf(one))).toBe(true)
    expect(readdirSync(join(root, 'v3', 'drafts'))).toEqual([])
    store.drop(one)
    expect(store.has(one)).toBe(false)
    expect(store.damaged()).toBe(0)
  })

  it('notices two entries that changed places', () => {
    const store = createStore(root, { isShared })
    store.put(one, { told: '甲' })
    store.put(two, { told: '乙' })
    const [first, second] = [one, two].map((key) => readFileSync(fileOf(key)))
    writeFileSync(fileOf(one), second!)
    writeFileSync(fileOf(two), first!)
    expect(store.read(one, isTold)).toBeUndefined()
    expect(store.read(two, isTold)).toBeUndefined()
    expect(store.damaged()).toBe(2)
    store.put(one, { told: '甲' })
    expect(store.read(one, isTold)).toEqual({ told: '甲' })
  })

  it.each([
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['a folder', (file: string) => [rmSync(file), mkdirSync(file)]],
    ['another text', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('甲', '丙'))],
  ])('counts an entry that is %s as none, and mends it', (_, harm) => {
    const store = createStore(root, { isShared })
    store.put(one, { told: '甲' })
    harm(fileOf(one))
    expect(store.read(one, isTold)).toBeUndefined()
    expect(store.damaged()).toBe(1)
    store.put(one, { told: '甲' })
    expect(store.read(one, isTold)).toEqual({ told: '甲' })
  })

  it('counts an entry of another shape as none, though its checksum is right', () => {
    const store = createStore(root, { isShared })
    store.put(one, ['甲'])
    expect(store.read(one, isTold)).toBeUndefined()
    expect(store.damaged()).toBe(1)
  })

  it('sweeps drafts that a killed process left, and no others', () => {
    const drafts = join(root, 'v3', 'drafts')
    mkdirSync(drafts, { recursive: true })
    for (const name of ['old', 'new']) writeFileSync(join(drafts, name), '')
    utimesSync(join(drafts, 'old'), 0, 0)
    createStore(root, { isShared })
    expect(readdirSync(drafts)).toEqual(['new'])
  })
})

describe('a folder that cannot be written to', () => {
  const file = join(root, 'file')
  const occupy = (): void => {
    mkdirSync(root, { recursive: true })
    writeFileSync(file, '')
  }

  it('is worked around as a cache, and told of', () => {
    occupy()
    const store = createStore(file)
    store.put(one, { told: '甲' })
    expect(store.read(one, isTold)).toBeUndefined()
    expect(store.fault()).toContain('a part of the path is a file')
    expect(store.damaged()).toBe(0)
  })

  it('is an error where others work from it, too', () => {
    occupy()
    expect(() => createStore(file, { isShared: true })).toThrow(
      expect.objectContaining({ code: 'unreadable' }) as Error,
    )
  })
})
