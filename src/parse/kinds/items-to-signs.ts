import { textToRetrospect } from '../../lexicon/retrospect.js'
import type { Item, Section } from '../../model/index.js'
import { isTitle } from '../lines-to-titles.js'
import { type TitlePromise, textToYears, titleToPromise, type Years } from './title-to-promise.js'

/** What speaks for an item being a review, each 0–1 or −1–1; what speaks against it is below 0. */
export interface ReviewSigns {
  /** The item tells what was done. */
  readonly told: number
  /** The other items of its section do. */
  readonly toldAround: number
  /** Its own title announces a review (工作回顾). */
  readonly title: number
  /** That title or the title of its section does. */
  readonly section: number
  /** A title above it names years that are over. */
  readonly past: number
  /** A title above it announces work (重点任务). */
  readonly job: number
  /** It names who is responsible. */
  readonly noted: number
}

/** The same of a frame. */
export interface FrameSigns {
  /** Its own title announces a frame (指导思想). */
  readonly title: number
  /** That title or the title of its section does. */
  readonly section: number
  /** A title above it names years beyond the plan's, of which another section speaks: “十五五”时期 in a report for 2026. */
  readonly beyond: number
  /** Share of its sentences that are formal: 本办法自印发之日起施行, 由…负责解释, 适用于, 是指. */
  readonly formal: number
  /** 以…思想为指导. */
  readonly guided: number
  /** Share of its clauses that end in a state to be reached: …能力显著增强. */
  readonly aims: number
  /** Share of its clauses that open with an order. */
  readonly orders: number
  readonly job: number
  readonly noted: number
}

export interface Signs {
  readonly review: ReviewSigns
  readonly frame: FrameSigns
}

/** What an item is before its kind is known. */
export type BareItem = Omit<Item, 'kind'>

/** What is known of a plan beside its items. */
export interface PlanContext {
  readonly sections: readonly Section[]
  readonly year: number | null
  /** The lines between the document's head and the plan's first number: its title, and what stands under it. */
  readonly opening?: readonly string[]
}

/** The signs of each item of one plan. */
export function itemsToSigns(
  items: readonly BareItem[],
  { sections, year, opening = [] }: PlanContext,
): readonly Signs[] {
  const bodies = items.map(toBody)
  const told = bodies.map(toTold)
  const headed = sections.map((section) => toHeaded(section.title, section.text?.text ?? '', year))
  const own = items.map((item) => {
    const title = item.heading?.text ?? ''
    return toHeaded(title, item.text.slice(title.length).trimStart(), year)
  })
  const hasThisYear = [...headed, ...own].some((one) => one.thisYear)
  const groups = toldBySection(items, told)
  // an item outside any section is one itself
  const numbered = items.map(({ sectionIndex }, i) =>
    sectionIndex === null ? [own[i]!] : chainOf(sections, sectionIndex).map((at) => headed[at]!),
  )
  const title = openingToHeaded(opening, year)
  // what stands without a number reaches to the first number that says what comes
  const untitled = numbered.findIndex((above) => above.some(promises))
  const reach = title === undefined ? 0 : untitled < 0 ? items.length : untitled
  return items.map((item, i): Signs => {
    const above = i < reach ? [...numbered[i]!, title!] : numbered[i]!
    const timed = [own[i]!, ...above].find((one) => one.years.length > 0)
    const last = Math.max(...(timed?.years ?? []).map(([, end]) => end))
    const around = groups.get(item.sectionIndex)!
    const body = bodies[i]!
    const sentences = body.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '')
    const clauses = body.split(CLAUSE_END).filter((clause) => clause.trim() !== '')
    const share = (count: number): number => Math.min(1, count / Math.max(1, clauses.length))
    const job = -flag(
      own[i]!.frame === 0 && above.some((one) => one.job > 0 && one.frame === 0 && one.review === 0),
    )
    const noted = -flag(item.slots.notes.length > 0)
    return {
      review: {
        told: told[i]!,
        toldAround: around.items === 1 ? told[i]! : (around.sum - told[i]!) / (around.items - 1),
        title: own[i]!.review,
        section: Math.max(own[i]!.review, ...above.map((one) => one.review)),
        past: flag(year !== null && timed !== undefined && last < year),
        job,
        noted,
      },
      frame: {
        title: own[i]!.frame,
        section: Math.max(own[i]!.frame, ...above.map((one) => one.frame)),
        beyond: flag(hasThisYear && year !== null && timed !== undefined && !timed.thisYear && last > year),
        formal: sentences.filter((sentence) => FORMAL.test(sentence)).length / Math.max(1, sentences.length),
        guided: flag(GUIDED.test(body.slice(0, OPENING))),
        aims: share(clauses.filter((clause) => AIM.test(clause)).length),
        orders: -share(item.slots.actions.length),
        job,
        noted,
      },
    }
  })
}

