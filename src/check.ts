/**
 * The one door for what callers hand over: unknown names, wrong types and ranges, things that are not what they
 * should be. TypeScript tells most of it while one writes; scripts and the REPL are told here.
 */

import { PolicyError } from './error.js'

/** Throws `bad-option` where `value`, called `name`, is not what it must be. */
export type Check = (value: unknown, name: string) => void

/** One check for each option there is: the compiler asks for those that are missing. */
export type Checks<Options> = { readonly [Name in keyof Required<Options>]: Check }

/** The names of the options that a check of an object knows, for messages. */
const NAMES = new WeakMap<Check, readonly string[]>()

/** A check in words and as a test: `must('a whole number', Number.isInteger)`. */
export const must =
  (says: string, holds: (value: unknown) => boolean): Check =>
  (value, name) => {
    if (!holds(value)) throw new PolicyError('bad-option', `${name} must be ${says}, got ${shown(value)}`)
  }

export const anyText: Check = must('text', (value) => typeof value === 'string')
export const someText: Check = must('text that is not empty', (value) => isText(value) && value !== '')
export const yesOrNo: Check = must('true or false', (value) => typeof value === 'boolean')
export const aFunction: Check = must('a function', (value) => typeof value === 'function')
export const aSignal: Check = must('an AbortSignal', (value) => value instanceof AbortSignal)
export const aRecord: Check = must('an object', isRecord)

/** A whole number in `from`..`to`, ends included. */
export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER): Check =>
  must(
    to === Number.MAX_SAFE_INTEGER ? `a whole number from ${from}` : `a whole number in ${from}..${to}`,
    (value) => Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to,
  )

/** A number in `from`..`to`, ends included; `NaN` never is. */
export const within = (from: number, to: number): Check =>
  must(
    to === Number.POSITIVE_INFINITY ? `a number from ${from}` : `a number in ${from}..${to}`,
    (value) => typeof value === 'number' && value >= from && value <= to,
  )

/** A share strictly between 0 and 1, as the level of an interval is. */
export const insideOne: Check = must(
  'a number between 0 and 1',
  (value) => typeof value === 'number' && value > 0 && value < 1,
)

export const oneOf = (values: readonly unknown[]): Check =>
  must(`one of ${values.map((value) => String(value)).join(', ')}`, (value) => values.includes(value))

/** A list whose members all pass. */
export const listOf =
  (check: Check): Check =>
  (value, name) => {
    if (!Array.isArray(value))
      throw new PolicyError('bad-option', `${name} must be a list, got ${shown(value)}`)
    for (const [place, member] of value.entries()) check(member, `${name}[${place}]`)
  }

/** Whatever one of the checks lets pass; `says` tells all of them in one phrase. */
export const anyOf = (says: string, ...checks: readonly Check[]): Check =>
  must(says, (value) => checks.some((check) => passes(check, value)))

/** An object that has none but these options, each of which passes; one that is `undefined` means its default. */
export function options<Options extends object>(checks: Checks<Options>): Check {
  const known = Object.entries<Check>(checks as Readonly<Record<string, Check>>)
  const names = known.flatMap(([name, check]) => {
    const inner = NAMES.get(check)
    // one level down is enough to find one's way
    return inner === undefined ? [name] : [...new Set(inner.map((own) => `${name}.${own.split('.')[0]}`))]
  })
  const check: Check = (value, name) => {
    if (!isRecord(value))
      throw new PolicyError('bad-option', `the options of ${name} must be an object, got ${shown(value)}`)
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(checks, key))
    if (unknown !== undefined)
      throw new PolicyError(
        'bad-option',
        `${name} has no option ${unknown}; it has ${names.length === 0 ? 'none' : names.join(', ')}`,
      )
    for (const [key, own] of known) if (value[key] !== undefined) own(value[key], `${name}.${key}`)
  }
  NAMES.set(check, names)
  return check
}

/** Throws `bad-input` where `value` is not the thing a call works on; `wanted` says what that is and where it comes from. */
export function checkInput(
  call: string,
  value: unknown,
  wanted: string,
  holds: (value: Readonly<Record<string, unknown>>) => boolean,
): void {
  if (!isRecord(value) || !holds(value))
    throw new PolicyError('bad-input', `${call} works on ${wanted}, got ${shown(value)}`)
}

