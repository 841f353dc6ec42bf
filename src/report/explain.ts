import { type Check, checkComparison, checkIdIsText, options as optionsOf, shown } from '../check.js'
import { PolicyError } from '../error.js'
import type { Comparison, Status } from '../model/index.js'
import { decimal } from '../write/figures.js'
import { LANG, type Lang, STATUS } from '../write/wording.js'
import { linksOf, localIdOf, nameOf, otherEnd, type Side, sideOf, verdictOf } from './comparison-to-pairs.js'
import { withText } from './explanation-to-text.js'
import { type PairExplanation, pairToExplanation } from './pair-to-explanation.js'
import type { Near, TaskExplanation } from './task-explanation.js'

export interface ExplainOptions {
  /** The language of the words around the figures. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<ExplainOptions>({ lang: LANG })

/**
 * Why a task was linked, or why two tasks were or were not: in words and numbers, with the parts of the
 * score, the matched clauses, the marked difference, and what would have changed the decision.
 *
 * One id names a source task; `{ target: id }` names a target task; both name a pair, linked or not.
 * The answer prints as text (`String(answer)`) and is plain data. Throws `unknown-task`.
 */
export function explain(
  comparison: Comparison,
  task: string | { readonly source?: string; readonly target?: string },
  other?: string | ExplainOptions,
  options: ExplainOptions = {},
): TaskExplanation | PairExplanation {
  checkComparison('explain', comparison)
  for (const id of [task, other]) checkIdIsText('cmp.explain', id)
  OPTIONS(typeof other === 'string' || other === undefined ? options : other, 'explain')
  const named = typeof task === 'string' ? { source: task } : task
  if (named === null || typeof named !== 'object')
    throw new PolicyError('bad-input', `explain needs a task id such as '1.01', got ${shown(task)}`)
  const alone = typeof task === 'string' && typeof other !== 'string' && sideOf(comparison, task) === 'target'
  const { source, target } = toLocal(comparison, {
    source: alone ? undefined : named.source,
    target: alone
      ? named.source
      : typeof other === 'string'
        ? other
        : 'target' in named
          ? named.target
          : undefined,
  })
  const { lang = 'zh' } = typeof other === 'object' ? other : options
  if (source !== undefined && target !== undefined)
    return withText(pairToExplanation(comparison, source, target, lang))
  if (source !== undefined) return withText(taskToExplanation(comparison, 'source', source, lang))
  if (target !== undefined) return withText(taskToExplanation(comparison, 'target', target, lang))
  throw new PolicyError(
    'bad-input',
    "explain needs a task id: explain(comparison, '1.01') or { target: '1.01' }",
  )
}

interface Asked {
  readonly source: string | undefined
  readonly target: string | undefined
}

/** Ids as tables have them are taken for those of their documents. */
const toLocal = (comparison: Comparison, { source, target }: Asked): Asked => ({
  source: source === undefined ? undefined : localIdOf(comparison, 'source', source),
  target: target === undefined ? undefined : localIdOf(comparison, 'target', target),
})

function taskToExplanation(comparison: Comparison, side: Side, id: string, lang: Lang): TaskExplanation {
  const verdict = verdictOf(comparison, side, id)
  const links = linksOf(verdict)
  return {
    kind: 'task',
    side,
    task: id,
    name: nameOf(verdict),
    status: verdict.status,
    confidence: verdict.confidence,
    distribution: verdict.distribution,
    sentence: sentenceOf(
      verdict,
      links.map((link) => otherEnd(link, side)),
      lang,
    ),
    links: links.map((link) => pairToExplanation(comparison, link.source, link.target, lang)),
    nearest: nearestOf(comparison, side, id),
    lang,
  }
}

function sentenceOf(
  { status, confidence }: { readonly status: Status; readonly confidence: number },
  others: readonly string[],
  lang: Lang,
): string {
  const sure = decimal(confidence)
  const name = STATUS[status][lang] + (lang === 'zh' ? `（把握 ${sure}）` : ` (confidence ${sure})`)
  const where = others.join(lang === 'zh' ? '、' : ', ')
  switch (status) {
    case 'dropped':
      return lang === 'zh'
        ? `${name}：目标文件中没有任务承接它。`
        : `${name}: no task of the target carries it.`
    case 'added':
      return lang === 'zh'
        ? `${name}：来源文件中没有任务与它对应。`
        : `${name}: no task of the source leads to it.`
    case 'inherited':
    case 'rephrased':
    case 'partial':
      return lang === 'zh' ? `${name}：对应 ${where}。` : `${name}: linked with ${where}.`
    default:
      return status satisfies never
  }
}

const nearestOf = (comparison: Comparison, side: Side, id: string): readonly Near[] =>
  verdictOf(comparison, side, id).candidates.map((candidate) => {
    const task = otherEnd(candidate, side)
    const { score, chances } = candidate
    return { task, name: nameOf(verdictOf(comparison, opposite(side), task)), score, chances }
  })

const opposite = (side: Side): Side => (side === 'source' ? 'target' : 'source')
