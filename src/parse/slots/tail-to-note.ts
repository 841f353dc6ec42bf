import { unitToKind } from '../../lexicon/agencies.js'
import { isUnitName, type UnitRange } from './list-to-units.js'
import { noteToRoles } from './note-to-roles.js'
import type { ResponsibilityNote } from './responsibility-note.js'

/** How far back from the end a note without brackets is looked for: the longest of the seeds has 60. */
const TAIL = 400

/** The longest name at the start of a run: 公共企业事业单位相应行政主管部门 has 17. */
const LONGEST_FIRST_NAME = 24

/** …负责 · …牵头 · …配合 at the very end, a stray bracket or 。 included. */
const ENDS = /(?:牵头|负责|配合)(?:落实|实施)?[\s。；;）)\]〕]*$/u

/** Names of many units that no table holds as such. */
const COLLECTIVE =
  /^(?:(?:公共企事业单位|企事业单位)?(?:相应|相关|有关|行业|各)*(?:行政)?主管部门|(?:各|省|市|县|区|州|级)(?:级|地|直)?(?:各|相关|有关|其他|政府)*(?:部门|单位|机构)|各(?:有关|相关)?(?:市州|县市区|区县|县区|区市|市|县|区|州|级|地区|地)(?:人民政府|政府|管委会)?|(?:省|市|县|区)(?:人民)?政府)$/u

/** A sentence of its own may be a note where it says nothing but who does what. */
const SENTENCE_BREAK = /[。；;！？\n]/u

/**
 * The responsibility note at the end of a text that has lost its brackets, or `null`.
 *
 * First a last sentence that consists of names and endings only; then, where 。and ， were lost as well, the
 * longest run of names that reaches the end: the run begins where a name of the table of agencies does, for
 * nothing else tells it from the prose before it. `after` is where the last note ended.
 */
export function tailToNote(text: string, after: number): ResponsibilityNote | null {
  const window = text.slice(Math.max(after, text.length - TAIL))
  const ending = ENDS.exec(window)
  if (ending === null) return null
  const offset = text.length - window.length
  const end = offset + window.replace(/[\s。；;]+$/u, '').length
  let sentence = offset
  for (let at = end - 1; at >= offset; at--) {
    if (!SENTENCE_BREAK.test(text[at]!)) continue
    sentence = at + 1
    break
  }
  while (/\s/u.test(text[sentence] ?? '')) sentence++
  const whole = noteToRoles(text, sentence, end)
  if (
    whole !== null &&
    sentence > 0 &&
    isAllNames(whole.units) &&
    !text.slice(sentence, end).includes('由')
  ) {
    return { from: sentence, to: end, reading: whole, oddity: 'punctuation-lost' }
  }
  for (let from = sentence; from < end - 3; from++) {
    if (/[由对向]/u.test(text[from - 1] ?? '') || !nameStartsAt(text, from, end)) continue
    const close = text.slice(from, end).replace(/[）)\]〕]+$/u, '').length + from
    const reading = noteToRoles(text, from, close)
    if (reading !== null && isAllNames(reading.units))
      return { from, to: end, reading, oddity: 'punctuation-lost' }
  }
  return null
}

/** Without brackets a name must be short: what is longer has swallowed prose. */
const LONGEST_NAME = 18

/** 长沙、岳阳、郴州市人民政府: bare places among names. */
const LONGEST_PLACE = 4

const isKnownName = (name: string): boolean =>
  COLLECTIVE.test(name) ||
  /(?:人民政府|管委会|经开区|高新区|新区|开发区|园区)$/u.test(name) ||
  unitToKind(name) !== null

/** Whether units are nothing but names, the first of them known. */
export const isAllNames = (units: readonly UnitRange[]): boolean =>
  units.length > 0 &&
  isKnownName(units[0]!.name) &&
  units.every(({ name }) => name.length <= LONGEST_PLACE || (name.length <= LONGEST_NAME && isUnitName(name)))

/** Whether a known name begins right here: 市行政审批服务局, 各县市区人民政府, 公共企事业单位相应主管部门. */
function nameStartsAt(text: string, from: number, end: number): boolean {
  if (!/[省市县区州各级公企相有国中行]/u.test(text[from]!)) return false
  for (let to = Math.min(end, from + LONGEST_FIRST_NAME); to > from + 1; to--) {
    const name = text.slice(from, to)
    if (COLLECTIVE.test(name)) return true
    const known = unitToKind(name.replace(/^(?:省|市|县|区|州|国家|中央)/u, ''))
    if (known !== null && known.level === null) return true
  }
  return false
}