/** For each section how many items it has, and how far they tell of what was done, summed. */
function toldBySection(
  items: readonly BareItem[],
  told: readonly number[],
): ReadonlyMap<number | null, { readonly items: number; readonly sum: number }> {
  const groups = new Map<number | null, { items: number; sum: number }>()
  items.forEach(({ sectionIndex }, i) => {
    const group = groups.get(sectionIndex) ?? { items: 0, sum: 0 }
    groups.set(sectionIndex, { items: group.items + 1, sum: group.sum + told[i]! })
  })
  return groups
}

const flag = (is: boolean): number => (is ? 1 : 0)

/** The text without its responsibility notes: 10月底完成 in them is a date due, not a deed. */
function toBody(item: BareItem): string {
  const pieces: string[] = []
  let at = 0
  for (const { text } of item.slots.notes) {
    const found = item.text.indexOf(text, at)
    if (found < 0) continue
    pieces.push(item.text.slice(at, found))
    at = found + text.length
  }
  return pieces.join('') + item.text.slice(at)
}

/** What is shorter says less: the words of a review are found in any short text now and then. */
const FULL_LENGTH = 200
/** Log odds beyond this are sure enough. */
const SURE = 3

const toTold = (body: string): number => {
  const told = textToRetrospect(body) * Math.min(1, body.length / FULL_LENGTH)
  return Math.max(-1, Math.min(1, told / SURE))
}

/** The innermost section first. */
function chainOf(sections: readonly Section[], index: number | null): readonly number[] {
  const chain: number[] = []
  for (let at = index; at !== null; at = sections[at]!.parent) chain.push(at)
  return chain
}

interface Headed extends TitlePromise {
  /** The times that the title names, or else the first clause under it: “十五五”时期是…关键时期. */
  readonly years: readonly Years[]
  /** Whether either of them names the plan's own year. */
  readonly thisYear: boolean
}

function toHeaded(title: string, text: string, year: number | null): Headed {
  const [inTitle, inText] = [textToYears(title, year), textToYears(FIRST_CLAUSE.exec(text)![0], year)]
  return {
    ...titleToPromise(title),
    years: inTitle.length > 0 ? inTitle : inText,
    thisYear: [...inTitle, ...inText].some(([first, last]) => first === year && last === year),
  }
}

const promises = ({ review, frame, job }: TitlePromise): boolean => review > 0 || frame > 0 || job > 0

const isPlain = ({ review, frame }: TitlePromise): boolean => review === 1 || frame === 1

/** The title without a number that stands last above the first number, if it says plainly that no work comes: 2024年工作回顾. */
function openingToHeaded(opening: readonly string[], year: number | null): Headed | undefined {
  const at = opening.findLastIndex((line) => isTitle(line) && isPlain(titleToPromise(line)))
  return at < 0 ? undefined : toHeaded(opening[at]!, opening[at + 1] ?? '', year)
}

const FIRST_CLAUSE = /^[^。，,]{0,60}/u

const SENTENCE_END = /[；;。！？!?\n]/u
const CLAUSE_END = /[，,；;。！？!?：:\n]/u
/** Guiding thought stands at the start. */
const OPENING = 120
/** 以…思想为指导 · 高举…旗帜 */
const GUIDED = /以.{2,60}为指导|高举.{2,20}旗帜/u
/** 本办法自2024年1月1日起施行 · 由市发改委负责解释 · 本规定所称…是指 */
const FORMAL =
  /之日起(?:施行|实施|生效|执行)|日起(?:施行|实施|生效|执行)|有效期|负责解释|解释权|同时废止|相抵触|不一致的|本(?:办法|规定|条例|细则|意见|方案|措施|规范|指南)(?:所称|适用于)|适用于本|是指/u
/** 能力显著增强 · 体系基本形成 · 达到60%以上 */
const AIM =
  /(?:增强|提升|提高|改善|完善|健全|形成|建成|建立|突破|优化|扩大|领先|普及|成熟|定型|加快|下降|降低|增加|深入人心|凸显|显现|实现|彰显|[0-9.０-９]+\s*(?:%|％|个|家|项|亿元|万元|万户|万人|左右)?(?:以上|以内|左右)?)[”"）)]*$/u
