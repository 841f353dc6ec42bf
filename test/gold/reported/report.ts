import { readFileSync, writeFileSync } from 'node:fs'
import { goldToScores, HAS_CORPUS, readGolds, type Scored, sumCounts } from './scores.js'

/** `npm run evaluate:promises`: how right `reportOf` is, into REPORT.md beside this file. */

const FILE = 'test/gold/reported/REPORT.md'
/** What was read by eye stands below this line and is kept. */
const READ = '## Read by eye'

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))

function toRow(name: string, scores: readonly Scored[]): string {
  const all = sumCounts(scores)
  const cells = [
    name,
    share(all.right, all.found),
    share(all.right, all.seen),
    `${all.right}/${all.found}/${all.seen}`,
    share(all.rightPairs, all.pairs),
    share(all.rightPairs, all.seenPairs),
    `${all.rightPairs}/${all.pairs}/${all.seenPairs}`,
    share(all.rightJudgements, all.rightPairs),
    share(all.rightMentions, all.sentences),
    share(all.rightStatuses, all.sentences),
    share(all.readTargets, all.targets),
  ]
  return `| ${cells.join(' | ')} |`
}

function toReport(): string {
  const scored = readGolds().map((gold) => ({ gold, scores: goldToScores(gold) }))
  const of = (part: string): readonly Scored[] =>
    scored.filter(({ gold }) => gold.part === part).map(({ scores }) => scores)
  const lines = [
    '# Promises and their reports: how right',
    '',
    'Made by `npm run evaluate:promises`. The gold was read before the code was written, by one annotator; `held` was scored once before it was looked at (README.md says what came out), and its mistakes were read once since.',
    '',
    '| | link P | link R | right/found/seen | pair P | pair R | right/found/seen | judgements | mentioned or not | three statuses | targets read |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...scored.map(({ gold, scores }) => toRow(`${gold.name} (${gold.part})`, [scores])),
    toRow('**develop**', of('develop')),
    toRow('**held**', of('held')),
    toRow('**all**', [...of('develop'), ...of('held')]),
    '',
    'A link: a sentence of the report that tells of a figure or of a drawn sentence of the plan. A pair: a figure promised and the figure reported for the same thing. Judgements: of the right pairs, those with the judgement of the annotator. Doubtful evidence counts neither way; a figure that people call no target is an error where it is linked.',
    '',
    '## Errors and what is missed',
    '',
    'Only figures and first words are shown; the documents are not part of the project.',
    '',
    ...scored.flatMap(({ gold, scores }) => [
      `### ${gold.name}`,
      '',
      ...scores.mistakes.map((mistake) => `- ${mistake.replace(/(→ .{24}).*/u, '$1')}`),
      '',
    ]),
  ]
  return lines.join('\n')
}

function keptBelow(): string {
  try {
    const old = readFileSync(FILE, 'utf8')
    const at = old.indexOf(READ)
    return at < 0 ? '' : old.slice(at)
  } catch {
    return ''
  }
}

if (HAS_CORPUS) {
  writeFileSync(FILE, `${toReport()}\n${keptBelow()}`.trimEnd().concat('\n'))
  process.stdout.write(`${readFileSync(FILE, 'utf8').split('## Errors')[0]}`)
} else process.stdout.write('../shared/corpus is not on this machine: nothing was measured\n')
