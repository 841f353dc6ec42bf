import type { PolicyDocument, Span, Statement } from '../model/index.js'
import { titleToPromise } from '../parse/kinds/title-to-promise.js'

/** A sentence with its stance, before its figures are read. */
export type BareStatement = Omit<Statement, 'amounts'>

/** A line longer than this is no title. */
const LONGEST_TITLE = 45
/** 一、 · （二） · 3. */
const LABEL =
  /^[\s　]*(?:第[一二三四五六七八九十百]+[章节部分]|[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．])/u
const OUTER_LABEL = /^[\s　]*(?:第[一二三四五六七八九十百]+[章部分]|[一二三四五六七八九十]{1,3}、)/u
const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;\n]+[”’」]?|$)/gu

/** 今年经济社会发展主要预期目标是 · 今年发展主要目标为: from here on it promises. */
const AIMS = /(?:预期目标|今年[^。，]{0,16}主要目标)[^。，；作]{0,12}(?:是|为|[:：])/u
/** 今年是…之年 · 做好今年工作: the account is over. */
const THIS_YEAR = /^(?:各位代表[，！])?(?:今年是|做好今年)/u
/** “十五五”时期 · 第十五个五年规划 · 今后五年 */
const FIVE_YEAR_PLAN = /十(?<ordinal>[一二三四五六七八九])(?:个)?五/u
const COMING_YEARS = /今后五年|未来五年|规划纲要/u
const DIGITS = '一二三四五六七八九'
/** The plan of 2016–2020 is the thirteenth. */
const [THIRTEENTH, ITS_FIRST_YEAR] = [3, 2016]
/** 过去五年 · 五年来 · 这五年 · “十四五”时期是…的五年 */
const FIVE_YEARS =
  /^[^，。]{0,14}(?:过去五年|五年来|五年间|这五年|五年中)|^[“"]?十[一二三四五六]五[”"]?(?:时期|期间|以来|这五年)|^回顾(?:过去五年|[“"]?十[一二三四五六]五)/u
/** “十五五”时期是… in a report of 2026: of what is to come. */
const OPENS_WITH_PLAN = /^[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间)/u
/** 过去一年 · 一年来 · 刚刚过去的2025年 · 2025年是 */
const ONE_YEAR =
  /^(?:各位代表[，！])?(?:在)?(?:刚刚)?(?:过去(?:的)?(?:一年|20\d\d年)|(?:这|过去)?一年来|20\d\d年(?:是|[，,]|极|很))|刚刚过去的(?:20\d\d年|一年)/u
/** 也清醒看到…问题和挑战 · 存在的困难 */
const PROBLEMS =
  /^[^。]{0,60}(?:清醒|深知|也看到|认识到|看到|正视)[^。]{0,60}(?:问题|困难|挑战|不足|短板|差距)|^(?:同时|当前)[^。]{0,24}(?:存在|面临)[^。]{0,24}(?:问题|困难|挑战|不足)/u
/** 我代表省人民政府，向…表示衷心感谢 · 过去一年成绩的取得，根本在于 */
const THANKS =
  /代表[^。]{0,16}(?:政府|国务院)[^。]*(?:感谢|敬意)|^[^。]{0,24}(?:成绩|成就|变化)(?:的取得|来之不易)|表示(?:衷心|诚挚)[^。]{0,10}感谢/u
/** 名词解释 · 注释 · 附件 · 决议: nothing after it belongs to the speech. */
const AFTER = /名词(?:解释|注释)|注释$|^附[件表]|^名词|的决议$|解读|相关链接|(?:责任)?编辑[:：]/u
/** 1.“一单制”：是指… opens a glossary. */
const GLOSS = /^1[.．、][^。；，]{1,40}[:：][^。]*(?:是指|指的是|即)/u

interface Around {
  readonly stance: Statement['stance']
  readonly severalYears: boolean
}

/**
 * The sentences of a document, each with its stance: `review` tells what was done, `plan` promises, `other` is neither.
 *
 * A work report says by its titles and by its first words in which year it stands: 2024年工作回顾, 过去五年,
 * 今年主要预期目标是. Where nothing says so a sentence has the stance of the items' kinds.
 */
export function documentToStatements(document: PolicyDocument): readonly BareStatement[] {
  const { text, year } = document
  const closed = new Uint8Array(text.length)
  for (const { kind, from, to } of document.parts)
    if (kind === 'furniture' || kind === 'contents') closed.fill(1, from, to)
  const items = document.plans.flatMap((plan) => plan.items).sort((x, y) => x.span.from - y.span.from)
  const statements: BareStatement[] = []
  let around: Around = { stance: 'other', severalYears: false }
  let isOver = false
  let at = 0
  for (const { from, to } of textToSentences(text)) {
    while (at + 1 < items.length && items[at + 1]!.span.from <= from) at++
    const item = items[at]
    const inside = item !== undefined && item.span.from <= from && from < item.span.to ? item : null
    const own = text.slice(from, to)
    if (closed[from] === 1) continue
    if (isOver) continue
    const title = isTitle(own)
    if (from > text.length / 2 && (title ? AFTER : GLOSS).test(own)) {
      isOver = true
      continue
    }
    const before = around
    around = title ? titleToAround(own, around, year) : sentenceToAround(own, around, year)
    // what opens a part belongs to none
    const opens = title && (OUTER_LABEL.test(own) || around !== before)
    const isThanks = !title && around.stance === 'review' && THANKS.test(own)
    const stance = opens || isThanks ? 'other' : around.stance
    statements.push({ from, to, text: own, ...around, stance, item: inside?.id ?? null })
  }
  return withKinds(statements, document)
}

/** Plans that are no speeches have no year in their titles: what orders work there promises. */
function withKinds(statements: readonly BareStatement[], document: PolicyDocument): readonly BareStatement[] {
  if (statements.some(({ stance }) => stance !== 'other')) return statements
  const kinds = new Map(
    document.plans.flatMap((plan) => plan.items.map(({ id, kind }) => [id, kind] as const)),
  )
  return statements.map((statement) => {
    const kind = statement.item === null ? undefined : kinds.get(statement.item)
    return kind === 'task' || kind === 'review'
      ? { ...statement, stance: kind === 'task' ? 'plan' : 'review' }
      : statement
  })
}

const isTitle = (text: string): boolean =>
  text.trim().length <= LONGEST_TITLE && !/[。；！？]/u.test(text) && !/[，：:]\s*$/u.test(text)

function titleToAround(title: string, around: Around, year: number | null): Around {
  const years = [...title.matchAll(/20\d\d/gu)].map(([found]) => Number(found))
  const own = year !== null && years.includes(year)
  if (own && NAMES_WORK.test(title) && !/报告$/u.test(title)) return PLAN
  const { review, job } = titleToPromise(title)
  const comes = isToCome(title, year)
  const isOuter = OUTER_LABEL.test(title)
  if (review > 0 && (years.length > 0 || isOuter || FIVE_YEAR_PLAN.test(title)))
    return { stance: 'review', severalYears: years.length === 0 && FIVE_YEAR_PLAN.test(title) }
  if (comes) return TO_COME
  if (/自身建设/u.test(title) && !LABEL.test(title) && around.stance !== 'review') return PLAN
  return isOuter && around.stance === 'other' && job > 0 ? PLAN : around
}

const PLAN: Around = { stance: 'plan', severalYears: false }
const TO_COME: Around = { stance: 'other', severalYears: true }

/** 2025年工作安排 · 2025年目标任务 */
const NAMES_WORK = /(?:工作|目标|要求|任务|安排|举措|建议)(?![^，。]{0,6}报告)/u

function isToCome(text: string, year: number | null): boolean {
  if (COMING_YEARS.test(text)) return true
  const ordinal = FIVE_YEAR_PLAN.exec(text)?.groups?.ordinal
  if (ordinal === undefined || year === null) return false
  return ITS_FIRST_YEAR + 5 * (DIGITS.indexOf(ordinal) + 1 - THIRTEENTH) >= year
}

function sentenceToAround(text: string, around: Around, year: number | null): Around {
  const opensToCome = OPENS_WITH_PLAN.test(text) && isToCome(text.slice(0, 8), year)
  if (AIMS.test(text) && !opensToCome) return PLAN
  if (around.stance === 'plan') return around
  if (around.stance === 'review') {
    if (PROBLEMS.test(text)) return { stance: 'other', severalYears: false }
    if (opensToCome) return TO_COME
    if (ONE_YEAR.test(text)) return { stance: 'review', severalYears: false }
    if (FIVE_YEARS.test(text)) return { stance: 'review', severalYears: true }
    return THIS_YEAR.test(text) ? PLAN : around
  }
  // a speech may open its account without a title
  if (around.severalYears || PROBLEMS.test(text)) return around
  if (ONE_YEAR.test(text)) return { stance: 'review', severalYears: false }
  return FIVE_YEARS.test(text) && !opensToCome ? { stance: 'review', severalYears: true } : around
}

/** Sentences by their spans, blanks at the ends left out. A long line that ends in no mark runs on. */
export function textToSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let open: number | null = null
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0] === '') continue
    const from: number = open ?? match.index
    const to = match.index + match[0].length
    const runsOn =
      match[0].length > SHORTEST_BROKEN && RUNS_ON.test(match[0]) && GOES_ON.test(text.slice(to, to + 1))
    open = runsOn && open === null ? from : null
    if (open !== null) continue
    const own = text.slice(from, to)
    const span = {
      from: from + own.length - own.trimStart().length,
      to: to - (own.length - own.trimEnd().length),
    }
    if (span.to > span.from) spans.push(span)
  }
  return spans
}

/** A title is shorter than a line that was broken for its length. */
const SHORTEST_BROKEN = 24
const RUNS_ON = /[\p{Script=Han}\d、，]\n$/u
const GOES_ON = /[\p{Script=Han}\d”]/u
