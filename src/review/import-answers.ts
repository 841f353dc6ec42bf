import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { anyText, aRecord, type Check, listOf, must, options as optionsOf, someText } from '../check.js'
import { PolicyError } from '../error.js'
import { type Said, textToAnswers } from '../judge/text-to-answers.js'
import { textToMark } from '../judge/texts-to-id.js'
import type { Comparison, Decision, Lineage, Task } from '../model/index.js'
import type { AnswerLikelihood, Judge, JudgeDecision } from '../options.js'
import { bytesToString } from '../read/bytes-to-string.js'
import { taskToFingerprint } from '../task-to-fingerprint.js'
import { assertNamed } from './comparison-to-candidates.js'

/** A path, or what the model answered as text or bytes. */
export type AnswersInput = string | Uint8Array

export interface ImportAnswersOptions {
  /** Who answered, as it shall stand in the provenance: the model's name and version, or a person's. */
  readonly model: string
  /** When, as it shall stand in the provenance. @default null */
  readonly date?: string
  /** How often whoever answered is right. @default JUDGE_LIKELIHOOD, that of a large language model */
  readonly likelihood?: AnswerLikelihood
  /** What was asked about: answers about other texts become problems, and `decisions` are made. @default not checked */
  readonly of?: Comparison | Lineage
}

const OPTIONS: Check = optionsOf<ImportAnswersOptions>({
  model: someText,
  date: anyText,
  likelihood: aRecord,
  of: aRecord,
})

const INPUTS: Check = listOf(
  must(
    'a path, text or bytes',
    (one) => (typeof one === 'string' && one !== '') || one instanceof Uint8Array,
  ),
)

/** An answer that cannot be used. */
export interface AnswerProblem {
  readonly code: 'no-id' | 'unknown-relation' | 'unknown-question' | 'contradiction'
  readonly message: string
  readonly id: string | null
}

export interface ImportedAnswers {
  /** Moves the chances by how often it is right; for `judge` of `compareAsync` and `trace`, alone or beside others. */
  readonly judge: Judge
  /**
   * The same answers as a person's decisions, which settle; for `decideComparison` and `decisions` of `trace`. Only
   * where `of` is given.
   */
  readonly decisions: readonly Decision[]
  /** Answers that count, by the ids of their questions. */
  readonly answers: ReadonlyMap<string, JudgeDecision>
  /** Ids of questions that were left open. */
  readonly open: readonly string[]
  readonly problems: readonly AnswerProblem[]
}

/** 951168a7-1b2c3d4e */
const ID = /^[0-9a-f]{8}-[0-9a-f]{8}$/u

/**
 * The answers to `exportQuestions`, as a judge that knows them: files or texts as a chat model gave them, JSON lines or
 * lists, fenced, with talk around, relations in English or Chinese.
 *
 * Questions are known by their texts: the answers fit any comparison of the same two tasks, and a run with them gives the
 * same bytes again. A question answered in two ways counts for neither.
 *
 * @throws PolicyError `not-found`, `unreadable`, `bad-option`
 *
 * @example
 * const said = '{"id": "951168a7-1b2c3d4e", "relation": "改写"}\n{"id": "951168a7-0a0b0c0d", "relation": "也许"}'
 * const { answers, problems } = importAnswers(said, { model: 'a chat model', date: '2026-11-28' })
 * answers.get('951168a7-1b2c3d4e').relation // => 'rephrased'
 * problems[0].code // => 'unknown-relation'
 */
export function importAnswers(
  input: AnswersInput | readonly AnswersInput[],
  options: ImportAnswersOptions,
): ImportedAnswers {
  const inputs = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  INPUTS(inputs, 'the answers of importAnswers')
  OPTIONS(options, 'importAnswers')
  const { model, date = null, likelihood, of } = options
  if (model === undefined)
    throw new PolicyError(
      'bad-option',
      'importAnswers.model is missing: the name of the model or person that answered',
    )
  const asked = of === undefined ? undefined : toAsked(of)
  const { answers, open, problems } = sort(
    inputs.flatMap((one) => textToAnswers(inputToText(one))),
    asked,
  )
  const judge: Judge = (questions) => questions.map(({ id }) => answers.get(id) ?? { relation: null })
  const record = () => ({
    ...{ kind: 'judge' as const, name: model, version: null, settings: { date, imported: answers.size } },
    answers: Object.fromEntries([...answers].map(([id, decision]) => [id, JSON.stringify(decision)])),
  })
  return {
    judge: Object.assign(judge, {
      record,
      recorded: answers,
      ...(likelihood === undefined ? {} : { likelihood }),
    }),
    decisions: [...answers].flatMap(([id, decision]) =>
      (asked?.(id) ?? []).map((pair) => toDecision(pair, decision, model, date)),
    ),
    ...{ answers, open, problems },
  }
}

