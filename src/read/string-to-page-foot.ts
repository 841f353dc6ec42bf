import type { Span } from '../model/index.js'

/** What only the foot of a web page says. */
const TELLING =
  /ICP备|公网安备|网站标识码|版权所有|网站地图|网站声明|友情链接|联系我们|关于我们|隐私(?:安全|声明)|使用帮助|分享(?:文章)?到|扫一扫|扫码浏览|返回(?:顶部|首页)|打印(?:本页|关闭|此页)|关闭窗口|无障碍|长者(?:助手|专区|版)|手机版|技术支持[:：]|[主承]办单位?[:：]|您是第|Copyright/iu

/** So many such lines make a foot; a single one may be a line of contacts. */
const TELLING_LINES = 2

/** Lines of a foot are names and links; a longer one is text. */
const LONGEST_LINE = 120

/** A text that is nearly all foot is a page of links; which of them are wording cannot be told. */
const LARGEST_SHARE = 0.7

/** A foot of more lines than this has not been seen; what is above is not looked at. */
const MOST_LINES = 400

/** 一、 · （二） · 3. · 第四条 · 附件 : what begins like this is the document */
const DOCUMENT_LINE =
  /^(?:第[一二三四五六七八九十百零]{1,5}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.．、]|附\s?件)/u

/**
 * The foot of a web page at the end of a copied text, from its first telling line (ICP备, 友情链接,
 * 分享到 …) to the end; `undefined` where there is none.
 */
export function pageFootSpan(text: string): Span | undefined {
  let to = text.length
  let from: number | undefined
  let telling = 0
  for (let count = 0; count < MOST_LINES && to > 0; count++) {
    const start = text.lastIndexOf('\n', to - 2) + 1
    if (to - start > 4 * LONGEST_LINE) break
    const line = text.slice(start, to).trim()
    if (line.length > LONGEST_LINE || DOCUMENT_LINE.test(line)) break
    const isTelling = TELLING.test(line)
    if (/[。；]/u.test(line) && !isTelling) break
    if (isTelling) {
      from = start
      telling += 1
    }
    to = start
  }
  if (from === undefined || telling < TELLING_LINES || from < text.length * (1 - LARGEST_SHARE))
    return undefined
  return { from, to: text.length }
}
