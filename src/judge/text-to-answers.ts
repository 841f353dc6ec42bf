import type { Answer } from '../model/answer.js'
import { wordToRelation } from './relation-words.js'

/** An answer as somebody wrote it down. */
export interface Said {
  /** Of the question; `null` where none is named. */
  readonly id: string | null
  /** `null` where it says that it cannot tell, `undefined` where it says something that is no relation. */
  readonly relation: Answer | null | undefined
  /** What stands there for the relation. */
  readonly word: string
  readonly reason: string | null
}

const ID_KEYS = ['id', 'question', 'question_id', 'key', '编号', '题号', '问题']
const RELATION_KEYS = ['relation', 'answer', 'decision', 'label', '关系', '判断', '回答', '结论']
const REASON_KEYS = ['reason', 'comment', 'explanation', '理由', '原因', '依据', '说明']

/** What means that the question stays open. */
const OPEN = new Set(['', 'null', 'unsure', 'unclear', 'unknown', '不确定', '拿不准', '无法判断', '存疑'])

/**
 * The answers in what a chat model gave back, or in a file of such: JSON lines, a list, an object of ids, fenced or with
 * talk around it; relations by their English or Chinese names; else lines that begin with the id of a question.
 *
 * @example textToAnswers('好的：\n```json\n[{"id": "1", "关系": "改写"}]\n```')[0].relation // => 'rephrased'
 * @example textToAnswers('| 951168a7-1b2c3d4e | 部分承接 |')[0].relation // => 'partial'
 */
export function textToAnswers(text: string): readonly Said[] {
  const answers: Said[] = []
  for (const { value, rest } of textToValues(text))
    for (const said of value === undefined ? rest.split('\n').flatMap(lineToAnswers) : valueToAnswers(value))
      answers.push(said)
  return answers
}

/** A piece of text that is JSON, or the text between such pieces. */
interface Piece {
  readonly value?: unknown
  readonly rest: string
}

/** The JSON values in a text, and what stands between them or is never closed. */
function textToValues(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  let from = 0
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (inString) {
      if (mark === '\\') at++
      else if (mark === '"') inString = false
    } else if (mark === '"') inString = depth > 0
    else if (mark === '{' || mark === '[') {
      if (depth++ === 0) from = at
    } else if ((mark === '}' || mark === ']') && depth > 0 && --depth === 0) {
      const value = toValue(text.slice(from, at + 1))
      if (value === undefined) continue
      pieces.push({ rest: text.slice(done, from) }, { value, rest: '' })
      done = at + 1
    }
  }
  return [...pieces, { rest: text.slice(done) }]
}

/** JSON, also with the quotation marks, colons and commas of Chinese text; `undefined` where it is none. */
function toValue(text: string): unknown {
  for (const own of [text, text.replace(/[“”]/gu, '"').replace(/：/gu, ':').replace(/，/gu, ',')])
    try {
      return JSON.parse(own) as unknown
    } catch {
      // not that one
    }
  return undefined
}

/** Lists and objects inside one another are opened to this depth: {"answers": [{…}]} has two. */
const DEEPEST = 4

function valueToAnswers(value: unknown, key: string | null = null, depth = 0): readonly Said[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => valueToAnswers(one, null, depth + 1))
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.trim().toLowerCase(), field]))
  const pick = (names: readonly string[]): unknown =>
    names.map((name) => fields.get(name)).find((field) => field !== undefined)
  const word = pick(RELATION_KEYS)
  if (word === undefined || (typeof word === 'object' && word !== null))
    return [...fields].flatMap(([name, field]) => {
      const id = ID.test(name) ? name : null
      return id !== null && typeof field === 'string'
        ? [toSaid(id, field, null)]
        : valueToAnswers(field, id, depth + 1)
    })
  const [id, reason] = [pick(ID_KEYS), pick(REASON_KEYS)]
  return [
    toSaid(
      typeof id === 'string' || typeof id === 'number' ? String(id).trim() : key,
      word === null ? '' : String(word),
      typeof reason === 'string' ? reason : null,
    ),
  ]
}

/** 951168a7-1b2c3d4e */
const ID = /^[0-9a-f]{8}-[0-9a-f]{8}$/u

/** 951168a7-1b2c3d4e：改写 · | 951168a7-1b2c3d4e | none | · - **951168a7-1b2c3d4e** → 部分承接（只取一条措施） */
const LINE = /^[^\p{L}\p{N}]*(?<id>[0-9a-f]{8}-[0-9a-f]{8})[^\p{L}\p{N}]+(?<word>[\p{L}]+)(?<rest>.*)$/u

function lineToAnswers(line: string): readonly Said[] {
  const bare = line.trim().replace(/[,，]$/u, '')
  const value = /^[[{]/u.test(bare) ? toValue(bare) : undefined
  if (value !== undefined) return valueToAnswers(value)
  const { id, word } = LINE.exec(line)?.groups ?? {}
  return id === undefined ? [] : [toSaid(id, word!, null)]
}

function toSaid(id: string | null, word: string, reason: string | null): Said {
  return { id, relation: wordToAnswer(word), word, reason }
}

/** 改写（换了说法） · partial: one measure · none - 无关 */
const REMARK = /[(（:：。]|\s[-–—]+\s/u
/** Partial / 部分承接 · **改写** */
const APART = /[/／|、,，\s*“”"'「」【】[\]]+/u

/** The one relation that a word, or each of several, means; a remark after it counts for nothing. */
function wordToAnswer(word: string): Answer | null | undefined {
  const bare = word.trim().toLowerCase()
  if (OPEN.has(bare)) return null
  const parts = bare.split(REMARK)[0]!.split(APART)
  const relations = parts.filter((part) => part !== '').map(wordToRelation)
  return new Set(relations).size === 1 ? relations[0] : undefined
}
