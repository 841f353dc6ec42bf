import { join } from 'node:path'
import { answersToScores } from '../benchmark/answers-to-scores.js'
import { benchmarkToList } from '../benchmark/benchmark-to-list.js'
import { foldersToTexts } from '../benchmark/folder-to-texts.js'
import { jsonToAnswers } from '../benchmark/json-to-answers.js'
import { type Benchmark, jsonToBenchmark } from '../benchmark/json-to-benchmark.js'
import { scoresToTable } from '../benchmark/scores-to-table.js'
import { textsToTasks } from '../benchmark/texts-to-tasks.js'
import type { Lang } from '../model/lang.js'
import { readJson } from './input.js'
import type { Values } from './options.js'
import { packageFolder } from './package-folder.js'
import { exactly } from './usage.js'

/**
 * The scores of somebody's links, as a table or, into a file, as JSON beside it; with `--list` the pairs and their texts,
 * with `--tasks` what there is to link.
 */
export function linksToBenchmark(files: readonly string[], values: Values, lang: Lang): string {
  const benchmark = jsonToBenchmark(readJson(join(packageFolder(), 'benchmark/gold.json')))
  if (values.list === true || values.tasks === true) {
    if (files.length > 0) exactly(['', ...files], 'benchmark')
    const found = foldersToTexts([join(packageFolder(), 'seeds'), ...(values.texts ?? [])], benchmark)
    if (values.list === true) return benchmarkToList(benchmark, found, lang)
    return toJson(textsToTasks(found.texts, benchmark))
  }
  return scoreLinks(exactly(files, 'benchmark')[0]!, values, benchmark, lang)
}

function scoreLinks(file: string, { out }: Values, benchmark: Benchmark, lang: Lang): string {
  const scores = answersToScores(jsonToAnswers(readJson(file), benchmark), benchmark)
  if (out === undefined) return scoresToTable(scores, lang)
  if (out !== '-') process.stdout.write(scoresToTable(scores, lang))
  return toJson(scores)
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
