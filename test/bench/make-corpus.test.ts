import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCorpus } from '../../src/index.js'
import { makeCorpus } from './make-corpus.js'

it('makes the same corpus of plans that stand above one another each time', async () => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'made-')))
  const prints = folders.map((folder) => {
    makeCorpus(folder, 20, ['seeds/hunan-2022.txt', 'seeds/loudi-2023.txt'])
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\./u.test(file),
    )
    const hash = createHash('sha256')
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)))
    return [files.length, hash.digest('hex')]
  })
  expect(prints[0]).toEqual(prints[1])
  expect(prints[0]![0]).toBe(21)
  const corpus = await openCorpus(folders[0]!, { cache: false })
  expect(corpus.failures).toEqual([])
  expect(corpus.documents.every(({ region, year }) => region !== null && year !== null)).toBe(true)
  expect((await corpus.pairs(['vertical'])).length).toBeGreaterThan(10)
  for (const folder of folders) rmSync(folder, { recursive: true })
})
