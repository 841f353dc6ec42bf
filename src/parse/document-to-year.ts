import type { Evidence } from './evidence.js'

/** ０-９ · 〇 ○ 零 一…九: digits of every script, one character for one. */
const DIGIT: Readonly<Record<string, string>> = Object.fromEntries(
  ['０１２３４５６７８９', '〇一二三四五六七八九', '○', '零', '◯'].flatMap((row) =>
    [...row].map((mark, at) => [mark, String(at)]),
  ),
)

/** 二〇二四年 · 二○二五年度 · 一九九七年 */
const HAN_YEAR = /(?:二[〇○零◯]|一九)[〇○零◯一二三四五六七八九]{2}(?=\s*年)/gu

/** A title with the digits of every script as ASCII and without blanks: 娄底市 二〇二四 年 → 娄底市2024年. */
export const foldYears = (text: string): string =>
  text
    .replace(/[０-９]/gu, (mark) => DIGIT[mark]!)
    .replace(HAN_YEAR, (year) => [...year].map((mark) => DIGIT[mark]).join(''))
    .replace(/\s/gu, '')

const YEAR = '(?:19[4-9]|20[0-9])[0-9]'

/** 2023—2025年 · 2024年至2026年 · (2021-2023): a stretch of years counts as its first. */
const STRETCH = new RegExp(
  `(?<first>(?<![0-9])${YEAR})年?(?:[—–－~～-]{1,2}|至|到)(?:${YEAR})(?![0-9])年?`,
  'gu',
)

/** A year with what stands around it; one alone (2024版, hunan-2022) counts less than one with 年. */
const SINGLE = new RegExp(`(?<![0-9.])${YEAR}(?![0-9])(?<unit>年)?`, 'gu')

