import { actionDegrees, BINDING, MANNER, type Strength } from '../../lexicon/actions.js'
import type { Span } from '../../model/index.js'

/** A verb that opens a clause: offsets of the words before it and of itself, and how firmly it commits. */
export interface ActionRange extends Span {
  readonly verb: string
  readonly strength: Strength
}

const strengths: ReadonlyMap<string, Strength> = new Map(
  actionDegrees.flatMap(({ verbs, strength }) => verbs.map((verb): [string, Strength] => [verb, strength])),
)
const before: ReadonlySet<string> = new Set([...MANNER, ...BINDING])
const binding: ReadonlySet<string> = new Set(BINDING)
const longest = Math.max(...[...strengths.keys(), ...before].map((word) => word.length))

const CLAUSE_BREAK = /[，,；;。！？!?：:\n]/gu
const BLANK = /[\s（(“"]/u

/** A clause opens with few words of manner; more is a sentence without its verb. */
const MOST_WORDS = 4

/** From this strength on, 全面 and 严格 make an action binding; 全面探索 stays a trial. */
const FIRM = 3

/**
 * The verbs that open the clauses of a text, with their strength; clauses that open otherwise give none.
 *
 * 积极探索 counts as 探索 (1), 全面推行 is raised to 5. Responsibility notes (`skip`) are not read.
 *
 * @example textToActions('全面推行告知承诺制，探索建立台账').map((action) => action.strength) // => [5, 1]
 */
export function textToActions(text: string, skip: readonly Span[] = []): readonly ActionRange[] {
  const closed = new Uint8Array(text.length)
  for (const span of skip) closed.fill(1, span.from, span.to)
  const actions: ActionRange[] = []
  for (const at of [0, ...Array.from(text.matchAll(CLAUSE_BREAK), ({ index }) => index + 1)]) {
    if (at >= text.length) break
    let from = at
    while (from < text.length && BLANK.test(text[from]!) && from - at < MOST_WORDS) from++
    if (closed[from] === 1) continue
    const action = actionAt(text, from)
    if (action !== null) actions.push(action)
  }
  return actions
}

function actionAt(text: string, from: number): ActionRange | null {
  let at = from
  let binds = false
  for (let words = 0; words <= MOST_WORDS; words++) {
    const verb = longestAt(text, at, strengths)
    const manner = longestAt(text, at, before)
    // 统筹 and 坚持 are both: what another verb follows is manner.
    const isManner =
      manner !== null &&
      (verb === null ||
        manner.length > verb.length ||
        longestAt(text, at + manner.length, strengths) !== null)
    if (!isManner && verb !== null) {
      const strength = strengths.get(verb)!
      return { from, to: at + verb.length, verb, strength: binds && strength >= FIRM ? 5 : strength }
    }
    if (manner === null) return null
    binds ||= binding.has(manner)
    at += manner.length
  }
  return null
}

function longestAt(text: string, at: number, words: { has(word: string): boolean }): string | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (words.has(word)) return word
  }
  return null
}
