import { later } from '../load-later.js'

const fflate = later('fflate')

/** The first day that a zip file can tell; any fixed day would do. */
const FIXED_DATE = new Date(1980, 0, 1)
const FIXED_STAMP = '1980-01-01T00:00:00Z'

/** <dcterms:created xsi:type="dcterms:W3CDTF">2026-…</dcterms:created> (when an office file says it was made) */
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/**
 * The same office file without the time of its making, so that the same report is the same bytes.
 *
 * `edit` may change the text of a part, by its path.
 */
export function zipToFixed(
  bytes: Uint8Array,
  edit: (path: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const { strFromU8, strToU8, unzipSync, zipSync } = fflate()
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (!/\.(?:xml|rels)$/.test(path)) return [path, content] as const
    return [path, strToU8(edit(path, strFromU8(content)).replace(STAMP, `$1${FIXED_STAMP}$2`))] as const
  })
  return zipSync(Object.fromEntries(parts), { mtime: FIXED_DATE })
}
