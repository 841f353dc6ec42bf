import { describe, expect, it } from 'vitest'
import { bytesToTextSync } from '../../src/read/index.js'

const read = (html: string) => bytesToTextSync(new TextEncoder().encode(html))

/** The lines that count as wording. */
function wording(html: string): readonly string[] {
  const { text, furniture } = read(html)
  let at = 0
  let kept = ''
  for (const { from, to } of furniture) {
    kept += text.slice(at, from)
    at = to
  }
  return (kept + text.slice(at)).split('\n').filter((line) => line !== '')
}

const BODY =
  '<p>一、改革</p><p>（一）推进跨省通办。加快系统建设，做好数据共享，完善工作机制，确保年底前完成。</p>'
const page = (inside: string): string =>
  `<!DOCTYPE html><html><head><title>要点_网站</title></head><body>${inside}</body></html>`
const LINES = ['一、改革', '（一）推进跨省通办。加快系统建设，做好数据共享，完善工作机制，确保年底前完成。']

describe('what is not the document', () => {
  it.each([
    ['a menu', '<ul class="main-nav"><li>首页</li><li>政务公开</li></ul>'],
    ['a breadcrumb', '<div id="crumbs">当前位置：首页 &gt; 正文</div>'],
    ['a share bar', '<div class="bdsharebuttonbox">分享到：微信</div>'],
    ['a footer', '<footer><p>主办单位：人民政府办公厅，承办单位：政务服务中心。</p></footer>'],
    ['a hidden part', '<div style="display: none">责任编辑，一、二、三均不计入，仅供内部核对之用。</div>'],
    ['links', '<p><a>甲</a></p><p><a>乙</a></p><p><a>丙</a></p><p><a>丁</a></p>'],
    ['a line beside the document', '<div class="x">访问量 123</div>'],
  ])('%s is furniture, and kept', (_, chrome) => {
    expect(wording(page(`${chrome}<div class="text">${BODY}</div>${chrome}`))).toEqual(LINES)
    const inner = chrome.replace(/<[^>]+>/gu, '').slice(0, 1)
    expect(read(page(`${chrome}<div>${BODY}</div>`)).text).toContain(inner)
  })

  it('a name does not make the document itself chrome', () => {
    expect(wording(page(`<div class="share-print-footer">${BODY}</div>`))).toEqual(LINES)
    expect(wording(page(`<div style="display:none">${BODY}</div>`))).toEqual(LINES)
  })

  it('a document that is shown page by page is read whole', () => {
    const part = `<p>${'（一）推进跨省通办，加快系统建设。'.repeat(100)}</p>`
    const pages = Array.from(
      { length: 6 },
      (_, index) => `<div class="page" ${index > 0 ? 'style="display:none"' : ''}>${part}</div>`,
    )
    expect(wording(page(pages.join('')))).toHaveLength(6)
  })

  it('titles and document numbers beside the document stay', () => {
    const html = page(
      `<h1>关于印发2022年工作要点的通知</h1><div>湘政办发〔2022〕16号</div><div class="text">${BODY}</div>`,
    )
    expect(wording(html)).toEqual(['关于印发2022年工作要点的通知', '湘政办发〔2022〕16号', ...LINES])
  })

  it('scripts are counted, not read', () => {
    const { text, notes } = read(page(`<script>var a = "<p>二、假</p>"</script><!-- x --><img src=a>${BODY}`))
    expect(text).not.toContain('假')
    expect(notes.find(({ code }) => code === 'left-out')?.message).toBe(
      'No text, not read: 1 <script>, 1 comments, 1 pictures.',
    )
  })
})

describe('lines', () => {
  it.each([
    [
      'a row of a table',
      '<table><tr><td>1</td><td>推进公开</td><td>办公厅<br>财政厅</td></tr></table>',
      ['1 | 推进公开 | 办公厅 财政厅'],
    ],
    ['an empty cell', '<table><tr><td>1</td><td></td><td>甲</td></tr></table>', ['1 |  | 甲']],
    ['a layout table', `<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>`, ['甲。', '乙。']],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>',
      ['甲 | 乙'],
    ],
    ['breaks', '甲<br>乙<br/><br>丙', ['甲', '乙', '丙']],
    ['a break of the source between Chinese', '<p>推进\n    政务公开</p>', ['推进政务公开']],
    ['a break of the source between words', '<p>AI\n  plus</p>', ['AI plus']],
    ['entities', '<p>&ldquo;放管服&rdquo;&#x4e00;</p>', ['“放管服”一']],
    ['an ordered list', '<ol start=3><li>甲</li><li><p>乙</p></li></ol>', ['3. 甲', '4. 乙']],
    ['ruby', '<p><ruby>工<rp>(</rp><rt>gōng</rt><rp>)</rp></ruby>作</p>', ['工作']],
    ['preformatted text', '<pre>甲\n乙</pre>', ['甲', '乙']],
    ['unclosed tags', '<div><p>甲<p>乙<td>丙</div>', ['甲', '乙', '丙']],
  ])('%s', (_, html, lines) => {
    expect(wording(page(html))).toEqual(lines)
  })
})

describe('a page saved as one file', () => {
  const archive = (coding: string, body: string, charset = 'utf-8'): Buffer =>
    Buffer.from(
      [
        'From: <Saved by Blink>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----x----"',
        '',
        '------x----',
        'Content-Type: image/png',
        '',
        'iVBOR',
        '------x----',
        `Content-Type: text/html; charset=${charset}`,
        `Content-Transfer-Encoding: ${coding}`,
        '',
        body,
        '------x------',
      ].join('\r\n'),
      'latin1',
    )
  const quoted = [...new TextEncoder().encode(page(BODY))]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{60}[^=].)(?=[^A-F0-9])/gu, '$1=\r\n')

  it.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(page(BODY)).toString('base64')],
    ['8bit', Buffer.from(page(BODY)).toString('latin1')],
  ])('%s', (coding, body) => {
    const { text, furniture, source } = bytesToTextSync(archive(coding, body))
    expect(source.kind).toBe('html')
    expect(text.slice(furniture.at(-1)?.to ?? 0)).toBe(`${LINES.join('\n')}\n`)
  })
})

describe('merged cells', () => {
  it('make a page grow no further than its own length', () => {
    const cells = Array.from({ length: 50 }, () => `<td rowspan=1000>${'推进政务服务'.repeat(30)}</td>`).join(
      '',
    )
    const html = `<html><body><table><tr>${cells}<td>末</td></tr>${'<tr><td>甲</td></tr>'.repeat(900)}</table></body></html>`
    const { text } = bytesToTextSync(new TextEncoder().encode(html))
    expect(text.length).toBeLessThan(html.length * 3 + 150_000)
  })
})