/** A comparison with all that reports look up: a copy by spreading lacks what is hidden from it. */
export const checkComparison = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'a comparison as `compare` returns it (no copy of one)',
    ({ sourceVerdicts, targetVerdicts, links, alignment, changesOf, tokenized }) =>
      [sourceVerdicts, targetVerdicts, links].every(Array.isArray) &&
      isRecord(alignment) &&
      isRecord(tokenized) &&
      typeof changesOf === 'function',
  )

export const checkLineage = (call: string, value: unknown): void =>
  checkInput(call, value, 'a lineage as `corpus.trace()` returns it', (lineage) =>
    ['documents', 'pairs', 'links', 'tasks', 'families', 'failures', 'notes'].every((name) =>
      Array.isArray(lineage[name]),
    ),
  )

export const checkDocument = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'a document as `readDocument` or `parseDocument` returns it',
    ({ text, plans, parts, notes }) => isText(text) && [plans, parts, notes].every(Array.isArray),
  )

export const checkDocuments = (call: string, value: unknown): void =>
  checkList(
    call,
    value,
    'a list of documents as `readDocument` or `parseDocument` returns them',
    ({ text, plans }) => isText(text) && Array.isArray(plans),
  )

/** Throws `bad-input` for an id that was given as a number: 1.10 would be 1.1, and that is no task. */
export function checkIdIsText(call: string, id: unknown): void {
  if (typeof id !== 'number') return
  const [plan, ordinal] = String(id).split('.')
  const text = ordinal === undefined ? plan : `${plan}.${ordinal.padEnd(2, '0')}`
  throw new PolicyError('bad-input', `ids are text, got the number ${id}: write ${call}('${text}')`)
}

export const checkText = (call: string, value: unknown, wanted = 'text'): void => {
  if (!isText(value)) throw new PolicyError('bad-input', `${call} works on ${wanted}, got ${shown(value)}`)
}

export const checkTokenized = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'a document as `tokenizer.document` returns it',
    ({ document, tasks }) => isRecord(document) && Array.isArray(tasks),
  )

export const checkTokenizedTask = (call: string, value: unknown): void =>
  checkInput(
    call,
    value,
    'a task of a document as `tokenizer.document` returns it',
    ({ task, clauses }) => isRecord(task) && Array.isArray(clauses),
  )

const isSpan = (value: unknown): boolean => isRecord(value) && [value.from, value.to].every(Number.isInteger)

export const checkChanges = (call: string, value: unknown): void =>
  checkList(
    call,
    value,
    'a list of changes as `linkToChanges` gives',
    ({ kind, source, target }) => isText(kind) && isSpan(source) && isSpan(target),
  )

/** A list whose members are all such things. */
export function checkList(
  call: string,
  value: unknown,
  wanted: string,
  holds: (member: Readonly<Record<string, unknown>>) => boolean,
): void {
  const isAll = Array.isArray(value) && value.every((member: unknown) => isRecord(member) && holds(member))
  if (!isAll) throw new PolicyError('bad-input', `${call} works on ${wanted}, got ${shown(value)}`)
}

/** The same as an option. */
export const DECISIONS: Check = must(
  'a list of decisions: the `decisions` of what importReview gives',
  (value) =>
    Array.isArray(value) &&
    value.every((one: unknown) => isRecord(one) && [one.source, one.target, one.relation].every(isText)),
)

export const checkDecisions = (call: string, value: unknown): void =>
  checkList(
    call,
    value,
    'a list of decisions: the `decisions` of what importReview gives',
    ({ source, target, relation }) => [source, target, relation].every(isText),
  )

/** A value as a message shows it: short, and never a reason to throw. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value))
    return value.length > 0 && value.length <= 4 && value.every(isPlain)
      ? `[${value.map(shown).join(', ')}]`
      : `a list of ${value.length}`
  if (value instanceof Promise) return 'a promise (await it first)'
  if (isRecord(value)) {
    const names = Object.keys(value)
    return names.length === 0
      ? 'an object without properties'
      : `an object with ${names.slice(0, 4).join(', ')}${names.length > 4 ? ' …' : ''}`
  }
  return String(value)
}

const isPlain = (value: unknown): boolean =>
  value === null || !/^(?:object|function|symbol)$/u.test(typeof value)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isText = (value: unknown): value is string => typeof value === 'string'

function passes(check: Check, value: unknown): boolean {
  try {
    check(value, '')
    return true
  } catch (error) {
    if (error instanceof PolicyError) return false
    throw error
  }
}
