import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocumentSync } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'

const seed = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'seeds', 'loudi-2023.txt'), 'utf8')
const lines = seed
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Editors put every number and date into spans of its own. */
const inSpans = (line: string): string =>
  toHtml(line).replace(
    /\d+/gu,
    (digits) => `<span lang="EN-US"><span style="font-size:16pt">${digits}</span></span>`,
  )

const page = `<html><head><meta charset="utf-8"><title>${lines[0]}_娄底市人民政府</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div><h1>${lines[0]}</h1>
<div class="article">${lines.map((line) => `<p>${inSpans(line)}</p>`).join('\n')}</div>
<div class="footer">湘ICP备00000000号</div></body></html>`

const weChat = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><script>var nickname = "娄底发布"</script></head>
<body id="activity-detail" class="zh_CN mm_appmsg"><div id="js_article" class="rich_media"><div class="rich_media_inner">
<div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">
${lines[0]}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta">原创</span><a id="js_name">娄底发布</a><em id="publish_time">2023年3月20日 10:00</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
${lines.map((line) => `<section><p><span leaf="">${inSpans(line)}</span></p></section>`).join('\n')}
</div></div><div class="rich_media_tool">阅读原文 分享 收藏 在看</div></div></div>
<div id="js_pc_qr_code" style="display:none;"><p>微信扫一扫<br>关注该公众号</p></div></body></html>`

const part = (head: string, body: string): string => `--B\r\n${head}\r\n\r\n${body}\r\n`
const base64 = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/gu, '$1\r\n')
const html = (more: string): string =>
  `Content-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n${more}`
const archive = (...parts: readonly string[]): Buffer =>
  Buffer.from(
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"\r\n\r\n${parts.join('')}--B--\r\n`,
  )

const plain = readDocumentSync(Buffer.from(seed))
const tasksOf = (document: PolicyDocument) => document.plans.flatMap(({ tasks }) => tasks)

describe('pages that were saved', () => {
  it.each([
    ['a page of a government site', Buffer.from(page)],
    ['an article of WeChat, hidden until its script runs', Buffer.from(weChat)],
    ['an archive of one page', archive(part(html(''), base64(page)))],
    [
      'an archive whose page shows another by address',
      archive(
        part(
          html('Content-Location: http://a.gov.cn/x/index.htm'),
          base64('<frameset rows="1,2"><frame src=top.htm><frame name="m" src="main.htm"></frameset>'),
        ),
        part(
          html('Content-Location: http://a.gov.cn/x/top.htm'),
          base64('<body><a href="/">首页</a></body>'),
        ),
        part(html('Content-Location: http://a.gov.cn/x/main.htm'), base64(page)),
      ),
    ],
    [
      'an archive whose page shows another by name',
      archive(
        part(
          html('Content-ID: <a@mhtml>'),
          base64('<body><iframe width="1" src="cid:b@mhtml"></iframe></body>'),
        ),
        part('Content-Type: text/css', 'p {}'),
        part(html('Content-ID: <b@mhtml>'), base64(page)),
      ),
    ],
    [
      'a page inside two layers of mail, in an encoding nobody knows',
      archive(
        part(
          'Content-Type: multipart/alternative; boundary="C"',
          `--C\r\nContent-Type: text/plain\r\n\r\nx\r\n--C\r\n${html('').replace('utf-8', 'x-none')}\r\n\r\n${base64(page)}\r\n--C--`,
        ),
      ),
    ],
  ])('%s gives the tasks of the text', (_, bytes) => {
    const read = readDocumentSync(bytes, { name: '保存的网页.mht' })
    expect(read.source?.kind).toBe('html')
    expect(tasksOf(read).map(({ id, text }) => [id, text])).toEqual(
      tasksOf(plain).map(({ id, text }) => [id, text]),
    )
    expect([read.year, read.region?.adcode]).toEqual([plain.year, plain.region?.adcode])
  })

  it('what stands in frames that are not here is told', () => {
    const frames =
      '<html><head><title>公开</title></head><frameset><frame src="menu.htm"><frame src="main.htm"></frameset><noframes>您的浏览器不支持框架</noframes></html>'
    expect(() => readDocumentSync(Buffer.from(frames))).toThrow(
      expect.objectContaining({
        code: 'not-a-document',
        message: expect.stringContaining('(menu.htm, main.htm)'),
      }),
    )
    const beside = page.replace(
      '</body>',
      '<iframe src="about:blank"></iframe><iframe src="hits.htm"></iframe></body>',
    )
    expect(readDocumentSync(Buffer.from(beside)).notes.map(({ message }) => message)).toContain(
      'No text, not read: 1 pages in frames (hits.htm).',
    )
  })

  it('frames that show one another in a circle end', () => {
    const frame = (src: string): string =>
      base64(`<body><p>政务公开</p><iframe src="${src}"></iframe></body>`)
    const round = archive(
      part(html('Content-Location: http://a.cn/a'), frame('b')),
      part(html('Content-Location: http://a.cn/b'), frame('a')),
    )
    expect(() => readDocumentSync(round)).toThrow(/frames \(a\)/u)
  })
})
