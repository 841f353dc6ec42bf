import type { Progress } from '../doors/corpus.js'
import type { Lang } from '../model/lang.js'
import { cutToWidth } from '../write/text-width.js'

/** Cells of the bar on the terminal. */
const BAR = 24

/** When how much was done, in milliseconds. */
export interface Moment {
  readonly at: number
  readonly done: number
}

/** Before so much time was watched an estimate is a guess. */
const LEAST_WATCHED = 2_000

/** What was done longer ago says little: what came from the cache took no time. */
const WATCHED = 30_000

/**
 * The moments that an estimate looks at: the last half minute, thinned to one every half second.
 *
 * @example keepMoments([], { at: 0, done: 0 }).length // => 1
 */
export function keepMoments(moments: readonly Moment[], now: Moment): readonly Moment[] {
  const last = moments.at(-1)
  const recent = moments.filter(({ at }) => now.at - at <= WATCHED)
  return last !== undefined && now.at - last.at < 500 ? recent : [...recent, now]
}

/**
 * Milliseconds that are left at the pace of the moments; `null` before there is a pace.
 *
 * @example momentsToLeft([{ at: 0, done: 0 }], { at: 4000, done: 10 }, 30) // => 8000
 */
export function momentsToLeft(moments: readonly Moment[], now: Moment, total: number): number | null {
  const first = moments[0]
  if (first === undefined || now.at - first.at < LEAST_WATCHED || now.done <= first.done) return null
  return ((now.at - first.at) / (now.done - first.done)) * (total - now.done)
}

const WORDS = {
  zh: { read: '读取', compare: '比较', left: '约剩', h: ' 小时 ', min: ' 分 ', s: ' 秒' },
  en: { read: 'reading  ', compare: 'comparing', left: 'about', h: ' h ', min: ' min ', s: ' s' },
} as const

/** The bar with what is done, what is left, and what was done last, in one line of `width` columns. */
export function progressToLine(
  { stage, done, total, what }: Progress,
  left: number | null,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): string {
  const say = WORDS[lang]
  const full = total === 0 ? BAR : Math.round((BAR * done) / total)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
  const time =
    left === null || done === total
      ? ''
      : `  ${say.left} ${timeToWords(left, lang)}${lang === 'en' ? ' left' : ''}`
  return cutToWidth(`${say[stage]} ${bar} ${done}/${total}${time}  ${what}`, width)
}

/** Two units at most: nobody waits hours for seconds. */
function timeToWords(milliseconds: number, lang: Lang): string {
  const say = WORDS[lang]
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  const [h, min, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (h > 0) return `${h}${say.h}${min}${say.min.trimEnd()}`
  return min > 0 ? `${min}${say.min}${s}${say.s}` : `${s}${say.s}`
}
