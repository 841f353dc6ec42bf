import type { PolicyDocument, Task, TokenizedTask } from '../model/index.js'
import type { Segmenter } from '../options.js'
import { foldWidth } from './fold-width.js'

/** The names and terms that a tokenizer looks for besides those that it always does; each list by its use. */
export interface Sought {
  /** Terms found anywhere. */
  readonly long: readonly string[]
  /** Terms found between word boundaries. */
  readonly short: readonly string[]
  readonly full: readonly string[]
  readonly bare: readonly string[]
}

/** The tokens of a task: those of before where nothing is sought in it that was not sought then, else made now. */
export type RememberTask = (task: Task, make: () => TokenizedTask) => TokenizedTask

/** Characters of tasks whose tokens are kept: some 100 MB, or the work reports of all provinces for two years. */
const MOST_CHARACTERS = 1_500_000

/** A text with widths folded; `bare` without its marks. */
interface Text {
  readonly plain: string
  readonly bare: string
}

interface Memory {
  readonly document: PolicyDocument
  readonly segmenter: Segmenter
  /** What is in the document's own sought names is sought whenever it is cut. */
  readonly own: ReadonlySet<string>
  readonly text: Text
  /** By task and by what foreign names stand in it. */
  readonly found: Map<Task, { readonly text: Text; readonly byKey: Map<string, TokenizedTask> }>
  characters: number
}

/** The least lately used come first. */
const memories = new Map<PolicyDocument, Memory>()
let kept = 0

/**
 * What is left of the tokens of a document from comparison to comparison.
 *
 * Terms and places of the other document change the tokens of a task only where they stand in it. So tokens are kept
 * by the task and by what of the other document's names stands in its text, marks aside: keys are folded without them.
 */
export function rememberedTasks(
  document: PolicyDocument,
  segmenter: Segmenter,
  ownOf: () => Sought,
  all: Sought,
): RememberTask {
  const memory = memoryOf(document, segmenter, ownOf)
  const foreign = tagged(all).filter((name) => !memory.own.has(name.join('')) && holds(memory.text, name))
  return (task, make) => {
    let known = memory.found.get(task)
    if (known === undefined) memory.found.set(task, (known = { text: textOf(task.text), byKey: new Map() }))
    const { text, byKey } = known
    const key = foreign.flatMap((name) => (holds(text, name) ? name : [])).join('\n')
    let tokenized = byKey.get(key)
    if (tokenized === undefined) {
      byKey.set(key, (tokenized = make()))
      memory.characters += task.text.length
      kept += task.text.length
      forget(memory)
    }
    return tokenized
  }
}

function memoryOf(document: PolicyDocument, segmenter: Segmenter, ownOf: () => Sought): Memory {
  let memory = memories.get(document)
  memories.delete(document)
  if (memory !== undefined && memory.segmenter !== segmenter) {
    kept -= memory.characters
    memory = undefined
  }
  if (memory === undefined) {
    memory = {
      document,
      segmenter,
      own: new Set(tagged(ownOf()).map((name) => name.join(''))),
      text: textOf(document.plans.flatMap(({ tasks }) => tasks.map(({ text }) => text)).join('\n')),
      found: new Map(),
      characters: 0,
    }
  }
  memories.set(document, memory)
  return memory
}

/** Whole documents are forgotten, but never the one at hand. */
function forget(current: Memory): void {
  for (const memory of memories.values()) {
    if (kept <= MOST_CHARACTERS) return
    if (memory === current) continue
    memories.delete(memory.document)
    kept -= memory.characters
  }
  if (kept <= MOST_CHARACTERS) return
  current.found.clear()
  kept -= current.characters
  current.characters = 0
}

function textOf(text: string): Text {
  const plain = foldWidth(text)
  return { plain, bare: plain.replaceAll(/[^\p{L}\p{N}+×]/gu, '') }
}

/** How a name is sought, and the name. */
type Name = readonly [tag: 'long' | 'short' | 'full' | 'bare', word: string]

/** Places are also folded inside of keys, from which marks are taken out. */
const holds = ({ plain, bare }: Text, [tag, word]: Name): boolean =>
  plain.includes(word) || ((tag === 'full' || tag === 'bare') && bare.includes(word))

const tagged = ({ long, short, full, bare }: Sought): readonly Name[] => [
  ...long.map((word): Name => ['long', word]),
  ...short.map((word): Name => ['short', word]),
  ...full.map((word): Name => ['full', word]),
  ...bare.map((word): Name => ['bare', word]),
]
