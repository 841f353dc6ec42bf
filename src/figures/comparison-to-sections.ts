import type { Comparison, SourceVerdict, TargetVerdict, Task } from '../model/index.js'
import { type Lang, word } from '../write/wording.js'

export type Side = 'source' | 'target'

export const verdictsOf = (comparison: Comparison, side: Side): readonly (SourceVerdict | TargetVerdict)[] =>
  side === 'source' ? comparison.sourceVerdicts : comparison.targetVerdicts

/** A section of one side that has tasks, in document order. */
export interface SectionOfSide {
  /** `source-0`: the value that the page's section filter knows. */
  readonly id: string
  readonly title: string
  readonly tasks: readonly Task[]
}

/** The sections of one side, plan by plan. */
export function comparisonToSections(
  comparison: Comparison,
  side: Side,
  lang: Lang,
): readonly SectionOfSide[] {
  const tasks = verdictsOf(comparison, side).map(({ task }) => task)
  return comparison[side].plans
    .flatMap(({ ordinal }) => {
      const own = tasks.filter(({ plan }) => plan === ordinal)
      return [...new Set(own.map(({ sectionIndex }) => sectionIndex))].map((section) =>
        own.filter(({ sectionIndex }) => sectionIndex === section),
      )
    })
    .map((own, index) => ({
      id: `${side}-${index}`,
      title: own[0]!.section || word(lang, 'noSection'),
      tasks: own,
    }))
}

/** 湖南省2022年政务管理服务工作要点, or the document's id where it has no title. */
export const titleOf = ({ title, id }: Comparison[Side]): string => title ?? id
