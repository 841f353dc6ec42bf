import { foldRadicals } from './fold-radicals.js'
import type { PrintedLine } from './segments-to-lines.js'

/** Heads and feet stand in this share of the page's height at its top and its bottom. */
const ZONE = 0.13

/** A line that returns at its place on this share of the pages is a running head; left and right pages may differ. */
const RETURNS_ON = 0.3

/** Places nearer than so many points are the same place. */
const PLACE = 6

/** — 3 — · - 12 - · 3/10 · 第 3 页 共 10 页 · Page 3 of 10 · ·3· · III */
const PAGE_NUMBER =
  /^(?:[-—–―－·~•\s]{0,6}[0-9]{1,4}[-—–―－·~•\s]{0,6}|[0-9]{1,4}\s?[/／]\s?[0-9]{1,4}|第\s{0,2}[0-9]{1,4}\s{0,2}页.{0,12}|page\s[0-9]{1,4}.{0,12}|[ivxlc]{1,6})$/iu

/** 11/28/26, 3:29 PM · 2026/11/28 15:29 · file:///plan.html 1/1 · https://www.beijing.gov.cn/… : what a browser prints around a page */
const PRINTED_BY_BROWSER =
  /^(?:[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},?\s(?:上午|下午)?\s?[0-9]{1,2}:[0-9]{2}(?:\s?[AP]M)?(?:\s.{0,120})?|(?:file|https?):\/\/\S{1,2000}(?:\s{0,8}[0-9]{1,4}\s?\/\s?[0-9]{1,4})?)$/u

/**
 * The lines of pages that are no text of the document: page numbers, heads and feet that return from
 * page to page, watermarks.
 */
export function pageChrome(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const chrome = new Set<PrintedLine>()
  const zoned = lines.filter(inZone)
  const pages = new Set(lines.map(({ page }) => page)).size
  const needed = Math.max(2, Math.ceil(pages * RETURNS_ON))
  const places = new Map<string, Set<number>>()
  for (const line of zoned)
    for (const key of keysOf(line)) {
      const seen = places.get(key) ?? new Set()
      places.set(key, seen.add(line.page))
    }
  for (const line of zoned)
    if (
      keysOf(line).some((key) => places.get(key)!.size >= needed) ||
      PAGE_NUMBER.test(foldRadicals(line.text)) ||
      PRINTED_BY_BROWSER.test(line.text.trim())
    )
      chrome.add(line)
  for (const line of lines) if (line.isSlanted) chrome.add(line)
  return chrome
}

const inZone = ({ y, pageHeight }: PrintedLine): boolean =>
  y < pageHeight * ZONE || y > pageHeight * (1 - ZONE)

/** What a line says and where, its figures alike; twice, so that places near a border of the grid meet. */
function keysOf({ text, y }: PrintedLine): readonly string[] {
  const masked = text.replace(/[0-9]+/gu, '0').replace(/\s+/gu, '')
  return [`${masked}@${Math.floor(y / PLACE)}`, `${masked}@${Math.floor(y / PLACE + 0.5)}+`]
}
