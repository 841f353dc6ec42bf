import type { DocumentKind } from '../../model/index.js'

/** The first sign that a title bears names the kind: 关于印发《…工作要点》的通知 is work points, though its form is a 通知. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['work-report', /政府工作(?:的)?报告/u],
  ['work-points', /要点|(?:工作|任务)清单|重点(?:工作|任务)/u],
  ['scheme', /方案|行动计划|三年行动|实施计划/u],
  ['plan', /规划|纲要|计划/u],
  ['opinions', /意见/u],
  ['rules', /办法|规定|条例|细则|规则|措施/u],
  ['notice', /通知|通告|公告|函$/u],
]

/**
 * What a document is, as its titles say; the most telling word wins over the form of the notice around it.
 *
 * @example titleToKind(['关于印发《娄底市2023年政务公开工作要点》的通知']) // => 'work-points'
 */
export function titleToKind(titles: readonly (string | null)[]): DocumentKind {
  for (const [kind, sign] of KINDS)
    if (titles.some((title) => title !== null && sign.test(plain(title)))) return kind
  return 'other'
}

const plain = (title: string): string => title.replace(/\s/gu, '')
