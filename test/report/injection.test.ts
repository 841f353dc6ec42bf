import { spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import {
  type LiveComparison,
  TABLES,
  toCSV,
  toDOCX,
  toHTML,
  toJSON,
  toMarkdown,
  toText,
  toXLSX,
} from '../../src/report/index.js'
import { hostileText, VECTORS } from './injection.js'

const PYTHON = spawnSync('python3', ['--version']).status === 0

let comparison: LiveComparison
beforeAll(() => {
  comparison = compare(hostileText('湖南省'), hostileText('娄底市').replaceAll('加强', '强化'))
})

/** Every tag of some HTML with its attributes. */
function tagsOf(
  html: string,
): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) })
  parser.end(html)
  return tags
}

describe('a hostile document', () => {
  it('has vectors enough, and they arrive in the comparison', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(30)
    const { text } = comparison.source
    // Reading resolves character references and the like; all else arrives as it was.
    expect(VECTORS.filter((vector) => text.includes(vector)).length).toBeGreaterThanOrEqual(30)
    expect(comparison.sourceVerdicts.length).toBeGreaterThan(20)
  })

  it('makes no element, attribute or address in the page', async () => {
    const tags = tagsOf(await toHTML(comparison))
    const names = new Set(tags.map(({ name }) => name))
    for (const bad of ['iframe', 'img', 'base', 'object', 'embed', 'video', 'textarea', 'b2'])
      expect(names).not.toContain(bad)
    expect(tags.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(tags.filter(({ name }) => name === 'style')).toHaveLength(1)
    expect(tags.filter(({ name }) => name === 'form')).toHaveLength(1)
    expect(tags.filter(({ name }) => name === 'body')).toHaveLength(1)
    for (const { name, attributes } of tags)
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute, name).not.toMatch(/^on|^srcdoc$|^action$|^src$/)
        if (attribute === 'href') expect(value).toMatch(/^#[\w.-]+$/)
      }
  })

  it('carries a policy that runs the one script it has, and loads nothing', async () => {
    const html = await toHTML(comparison)
    expect(html).toMatch(
      /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/,
    )
    expect(html).not.toMatch(/<[^>]+(?:src|href)=["']?(?:https?:)?\/\//)
  })

  it('stays text when Markdown is rendered with everything switched on', () => {
    const rendered = new MarkdownIt({ html: true, linkify: true }).render(toMarkdown(comparison))
    const known = [
      'h1',
      'h2',
      'h3',
      'p',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'ul',
      'li',
      'strong',
      'blockquote',
      'del',
      'ins',
    ]
    for (const { name, attributes } of tagsOf(rendered)) {
      expect(known).toContain(name)
      expect(Object.keys(attributes).filter((attribute) => attribute !== 'style')).toEqual([])
    }
    for (const block of toMarkdown(comparison)
      .split(/\n\n+/)
      .filter((text) => text.startsWith('| '))) {
      const columns = block.split('\n').map((line) => line.match(/(?<!\\)\|/g)!.length)
      expect(new Set(columns).size, block).toBe(1)
    }
  })

  it.skipIf(!PYTHON)('is no formula in CSV, and reads back with the csv module of Python', () => {
    for (const table of TABLES) {
      const csv = toCSV(comparison, { table })
      const { stdout } = spawnSync(
        'python3',
        [
          '-c',
          'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"),newline="")))))',
        ],
        { input: csv, encoding: 'utf8', maxBuffer: 1e8 },
      )
      const rows = JSON.parse(stdout) as string[][]
      for (const row of rows) {
        expect(row).toHaveLength(rows[0]!.length)
        for (const cell of row)
          expect(/^\s*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)), cell).toBe(false)
      }
    }
  })

  it('is no formula and no field in office files, which stay well-formed', async () => {
    for (const [bytes, root] of [
      [await toXLSX(comparison), 'xl/'],
      [await toDOCX(comparison), 'word/'],
      [await toDOCX(comparison, { revisions: true }), 'word/'],
    ] as const)
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        if (!path.endsWith('.xml')) continue
        const xml = strFromU8(content)
        const names: string[] = []
        new Parser({ onopentagname: (name) => names.push(name) }, { xmlMode: true }).end(xml)
        for (const bad of ['f', 'w:fldSimple', 'hyperlink', 'script', 'img'])
          expect(names, path).not.toContain(bad)
        // fields and links are the library's own: contents, page numbers, and ways to its headings
        for (const [, said] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu))
          expect(said!.trim()).toMatch(/^(?:TOC \\o "1-2" \\h \\z \\u|PAGE|NUMPAGES)$/u)
        for (const [link] of xml.matchAll(/<w:hyperlink [^>]*>/gu))
          expect(link).toMatch(/^<w:hyperlink w:anchor="_Toc\d{6}" w:history="1">$/u)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids is what is looked for
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
        if (path.startsWith(root)) expect(xml.startsWith('<?xml')).toBe(true)
      }
  })

  it('cannot steer a terminal', () => {
    const printed = [
      toText(comparison),
      String(comparison.explain('1.01')),
      comparison.sourceVerdicts.map(({ task }) => String(comparison.explain(task.id))).join(''),
    ]
    for (const text of printed)
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061c\u200f\u202e\u2066]/u)
  })

  it('survives in JSON as it is', () => {
    const back = JSON.parse(JSON.stringify(toJSON(comparison)))
    expect(back.source.tasks.map((task: { text: string }) => task.text)).toEqual(
      comparison.sourceVerdicts.map(({ task }) => task.text),
    )
  })
})
