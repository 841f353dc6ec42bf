/** More places than this are not marked: the reader narrows the search first. */
const MOST_PLACES = 2000

/** What a search opened; it closes again with it. */
const opened = new Set<HTMLDetailsElement>()

/** Marks where a text is found in what is shown, without touching the page; details that hold it are opened. */
export function markFound(query: string, elements: readonly HTMLElement[]): void {
  for (const details of opened) details.open = false
  opened.clear()
  const highlights = window.CSS?.highlights
  highlights?.delete('found')
  if (query === '') return
  const ranges: Range[] = []
  for (const element of elements) {
    if (element.hidden) continue
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && ranges.length < MOST_PLACES) {
      const node = walker.currentNode as Text
      const text = node.data.toLowerCase()
      for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) {
        const range = new Range()
        range.setStart(node, i)
        range.setEnd(node, i + query.length)
        ranges.push(range)
        const details = node.parentElement!.closest('details')
        if (details === null || details.open || node.parentElement!.closest('.text') === null) continue
        details.open = true
        opened.add(details)
      }
    }
  }
  if (highlights !== undefined && window.Highlight) highlights.set('found', new Highlight(...ranges))
}

/** How often a text is found in another. */
export function timesIn(text: string, query: string): number {
  let times = 0
  if (query !== '')
    for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) times++
  return times
}
