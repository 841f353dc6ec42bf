import { isUnitName, listToUnits, type UnitRange } from './list-to-units.js'

export type Role = 'lead' | 'responsible' | 'support'

export interface RoleUnit extends UnitRange {
  readonly role: Role
}

/** What a responsibility note says. */
export interface NoteReading {
  readonly units: readonly RoleUnit[]
  /** Units of a sentence that says 以下不再列出: they hold for the later tasks of the plan too. */
  readonly declared: readonly RoleUnit[]
  /** It says that the unit named first leads (列第一位者为牵头单位), and whether that holds from here on (下同). */
  readonly firstLeads: 'no' | 'here' | 'onwards'
  /** Whether it is written with labels (责任单位：…). */
  readonly labelled: boolean
}

/** 牵头单位： · 责任部门为 · 牵头考核单位： · 部门分工： */
export const LABEL: RegExp =
  /(?<kind>牵头(?:考核|责任|负责|主办|落实)?|(?:第一|主要|主体|具体|共同)?责任(?:牵头)?|配合(?:责任)?|参与|参加|协助|协办|协同|主办|承办|落实|实施|支持|指导|主管|负责|督办|督导|成员|考核)(?:单位|部门|机构|主体|处室|科室|地区|市县|委办局)(?:及分工)?\s*(?:[:：]|为[:：]?)|(?:部门|责任|任务|职责)?分工\s*[:：]/gu

/** 完成时限：… · 责任人：… · 适用范围：…: labels of other matters inside a note. */
export const OTHER_LABEL: RegExp =
  /(?:完成|办理|时间|整改|推进)?(?:时限|时间|时间节点|节点|时间安排|时间要求|进度安排|进度要求|适用范围)\s*[:：]|(?:联系|版权|网站|技术|备案|监督|举报)[\p{Script=Han}]{0,6}\s*[:：]|(?:责任|牵头|分管|包保|联系|市级|省级|负责|主管)?(?:责任人|领导|联系人|负责人)\s*[:：]/gu

/** 牵头 · 牵头负责 · 负责落实 · 配合, where a clause ends or the next name begins. */
const ROLE =
  /(?:(?<lead>牵头(?:总)?|抓总|主责)|(?<responsible>负责|落实|承担|实施|承办|组织实施)|(?<support>配合|参与|参加|协助|协同|协办|支持|指导|督导))(?:并|和|、)?(?:负责|组织实施|落实|推进|实施|组织|协调|配合|抓好|参与)*(?=\s*(?:$|[，,；;。、）)\]〕】\s]|各[^自负]|省|市[^场]|县|区|州|国家|相关|有关|级各))/gu

/** 列第一位者为牵头单位 · 排在第一位的部门为牵头部门 */
const FIRST_LEADS =
  /(?:列|排)(?:名)?(?:在)?(?:第一位?|首位?|第1位?|最前面?)(?:的|者)*(?:单位|部门)?(?:的)?为(?:总)?牵头(?:单位|部门)?/u

/** 以下不再列出 · 以下均需…落实，不再列出 · 下同 */
const DECLARES =
  /(?:以下|后续|其他任务|其余).{0,24}?(?:不再|不|略)(?:一一|逐一|重复|另行)?(?:列出|列|标注|注明|说明|赘述)?|不再(?:一一|逐一|重复|另行)?(?:列出|列|标注|注明)/u
const SAME_BELOW = /下同/u

/** 各市州人民政府均为责任单位 */
const IS_ROLE = /(?:均|都|皆|同)?为(?<kind>牵头|责任|配合|落实|参与|参加|协助)(?:单位|部门)$/u

const labelToRole = (label: string): Role | null =>
  /分工/u.test(label) && !/单位|部门(?!分工)/u.test(label)
    ? null
    : /牵头|主办/u.test(label)
      ? 'lead'
      : /配合|参与|参加|协助|协办|协同|支持|指导|督|成员/u.test(label)
        ? 'support'
        : 'responsible'

/**
 * Who is to do what, read from the content of a responsibility note; `null` where the words name nobody.
 *
 * Reads labels (责任单位：甲、乙；配合单位：丙), endings (甲牵头，乙、丙按职责分工负责), both mixed, and names
 * run together with the ending before them (甲牵头乙负责). Offsets are those of `text`.
 *
 * @example noteToRoles('甲局牵头，乙局配合', 0, 9)?.units.map((unit) => unit.role) // => ['lead', 'support']
 */
