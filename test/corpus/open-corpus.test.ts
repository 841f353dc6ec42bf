import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCorpus, parseDocument } from '../../src/index.js'
import { JOBS, planText } from './texts.js'

const root = mkdtempSync(join(tmpdir(), 'corpus-'))
const folder = join(root, 'plans')
const cache = join(root, 'cache')
const hunan = planText('湖南省2022年政务服务工作要点', [JOBS.hotline, JOBS.licence])
const loudi = planText('娄底市2023年政务服务工作要点', [JOBS.hotline, JOBS.review])

beforeAll(() => {
  mkdirSync(join(folder, 'city', '.hidden'), { recursive: true })
  writeFileSync(join(folder, 'hunan.txt'), hunan)
  writeFileSync(join(folder, 'city', 'loudi.txt'), loudi)
  writeFileSync(join(folder, 'city', '.hidden', 'old.txt'), loudi)
  writeFileSync(join(folder, 'README.md'), '# Not a policy document')
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.4 and nothing more')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('openCorpus', () => {
  it('takes the documents of one file for copies only where they say the same', async () => {
    const several = mkdtempSync(join(root, 'several-'))
    const lines = [hunan, loudi, hunan].map((text) => JSON.stringify({ text }))
    writeFileSync(join(several, 'all.jsonl'), lines.join('\n'))
    const { documents } = await openCorpus(several, { cache: false })
    expect(documents.map(({ year, sameAs }) => [year, sameAs?.how ?? null])).toEqual([
      [2022, null],
      [2022, 'identical'],
      [2023, null],
    ])
  })

  it('reads a folder with its folders, and goes on past what cannot be read', async () => {
    const seen: string[] = []
    const corpus = await openCorpus(folder, {
      cache,
      onProgress: ({ what, done, total }) => seen.push(`${what} ${done}/${total}`),
    })
    expect(corpus.documents.map(({ id, path, year, level, kind }) => [id, path, year, level, kind])).toEqual([
      ['hunan', 'hunan.txt', 2022, 'province', 'work-points'],
      ['loudi', 'city/loudi.txt', 2023, 'city', 'work-points'],
    ])
    expect(corpus.documents[1]!.region).toMatchObject({ adcode: '431300', parent: '430000' })
    expect(corpus.failures).toHaveLength(1)
    expect(corpus.failures[0]!.what).toBe('broken.pdf')
    expect(seen).toEqual(['broken.pdf 1/3', 'city/loudi.txt 2/3', 'hunan.txt 3/3'])
    expect(inspect(corpus)).toContain('2 documents · 1 failure ·')
  })

  it('tells of files that cannot be read, and passes over what is none', async () => {
    const mixed = join(root, 'mixed')
    mkdirSync(join(mixed, 'node_modules', 'x'), { recursive: true })
    writeFileSync(join(mixed, 'a.txt'), hunan)
    writeFileSync(join(mixed, 'old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    writeFileSync(join(mixed, 'scan.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    writeFileSync(join(mixed, '~$a.docx'), 'lock')
    writeFileSync(join(mixed, 'data.csv'), 'x,y')
    writeFileSync(join(mixed, 'node_modules', 'x', 'readme.txt'), loudi)
    const corpus = await openCorpus(mixed, { cache: false })
    expect(corpus.documents.map(({ id }) => id)).toEqual(['a'])
    expect(corpus.failures.map(({ what, code }) => `${what} ${code}`)).toEqual([
      'old.doc not-a-document',
      'scan.jpg not-a-document',
    ])
  })

  it('refuses options that there are not', async () => {
    await expect(openCorpus(folder, { regions: {} } as never)).rejects.toThrow(
      /no option regions; it has .*manifest/u,
    )
    const corpus = await openCorpus([join(folder, 'hunan.txt')], { cache: false })
    await expect(corpus.trace({ plan: 'self' } as never)).rejects.toThrow(
      /trace has no option plan; it has .*pairings/u,
    )
    await expect(corpus.trace({ decisions: { decisions: [] } as never })).rejects.toMatchObject({
      code: 'bad-option',
    })
    expect((await corpus.trace({ pairings: 'self' })).provenance.pairings).toEqual(['self'])
  })

  it('takes paths, documents and texts from any iterable', async () => {
    async function* items() {
      yield join(folder, 'hunan.txt')
      yield parseDocument(loudi, { id: 'parsed' })
      yield { id: 'row', text: planText('邵阳市2023年政务服务工作要点', [JOBS.school]) }
    }
    const corpus = await openCorpus(items(), { cache: false })
    expect(corpus.documents.map(({ id }) => id)).toEqual(['hunan', 'row', 'parsed'])
    expect(corpus.cache).toBeNull()
  })

  it('makes as many documents of a list of records', async () => {
    const file = join(root, 'records.jsonl')
    writeFileSync(file, [hunan, loudi].map((text) => JSON.stringify({ text })).join('\n'))
    const corpus = await openCorpus([file], { cache: false })
    expect(corpus.documents.map(({ id, year }) => [id, year])).toEqual([
      ['records-1', 2022],
      ['records-2', 2023],
    ])
  })

  it('numbers files of one name, and keeps ids when more are added', async () => {
    const corpus = await openCorpus([join(folder, 'hunan.txt')], { cache: false })
    const other = join(root, 'hunan.txt')
    writeFileSync(other, planText('湖南省2024年政务服务工作要点', [JOBS.review]))
    const added = await corpus.add([other])
    expect(added.map(({ id }) => id)).toEqual(['hunan-2'])
    expect(corpus.documents.map(({ id }) => id)).toEqual(['hunan', 'hunan-2'])
  })

  it.each([
    ['a path that was never set', () => openCorpus('', { cache }), 'bad-input'],
    ['an empty path in a list', () => openCorpus([''], { cache }), 'bad-input'],
    ['a folder that is not there', () => openCorpus(join(root, 'nowhere'), { cache }), 'not-found'],
    [
      'a shared store that cannot be written to',
      () => openCorpus(folder, { store: join(folder, 'hunan.txt') }),
      'unreadable',
    ],
    ['a store beside a cache', () => openCorpus(folder, { store: cache, cache }), 'bad-option'],
    ['reducing without a store', () => openCorpus(folder, { reduce: true }), 'bad-option'],
    ['a number', () => openCorpus(7 as never, { cache }), 'bad-input'],
    ['an odd item', () => openCorpus([{ path: 'x' } as never], { cache }), 'bad-input'],
  ])('refuses %s', async (_, open, code) => {
    await expect(open()).rejects.toMatchObject({ code })
  })

  it('stops when the caller gives up', async () => {
    const controller = new AbortController()
    const opening = openCorpus(folder, {
      cache,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(opening).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('the manifest', () => {
  const withManifest = (csv: string) => {
    const file = join(root, 'list.csv')
    writeFileSync(file, csv)
    return openCorpus(folder, { cache, manifest: file })
  }

  it('corrects what the documents say', async () => {
    const corpus = await withManifest(
      '\uFEFFfile,id,region,year,date,kind,series,exclude,coder\nloudi.txt,ld,邵阳市,2021,2021-03-01,scheme,热线,,x\nbroken,,,,,,,yes,\nghost.txt,,,,,,,,\n',
    )
    expect(corpus.failures).toEqual([])
    const { document, ...rest } = corpus.document('ld')
    expect(rest).toMatchObject({
      region: { adcode: '430500' },
      level: 'city',
      year: 2021,
      date: '2021-03-01',
      kind: 'scheme',
      series: '热线',
      corrected: ['id', 'region', 'year', 'date', 'kind', 'series'],
    })
    expect(document.year).toBe(2021)
    expect(corpus.notes.map(({ message }) => message)).toEqual([
      "the manifest's column coder is none that is read",
      'the manifest names ghost.txt, which is not in the corpus',
    ])
  })

  it('is read as Excel in China saves it', async () => {
    const file = join(root, 'gb.csv')
    // 湖南 in GB18030
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from('file,region\nloudi.txt,'),
        Buffer.from([0xba, 0xfe, 0xc4, 0xcf]),
        Buffer.from('\n'),
      ]),
    )
    const corpus = await openCorpus(folder, { cache, manifest: file })
    expect(corpus.document('loudi').region?.adcode).toBe('430000')
  })

  it('may have Chinese headings', async () => {
    const corpus = await withManifest('文件,地区,年份\nloudi.txt,邵阳市,2021\n')
    expect(corpus.document('loudi')).toMatchObject({ year: 2021, region: { adcode: '430500' } })
  })

  it('is found in the folder, as JSON too', async () => {
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify([{ file: 'hunan', year: 2020 }]))
    const corpus = await openCorpus(folder, { cache })
    rmSync(join(folder, 'manifest.json'))
    expect(corpus.document('hunan').year).toBe(2020)
  })

  it.each([
    ['file,year\nhunan.txt,20x2\n', 'entry 1: year'],
    ['file,region\nhunan.txt,月球\n', 'entry 1: region'],
    ['file,date\nhunan.txt,2023-02-30\n', 'entry 1: date'],
    ['file,kind\nhunan.txt,poem\n', 'entry 1: kind'],
    ['file,exclude\nhunan.txt,perhaps\n', 'entry 1: exclude'],
    ['name,year\nhunan.txt,2022\n', 'no column file'],
    ['file,id\nhunan.txt,x\nloudi.txt,x\n', 'the id x to two documents'],
  ])('names what is wrong: %j', async (csv, message) => {
    await expect(withManifest(csv)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
    })
  })
})

describe('copies and versions', () => {
  it('are told and left out of the plans', async () => {
    const long = planText('湖南省2022年政务服务工作要点', Object.values(JOBS))
    const corpus = await openCorpus(
      [
        { id: 'a', text: long },
        { id: 'b', text: long },
        { id: 'c', text: long.replaceAll('\n', '\n\n') },
        { id: 'd', text: long.replace('要点', '要点（征求意见稿）').replace('乡村教师', '骨干教师和校医') },
        { id: 'e', text: planText('湖南省2022年政务服务工作要点', [JOBS.school.replace('学校', '医院')]) },
        { id: 'f', text: long.replace('2022', '2023') },
      ],
      { cache: false },
    )
    const same = Object.fromEntries(corpus.documents.map(({ id, sameAs }) => [id, sameAs]))
    expect(same).toMatchObject({
      a: null,
      b: { id: 'a', how: 'identical' },
      c: { id: 'a', how: 'same-text' },
      d: { id: 'a', how: 'version' },
      e: null,
      f: null,
    })
    expect((await corpus.pairs(['self'])).map(({ source, target }) => `${source}→${target}`)).toEqual([
      'a→f',
      'e→f',
    ])
  })
})

describe('the cache', () => {
  const entries = () =>
    readdirSync(cache, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

  it('gives the same again, notices damage and mends it', async () => {
    rmSync(cache, { recursive: true, force: true })
    const first = await (await openCorpus(folder, { cache })).trace()
    const files = entries()
    expect(files.some((file) => file.includes('/doc/'))).toBe(true)
    expect(files.some((file) => file.includes('/pair/'))).toBe(true)
    const before = files.map((file) => readFileSync(file, 'utf8'))
    for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
    const corpus = await openCorpus(folder, { cache })
    const again = await corpus.trace()
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
    expect(corpus.cache?.damaged).toBe(files.length)
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
    const third = await openCorpus(folder, { cache })
    expect(JSON.stringify(await third.trace())).toBe(JSON.stringify(first))
    expect(third.cache?.damaged).toBe(0)
  })

  it('is done without where it cannot be written to, and that is told', async () => {
    const expected = await (await openCorpus(folder, { cache: false })).trace()
    const corpus = await openCorpus(folder, { cache: join(folder, 'hunan.txt') })
    expect(corpus.notes.map(({ code }) => code)).toEqual(['cache'])
    expect(JSON.stringify(await corpus.trace())).toBe(JSON.stringify(expected))
  })

  it('does not take one document for another, nor a file of another shape', async () => {
    rmSync(cache, { recursive: true, force: true })
    const first = await (await openCorpus(folder, { cache })).trace()
    const documents = entries().filter((file) => file.includes('/doc/'))
    const [one, other] = documents.map((file) => readFileSync(file))
    writeFileSync(documents[0]!, other!)
    writeFileSync(documents[1]!, one!)
    const corpus = await openCorpus(folder, { cache })
    expect(JSON.stringify(await corpus.trace())).toBe(JSON.stringify(first))
    expect(corpus.cache?.damaged).toBe(2)
  })

  it('asks anew when options change', async () => {
    const corpus = await openCorpus(folder, { cache })
    const strict = await corpus.trace({ compare: { align: { threshold: 1 } } })
    // the same words are the same job whatever the threshold
    const doubted = strict.links.filter(
      ({ relation, confidence }) => relation !== 'partial' && confidence < 1,
    )
    expect(doubted).toEqual([])
    expect((await corpus.trace()).links.length).toBeGreaterThan(0)
  })
})
