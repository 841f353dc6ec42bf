/** <p class="text"> · </p> · <path d="M0 0H9"/> · words between */
const PIECE = /<(?<end>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>[^<>]*?)(?<closed>\/?)>|[^<]+/gu
/** class="text" · hidden */
const ATTRIBUTE = /(?<name>[a-zA-Z:-]+)(?:="(?<value>[^"]*)")?/gu
/** What the library's markup writes for the characters that mean something in it. */
const ENTITY = /&(?:amp|lt|gt|quot|#39|#96);/gu
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
}

const SVG = 'http://www.w3.org/2000/svg'
/** The elements of a page; whatever else there were becomes a plain span. */
const HTML_NAMES = new Set(
  'a article b br button details div figcaption figure h2 h3 h4 h5 li mark ol p q section small span strong summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)
const SVG_NAMES = new Set(
  'svg a circle clipPath defs desc ellipse g line linearGradient path pattern polygon polyline rect stop style text title tspan'.split(
    ' ',
  ),
)
/** Attributes that cannot act: none that runs, and none that loads. */
const HARMLESS =
  /^(?:aria-[a-z]+|data-[a-z-]+|class|colspan|hidden|href|id|lang|open|role|scope|style|tabindex|title|type)$/u
/** In drawings: shapes, places and looks; no `on…`, and no address but within the page. */
const HARMLESS_DRAWN = /^(?!on)(?:[a-z][a-z-]*|viewBox|clipPathUnits|patternUnits|gradientUnits)$/u
const VOID = new Set(['br'])

const decoded = (text: string): string => text.replace(ENTITY, (entity) => CHARACTERS[entity]!)

/**
 * The library's own markup as elements, made one by one from a closed list of names and attributes: a text in it can
 * only become text.
 */
export function markupToNodes(markup: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const open: (Element | DocumentFragment)[] = [fragment]
  for (const { 0: piece, groups } of markup.matchAll(PIECE)) {
    const around = open.at(-1)!
    if (groups!.name === undefined) around.append(decoded(piece))
    else if (groups!.end === '/') {
      if (open.length > 1) open.pop()
    } else {
      const element = elementOf(groups!.name, around)
      for (const { groups: one } of groups!.rest!.matchAll(ATTRIBUTE))
        give(element, one!.name!, one!.value ?? '')
      around.append(element)
      if (groups!.closed === '' && !VOID.has(groups!.name)) open.push(element)
    }
  }
  return fragment
}

function elementOf(name: string, around: Element | DocumentFragment): Element {
  if (name === 'svg' || (around instanceof SVGElement && around.localName !== 'foreignObject'))
    return document.createElementNS(SVG, SVG_NAMES.has(name) ? name : 'g')
  return document.createElement(HTML_NAMES.has(name) ? name : 'span')
}

function give(element: Element, name: string, value: string): void {
  const isHarmless = (element instanceof SVGElement ? HARMLESS_DRAWN : HARMLESS).test(name)
  const isAway = /href|src|action/iu.test(name) && !value.startsWith('#')
  if (isHarmless && !isAway) element.setAttribute(name, decoded(value))
}