function inputToText(input: AnswersInput): string {
  if (typeof input !== 'string') return bytesToString(input, 'answers').text
  if (/[\r\n{[]/u.test(input)) return input
  try {
    return bytesToString(readFileSync(input), basename(input)).text
  } catch (cause) {
    if (cause instanceof PolicyError) throw cause
    throw new PolicyError('not-found', `the answers ${input} cannot be read: is the path right?`, { cause })
  }
}

/** Answers in the order of their ids, so that the order in which they came changes nothing. */
function sort(
  said: readonly Said[],
  asked: Asked | undefined,
): Pick<ImportedAnswers, 'answers' | 'open' | 'problems'> {
  const problems: AnswerProblem[] = []
  const problem = (code: AnswerProblem['code'], id: string | null, message: string): void =>
    void problems.push({ code, id, message })
  const byId = new Map<string, Said[]>()
  for (const one of said) {
    const { id, word } = one
    if (id === null || !ID.test(id)) problem('no-id', id, `${JSON.stringify(id)} is no id of a question`)
    else if (asked?.(id).length === 0)
      problem('unknown-question', id, `nobody asked ${id}: was the text changed since?`)
    else if (one.relation === undefined)
      problem(
        'unknown-relation',
        id,
        `${JSON.stringify(word.slice(0, 80))} is none of inherited 沿用, rephrased 改写, partial 部分承接, none 无`,
      )
    else byId.set(id, [...(byId.get(id) ?? []), one])
  }
  const answers = new Map<string, JudgeDecision>()
  const open: string[] = []
  for (const [id, own] of [...byId].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const given = own.filter(({ relation }) => relation !== null)
    const [first] = given
    if (first === undefined) open.push(id)
    else if (given.some(({ relation }) => relation !== first.relation))
      problem(
        'contradiction',
        id,
        `${id} is answered ${given.map(({ word }) => word).join(' and ')}: neither counts`,
      )
    else
      answers.set(id, {
        relation: first.relation!,
        ...(first.reason === null ? {} : { reason: first.reason }),
      })
  }
  return { answers, open, problems }
}

interface Side {
  readonly document: string
  readonly task: Task
}

/** The two tasks, of documents that were compared, that a question is about, whichever comes first. */
type Asked = (id: string) => readonly (readonly [Side, Side])[]

function toAsked(of: Comparison | Lineage): Asked {
  const pairs = 'pairs' in of ? of.pairs : [{ source: of.source.id, target: of.target.id }]
  const compared = new Set(pairs.map(({ source, target }) => JSON.stringify([source, target])))
  const byMark = new Map<string, Side[]>()
  for (const side of toSides(of)) {
    const mark = textToMark(side.task.text)
    byMark.set(mark, [...(byMark.get(mark) ?? []), side])
  }
  return (id) => {
    const [one, other] = id.split('-').map((mark) => byMark.get(mark) ?? [])
    const turned =
      one === other
        ? [[one, other]]
        : [
            [one, other],
            [other, one],
          ]
    return turned.flatMap(([from = [], to = []]) =>
      from.flatMap((source) =>
        to.flatMap((target) =>
          compared.has(JSON.stringify([source.document, target.document])) ? [[source, target] as const] : [],
        ),
      ),
    )
  }
}

function toSides(of: Comparison | Lineage): readonly Side[] {
  if ('pairs' in of) return of.tasks
  assertNamed(of)
  const sidesOf = (document: string, verdicts: readonly { readonly task: Task }[]): readonly Side[] =>
    verdicts.map(({ task }) => ({ document, task }))
  return [...sidesOf(of.source.id, of.sourceVerdicts), ...sidesOf(of.target.id, of.targetVerdicts)]
}

function toDecision(
  [source, target]: readonly [Side, Side],
  { relation, reason }: JudgeDecision,
  coder: string,
  date: string | null,
): Decision {
  return {
    source: `${source.document}/${source.task.id}`,
    target: `${target.document}/${target.task.id}`,
    relation: relation!,
    ...{ coder, date, comment: reason ?? null },
    texts: { source: taskToFingerprint(source.task), target: taskToFingerprint(target.task) },
  }
}
