import { textToActions } from '../slots/text-to-actions.js'

/** What a title says of the text under it, each 0–1. */
export interface TitlePromise {
  /** 2024年工作回顾: it will tell what was done. */
  readonly review: number
  /** 指导思想和主要目标: it will set a frame. */
  readonly frame: number
  /** 2025年重点工作, 保障措施: it will order work. */
  readonly job: number
}

/** Nouns that close a title under which nothing is ordered. */
const FRAME =
  '总体要求|总要求|思路|思想|原则|目标|意义|必要性|紧迫性|形势|背景|定位|愿景|展望|考虑|指标|总则|附则|目的|依据|对象|范围'
/** 主要目标 · 指导思想、基本原则和发展目标 · “十五五”时期发展的主要考虑: nothing but such nouns and what qualifies them */
const ONLY_FRAME = new RegExp(
  `^(?:${FRAME}|指导|总体|基本|主要|重要|重大|发展|工作|行动|战略|建设|试点|改革|实施|预期|年度|阶段性?|具体|核心|全年|近期|中期|远期|面临|当前|经济社会|任务|路径|规划|编制|时期|今后|未来|适用|考评|评价|政府|[一二三四五六七八九十两]+年|20\\d\\d(?:[—－-]20\\d\\d)?年?|[“"]?十[一二三四五六]五[”"]?|的|和|与|及|以及|、|，|,)+$`,
  'u',
)
/** 附件2 名词解释: explains words of the text before it */
const GLOSSARY = /(?:名词|术语|用语|词语)(?:解释|释义|注释|说明)$/u
/** 充分认识推进…的重要意义 · 智慧林业建设目标 */
const ENDS_AS_FRAME = new RegExp(`(?:${FRAME})$`, 'u')
/** 2025年工作总体要求和主要目标任务 */
const NAMES_FRAME = /总体要求|总要求|总体思路|指导思想|基本原则|(?:主要|总体|发展|预期)目标|主要考虑/u
/** 认识…的意义, 明确…的目标 and 把握…的要求 order nothing, 完善考核指标 does. */
const GRASPS = /^(?:充分|深刻|准确|全面|进一步)?(?:认识|明确|把握|领会)/u

/** 2024年工作回顾 · “十三五”发展成就 */
const REVIEW = /回顾|总结|成就|成绩|进展情况|完成情况|执行情况/u
/** 新福建建设取得新成效 */
const ACHIEVED = /(?:取得|富有)[^，。]{0,8}(?:成效|进展|突破)/u
/** 总结推广经验 is a job; what is to be achieved still is none either. */
const STILL_TO_DO =
  /^(?:总结|巩固)|总结(?:推广|提升|评估|验收|宣传|阶段)|推动|促进|确保|力争|努力|更大|更加|进一步/u
/** 发展现状 · 工作基础 · 基本情况: what was reached, or where things stand */
const STATE = /(?:现状|基础|情况)(?:$|[和与及、])/u
/** Nothing else: its tense tells a review from a frame. */
const ONLY_STATE =
  /^(?:发展|工作|现实|当前|基本|总体)*(?:现状|基础|情况)(?:[和与及、](?:面临)?(?:的)?(?:形势|趋势|问题|挑战|需求|机遇))*$/u

/** 2025年重点工作 · 主要任务 · 保障措施 · 工作安排 */
const JOB = /任务|举措|措施|安排|重点工作|主要工作|工作重点|行动|工程|组织实施|组织保障|实施步骤|建议$/u

/** 一、 · （二） · 3. · 第四章 */
const LABEL =
  /^[\s　]*(?:第[一二三四五六七八九十百零〇\d]+[章节部分条]+|[（(]?[一二三四五六七八九十百\d]+[）)、.．]+)[\s　]*/u
/** 主要目标（2021—2025年） */
const BRACKETS = /[（(][^（）()]*[）)]/gu

/** 智慧林业建设目标: a field of work stands before the noun. */
const ENDS_ONLY = 0.75
/** 总体要求和主要任务: half of what it announces is work. */
const HALF = 0.5

/**
 * What a title announces.
 *
 * @example titleToPromise('二、“十五五”时期主要目标').frame // => 1
 * @example titleToPromise('一、2024年工作回顾').review // => 1
 * @example titleToPromise('（三）完善考核指标').frame // => 0
 */
export function titleToPromise(title: string): TitlePromise {
  const bare = title
    .replace(LABEL, '')
    .replace(BRACKETS, '')
    .replace(/[\s　。.：:；;]+/gu, '')
  const review = bareToReview(bare)
  return {
    review,
    frame: review === 1 && !ONLY_STATE.test(bare) ? 0 : bareToFrame(bare),
    job: JOB.test(bare) ? 1 : 0,
  }
}

function bareToReview(bare: string): number {
  if ((REVIEW.test(bare) || ACHIEVED.test(bare)) && !STILL_TO_DO.test(bare)) return 1
  return STATE.test(bare) && !orders(bare) ? (ONLY_STATE.test(bare) ? 1 : HALF) : 0
}

/** 完善考核指标 orders; 认识…的意义 and 明确…的目标 do not. */
const orders = (bare: string): boolean => textToActions(bare).length > 0 && !GRASPS.test(bare)

function bareToFrame(bare: string): number {
  const ends = ENDS_AS_FRAME.test(bare)
  if (GLOSSARY.test(bare) || ONLY_STATE.test(bare) || (ends && ONLY_FRAME.test(bare))) return 1
  if (orders(bare)) return 0
  return ends ? ENDS_ONLY : NAMES_FRAME.test(bare) || STATE.test(bare) ? HALF : 0
}

/** The first and the last year of a stretch of time. */
export type Years = readonly [number, number]

/** 2025年 · 2021—2025年 · “十四五” · 第十五个五年规划 · 今年 · 过去一年 */
const YEARS =
  /(?<![0-9])(?<first>20[0-9]{2})(?![0-9])\s*年?(?:\s*[—－~～-]+\s*(?<last>20[0-9]{2}))?|十(?<ordinal>[一二三四五六七八九])(?:五(?!年)|个五年)|(?<now>今年|本年)|(?<before>去年|上年|过去一年|过去的一年|一年来)/gu
const DIGITS = '一二三四五六七八九'
const TENTH_PLAN_BEGAN = 2001
const PLAN_LASTS = 5

/**
 * The stretches of time that a text names, where `year` is this year.
 *
 * @example textToYears('2025年和“十四五”时期工作回顾', 2026) // => [[2025, 2025], [2021, 2025]]
 * @example textToYears('今年是“十五五”开局之年', 2026) // => [[2026, 2026], [2026, 2030]]
 */
export function textToYears(text: string, year: number | null): readonly Years[] {
  return [...text.matchAll(YEARS)].flatMap((match): Years[] => {
    const { first, last, ordinal, now, before } = match.groups!
    if (first !== undefined) return [[Number(first), Number(last ?? first)]]
    if (ordinal !== undefined) {
      const from = TENTH_PLAN_BEGAN + PLAN_LASTS * (DIGITS.indexOf(ordinal) + 1)
      return [[from, from + PLAN_LASTS - 1]]
    }
    if (year === null) return []
    return now !== undefined ? [[year, year]] : before !== undefined ? [[year - 1, year - 1]] : []
  })
}
