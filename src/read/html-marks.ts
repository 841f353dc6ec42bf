import { BOLD } from './reading.js'

/** What of a page is not its document, by the names that its makers gave to elements. */

/** Their content is no text: it is counted, not read. */
export const NOT_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'noframes',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'datalist',
  'map',
])

/** Each begins and ends a line. */
export const BLOCK: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'ul',
])

/** Elements that may hold a whole document; a paragraph may not, however long. */
export const CONTAINER: ReadonlySet<string> = new Set(
  'html body div td th article section main center form blockquote fieldset table tbody tr pre dd figure details'.split(
    ' ',
  ),
)

/** Elements that hold page chrome by definition. */
const CHROME_ELEMENT: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'button', 'dialog', 'title'])

/**
 * Words in class and id by which makers of government sites name chrome, pinyin included (mbx 面包屑,
 * ewm 二维码, dqwz 当前位置). Compared with whole words: `article-footer` holds `footer`, `footerless` does not.
 */
const CHROME_WORD: ReadonlySet<string> = new Set([
  'nav',
  'navbar',
  'navigation',
  'navi',
  'menu',
  'submenu',
  'breadcrumb',
  'breadcrumbs',
  'crumb',
  'crumbs',
  'mbx',
  'mianbaoxie',
  'dqwz',
  'weizhi',
  'location',
  'position',
  'share',
  'sharing',
  'bdshare',
  'bdsharebuttonbox',
  'jiathis',
  'fenxiang',
  'fx',
  'footer',
  'foot',
  'sidebar',
  'aside',
  'print',
  'dayin',
  'qrcode',
  'qr',
  'ewm',
  'erweima',
  'pager',
  'pagination',
  'prev',
  'next',
  'related',
  'xgwj',
  'xgyd',
  'xiangguan',
  'copyright',
  'banquan',
  'login',
  'search',
  'toolbar',
  'fontsize',
  'zihao',
  'ziti',
  'banner',
  'advert',
  'ads',
  'ad',
  'comment',
  'comments',
  'recommend',
  'weixin',
  'weibo',
  'wechat',
  'skip',
  'friendlink',
  'friendlinks',
  'links',
  'hidden',
  'hide',
  'sr',
  'footnote',
  'endnote',
])

/** Text that is said again above the line, or struck out. */
const ASIDE_ELEMENT: ReadonlySet<string> = new Set(['rt', 'rp', 'del', 's', 'strike'])

/** text-decoration: line-through */
const STRUCK_STYLE = /text-decoration(?:-line)?\s*:[^;]*line-through/iu

/**
 * Inside a line what is no wording: readings above characters, struck-out and hidden stretches, and the marks by
 * which .docx refers to its notes.
 */
export const isInlineChrome = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  ASIDE_ELEMENT.has(name) ||
  (name === 'a' && /^#(?:foot|end)note-/u.test(attributes.href ?? '')) ||
  STRUCK_STYLE.test(attributes.style ?? '') ||
  (!BLOCK.has(name) && ('hidden' in attributes || HIDDEN_STYLE.test(attributes.style ?? '')))

/** 1 · [1] · （2） · 注1 · ① · * · 1,2: what a superscript says that refers to a note. */
const NOTE_MARK =
  /^[\s[【（(〔]*(?:注释?\s*)?(?:\d{1,3}(?:\s*[,，、—–-]\s*\d{1,3})*|[①-⑳]|[*†‡※＊]{1,3})[\s\]】）)〕]*$/u

/** km² · ×10⁴: a raised figure that belongs to a unit or a power. */
const POWER_BEFORE = /(?:[A-Za-z㎡]|[×xX]\s?10)$/u

/** Whether a superscript refers to a note. */
export const isNoteMark = (raised: string, before: string): boolean =>
  NOTE_MARK.test(raised) && !POWER_BEFORE.test(before.trimEnd())

/** display:none · visibility: hidden · font-size:0 */
const HIDDEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!))/iu

/** Whether an element is chrome or hidden by its name, its attributes or the names its maker gave it. */
export function isMarked(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (CHROME_ELEMENT.has(name) || 'hidden' in attributes) return true
  if (HIDDEN_STYLE.test(attributes.style ?? '')) return true
  if (name === 'body' || name === 'html') return false
  return wordsOf(attributes).some((word) => CHROME_WORD.has(word))
}

/** share-bar · footNav · gw_foot2 → share bar foot nav gw foot */
const wordsOf = ({ class: names = '', id = '' }: Readonly<Record<string, string>>): readonly string[] =>
  names === '' && id === '' ? NO_WORDS : cutNames(`${names} ${id}`)

const NO_WORDS: readonly string[] = []

const cutNames = (names: string): readonly string[] =>
  names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)

/** font-weight: bold · 700 */
const WEIGHT = /(?:^|[;\s])font-weight\s*:\s*([a-z0-9]+)/iu

/** How an element sets off its text, as `StyledLine.level`, inside one that sets it off so; 0 for not at all. */
export function elementToLevel(
  name: string,
  attributes: Readonly<Record<string, string>>,
  around: number,
): number {
  if (/^h[1-6]$/u.test(name)) return Number(name[1])
  const isHeading = around > 0 && around < BOLD
  if (isHeading || name === 'strong' || name === 'b') return around || BOLD
  const weight = WEIGHT.exec(attributes.style ?? '')?.[1]
  if (weight === undefined) return around
  return /^(?:bold|bolder|[6-9]00)$/iu.test(weight)
    ? BOLD
    : /^(?:normal|[1-5]00)$/iu.test(weight)
      ? 0
      : around
}

/** Whether an element's makers call it the title. */
export const isTitleElement = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  /^h[1-3]$/u.test(name) || wordsOf(attributes).some((word) => TITLE_WORD.has(word))

const TITLE_WORD: ReadonlySet<string> = new Set(['title', 'biaoti', 'headline', 'tit', 'bt', 'wh', 'wenhao'])
