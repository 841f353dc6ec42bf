import type { Family, LifeEvent } from '../model/index.js'
import { counted, percent } from '../write/figures.js'
import { LIFE, ROLE } from '../write/lineage-words.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth } from '../write/text-width.js'
import type { Lang } from '../write/wording.js'

/** The life line of a family: its name, then a line for each thing that happened to it. */
export function familyToLines(family: Family, lang: Lang, width: number): readonly string[] {
  const units = lang === 'zh' ? `${family.units.length} 个单位` : counted(family.units.length, 'unit')
  return [
    `${family.id}  ${family.label}  (${units})`,
    ...family.life.map((event) => `  ${eventToLine(event, lang)}`),
  ].map((line) => cutToWidth(textToPlain(line), width))
}

/** 2021 娄底市 承接 loudi-2021/1.18 ← 上级 hunan-2020/1.16 (字词 30%, 443 天) */
function eventToLine(event: LifeEvent, lang: Lang): string {
  const { kind, place, year, tasks, from, role, copied, lagDays, lagYears } = event
  const tail = [
    ...(copied === null ? [] : [`${lang === 'zh' ? '字词' : 'words'} ${percent(copied)}`]),
    ...(from.length === 0 || kind === 'born' ? [] : lagToWords(lagDays, lagYears, lang)),
  ]
  const origin = from.length === 0 ? '' : ` ← ${role === null ? '' : `${ROLE[role][lang]} `}${from.join(' ')}`
  const where = tasks.length === 0 ? '' : ` ${tasks.join(' ')}`
  return `${year ?? '????'} ${place} ${LIFE[kind][lang]}${where}${origin}${tail.length === 0 ? '' : ` (${tail.join(', ')})`}`
}

function lagToWords(days: number | null, years: number | null, lang: Lang): readonly string[] {
  if (days !== null) return [lang === 'zh' ? `${days} 天` : `${days} days`]
  if (years !== null) return [lang === 'zh' ? `${years} 年` : `${years} ${years === 1 ? 'year' : 'years'}`]
  return []
}
