import { at } from '../../write/client/page.js'
import type { ReportData } from '../report-data.js'

/** What the page holds as data; fails in browsers that cannot unpack. */
export async function unpack(): Promise<ReportData> {
  const bytes = Uint8Array.from(atob(at('data').textContent), (letter) => letter.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(unpacked).text()) as ReportData
}
