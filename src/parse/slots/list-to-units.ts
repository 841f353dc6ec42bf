import type { Span } from '../../model/index.js'

/** A unit named in a list: offsets into the text, and its name without blanks. */
export interface UnitRange extends Span {
  readonly name: string
}

/** What the name of a unit ends in: 省财政厅 · 各县市区 · 有关单位 · 人民银行济南分行. */
const UNIT_END =
  /(?:单位|部门|机构|政府|委|办|厅|局|部|署|院|会|社|行|区|市|县|州|盟|旗|镇|乡|村|街道|地方|各地|级|中心|公司|集团|组|校|所|站|队|海关|处|科|室|专班|指挥部|企业|大学|基地|实验室|联盟|军区|营管部|工会|银行|高校|园区|自贸试验区|协会|商会|主体|国网|电网|移动|联通|电信|铁塔|等|平台|机关|运营商|团中央|监狱|学院|团省委|团市委|分行|支行|分中心|联社|馆|台|报社)$/u

/** A long list item is prose that happens to stand in brackets. */
const LONGEST_UNIT = 40

/** 按职责分工 · 按照各自职责分别 · 共同: says how, not who. */
const MANNER =
  /(?:(?:按照?|依照?|根据|依据|结合)[^、，,；;。:：（(]{0,14})?(?:分别|分头|共同|具体|联合|统筹|分工|协同|主要|一并|抓好|总体|总|直接)*$/u

/** Words that join two units where each side is a whole name. */
const JOINT = /以及|会同|和|及|与|并/gu

/** Right sides that are no name of their own: 各有关部门和单位 is one. */
const BARE = /^(?:单位|部门|机构|企业|地方|地区|个人|组织|人员|团体|社会组织|行业)$/u

/** 等省直相关单位 · 等9部门 · 等有关部门和单位: the tail of a list, which names nobody. */
const AND_SO_ON =
  /(?<![高平均中初])等(?:[\d一二三四五六七八九十]+[个家]?)?(?:(?:省|市|县|区|州)?直|省级|市级|县级|国家|国务院|中央|省|市|县|政府|各|有关|相关|其他|其它|责任|成员|牵头|相应|职能|行业|主管|部门|单位|机构|地区|地方|企业|院校|高校|和|及|以及|、|厅局|委办局)*$/u

/** Names run together where a 、 was lost: 各县市区人民政府｜娄底经开区 · 管委会｜市直相关单位. */
const RUN_ON =
  /(?:人民政府|管委会)(?=(?:各|省|市|县|[\p{Script=Han}]{2,4}(?:经开区|高新区|新区|开发区|管委会)))|(?:相关单位|有关单位|有关部门|相关部门|直各单位)(?=(?:各|省|市|县)[^级直])/gu

const PARENTHESES = /[（(）)]/u

/** Whether a name can be that of a unit. */
export function isUnitName(name: string): boolean {
  return name.length >= 2 && name.length <= LONGEST_UNIT && (UNIT_END.test(name) || /^各/u.test(name))
}

/**
 * The units of a list as written, one each: split at 、 and commas, and at 和 or 及 between whole names.
 *
 * 等省直相关单位 at the end of names is left out; 长沙、岳阳、郴州市人民政府 gives three names as they stand.
 *
 * @example listToUnits('省财政厅、长沙市等省直相关单位', 0, 15).map((unit) => unit.name) // => ['省财政厅', '长沙市']
 */
export function listToUnits(text: string, from: number, to: number): readonly UnitRange[] {
  const units: UnitRange[] = []
  for (const item of splitOutsideParentheses(text, from, to)) {
    for (const joint of splitJoints(text, item)) {
      for (const run of splitRuns(text, joint)) {
        const unit = trimUnit(text, run)
        if (unit !== null) units.push(unit)
      }
    }
  }
  return units
}

function splitOutsideParentheses(text: string, from: number, to: number): readonly Span[] {
  const items: Span[] = []
  let depth = 0
  let start = from
  for (let at = from; at < to; at++) {
    const mark = text[at]!
    if (PARENTHESES.test(mark)) depth = Math.max(0, depth + (mark === '（' || mark === '(' ? 1 : -1))
    const ends =
      depth === 0 && ('、，,；;。\n\u3000|/'.includes(mark) || (mark === ' ' && text[at + 1] === ' '))
    if (!ends) continue
    items.push({ from: start, to: at })
    start = at + 1
  }
  items.push({ from: start, to })
  return items
}

function splitJoints(text: string, item: Span): readonly Span[] {
  const parts: Span[] = []
  let start = item.from
  const whole = text.slice(item.from, item.to)
  for (const match of whole.matchAll(JOINT)) {
    const at = item.from + match.index
    const left = text.slice(start, at).trim()
    const right = text.slice(at + match[0].length, item.to).trim()
    const afterLast = right.replace(MANNER, '')
    if (!UNIT_END.test(left) || left.length < 2 || BARE.test(afterLast)) continue
    if (
      match[0] !== '会同' &&
      !isUnitName(afterLast) &&
      !/^(?:各|省|市|县|有关|相关)|^\p{Script=Han}{2,4}$/u.test(afterLast)
    )
      continue
    parts.push({ from: start, to: at })
    start = at + match[0].length
  }
  parts.push({ from: start, to: item.to })
  return parts
}

function splitRuns(text: string, item: Span): readonly Span[] {
  const parts: Span[] = []
  let start = item.from
  for (const match of text.slice(item.from, item.to).matchAll(RUN_ON)) {
    const at = item.from + match.index + match[0].length
    parts.push({ from: start, to: at })
    start = at
  }
  parts.push({ from: start, to: item.to })
  return parts
}

function trimUnit(text: string, item: Span): UnitRange | null {
  let { from, to } = item
  const trimmed = text.slice(from, to).replace(MANNER, '').trimEnd()
  to = from + trimmed.length
  const tail = AND_SO_ON.exec(text.slice(from, to))
  if (tail !== null) to = from + tail.index
  const lead = /^(?:\s|由|以及|其中|以下均?[需由])*/u.exec(text.slice(from, to))![0].length
  from += lead
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  if (to <= from) return null
  return { from, to, name: text.slice(from, to).replace(/\s+/gu, '') }
}
