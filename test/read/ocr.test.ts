import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { openCorpus, type ReadOptions, readDocument, readDocumentSync } from '../../src/index.js'
import type { Ocr, OcrLine, OcrPage } from '../../src/options.js'
import { mendMarks } from '../../src/read/scan/mend-marks.js'
import { linesToPdf, type PlacedLine } from '../fixtures/lines-to-pdf.js'
import { textsToOfd } from '../fixtures/text-to-ofd.js'

const PLAN = readFileSync(path.resolve(import.meta.dirname, '../fixtures/ocr/plan.png'))

/** A line of characters of 40 pixels, the first of a paragraph set in by two. */
function line(text: string, row: number, confidence = 0.9): OcrLine {
  const own = text.trimStart()
  const x = 200 + (text.startsWith('　　') ? 80 : 0)
  return { text: own, x, y: 200 + 70 * row, width: 40 * own.length, height: 38, confidence }
}

const FIRST = [
  line('湖南省2022年政务公开工作要点', 0),
  line('一、改革', 1),
  line('　　（一）推进跨省通办甲甲甲甲甲甲甲甲甲甲甲', 2),
  line('加快系统建设乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙', 3, 0.6),
]
const SECOND = [line('做好数据共享。', 0), line('　　（二）优化服务。完善大厅窗口。', 1)]

/** An engine that knows what stands on each page. */
const engine = (...pages: readonly (readonly OcrLine[])[]): Ocr =>
  Object.assign(async ({ page }: OcrPage) => pages[page - 1] ?? [], { engine: 'toy', version: '1.0' })

/** So many pages without a character. */
const scan = (pages: number): Buffer => linesToPdf(Array.from({ length: pages }, () => []))

/** An engine that finds the same on every page, and writes down what it was asked. */
function spy(lines: readonly OcrLine[]): { readonly ocr: Ocr; readonly seen: OcrPage[] } {
  const seen: OcrPage[] = []
  const ocr: Ocr = (page) => {
    seen.push(page)
    return lines
  }
  return { ocr, seen }
}

const tasksOf = async (file: Uint8Array, options: ReadOptions) =>
  (await readDocument(file, options)).plans.flatMap(({ tasks }) => tasks.map(({ text }) => text))