export function noteToRoles(text: string, from: number, to: number): NoteReading | null {
  const units: RoleUnit[] = []
  const declared: RoleUnit[] = []
  let firstLeads: NoteReading['firstLeads'] = 'no'
  let labelled = false
  for (const sentence of toSentences(text, from, to)) {
    const words = text.slice(sentence.from, sentence.to)
    const convention = FIRST_LEADS.exec(words)
    const found: RoleUnit[] = []
    const end = convention === null ? sentence.to : sentence.from + convention.index
    const reading = sentenceToUnits(text, sentence.from, end, found)
    labelled ||= reading.labelled
    for (const one of found) units.push(one)
    if (convention !== null) firstLeads = SAME_BELOW.test(words) ? 'onwards' : 'here'
    else if (DECLARES.test(words) || SAME_BELOW.test(words)) for (const one of found) declared.push(one)
  }
  if (declared.length === 0 && DECLARES.test(text.slice(from, to)))
    for (const one of units.slice(-1)) declared.push(one)
  if (!units.some((unit) => labelled || isUnitName(unit.name))) return null
  const once = units.filter(
    (unit, at) => units.findIndex((other) => other.name === unit.name && other.role === unit.role) === at,
  )
  return { units: withFirstLead(once, firstLeads), declared, firstLeads, labelled }
}

/** The unit named first leads, unless another is said to. */
function withFirstLead(
  units: readonly RoleUnit[],
  firstLeads: NoteReading['firstLeads'],
): readonly RoleUnit[] {
  if (firstLeads === 'no' || units.some((unit) => unit.role === 'lead')) return units
  return units.map((unit, index) => (index === 0 ? { ...unit, role: 'lead' as const } : unit))
}

function toSentences(text: string, from: number, to: number): readonly { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== '。') continue
    if (at > start) sentences.push({ from: start, to: at })
    start = at + 1
  }
  return sentences
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: Role | null | 'none' | 'other'
}

/** Cuts a sentence at its labels; what stands before the first has none. */
function toStretches(text: string, from: number, to: number): readonly Stretch[] {
  const words = text.slice(from, to)
  const labels = [
    ...[...words.matchAll(LABEL)].map((match) => ({ match, label: labelToRole(match[0]) })),
    ...[...words.matchAll(OTHER_LABEL)].map((match) => ({ match, label: 'other' as const })),
  ].sort((one, other) => one.match.index - other.match.index)
  const stretches: Stretch[] = []
  let start = from
  let label: Stretch['label'] = 'none'
  for (const next of labels) {
    if (from + next.match.index < start) continue
    stretches.push({ from: start, to: from + next.match.index, label })
    start = from + next.match.index + next.match[0].length
    label = next.label
  }
  stretches.push({ from: start, to, label })
  return stretches
}

function sentenceToUnits(text: string, from: number, to: number, into: RoleUnit[]): { labelled: boolean } {
  let labelled = false
  for (const stretch of toStretches(text, from, to)) {
    if (stretch.label === 'other') continue
    const role = stretch.label === 'none' ? null : stretch.label
    if (role !== null) labelled = true
    const before = into.length
    const rest = endingsToUnits(text, stretch.from, stretch.to, into)
    if (role !== null) for (const one of rest.map((unit) => ({ ...unit, role }))) into.push(one)
    // Before the first label only endings count: 持续推进，责任单位：… names no unit in 持续推进.
    else if (stretch.label === null || into.length > before) {
      const units = rest.filter((unit) => isUnitName(unit.name))
      for (const one of units.map((unit) => ({ ...unit, role: 'responsible' as const }))) into.push(one)
    }
  }
  return { labelled }
}

/** Reads 甲、乙牵头，丙负责; gives back the names that no ending followed. */
function endingsToUnits(text: string, from: number, to: number, into: RoleUnit[]): readonly UnitRange[] {
  let pending: UnitRange[] = []
  let start = from
  const words = text.slice(from, to)
  const endings: { from: number; to: number; role: Role }[] = []
  for (const match of words.matchAll(ROLE)) {
    const role =
      match.groups!.lead !== undefined
        ? 'lead'
        : match.groups!.support !== undefined
          ? 'support'
          : 'responsible'
    endings.push({ from: from + match.index, to: from + match.index + match[0].length, role })
  }
  const statement = IS_ROLE.exec(words.replace(/[，,]?(?:以下|后续|下同).*$/su, ''))
  if (statement !== null) {
    const at = from + statement.index
    endings.push({ from: at, to: at + statement[0].length, role: labelToRole(statement.groups!.kind!)! })
    endings.sort((one, other) => one.from - other.from)
  }
  for (const ending of endings) {
    if (ending.from < start) continue
    for (const one of listToUnits(text, start, ending.from)) pending.push(one)
    for (const one of pending.map((unit) => ({ ...unit, role: ending.role }))) into.push(one)
    pending = []
    start = ending.to
  }
  const rest = text.slice(start, to)
  const silent = /[，,]?(?:以下|后续|下同|不再)/u.exec(rest)
  return listToUnits(text, start, silent === null ? to : start + silent.index)
}
