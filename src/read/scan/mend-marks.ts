import { WIDE } from '../fold-radicals.js'

/** 理念, 以公开 · 公开( 一 ) · 时间: 二〇二一年: engines write the marks of ASCII for those of Chinese typesetting */
const NARROW_MARK = new RegExp(
  `(?<=[${WIDE}])\\s*[,:;!?]\\s*|\\s*[()]\\s*(?=[${WIDE}])|(?<=[${WIDE}])\\s*[()]\\s*`,
  'gu',
)

const WIDE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

/** 一4一 · —2- · 一 3 : the number of a page between dashes, which engines take for the figure one */
const PAGE_NUMBER = /^[一—－\-~]{1,2}\s*(?<page>[0-9]{1,3})\s*[一—－\-~]{0,2}$/u

/** 国发【2022] 5号 · ［2021]72号 : the year of a document number */
const YEAR_OF_NUMBER = /[【[〔［]\s*(?<year>(?:19|20)[0-9]{2})\s*[】\]〕］]\s*(?=[0-9]{1,4}\s*号)/gu

/** 一)做好 · 十二）: a first bracket that was overlooked at the margin */
const OPEN_ORDINAL = /^(?=[一二三四五六七八九十]{1,3}[)）])/u

/** 〈四）进一步 · 《省政务局牵头） : what a round bracket closes, a round one opened */
const OTHER_OPENING = /[〈《<[【](?=[^〈〉《》<>[\]【】（）()]{0,200}[）)])/gu

/** 〈省政务局、 : a corner that nothing on its line closes */
const LONE_CORNER = /〈(?![^〈]{0,200}〉)/gu

/**
 * A recognised line with the marks that Chinese typesetting has in their place: engines see their shape, not their
 * width, and take a bracket for its neighbour.
 *
 * @example mendMarks('〈四)优化服务, 提速(国发【2022] 5号)') // => '（四）优化服务，提速（国发〔2022〕5号）'
 */
export const mendMarks = (line: string): string =>
  line
    .replace(PAGE_NUMBER, '— $<page> —')
    .replace(YEAR_OF_NUMBER, '〔$<year>〕')
    .replace(OPEN_ORDINAL, '（')
    .replace(OTHER_OPENING, '（')
    .replace(LONE_CORNER, '（')
    .replace(NARROW_MARK, (mark) => WIDE_MARKS[mark.trim()] ?? mark)
