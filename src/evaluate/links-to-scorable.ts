import { linksToStatuses, type Scorable } from './comparison-to-judgments.js'

/** What `evaluate` needs of a comparison, made of ids and links alone: for baselines and tests. */
export function linksToScorable(
  sources: readonly string[],
  targets: readonly string[],
  links: Scorable['links'],
  sourceTexts: Readonly<Record<string, string>> = {},
  targetTexts: Readonly<Record<string, string>> = {},
): Scorable {
  const statuses = linksToStatuses(sources, links)
  return {
    links,
    sourceVerdicts: sources.map((id) => ({
      status: statuses[id]!,
      task: { id, text: sourceTexts[id] ?? '' },
    })),
    targetVerdicts: targets.map((id) => ({ task: { id, text: targetTexts[id] ?? '' } })),
  }
}
