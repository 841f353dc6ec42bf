import { gunzipSync } from 'node:zlib'
import type { ReportData } from '../../src/corpus-report/report-data.js'

/** What a page holds as data until a reader asks for it. */
export function dataOf(page: string): ReportData {
  const letters = /<script type="application\/octet-stream" id="data">([A-Za-z0-9+/=]*)<\/script>/u.exec(
    page,
  )!
  return JSON.parse(gunzipSync(Buffer.from(letters[1]!, 'base64')).toString()) as ReportData
}

/** A page with all rows and all families' pages in it, as if a reader had asked for everything at once. */
export function wholePage(page: string): string {
  const { families, rows } = dataOf(page)
  const grown = Object.entries(rows).reduce(
    (markup, [name, kept]) =>
      markup.replace(
        new RegExp(`data-rows="${name}">[\\s\\S]*?(?=</(?:tbody|ol|ul)>)`, 'u'),
        (found) => found + kept.join(''),
      ),
    page,
  )
  return grown.replace('</main>', () => `${families.map((family) => family.page).join('')}</main>`)
}
