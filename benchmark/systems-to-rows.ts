import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersToScores } from '../src/benchmark/answers-to-scores.js'
import { jsonToAnswers } from '../src/benchmark/json-to-answers.js'
import type { Benchmark } from '../src/benchmark/json-to-benchmark.js'
import type { LeaderboardRow } from './leaderboard-to-markdown.js'

/** The files of links that people sent in, one a system, all pairs in each; none where there is no such folder. */
export function systemsToRows(folder: string, benchmark: Benchmark): readonly LeaderboardRow[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []
  return files.sort().map((file) => {
    const answers = jsonToAnswers(JSON.parse(readFileSync(join(folder, file), 'utf8')), benchmark)
    const scores = answersToScores(answers, benchmark)
    if (answers.system === '') throw new Error(`${file} does not say what the system is called`)
    if (scores.missing.length > 0) throw new Error(`${file} lacks ${scores.missing.join(', ')}`)
    return { by: 'sent in', scores }
  })
}