/** 2035年远景目标 · 到2030年 · 迈向2035: what is aimed at, not what is planned. */
const GOAL_BEFORE = /(?:到|至|面向|迈向|展望|走向|截至|有效期)$/u
const GOAL_AFTER = /^(?:年?(?:远景|愿景|目标|碳达峰|前碳达峰)|[—–-][“"])/u

/** 申办2009年…运动会: the year of an event that is asked for. */
const EVENT_BEFORE = /(?:申办|申请举办|承办|举办|筹办|组建)$/u

/** 2024年12月28日: a day, not the year that a title names. */
const DAY_AFTER = /^[0-9]{1,2}月[0-9]{1,2}日|^[-./][0-9]{1,2}[-./][0-9]{1,2}/u

/** 贯彻落实《…2023年…》: a document that a title cites; one that it issues (关于印发《…》) is its own. */
const CITED = /(?<!印发|公布|发布|下发|转发|公开|发|布)《[^《》]*》/gu

/**
 * The year that a title, a heading or a file's name tells, or `null`.
 *
 * Written in any script. Of several the latest counts (2023年总结和2024年计划), of a stretch the first; what
 * is aimed at (2035年远景目标) and cited documents tell nothing.
 *
 * @example titleToYear('娄底市二〇二四年工作要点') // => 2024
 * @example titleToYear('国民经济和社会发展规划和2035年远景目标纲要') // => null
 */
export function titleToYear(title: string): number | null {
  const folded = foldYears(title)
  // A title that begins with one in marks is that document's own, or a note on it.
  const own = /^[0-9.、．附件:：]{0,5}《/u.test(folded) ? folded : folded.replace(CITED, '')
  const text = own.replace(STRETCH, '$<first>年')
  const years: { readonly year: number; readonly hasUnit: boolean }[] = []
  for (const found of text.matchAll(SINGLE)) {
    const before = text.slice(Math.max(0, found.index - 4), found.index)
    const after = text.slice(found.index + found[0].length)
    if (GOAL_BEFORE.test(before) || EVENT_BEFORE.test(before)) continue
    if (GOAL_AFTER.test(after) || DAY_AFTER.test(after)) continue
    // 国办发〔2024〕5号 · 穗府办规2024-13号: the year of a number.
    if (/[〔[［（(【]$/u.test(before) && /^[〕\]］）)】]第?[0-9]{1,5}号/u.test(after)) continue
    if (/^[-—][0-9]{1,4}号/u.test(after)) continue
    years.push({ year: Number(found[0].slice(0, 4)), hasUnit: found.groups!.unit !== undefined })
  }
  const told = years.some(({ hasUnit }) => hasUnit) ? years.filter(({ hasUnit }) => hasUnit) : years
  return told.length === 0 ? null : told.reduce((latest, { year }) => Math.max(latest, year), 0)
}

/** 二、2025年重点工作 · 2026年政府工作总体要求 · 今年… are plans; 一、2024年工作回顾 and 到2030年 are none. */
const PLANNED = new RegExp(
  `(?<![到至0-9—–~～-])(?<year>${YEAR})年(?:度)?(?![0-9]|开始|[^，。；]{0,16}(?:回顾|总结|成效|完成情况|远景|目标))[^，。；]{0,16}(?:工作|任务|安排|部署|要求|重点|计划)`,
  'u',
)

/** 为做好2024年政务公开工作 · 现就2023年…提出如下: what an opening says the document is for. */
const FOR_YEAR = new RegExp(
  `(?:为|做好|推进|推动|开展|抓好|现将|现就|制定|实施|明确)[^，。；《》0-9]{0,12}?(?<![从自到至])(?<year>${YEAR})年(?:度)?(?![0-9]|[底末前起]|开始)[^，。；]{0,30}(?:工作|任务|要点|计划|方案|措施)`,
  'u',
)

/** What a document is for stands at the beginning of its opening lines and headings. */
const OPENING = 200
const HEADING = 80

/**
 * The year a document is for, or `null`: told by its titles, its file's name, its opening, its number, its
 * day of issue, or the headings of a report that lost them all; the first that tells counts.
 *
 * A day until which a document holds, a goal (2035) and a cited document tell nothing.
 */
export function documentToYear({ planTitle, masthead, name, head, headings }: Evidence): number | null {
  const { title, number, date } = masthead
  return (
    textToYear(planTitle) ??
    textToYear(title?.text) ??
    textToYear(name) ??
    firstYear(head, FOR_YEAR) ??
    numberToYear(number?.value) ??
    (date === null ? null : Number(date.value.slice(0, 4))) ??
    headingsToYear(headings) ??
    nameNumberToYear(name)
  )
}

const textToYear = (text: string | null | undefined): number | null =>
  typeof text === 'string' ? titleToYear(text) : null

function firstYear(lines: readonly string[], pattern: RegExp): number | null {
  for (const line of lines) {
    const year = pattern.exec(foldYears(line.slice(0, OPENING).replace(CITED, '')))?.groups?.year
    if (year !== undefined) return Number(year)
  }
  return null
}

/** The year that the headings plan for; `null` where they name years far apart. */
function headingsToYear(headings: readonly string[]): number | null {
  const years = headings.flatMap((heading) => {
    const year = PLANNED.exec(foldYears(heading.slice(0, HEADING)))?.groups?.year
    return year === undefined ? [] : [Number(year)]
  })
  // not spread: a document may have a hundred thousand headings
  const [first, latest] = years.reduce(
    ([x, y], year) => [Math.min(x, year), Math.max(y, year)],
    [Number.POSITIVE_INFINITY, 0],
  )
  return years.length > 0 && latest - first <= 1 ? latest : null
}

const numberToYear = (number: string | undefined): number | null => {
  const year = /〔(?<year>[0-9]{4})〕/u.exec(number ?? '')?.groups?.year
  return year === undefined ? null : Number(year)
}

/** 公租房办法_穗府办规2024-13号.txt */
const NAMED_NUMBER = new RegExp(`(?<![0-9])(?<year>${YEAR})[-〔〕[\\]—]{1,2}[0-9]{1,4}号`, 'u')

const nameNumberToYear = (name: string | null): number | null => {
  const year = NAMED_NUMBER.exec(name ?? '')?.groups?.year
  return year === undefined ? null : Number(year)
}
