import { type Comparison, coreChance, type LookItem } from '../model/index.js'
import { decimal } from '../write/figures.js'
import { type Lang, STATUS, word } from '../write/wording.js'
import { linkOf, nameOf, verdictOf } from './comparison-to-pairs.js'

/** A pair worth a look, in words. */
export interface LookLine {
  readonly source: string
  readonly target: string
  readonly sourceName: string
  readonly targetName: string
  /** What the library makes of it, and what else it may be. */
  readonly why: string
  /** What a look brings: the expected F1 and by how much it rises. */
  readonly gain: string
}

/** 看这 12 处: over the list of pairs to look at. */
export const lookTitle = (count: number, lang: Lang): string =>
  lang === 'zh' ? `看这 ${count} 处` : `Look at these ${count} first`

/** The pairs that a person should look at first, each with why. */
export const qualityToLines = (comparison: Comparison, lang: Lang): readonly LookLine[] =>
  comparison.quality.lookFirst.map((item) => ({
    source: item.source,
    target: item.target,
    sourceName: nameOf(verdictOf(comparison, 'source', item.source), 24),
    targetName: nameOf(verdictOf(comparison, 'target', item.target), 24),
    why: whyOf(comparison, item, lang),
    gain: `${word(lang, 'expectedF1')} +${item.gain.toFixed(4)}`,
  }))

function whyOf(comparison: Comparison, { source, target, reason, chances }: LookItem, lang: Lang): string {
  const zh = lang === 'zh'
  const link = linkOf(comparison, source, target)
  const said = link ? STATUS[link.relation][lang] : word(lang, 'unlinked')
  const [core, partial, none] = [coreChance(chances), chances.partial, chances.none].map(decimal)
  switch (reason) {
    case 'doubtful':
      return zh
        ? `判为${said}（核心对应的概率 ${core}），也可能并无对应（${none}）`
        : `said to be ${said} (core link: ${core}), but may be none (${none})`
    case 'missed':
      return zh
        ? `未判为对应，但仍可能是核心对应（概率 ${core}）`
        : `not linked, but may be a core link after all (${core})`
    case 'partial-or-core':
      return zh
        ? `判为${said}；整项承接（概率 ${core}）还是部分承接（${partial}），难以断定`
        : `said to be ${said}; whether the whole job (${core}) or part of it (${partial}) is open`
    default:
      return reason satisfies never
  }
}

/** One such line as text. */
export const lookToText = ({ source, target, sourceName, targetName, why, gain }: LookLine): string =>
  `${source} ${sourceName} → ${target} ${targetName}: ${why}; ${gain}`
