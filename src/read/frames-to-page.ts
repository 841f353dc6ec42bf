/** A page with the name and the address by which frames of other pages call it. */
export interface FramePage {
  /** Asked for only where the page is shown. Throws where it cannot be decoded; then the frame stays. */
  readonly html: () => string
  readonly location: string
  readonly id: string
}

/** <iframe src="cid:frame-1@mhtml.blink"> · <frame name=main src=main.htm> */
const FRAME = /<i?frame\s[^<>]{0,1000}?\bsrc\s*=\s*["']?(?<src>[^"'\s<>]{1,1000})[^<>]{0,1000}>/giu

/** Frames inside frames; a page is put in once only, so no circle is followed. */
const DEEPEST = 8

/** The first page with the other ones of its archive in place of the frames that show them. */
export function framesToPage(pages: readonly [FramePage, ...FramePage[]]): string {
  const [main, ...others] = pages
  if (others.length === 0) return main.html()
  const byName = new Map<string, FramePage>()
  for (const page of others) {
    if (page.location !== '' && !byName.has(page.location)) byName.set(page.location, page)
    if (page.id !== '') byName.set(`cid:${page.id}`, page)
  }
  const used = new Set<FramePage>([main])
  const fill = ({ html, location }: FramePage, depth: number): string =>
    html().replace(FRAME, (tag, src: string) => {
      const page = byName.get(src) ?? byName.get(addressOf(src, location))
      if (page === undefined || used.has(page) || depth > DEEPEST) return tag
      used.add(page)
      try {
        return `<div>${fill(page, depth + 1)}</div>`
      } catch {
        return tag
      }
    })
  return fill(main, 0)
}

function addressOf(src: string, location: string): string {
  try {
    return new URL(src.replaceAll('&amp;', '&'), location).href
  } catch {
    return src
  }
}