describe('a PDF of pictures', () => {
  it('is read by what the options.ocr recognises, as a text layer is', async () => {
    const document = await readDocument(scan(2), { ocr: engine(FIRST, SECOND) })
    expect(document.plans.flatMap(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
      '推进跨省通办甲甲甲甲甲甲甲甲甲甲甲加快系统建设乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙做好数据共享。',
      '优化服务。完善大厅窗口。',
    ])
    expect(document.year).toBe(2022)
    expect(document.source?.kind).toBe('pdf')
    expect(document.source?.ocr).toEqual({
      engine: 'toy',
      version: '1.0',
      pages: [1, 2],
      confidence: expect.closeTo(0.84, 1),
    })
    expect(document.source?.pages).toHaveLength(2)
    const notes = document.notes.filter(({ code }) => /ocr/u.test(code))
    expect(notes.map(({ code }) => code).sort()).toEqual(['ocr-doubtful', 'text-by-ocr'])
    const doubtful = notes.find(({ code }) => code === 'ocr-doubtful')
    expect(document.text.slice(doubtful!.span!.from, doubtful!.span!.to)).toMatch(/^加快系统建设乙+$/u)
    expect(notes.find(({ code }) => code === 'text-by-ocr')!.message).toMatch(
      /^The text of pages 1–2 was recognised in pictures by toy 1\.0, with a mean confidence of 0\.8\d+/u,
    )
  })

  it('hands over each page as PNG, with its number and its size', async () => {
    const { ocr, seen } = spy(SECOND)
    await readDocument(scan(3), { ocr })
    expect(seen.map(({ page }) => page)).toEqual([1, 2, 3])
    for (const { png, width, height } of seen) {
      const picture = await loadImage(png)
      expect([picture.width, picture.height]).toEqual([width, height])
      expect(height / width).toBeCloseTo(842 / 595, 2)
    }
  })

  it('is asked about only where a page holds no text', async () => {
    const text: readonly PlacedLine[] = [
      { text: '一、改革', x: 72, y: 720 },
      { text: '（一）推进跨省通办。', x: 96, y: 696 },
    ]
    const { ocr, seen } = spy(SECOND)
    const read = await readDocument(linesToPdf([text, [], text]), { ocr })
    expect(seen.map(({ page }) => page)).toEqual([2])
    expect(read.source?.ocr?.pages).toEqual([2])
    expect(read.text.indexOf('优化服务')).toBeGreaterThan(read.text.indexOf('跨省通办'))
    await readDocument(linesToPdf([text]), { ocr })
    expect(seen.map(({ page }) => page)).toEqual([2])
  })

  it('is asked about where the fonts do not say which characters they show', async () => {
    const signs = Array.from({ length: 12 }, (_, row) => ({
      text: '!"#$%&()*+,-./:;<=>?',
      x: 72,
      y: 700 - 20 * row,
    }))
    await expect(readDocument(linesToPdf([signs]))).rejects.toMatchObject({ code: 'no-text-layer' })
    expect(await tasksOf(linesToPdf([signs]), { ocr: engine(SECOND) })).toEqual(['优化服务。完善大厅窗口。'])
  })

  it.each<[string, Ocr, RegExp]>([
    ['fails', ({ page }) => (page === 1 ? SECOND : Promise.reject(new Error('out of ink'))), /out of ink/u],
    [
      'throws at once',
      ({ page }) => {
        if (page === 2) throw new Error('no')
        return SECOND
      },
      /\(no\)/u,
    ],
    ['never answers', ({ page }) => (page === 1 ? SECOND : new Promise(() => {})), /in 8 seconds; raise/u],
    ['answers with nonsense', ({ page }) => (page === 1 ? SECOND : ('x' as never)), /no list of lines/u],
    [
      'answers with half a line',
      ({ page }) => (page === 1 ? SECOND : [{ text: 'x' } as never]),
      /line 1 of its answer/u,
    ],
  ])('keeps the other pages where it %s', async (_, ocr, message) => {
    const read = await readDocument(scan(2), { ocr, limits: { seconds: 8 } })
    expect(read.plans[0]!.tasks).toHaveLength(1)
    expect(read.source?.ocr?.pages).toEqual([1])
    const note = read.notes.find(({ code }) => code === 'page-unread')!
    expect(note.message).toMatch(/^Not read: page 2 could not be recognised/u)
    expect(note.message).toMatch(message)
  })

  it('is no document where nothing at all can be recognised', async () => {
    const ocr: Ocr = Object.assign(() => Promise.reject(new Error('out of ink')), { engine: 'toy' })
    await expect(readDocument(scan(2), { ocr, name: 'a.pdf' })).rejects.toMatchObject({
      code: 'plug-in',
      message: 'toy could not read a.pdf: out of ink',
    })
  })

  it('tells an engine when nobody waits any more', async () => {
    let aborted = false
    const ocr: Ocr = ({ page }, call) =>
      page === 1
        ? SECOND
        : new Promise(() => call!.signal.addEventListener('abort', () => void (aborted = true)))
    await readDocument(scan(2), { ocr, limits: { seconds: 8 } })
    expect(aborted).toBe(true)
  })
})

describe('an OFD file of pictures', () => {
  const pages = [[], []]

  it('is read page by page by what is recognised on them', async () => {
    const { ocr, seen } = spy(SECOND)
    const read = await readDocument(textsToOfd([pages], { pictures: 1, picture: PLAN }), { ocr })
    expect(read.source).toMatchObject({ kind: 'ofd', ocr: { pages: [1, 2] } })
    expect(read.plans[0]!.tasks).toHaveLength(2)
    expect(seen.map(({ page, width, height }) => [page, width, height])).toEqual([
      [1, 1653, 2338],
      [2, 1653, 2338],
    ])
    const drawn = await loadImage(Buffer.from(seen[0]!.png))
    const canvas = createCanvas(drawn.width, drawn.height)
    canvas.getContext('2d').drawImage(drawn, 0, 0)
    const { data } = canvas.getContext('2d').getImageData(0, 0, drawn.width, drawn.height)
    expect(data.some((value, at) => at % 4 === 0 && value < 50)).toBe(true)
  })

  it('keeps its text, and tells of pictures that are not there', async () => {
    const text = [{ text: '（一）推进跨省通办。', x: 30, y: 40 }]
    const { ocr, seen } = spy(SECOND)
    const file = textsToOfd([[text, []]], { pictures: 1 })
    const read = await readDocument(file, { ocr })
    expect(seen).toEqual([])
    expect(read.text).toContain('跨省通办')
    expect(read.notes.find(({ code }) => code === 'page-unread')?.message).toMatch(
      /page 2 .*picture is missing/u,
    )
  })

  it('is refused without ocr', async () => {
    await expect(readDocument(textsToOfd([pages], { pictures: 1, picture: PLAN }))).rejects.toMatchObject({
      code: 'no-text-layer',
      message: expect.stringMatching(/options\.ocr/u),
    })
  })
})

