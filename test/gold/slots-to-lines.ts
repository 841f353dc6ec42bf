import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addSlotScores,
  type GoldSlots,
  type SlotScores,
  scoreSlots,
} from '../../src/evaluate/slots-to-scores.js'
import { parseDocument } from '../../src/parse/index.js'
import { figure, table } from './markdown.js'
import { ROOT, SHARED } from './pairs.js'

const SLOTS = join(ROOT, 'benchmark/slots')

interface Read {
  readonly name: string
  readonly scores: SlotScores
}

/** How well the slots were read, exact matches against the annotated ones; mistakes where asked. */
export function slotsToLines(withMistakes: boolean): readonly string[] {
  const seeds = filesOf(SLOTS).map((file) =>
    toRead(
      file,
      join(ROOT, 'seeds', file.replace(/json$/u, 'txt')),
      readJson(join(SLOTS, file)) as GoldSlots[],
    ),
  )
  const others = existsSync(SHARED) ? filesOf(join(SLOTS, 'corpus')).map(readOther) : []
  return [
    ...toTable('the seeds', seeds),
    '',
    ...(others.length > 0
      ? toTable('documents of other fields', others)
      : ['skipped: slots of other fields']),
    ...(withMistakes ? ['', ...[...seeds, ...others].flatMap(mistakesOf)] : []),
  ]
}

function readOther(file: string): Read {
  const gold = readJson(join(SLOTS, 'corpus', file)) as {
    readonly file: string
    readonly tasks: readonly GoldSlots[]
  }
  return toRead(file, join(SHARED, gold.file), gold.tasks)
}

const toRead = (file: string, path: string, gold: readonly GoldSlots[]): Read => ({
  name: file.replace(/\.json$/u, ''),
  scores: scoreSlots(parseDocument(readFileSync(path, 'utf8')), gold),
})

const toTable = (name: string, read: readonly Read[]): readonly string[] => [
  table(
    [`${name} (${read.length})`, 'F1', 'precision', 'recall', 'annotated'],
    addSlotScores(read.map(({ scores }) => scores)).map(({ slot, f1, precision, recall, gold }) => [
      slot,
      ...[f1, precision, recall].map(figure),
      gold,
    ]),
  ),
]

const mistakesOf = ({ name, scores }: Read): readonly string[] =>
  scores.mistakes.map(({ task, slot, kind, value }) => `- ${name} ${task} ${slot} **${kind}** ${value}`)

const filesOf = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : []

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
