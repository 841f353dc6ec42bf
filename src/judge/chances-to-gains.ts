import { ANSWERS, type Answer } from '../model/answer.js'
import type { AnswerLikelihood } from '../options.js'

/** Pairs of tasks and their chances: `core` of a core link, `any` of any link. */
export interface Doubts {
  /** Tasks of the source, tasks of the target. */
  readonly rows: number
  readonly columns: number
  readonly rowOf: ArrayLike<number>
  readonly columnOf: ArrayLike<number>
  readonly core: Float64Array
  readonly any: Float64Array
}

/**
 * How much the verdict on a task of the target counts beside that on a task of the source: what was dropped is asked
 * first. Between 0 and 1 the scores of fields left out differ by less than 0.01.
 */
const TARGET_SHARE = 0.5

/** A pair is never surer than this: logarithms stay finite. */
const SUREST = 1e-6

/** Nobody is asked about a pair that is surely none, of which there are thousands. */
const SURELY_NONE = 0.995

/** What is true of a pair, in the order of the arrays below. */
const STATES = 3

/**
 * For each pair how much an answer about it would settle, in bits: the expected fall of doubt (entropy) about the pair
 * itself, about what became of its source task, and, by half, about where its target task comes from.
 *
 * Inherited and rephrased count as one: how a link is worded is measured, not asked.
 *
 * @example
 * // one task of the source, two of the target: one pair about even, the other surely none
 * const doubts = { rows: 1, columns: 2, rowOf: [0, 0], columnOf: [0, 1], core: Float64Array.of(0.4, 0), any: Float64Array.of(0.6, 0.02) }
 * const [even, sure] = chancesToGains(doubts, JUDGE_LIKELIHOOD)
 * even > 5 * sure // => true
 */
export function chancesToGains(doubts: Doubts, likelihood: AnswerLikelihood): Float64Array {
  const { rows, columns, rowOf, columnOf, core, any } = doubts
  const stateOf = (cell: number): States => {
    const linked = Math.max(core[cell]!, any[cell]!)
    return [core[cell]!, linked - core[cell]!, 1 - linked]
  }
  const answers = toAnswers(likelihood)
  const source = toTasks(rows, rowOf, core.length, stateOf)
  const target = toTasks(columns, columnOf, core.length, stateOf)
  return core.map((_, cell) => {
    const before = stateOf(cell)
    if (before[2] > SURELY_NONE) return 0
    const doubt = (state: States): number =>
      entropy(state) +
      entropy(source(rowOf[cell]!, before, state)) +
      TARGET_SHARE * entropy(target(columnOf[cell]!, before, state))
    let gain = doubt(before)
    for (const given of answers) {
      const joint = before.map((chance, state) => chance * given[state]!)
      const often = joint[0]! + joint[1]! + joint[2]!
      if (often > 0) gain -= often * doubt(joint.map((chance) => chance / often) as unknown as States)
    }
    return Math.max(0, gain)
  })
}

/** The chances of core, partial and none: of a pair, or of a task's closest link. */
type States = readonly [core: number, partial: number, none: number]

/** For core, partial and none as answers: how often each is given where core, partial, none is true. */
function toAnswers(likelihood: AnswerLikelihood): readonly States[] {
  const groups: readonly (readonly Answer[])[] = [['inherited', 'rephrased'], ['partial'], ['none']]
  const often = (truth: Answer, group: readonly Answer[]): number =>
    ANSWERS.reduce((sum, answer) => sum + (group.includes(answer) ? likelihood[truth][answer] : 0), 0)
  // a core link that is in doubt is hardly ever worded alike
  return groups.map((group) => [often('rephrased', group), often('partial', group), often('none', group)])
}

/** The closest link of a task, one of whose pairs changes from one state to another: pairs are taken as independent. */
function toTasks(
  count: number,
  taskOf: ArrayLike<number>,
  cells: number,
  stateOf: (cell: number) => States,
): (task: number, before: States, after: States) => States {
  const none = new Float64Array(count)
  const noCore = new Float64Array(count)
  for (let cell = 0; cell < cells; cell++) {
    const state = stateOf(cell)
    none[taskOf[cell]!]! += logOfNone(state)
    noCore[taskOf[cell]!]! += logOfNoCore(state)
  }
  return (task, before, after) => {
    const alone = Math.exp(none[task]! - logOfNone(before) + logOfNone(after))
    const coreless = Math.exp(noCore[task]! - logOfNoCore(before) + logOfNoCore(after))
    return [Math.max(0, 1 - coreless), Math.max(0, coreless - alone), alone]
  }
}

const logOfNone = (state: States): number => Math.log(Math.max(SUREST, state[2]))
const logOfNoCore = (state: States): number => Math.log(Math.max(SUREST, state[1] + state[2]))

function entropy(states: States): number {
  let bits = 0
  for (let state = 0; state < STATES; state++) {
    const chance = states[state]!
    if (chance > 0) bits -= chance * Math.log2(chance)
  }
  return bits
}

/** Below this an answer hardly settles anything; on the pairs of test/gold that leaves 0.44 questions for each task of the source. */
export const WORTH_ASKING = 0.7
/** Where a number of questions is given, these are asked too; what is below is sure. */
const BARELY_WORTH_ASKING = 0.15

/**
 * The pairs to ask about, the most telling first.
 *
 * Without a budget all that are worth asking; a budget below 1 is a share of the source's tasks, else a number.
 */
export function gainsToAsked(
  gains: Float64Array,
  tasks: number,
  budget: number | undefined,
): readonly number[] {
  const from = budget === undefined ? WORTH_ASKING : BARELY_WORTH_ASKING
  const most = budget === undefined ? gains.length : Math.floor(budget < 1 ? budget * tasks : budget)
  return Array.from(gains.keys())
    .filter((cell) => gains[cell]! >= from)
    .sort((x, y) => gains[y]! - gains[x]! || x - y)
    .slice(0, most)
}
