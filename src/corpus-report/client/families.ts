import { find, one } from '../../write/client/page.js'
import type { FamilyData } from '../report-data.js'
import { markupToNodes } from './markup-to-nodes.js'

/** <p class="text own" lang="zh">…</p> */
const OWN = /<p class="text own"[^>]*>([\s\S]*?)<\/p>/gu
/** <article class="member" id="t-hunan-2020/1.16"> */
const MEMBER = /<article class="member" id="([^"]+)"/gu
const TAG = /<[^>]*>/gu

/** What a reader may look for in a family. */
interface Words {
  readonly name: string
  /** The texts of its tasks. */
  readonly text: string
}

/** The families of the page: their texts to search, their pages to open. */
export interface Families {
  readonly anchors: readonly string[]
  readonly dataOf: (anchor: string) => FamilyData
  readonly wordsOf: (anchor: string) => Words
  /** The family on whose page an anchor stands; `null` where on none. */
  readonly familyOf: (anchor: string) => string | null
  /** Built when first asked for. */
  readonly pageOf: (family: string) => HTMLElement
  /** What stands under an anchor, in the page or in a family's that is not open. */
  readonly elementOf: (anchor: string) => HTMLElement | null
}

export function toFamilies(families: readonly FamilyData[]): Families {
  const byAnchor = new Map(families.map((family) => [family.anchor, family]))
  const words = new Map<string, Words>()
  const pages = new Map<string, HTMLElement>()
  let members: Map<string, string> | null = null

  function wordsOf(anchor: string): Words {
    const known = words.get(anchor)
    if (known !== undefined) return known
    const { label, page } = byAnchor.get(anchor)!
    const own = [...page.matchAll(OWN)].map((match) => match[1]!.replace(TAG, '')).join('\n')
    const found = {
      name: `${anchor.slice(2)} ${label}`.toLowerCase(),
      text: markupToNodes(own).textContent!.toLowerCase(),
    }
    words.set(anchor, found)
    return found
  }

  function familyOf(anchor: string): string | null {
    if (byAnchor.has(anchor)) return anchor
    members ??= new Map(
      families.flatMap(({ anchor: family, page }) =>
        [...page.matchAll(MEMBER)].map((match) => [match[1]!, family] as const),
      ),
    )
    return members.get(anchor) ?? null
  }

  function pageOf(family: string): HTMLElement {
    const known = pages.get(family)
    if (known !== undefined) return known
    const built = one('.family', markupToNodes(byAnchor.get(family)!.page))
    pages.set(family, built)
    return built
  }

  return {
    anchors: families.map(({ anchor }) => anchor),
    dataOf: (anchor) => byAnchor.get(anchor)!,
    wordsOf,
    familyOf,
    pageOf,
    elementOf(anchor) {
      const shown = document.getElementById(anchor)
      if (shown !== null) return shown
      const family = familyOf(anchor)
      if (family === null) return null
      const page = pageOf(family)
      return anchor === family ? page : find(`[id="${CSS.escape(anchor)}"]`, page)
    },
  }
}

/** How often a text holds another. */
export function countIn(text: string, query: string): number {
  let count = 0
  for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) count++
  return count
}

/** Characters shown on either side of what was found. */
const AROUND = 24

/** …推进低空经济发展…: where a text first holds another; '' where it does not. */
export function snippet(text: string, query: string): string {
  const at = text.indexOf(query)
  if (at < 0) return ''
  const [from, to] = [Math.max(0, at - AROUND), at + query.length + AROUND]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? '…' : ''}`
}
