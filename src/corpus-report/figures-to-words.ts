import type { Lang } from '../write/wording.js'
import { say } from './report-words.js'

/** From here on a reader may rely on it; from here on with care; below it is a guess. */
const SURE_FROM = 0.9
const FAIRLY_SURE_FROM = 0.7
const EVEN = 0.5

/** A confidence in words. */
export function confidenceInWords(confidence: number, lang: Lang): string {
  const [sure, fair, weak, poor] =
    lang === 'zh'
      ? ['很有把握', '较有把握', '把握不大', '把握很小']
      : ['very sure', 'fairly sure', 'not very sure', 'unsure']
  return confidence >= SURE_FROM
    ? sure!
    : confidence >= FAIRLY_SURE_FROM
      ? fair!
      : confidence >= EVEN
        ? weak!
        : poor!
}

/** How long between two documents: by days where both dates are known, else by years; '' where neither is. */
export function lagInWords(
  { lagDays, lagYears }: { readonly lagDays: number | null; readonly lagYears: number | null },
  lang: Lang,
): string {
  const [days, years, same] = [say(lang, 'days'), say(lang, 'years'), say(lang, 'sameYear')]
  if (lagDays !== null) return lang === 'zh' ? `${lagDays} ${days}` : `${lagDays} ${plural(days, lagDays)}`
  if (lagYears === null) return ''
  if (lagYears === 0) return same
  return `${lagYears} ${lang === 'zh' ? years : plural(years, lagYears)}`
}

const plural = (word: string, count: number): string => (count === 1 ? word.replace(/s$/u, '') : word)
