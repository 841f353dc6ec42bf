import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { PolicyError } from '../../error.js'
import { regionByCode, regionByName } from '../../lexicon/regions.js'
import { later } from '../../load-later.js'
import { type CorrectedField, DOCUMENT_KINDS, type DocumentKind } from '../../model/index.js'
import { bytesToString } from '../../read/bytes-to-string.js'

const papaparse = later('papaparse')

/** What a manifest says of one file; what it leaves out is read from the document itself. */
export interface ManifestEntry {
  /** Path relative to the folder, or the file's name, with or without its ending. */
  readonly file: string
  readonly id?: string
  readonly title?: string
  /** A GB/T 2260 code or a name. */
  readonly region?: string
  readonly year?: number
  /** ISO date of issue. */
  readonly date?: string
  readonly kind?: DocumentKind
  /** Documents of one series are compared only with one another. */
  readonly series?: string
  /** Left out of the corpus altogether. */
  readonly exclude?: boolean
}

/** Corrections of the metadata, and what in the manifest was not understood. */
export interface Manifest {
  readonly entries: readonly ManifestEntry[]
  /** Columns that are no field of ours. */
  readonly ignored: readonly string[]
}

const FIELDS: readonly (CorrectedField | 'file' | 'exclude')[] = [
  'file',
  'id',
  'title',
  'region',
  'year',
  'date',
  'kind',
  'series',
  'exclude',
]

/** Headings as people in China write them. */
const ALIASES: Readonly<Record<string, (typeof FIELDS)[number]>> = {
  文件: 'file',
  文件名: 'file',
  编号: 'id',
  标题: 'title',
  地区: 'region',
  年份: 'year',
  日期: 'date',
  文种: 'kind',
  系列: 'series',
  排除: 'exclude',
}

const YES = /^(?:1|true|yes|y|是|√|x)$/iu
const NO = /^(?:0|false|no|n|否)?$/iu

/**
 * The corrections in a manifest: a CSV file with a heading row, a JSON list of objects, or such objects.
 *
 * Fields are `file`, `id`, `title`, `region` (code or name), `year`, `date` (2023-04-18), `kind`, `series` and
 * `exclude`, or 文件, 编号, 标题, 地区, 年份, 日期, 文种, 系列 and 排除; other columns are left alone.
 *
 * @throws PolicyError `not-found`, `bad-input` naming the row and the value
 */
export function readManifest(manifest: string | readonly ManifestEntry[]): Manifest {
  const rows = typeof manifest === 'string' ? fileToRows(manifest) : manifest
  const name = typeof manifest === 'string' ? manifest : 'the manifest'
  if (!Array.isArray(rows))
    throw new PolicyError('bad-input', `${name} must be a list of objects, one a file`)
  const ignored = new Set<string>()
  const entries = rows.map((row: unknown, index) => {
    if (typeof row !== 'object' || row === null)
      throw new PolicyError(
        'bad-input',
        `${name}, entry ${index + 1}: expected an object, got ${JSON.stringify(row)}`,
      )
    for (const field of Object.keys(row))
      if (!(FIELDS as readonly string[]).includes(field)) ignored.add(field)
    return rowToEntry(row as Readonly<Record<string, unknown>>, `${name}, entry ${index + 1}`)
  })
  return { entries, ignored: [...ignored].sort() }
}

function fileToRows(path: string): unknown {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new PolicyError('not-found', `the manifest ${path} cannot be read`, { cause })
  }
  const { text } = bytesToString(bytes, path)
  if (extname(path).toLowerCase() === '.json') {
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new PolicyError('bad-input', `the manifest ${path} is not JSON: ${(cause as Error).message}`, {
        cause,
      })
    }
  }
  const { data, errors, meta } = papaparse().parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (field) => ALIASES[field.trim()] ?? field.trim().toLowerCase(),
  })
  const error = errors.find(({ type }) => type === 'Quotes' || type === 'FieldMismatch')
  if (error !== undefined)
    throw new PolicyError('bad-input', `the manifest ${path}, row ${(error.row ?? 0) + 2}: ${error.message}`)
  if (!meta.fields?.includes('file'))
    throw new PolicyError(
      'bad-input',
      `the manifest ${path} has no column file; it has ${meta.fields?.join(', ') || 'none'}, known are ${FIELDS.join(', ')}`,
    )
  return data
}

function rowToEntry(row: Readonly<Record<string, unknown>>, where: string): ManifestEntry {
  const refuse = (field: string, rule: string): never => {
    throw new PolicyError(
      'bad-input',
      `${where}: ${field} must be ${rule}, got ${JSON.stringify(row[field])}`,
    )
  }
  const text = (field: string): string | undefined => {
    const value = row[field]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string' && typeof value !== 'number') return refuse(field, 'a text')
    return String(value).trim() || undefined
  }
  const file = text('file') ?? refuse('file', 'the name of a file')
  const region = text('region')
  if (region !== undefined && (regionByCode(region) ?? regionByName(region)) === undefined)
    refuse('region', 'a GB/T 2260 code or the name of a region')
  const year = text('year')
  if (year !== undefined && !/^(?:19|20)[0-9]{2}$/u.test(year)) refuse('year', 'a year such as 2023')
  const date = text('date')
  if (date !== undefined && !isDate(date)) refuse('date', 'a date such as 2023-04-18')
  const kind = text('kind')
  if (kind !== undefined && !isKind(kind)) refuse('kind', `one of ${DOCUMENT_KINDS.join(', ')}`)
  const exclude = String(row.exclude ?? '').trim()
  if (!YES.test(exclude) && !NO.test(exclude)) refuse('exclude', 'yes or no')
  const [id, title, series] = [text('id'), text('title'), text('series')]
  if (id !== undefined && /[/\s]/u.test(id)) refuse('id', 'without blanks and slashes')
  return {
    file,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(date === undefined ? {} : { date }),
    ...(kind === undefined ? {} : { kind: kind as DocumentKind }),
    ...(series === undefined ? {} : { series }),
    ...(YES.test(exclude) ? { exclude: true } : {}),
  }
}

const isKind = (kind: string): kind is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(kind)

function isDate(text: string): boolean {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(text) ? Date.parse(text) : Number.NaN
  // 2023-02-30 would be read as the second of March
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