describe('what is recognised', () => {
  it('has Chinese marks for those of ASCII, and numbers of pages for furniture', async () => {
    const lines = [
      line('一、改革', 0),
      line('( 一 ) 推进跨省通办, 加快建设: 提速; 增效.', 1),
      { ...line('一4一', 0), y: 2200, x: 800 },
    ]
    const { text, parts } = await readDocument(scan(1), { ocr: engine(lines) })
    expect(text).toContain('（一）推进跨省通办，加快建设：提速；增效')
    const number = text.indexOf('— 4 —')
    expect(parts.find(({ from, to }) => from <= number && number < to)?.kind).toBe('furniture')
  })

  it.each([
    ['〈四）进一步优化', '（四）进一步优化'],
    ['《省政务局牵头）', '（省政务局牵头）'],
    ['〈省政务局、省财政厅牵头，', '（省政务局、省财政厅牵头，'],
    ['一)做好公开', '（一）做好公开'],
    ['（国发【2022] 5号）要求', '（国发〔2022〕5号）要求'],
    // what is right stays
    ['《关于印发〈方案〉的通知》（国发〔2022〕5号）', '《关于印发〈方案〉的通知》（国发〔2022〕5号）'],
    ['落实《条例》（2021年）', '落实《条例》（2021年）'],
    ['一、改革 2021-06-10 16:36', '一、改革 2021-06-10 16:36'],
    ['《方案》等（省政务局）', '《方案》等（省政务局）'],
  ])('has its marks mended: %s', (given, mended) => {
    expect(mendMarks(given)).toBe(mended)
  })

  it('is read one column after the other', async () => {
    const column = (x: number, mark: string): readonly OcrLine[] =>
      Array.from({ length: 12 }, (_, row) => ({
        ...line(`${mark}${'改'.repeat(13)}`, row),
        x,
      }))
    const [left, right] = [column(150, '左'), column(900, '右')]
    const mixed = left.flatMap((one, row) => [right[row]!, one])
    const { text } = await readDocument(scan(1), { ocr: engine(mixed) })
    expect(text.lastIndexOf('左')).toBeLessThan(text.indexOf('右'))
  })
})

describe('a picture', () => {
  it('is refused without ocr, with what to do', async () => {
    await expect(readDocument(PLAN, { name: 'a.png' })).rejects.toMatchObject({
      code: 'not-a-document',
      message: expect.stringMatching(/^a\.png is a PNG picture; have .*options\.ocr/u),
    })
  })

  it.each(['png', 'jpg'])('is the one page of a .%s file', async (kind) => {
    const { ocr, seen } = spy(SECOND)
    const bytes = kind === 'png' ? PLAN : await asJpeg(PLAN)
    const read = await readDocument(bytes, { ocr })
    expect(read.source).toMatchObject({ kind: 'picture', pages: [0] })
    expect(seen.map(({ page, width, height }) => [page, width, height])).toEqual([[1, 1000, 420]])
    expect(Buffer.from(seen[0]!.png).subarray(1, 4).toString()).toBe('PNG')
  })

  it('is refused where it is damaged or too large to unpack', async () => {
    const ocr = engine(SECOND)
    await expect(readDocument(PLAN.subarray(0, 20), { ocr })).rejects.toMatchObject({
      code: 'not-a-document',
    })
    const huge = Buffer.from(PLAN)
    huge.writeUInt32BE(500_000, 16)
    await expect(readDocument(huge, { ocr })).rejects.toMatchObject({ code: 'too-large' })
    const jpeg = await asJpeg(PLAN)
    await expect(readDocument(jpeg.subarray(0, 40), { ocr })).rejects.toMatchObject({
      code: 'not-a-document',
    })
  })
})

describe('the option', () => {
  it('must be a function', async () => {
    await expect(readDocument(PLAN, { ocr: 'tesseract' as never })).rejects.toMatchObject({
      code: 'bad-option',
    })
  })

  it('is not for readDocumentSync', () => {
    expect(() => readDocumentSync(PLAN, { ocr: engine(SECOND) })).toThrow(/ocr is asked asynchronously/u)
  })

  it('holds for the files of a corpus, and pages that failed are tried again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocr-'))
    writeFileSync(path.join(folder, 'a.png'), PLAN)
    writeFileSync(path.join(folder, 'b.pdf'), scan(2))
    let asked = 0
    const ocr: Ocr = Object.assign(
      async ({ page }: OcrPage) => {
        asked += 1
        if (page === 2) throw new Error('busy')
        return SECOND
      },
      { engine: 'toy' },
    )
    const open = () => openCorpus(folder, { cache: path.join(folder, 'cache'), read: { ocr } })
    expect((await open()).documents.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(asked).toBe(3)
    await open()
    expect(asked).toBe(5)
  })
})

async function asJpeg(png: Uint8Array): Promise<Buffer> {
  const picture = await loadImage(Buffer.from(png))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.toBuffer('image/jpeg')
}
