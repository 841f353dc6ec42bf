import { compare } from '../compare.js'
import { CHOICE_WORDS } from '../judge/relation-words.js'
import { taskOf, wholeOf } from '../model/corpus-id.js'
import { groupBy } from '../model/group-by.js'
import type { Comparison, PolicyDocument, Status, Task } from '../model/index.js'
import type { Lang } from '../model/lang.js'
import { toTableId } from '../model/table-id.js'
import { taskToFingerprint } from '../task-to-fingerprint.js'
import { assertNamed } from './comparison-to-candidates.js'
import type { CompareAgain } from './lineage-to-candidates.js'
import { KEY_MARK, type ReviewRow } from './review-columns.js'
import type { SampledTask, TaskSample } from './sample-tasks.js'

/** Tasks of the other document that are shown beside a task: of 100 links that people made, 98 are among three. */
const SHOWN = 3

/** One row a sampled task, with the tasks of the other document that are most like it, in the order in which they stand there. */
export function sampleToRows(
  { of, tasks }: TaskSample,
  lang: Lang,
  compareAgain: CompareAgain = compare,
): readonly ReviewRow[] {
  const byPair = groupBy(tasks, ({ outcome: { source, target } }) => JSON.stringify([source, target]))
  return [...byPair.values()].flatMap((some) => {
    const { source, target } = some[0]!.outcome
    const comparison = 'pairs' in of ? comparedAgain(of.documents, source, target, compareAgain) : of
    assertNamed(comparison)
    const nearestOf = comparisonToNearest(comparison)
    return some.map((sampled) => sampledToRow(sampled, comparison, nearestOf(sampled), lang))
  })
}

function comparedAgain(
  documents: readonly { readonly id: string; readonly document: PolicyDocument }[],
  source: string,
  target: string,
  compareAgain: CompareAgain,
): Comparison {
  const named = (id: string): PolicyDocument => ({ ...documents.find((one) => one.id === id)!.document, id })
  return compareAgain(named(source), named(target))
}

function sampledToRow(
  { outcome, sampling }: SampledTask,
  { source, target }: Comparison,
  nearest: readonly Task[],
  lang: Lang,
): ReviewRow {
  const { side, id, task, status } = outcome
  const shown = nearest.map(({ id: own, text }) => `【${own}】${text}`).join('\n\n')
  const own = { id, heading: task.heading?.text ?? null, text: task.text, key: taskToFingerprint(task) }
  const whole = (document: PolicyDocument) => ({
    ...{ id: wholeOf(document.id), heading: null, text: shown, key: taskToFingerprint(document) },
  })
  const [from, to] = side === 'source' ? [own, whole(target)] : [whole(source), own]
  return {
    source: toTableId(from.id),
    target: toTableId(to.id),
    source_document: source.title ?? source.id,
    target_document: target.title ?? target.id,
    source_heading: from.heading,
    target_heading: to.heading,
    source_text: from.text,
    target_text: to.text,
    machine: machineWord(status, lang),
    stratum: sampling.stratum,
    stratum_size: sampling.size,
    probability: sampling.probability,
    source_key: KEY_MARK + from.key,
    target_key: KEY_MARK + to.key,
  }
}

const machineWord = (status: Status, lang: Lang): string =>
  CHOICE_WORDS[status === 'dropped' || status === 'added' ? 'none' : status][lang]

/** The tasks that the library links, and the likeliest others, three in all or more. */
function comparisonToNearest(comparison: Comparison): (sampled: SampledTask) => readonly Task[] {
  const { sourceVerdicts, targetVerdicts, alignment } = comparison
  const columns = targetVerdicts.length
  return ({ outcome: { side, id, links } }) => {
    const [own, others] =
      side === 'source' ? [sourceVerdicts, targetVerdicts] : [targetVerdicts, sourceVerdicts]
    const place = own.findIndex(({ task }) => task.id === taskOf(id))
    const linked = new Set(links.map((link) => taskOf(side === 'source' ? link.target : link.source)))
    const ranked = others
      .map(({ task }, at) => {
        const cell = side === 'source' ? place * columns + at : at * columns + place
        return { task, at, isLinked: linked.has(task.id), confidence: alignment.confidence[cell]! }
      })
      .sort((x, y) => Number(y.isLinked) - Number(x.isLinked) || y.confidence - x.confidence || x.at - y.at)
    return ranked
      .slice(0, Math.max(SHOWN, linked.size))
      .sort((x, y) => x.at - y.at)
      .map(({ task }) => task)
  }
}
