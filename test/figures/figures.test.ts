import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { withLineageConveniences } from '../../src/corpus-report/with-lineage-conveniences.js'
import { textToLines } from '../../src/figures/drawing-to-svg.js'
import {
  COMPARISON_FIGURES,
  type Figure,
  type FigureOptions,
  LINEAGE_FIGURES,
  toSVG,
} from '../../src/figures/index.js'
import { TONE } from '../../src/figures/palette.js'
import { lineageToCohorts } from '../../src/figures/retention-to-svg.js'
import type { LiveComparison } from '../../src/index.js'
import { textToSquares } from '../../src/write/text-to-box.js'
import { aLineage } from '../corpus/a-lineage.js'
import { CHROMIUM, launch } from '../fixtures/browser.js'

const HOSTILE =
  '<script>alert(1)</script><image href="http://x.invalid/a.png" onload="alert(2)"/>&]]>"\'\u202e\ufffe'

const folder = mkdtempSync(join(tmpdir(), 'figures-'))
let comparison: LiveComparison
let hostile: LiveComparison
beforeAll(() => {
  comparison = compare(resolve('seeds/hunan-2022.txt'), resolve('seeds/loudi-2023.txt'))
  const plan = (name: string) =>
    `${name}2022年${HOSTILE}工作要点\n一、改革${HOSTILE}开放\n（一）推进${HOSTILE}跨省通办。推进跨省通办，优化营商环境。\n（二）建设数字政府。\n二、公开${HOSTILE}\n（三）做好政务公开。`
  hostile = compare(plan('湖南省'), plan('娄底市'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The tags of well-formed XML: each is closed by its own name. */
function tagsOf(svg: string): readonly Tag[] {
  const tags: Tag[] = []
  const open: string[] = []
  new Parser(
    {
      onopentag(name, attributes) {
        tags.push({ name, attributes })
        open.push(name)
      },
      onclosetag(name, isImplied) {
        expect(open.pop()).toBe(name)
        if (isImplied) expect(svg).toMatch(/\/>/u)
      },
    },
    { xmlMode: true },
  ).end(svg)
  expect(open).toEqual([])
  return tags
}

const of: Readonly<Record<string, () => Parameters<typeof toSVG>[0]>> = {
  'two documents': () => comparison,
  'hostile documents': () => hostile,
  'a lineage': () => aLineage,
}
const optionsOf = (figure: Figure): FigureOptions => (figure === 'spread' ? { phrase: '跨省通办' } : {})

const all = Object.keys(of).flatMap((name) =>
  (name === 'a lineage' ? LINEAGE_FIGURES : COMPARISON_FIGURES).flatMap((figure) =>
    ([1, 2] as const).flatMap((columns) =>
      (['zh', 'en'] as const).map((lang) => ({ name, figure, columns, lang })),
    ),
  ),
)

describe.each(all)('$figure of $name, $columns columns, $lang', ({ name, figure, columns, lang }) => {
  const draw = () => toSVG(of[name]!(), figure, { ...optionsOf(figure), columns, lang })
  it('is a self-contained SVG of the promised size, the same every time', () => {
    if (name === 'a lineage' && figure === 'retention' && lineageToCohorts(aLineage).length === 0) return
    const svg = draw()
    expect(draw()).toBe(svg)
    const [root, ...tags] = tagsOf(svg)
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { width: columns === 1 ? '85.0mm' : '174.0mm', role: 'img' },
    })
    expect(root!.attributes['font-family']).toContain("'Noto Sans CJK SC'")
    const known = ['title', 'desc', 'g', 'path', 'rect', 'text']
    expect(tags.filter((tag) => !known.includes(tag.name))).toEqual([])
    for (const { attributes } of tags)
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on|href|^style$|^data-/u)
        if (key !== 'xmlns') expect(value).not.toMatch(/https?:/u)
        expect(value).not.toMatch(/var\(|url\(|NaN|Infinity|undefined/u)
      }
    expect(svg).not.toMatch(/<script|\u202e|\ufffe/u)
  })
})

/** The numbers in the titles of one status, summed up. */
const sumOf = (svg: string, status: string): number =>
  [...svg.matchAll(new RegExp(`<title>[^<]*· ${status} (?<count>\\d+)[^<]*</title>`, 'gu'))].reduce(
    (sum, { groups }) => sum + Number(groups!.count),
    0,
  )

describe('what figures tell', () => {
  it('flow: the ribbons are all links, all tasks dropped and all added', () => {
    const svg = toSVG(comparison, 'flow')
    const { links, source, target } = comparison.summary
    expect(sumOf(svg, '沿用')).toBe(links.counts.inherited)
    expect(sumOf(svg, '改写')).toBe(links.counts.rephrased)
    expect(sumOf(svg, '部分承接')).toBe(links.counts.partial)
    expect(sumOf(svg, '未承接')).toBe(source.counts.dropped)
    expect(sumOf(svg, '新增')).toBe(target.counts.added)
  })

  it('shares: the bars are the counts of the summary, all and by section', () => {
    const svg = toSVG(comparison, 'shares')
    const { source, target } = comparison.summary
    // the first bar is of all, the others are its parts
    expect(sumOf(svg, '未承接')).toBe(2 * source.counts.dropped)
    expect(sumOf(svg, '新增')).toBe(2 * target.counts.added)
    expect(sumOf(svg, '改写')).toBe(2 * (source.counts.rephrased + target.counts.rephrased))
    expect(toSVG(comparison, 'shares', { by: 'unit' })).toContain('省政务局')
  })

  it('chances: every link is framed, partial ones in broken lines', () => {
    const frames = tagsOf(toSVG(comparison, 'chances')).filter(
      ({ attributes }) => attributes.class === 'frame',
    )
    // two of the frames are the legend's
    expect(frames).toHaveLength(comparison.links.length + 2)
    expect(frames.filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toHaveLength(
      comparison.links.filter(({ relation }) => relation === 'partial').length + 1,
    )
  })

  it('documents: a box each, a line for each pair with links', () => {
    const looks = tagsOf(toSVG(aLineage, 'documents')).map(({ attributes }) => attributes.class ?? '')
    expect(looks.filter((look) => look.startsWith('node'))).toHaveLength(aLineage.documents.length)
    expect(looks.filter((look) => look.startsWith('edge'))).toHaveLength(
      aLineage.pairs.filter(({ links }) => links.length > 0).length,
    )
  })

  it('life: a box for each task and end, of the family asked for by itself or by one of its tasks', () => {
    const family = aLineage.families[0]!
    const ends = family.life.filter(({ kind }) => ['dropped', 'reduced', 'merged'].includes(kind))
    const svg = toSVG(aLineage, 'life')
    expect(svg.match(/class="node/gu)).toHaveLength(family.tasks.length + ends.length)
    expect(toSVG(aLineage, 'life', { family: family.id })).toBe(svg)
    expect(toSVG(aLineage, 'life', { family: family.tasks.at(-1)! })).toBe(svg)
  })

  it('names what is too long whole in a title', () => {
    const long = compare(
      `湖南省2022年工作要点\n一、${'深化改革扩大开放'.repeat(12)}\n（一）推进跨省通办。`,
      '娄底市2023年工作要点\n一、改革\n（一）推进跨省通办。',
    )
    const svg = toSVG(long, 'flow', { columns: 1 })
    expect(svg).toContain(`<title>一、${'深化改革扩大开放'.repeat(12)} 1</title>`)
    expect(svg.match(/<text[^>]*>[^<]*…/u)).not.toBeNull()
  })

  it('breaks lines inside their room, and never before a comma', () => {
    for (const text of [
      '围绕办好重点民生实事，配合推进“湘易办”全面提标行动',
      'a b c d e f '.repeat(9),
      '（（（（',
      '',
    ])
      for (const room of [14, 40, 70]) {
        const lines = textToLines(text, room, 3)
        expect(lines.length).toBeLessThanOrEqual(3)
        for (const line of lines) expect(textToSquares(line) * 7).toBeLessThanOrEqual(room)
      }
    expect(textToLines('一二三四五，六七八九', 36, 2)).toEqual(['一二三四', '五，六七…'])
  })
})

describe('wrong figures', () => {
  it.each([
    [
      () => toSVG(comparison, 'pie' as 'flow'),
      'there is no figure "pie"; of a comparison there are flow, chances, shares',
    ],
    [
      () => toSVG(comparison, 'life'),
      'there is no figure life of a comparison; of a comparison there are flow',
    ],
    [() => toSVG(aLineage, 'flow'), 'there is no figure flow of a lineage; of a lineage there are documents'],
    [() => toSVG(aLineage, 'spread'), 'the figure spread follows a phrase'],
    [() => toSVG(aLineage, 'life', { family: 'nobody' }), 'there is no family "nobody"'],
    [() => toSVG(comparison, 'flow', { by: 'unit' }), 'toSVG.by is for the figure shares, not for flow'],
    [() => toSVG(comparison, 'shares', { by: 'year' }), 'of a comparison toSVG.by must be section or unit'],
    [() => toSVG(comparison, 'flow', { columns: 3 as 1 }), 'toSVG.columns must be one of 1, 2, got 3'],
  ])('are told with what there is', (call, message) => expect(call).toThrow(message))
})

/** Colours of a picture, coarsely, with how many dots have each. */
function coloursOf(pixels: Uint8Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    const key = [0, 1, 2].map((i) => pixels[at + i]! >> 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
const coarse = (hex: string): string =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) >> 4).join(' ')

describe('other programs', () => {
  it('resvg draws the statuses in their colours, on white', () => {
    const drawn = new Resvg(toSVG(comparison, 'shares'), { font: { loadSystemFonts: false } }).render()
    const colours = coloursOf(drawn.pixels)
    for (const status of ['inherited', 'rephrased', 'partial'] as const)
      expect(colours.get(coarse(TONE[status])) ?? 0, status).toBeGreaterThan(100)
    expect(colours.get('15 15 15')! / (drawn.width * drawn.height)).toBeGreaterThan(0.4)
  })

  it('writes PNG and PDF by their packages, the same every time', async () => {
    const png = await comparison.save(join(folder, 'flow.png'))
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    // 174 mm at 300 dots an inch
    expect(readFileSync(png).readUInt32BE(16)).toBeGreaterThan(2050)
    const live = withLineageConveniences(aLineage, () => comparison)
    const [pdf] = await live.save(join(folder, 'documents.pdf'), { columns: 1 })
    const bytes = readFileSync(pdf!)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 240\.9/u)
    await live.save(pdf!, { columns: 1, overwrite: true })
    expect(readFileSync(pdf!).equals(bytes)).toBe(true)
  }, 120_000)

  it('saves by name, and refuses what a figure has not', async () => {
    const svg = await comparison.save(join(folder, 'shares.svg'), { figure: 'shares', columns: 1 })
    expect(readFileSync(svg, 'utf8')).toBe(toSVG(comparison, 'shares', { columns: 1 }))
    await expect(comparison.save(svg)).rejects.toMatchObject({ code: 'exists' })
    await expect(comparison.save(join(folder, 'a.html'), { figure: 'flow' })).rejects.toThrow(
      'no figure ends in .html',
    )
    await expect(comparison.save(join(folder, 'a.svg'), { bom: true })).rejects.toThrow('not for a figure')
  })

  it.skipIf(CHROMIUM === undefined)(
    'a browser draws it as a picture, in colours',
    async () => {
      const browser = await launch()
      try {
        const page = await browser.newPage()
        writeFileSync(join(folder, 'hostile.svg'), toSVG(hostile, 'flow'))
        let asked = 0
        page.on('request', () => asked++)
        await page.goto(`file://${join(folder, 'hostile.svg')}`)
        expect(asked).toBe(1)
        expect(await page.evaluate('document.querySelectorAll("script, image, foreignObject").length')).toBe(
          0,
        )
        expect(await page.evaluate('document.querySelectorAll(".ribbon").length')).toBeGreaterThan(0)
      } finally {
        await browser.close()
      }
    },
    60_000,
  )
})
