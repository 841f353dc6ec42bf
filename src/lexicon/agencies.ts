import { checkList, checkText } from '../check.js'
import type { AgencyKind, Level } from '../model/index.js'
import { AGENCY_KINDS, COLLECTIVE_KINDS } from './agencies.data.js'

/** What the name of a unit stands for. `level` is `null` where the name does not tell. */
export interface UnitKind {
  readonly kind: string
  readonly level: Level | null
  readonly collective: boolean
}

/** Every kind known, offices first; each with its source. */
export const agencyKinds: readonly AgencyKind[] = AGENCY_KINDS
export const collectiveKinds: readonly AgencyKind[] = COLLECTIVE_KINDS

/** Longest-suffix lookup: stem → kind. */
export interface AgencyTable {
  readonly kinds: ReadonlyMap<string, { readonly kind: string; readonly collective: boolean }>
  readonly related: ReadonlyMap<string, string>
  readonly longest: number
}

/**
 * A lookup of agency names, with your own kinds added to the built-in ones.
 *
 * A name of yours wins over a built-in name, so that a local office can be told apart
 * (a city's 大数据局 that also does 政务服务, say).
 *
 * @example createAgencyTable([{ id: 'sea', names: ['海洋经济局'], source: '本市机构改革方案' }]).longest > 0 // => true
 */
export function createAgencyTable(own: readonly AgencyKind[] = []): AgencyTable {
  checkList(
    'createAgencyTable',
    own,
    'a list of kinds of offices { id, names, source }',
    ({ id, names }) => typeof id === 'string' && Array.isArray(names),
  )
  const kinds = new Map<string, { kind: string; collective: boolean }>()
  const related = new Map<string, string>()
  let longest = 0
  const add = (kind: AgencyKind, collective: boolean) => {
    if (kind.related !== undefined) related.set(kind.id, kind.related)
    for (const name of [...kind.names, ...(kind.former ?? [])]) {
      kinds.set(name, { kind: kind.id, collective })
      longest = Math.max(longest, name.length)
    }
  }
  for (const kind of COLLECTIVE_KINDS) add(kind, true)
  for (const kind of AGENCY_KINDS) add(kind, false)
  for (const kind of own) add(kind, false)
  return { kinds, related, longest }
}

const BUILT_IN: AgencyTable = createAgencyTable()

/** 省 · 市委 · 自治区 · 国家 · 湖南省 · 娄底市 · 各: what may stand before a stem. */
const LEVEL_PREFIX =
  /^(?:各|全)?(?:(?<nation>国家|中央|国务院|中国|全国)|[\p{Script=Han}]{0,8}?(?:(?<province>省|自治区)|(?<city>市|州|盟)|(?<county>县|区|旗)))?$/u

/**
 * The kind of office that a unit's name stands for, or `null` where the name is not in the table.
 *
 * The longest known name at the end of the given name decides; what stands before it must be a level
 * or a place (省, 市, 娄底市), so 省住房城乡建设厅 is known and 某某公司财政部 is not.
 *
 * @example unitToKind('省发展改革委') // => { kind: 'development-reform', level: 'province', collective: false }
 * @example unitToKind('某协会') // => null
 */
export function unitToKind(name: string, table: AgencyTable = BUILT_IN): UnitKind | null {
  checkText('unitToKind', name, 'the name of a unit')
  const bare = name.replace(/\s+/gu, '')
  for (const length of lengthsOf(table).get(bare.charCodeAt(bare.length - 1)) ?? []) {
    if (length > bare.length) continue
    const found = table.kinds.get(bare.slice(bare.length - length))
    if (found === undefined) continue
    const level = prefixToLevel(bare.slice(0, bare.length - length))
    if (level === undefined) continue
    return { ...found, level }
  }
  return null
}

const lengths = new WeakMap<AgencyTable, ReadonlyMap<number, readonly number[]>>()

/** By the last unit of a name how long names that end so are, the longest first: prose hardly ever ends so. */
function lengthsOf(table: AgencyTable): ReadonlyMap<number, readonly number[]> {
  let found = lengths.get(table)
  if (found === undefined) {
    const sets = new Map<number, Set<number>>()
    for (const name of table.kinds.keys()) {
      if (name.length < 2) continue
      const unit = name.charCodeAt(name.length - 1)
      const own = sets.get(unit)
      if (own === undefined) sets.set(unit, new Set([name.length]))
      else own.add(name.length)
    }
    found = new Map([...sets].map(([unit, own]) => [unit, [...own].sort((x, y) => y - x)]))
    lengths.set(table, found)
  }
  return found
}

function prefixToLevel(prefix: string): Level | null | undefined {
  if (prefix === '') return null
  const groups = LEVEL_PREFIX.exec(prefix)?.groups
  if (groups === undefined) return undefined
  if (groups.nation !== undefined) return 'national'
  if (groups.province !== undefined) return 'province'
  if (groups.city !== undefined) return 'city'
  if (groups.county !== undefined) return 'county'
  return null
}

/**
 * Whether two names stand for offices of one kind, whatever their level: 省发展改革委 and 市发改委 are
 * counterparts. Equal names are counterparts even if the table does not know them, and so are kinds of
 * which one does the other's job in some places (大数据局, 政务服务局).
 *
 * @example areCounterparts('省卫生健康委', '市卫健委') // => true
 * @example areCounterparts('省财政厅', '市教育局') // => false
 */
export function areCounterparts(source: string, target: string, table: AgencyTable = BUILT_IN): boolean {
  const from = unitToKey(source, table)
  const to = unitToKey(target, table)
  return from === to || table.related.get(from) === to || table.related.get(to) === from
}

/**
 * A key that names of counterparts share: the kind, or the bare name where the kind is unknown.
 *
 * The bare name drops a leading level (省, 市), so 省演艺集团 and 市演艺集团 share a key as well.
 *
 * @example unitToKey('省政务局') === unitToKey('市行政审批服务局') // => true
 */
export function unitToKey(name: string, table: AgencyTable = BUILT_IN): string {
  const known = unitToKind(name, table)
  if (known !== null) return known.kind
  return name.replace(/\s+/gu, '').replace(/^(?:省|市|县|区|州|自治区|国家)(?=.{2})/u, '')
}
