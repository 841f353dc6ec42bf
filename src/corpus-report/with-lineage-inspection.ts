import { regionByCode } from '../lexicon/regions.js'
import type {
  Adopter,
  ComparedPair,
  CorpusLink,
  CorpusTask,
  Family,
  Lineage,
  Origin,
  OriginCandidate,
  UpwardAdoption,
} from '../model/index.js'
import { taskToLines } from '../report/index.js'
import { decimal, percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { createPrinter } from '../write/printer.js'
import { cutToWidth } from '../write/text-width.js'
import { STATUS } from '../write/wording.js'
import { familyToLines } from './family-to-lines.js'
import { lineageToText } from './lineage-to-text.js'

/** Families that a lineage prints at the REPL: a first look. */
const SHOWN = 5

/** The same lineage, whose parts print as words at the REPL: itself, tasks, links, pairs, families and who took up what. */
export function withLineageInspection<T extends Lineage>(lineage: T): T {
  printLineage(lineage)
  for (const task of lineage.tasks) {
    printTask(task)
    printSource(task.origin)
    for (const candidate of task.origin.candidates) printOrigin(candidate)
  }
  for (const pair of lineage.pairs) printPair(pair)
  for (const link of lineage.links) printLink(link)
  for (const family of lineage.families) printFamily(family)
  for (const adopter of lineage.adopters) printAdopter(adopter)
  for (const adoption of lineage.upward) printUpward(adoption)
  return lineage
}

const printLineage = createPrinter<Lineage>({
  name: 'Lineage',
  line: ({ documents, tasks, pairs, links }) =>
    `${documents.length} 份文件，${tasks.length} 项任务；比较 ${pairs.length} 对，得 ${links.length} 条对应`,
  whole: (lineage, width) => [
    ...lineageToText(lineage, { width, families: SHOWN }).split('\n'),
    'task(id)  family(id)  find(words)  explain(source, target)  families  adopters  upward  await save(folder)',
  ],
  isLong: true,
})

const headOf = ({ id, task }: CorpusTask): string =>
  `${id}  ${cutToWidth((task.heading?.text ?? task.text).replace(/\s+/gu, ' '), HEAD)}`

/** Columns of a task's name. */
const HEAD = 50

const printTask = createPrinter<CorpusTask>({
  name: 'CorpusTask',
  line: (one) => `${headOf(one)}${one.origin.best === null ? '' : `  ← ${originToLine(one.origin.best)}`}`,
  whole: (one, width) => [
    headOf(one),
    `  family: ${one.family}`,
    ...originToLines(one.origin).map((line) => `  ${line}`),
    ...taskToLines(one.task, width).slice(1),
  ],
  brief: ({ id }) => id,
})

/** 本地往年 hunan-2020/1.20  改写  字词 17.6%  可信度 0.18  2 年 */
const originToLine = ({
  role,
  task,
  relation,
  share,
  credibility,
  lagDays,
  lagYears,
}: OriginCandidate): string =>
  [
    `${ROLE[role].zh} ${task}`,
    STATUS[relation].zh,
    `字词 ${percent(share)}`,
    `可信度 ${decimal(credibility)}`,
    ...lagOf(lagDays, lagYears),
  ].join('  ')

/** The most credible one, others that may have been the model, and the rest. */
const originToLines = ({ best, ties, candidates }: Origin): readonly string[] => [
  ...(best === null ? ['本单位首见'] : []),
  ...candidates.map((candidate) => {
    const isTie = ties.some(({ task }) => task === candidate.task)
    const mark = candidate.task === best?.task ? '←' : isTie ? '← 并列' : '  另有'
    return `${mark} ${originToLine(candidate)}`
  }),
]

const lagOf = (days: number | null, years: number | null): readonly string[] =>
  days !== null ? [`${days} 天`] : years !== null ? [`${years} 年`] : []

const printSource = createPrinter<Origin>({
  name: 'Origin',
  line: ({ best }) => (best === null ? '本单位首见' : originToLine(best)),
  whole: (origin) => originToLines(origin),
  brief: ({ best }) => best?.task ?? '—',
})

const printOrigin = createPrinter<OriginCandidate>({
  name: 'OriginCandidate',
  line: originToLine,
  brief: ({ task }) => task,
})

const printLink = createPrinter<CorpusLink>({
  name: 'CorpusLink',
  line: ({ source, target, relation, score, confidence, uncertain, role }) =>
    `${source} → ${target}  ${relation} ${STATUS[relation].zh}  ${ROLE[role].zh}  score ${decimal(score)}  confidence ${decimal(confidence)}${uncertain ? ' ?' : ''}`,
  brief: ({ source, target, relation }) => `${source} → ${target} ${relation}`,
})

const printPair = createPrinter<ComparedPair>({
  name: 'ComparedPair',
  line: ({
    source,
    target,
    role,
    links,
    sourceTasks,
    targetTasks,
    takenOver,
    carriedOn,
    lagDays,
    lagYears,
  }) =>
    [
      `${source} (${sourceTasks}) → ${target} (${targetTasks})`,
      ROLE[role].zh,
      ...lagOf(lagDays, lagYears),
      `对应 ${links.length}`,
      `取自来源 ${percent(takenOver)}`,
      `被承接 ${percent(carriedOn)}`,
    ].join('  '),
  brief: ({ source, target }) => `${source} → ${target}`,
})

const printFamily = createPrinter<Family>({
  name: 'Family',
  line: (family, width) => familyToLines(family, 'zh', width).join('\n'),
  whole: (family, width) => familyToLines(family, 'zh', width),
  brief: ({ id }) => id,
})

const printAdopter = createPrinter<Adopter>({
  name: 'Adopter',
  line: ({ document, tasks, origins, tied, copied, lagDays, lagYears }) =>
    [
      `${document}  任务 ${tasks}`,
      ...[...ROLES, 'own' as const]
        .filter((role) => origins[role] > 0)
        .map((role) => `${ROLE[role].zh} ${origins[role]}`),
      ...(tied === 0 ? [] : [`来源并列 ${tied}`]),
      ...(copied === null ? [] : [`照抄程度 ${percent(copied)}`]),
      ...lagOf(lagDays, lagYears),
    ].join('  '),
})

const nameOf = (unit: string): string => regionByCode(unit)?.name ?? unit

const printUpward = createPrinter<UpwardAdoption>({
  name: 'UpwardAdoption',
  line: ({ family, from, to, lagDays, lagYears, linked }) =>
    [
      `${family}  ${nameOf(from.unit)} ${from.document} → ${nameOf(to.unit)} ${to.document}`,
      ...lagOf(lagDays, lagYears),
      linked ? '直接对应' : '经由其他文件',
    ].join('  '),
})
