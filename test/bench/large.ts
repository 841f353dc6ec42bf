import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDocumentSync } from '../../src/document.js'
import { compare, type PolicyDocument, parseDocument } from '../../src/index.js'
import { ROOT, SHARED } from '../gold/pairs.js'
import { bodyToClauses, isTaskLike, makeTasks, mulberry32, readRealTasks } from './make-tasks.js'
import { median } from './measure.js'
import type { BenchTable } from './table.js'

const DIGITS = '一二三四五六七八九'
/** 1 to 99 in Chinese. */
const toHan = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const unit = ones === 0 ? '' : DIGITS[ones - 1]
  return tens === 0 ? unit! : `${tens === 1 ? '' : DIGITS[tens - 1]}十${unit}`
}

/** A plan of so many tasks, a hundred in a section. */
const toPlan = (tasks: readonly string[]): string =>
  `工作要点\n${tasks
    .map(
      (task, at) =>
        `${at % 100 === 0 ? `${toHan(at / 100 + 1)}、抓好第${toHan(at / 100 + 1)}项工作\n` : ''}${(at % 100) + 1}．${task}`,
    )
    .join('\n')}\n`

const VERBS = '推进 加快 完善 建立 优化 健全 加强 落实'.split(' ')
const NOUNS =
  '政务服务 数据共享 营商环境 产业发展 城市更新 乡村振兴 科技创新 生态保护 公共安全 社会保障 基层治理 人才引进 教育改革 医疗卫生 交通建设 项目管理 平台建设 标准体系 监督考核 资金保障'.split(
    ' ',
  )

/** Tasks of eight verbs and twenty nouns: everything shares something with everything. */
function poorTasks(count: number, seed: number): readonly string[] {
  const random = mulberry32(seed)
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!
  const clause = () =>
    `${any(VERBS)}${any(NOUNS)}和${any(NOUNS)}，${any(VERBS)}${any(NOUNS)}${any(NOUNS)}机制。`
  return Array.from({ length: count }, () => `${clause()}${clause()}${clause()}`)
}

const EQUAL = [
  '推进政务服务一网通办，健全数据共享机制。加强电子证照应用。',
  '完善乡村振兴产业体系，改善农村人居环境。抓好粮食生产。',
  '加快城市更新和老旧小区改造，增设电梯。完善社区养老设施。',
]

/** Documents and runs much larger than usual: seconds of processor time, which a busy machine changes less than the clock. */
export function large(): BenchTable {
  const real = readRealTasks()
  const clauses = real.bodies.map(bodyToClauses).filter(isTaskLike)
  const seeds = ['hunan-2022.txt', 'loudi-2023.txt'].map((name) =>
    readDocumentSync(join(ROOT, 'seeds', name)),
  )
  const usual = (): number => secondsOf(() => compare(seeds[0]!, seeds[1]!))
  for (let run = 0; run < 10; run++) usual()
  const rows: string[][] = []
  const pairOf = (texts: readonly string[]) => texts.map((text) => parseDocument(text))
  const add = (what: string, job: () => unknown): void => {
    const before = median(Array.from({ length: 5 }, usual))
    const seconds = secondsOf(job)
    const after = median(Array.from({ length: 5 }, usual))
    rows.push([what, seconds.toFixed(1), (seconds / ((before + after) / 2)).toFixed(0)])
  }
  const addPair = (what: string, texts: readonly string[]): void => {
    const [source, target] = pairOf(texts)
    add(what, () => compare(source!, target!))
  }
  addPair(
    '3,000 × 3,000 tasks of eight verbs and twenty nouns',
    [1, 2].map((seed) => toPlan(poorTasks(3000, seed))),
  )
  addPair(
    `3,000 × 3,000 tasks made of clauses of ${real.source}`,
    [1, 2].map((seed) => toPlan([...makeTasks(clauses, 3000, seed)])),
  )
  const equal = (kinds: number) => toPlan(Array.from({ length: 5000 }, (_, at) => EQUAL[at % kinds]!))
  addPair('5,000 × 5,000 equal tasks', [equal(1), equal(1)])
  addPair('5,000 × 5,000 tasks of three texts', [equal(3), equal(3)])
  const headings = `工作要点\n一、改革\n${Array.from({ length: 100_000 }, (_, at) => `${(at % 100) + 1}．推进第${at}项工作。`).join('\n')}\n`
  add('parse 100,000 numbered headings', () => parseDocument(headings))
  const provinces = provincePairs(200)
  if (provinces.length > 0)
    add(`${provinces.length} of the 1,891 pairs of 62 provincial work reports, one thread`, () => {
      for (const [source, target] of provinces) compare(source, target)
    })
  return {
    title: 'Large documents and many pairs',
    head: ['what', 'processor, s', '÷ one usual pair'],
    rows,
    notes: [
      'Parsed before, but for the headings. One usual pair: 湖南2022 × 娄底2023, compared just before and after, so the ratios hold on a busy machine.',
      ...(provinces.length > 0 ? [] : ['skipped: ../shared/corpus is not on this machine']),
    ],
  }
}

function secondsOf(job: () => unknown): number {
  const before = process.cpuUsage()
  job()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** So many pairs of reports, evenly spread. */
function provincePairs(count: number): readonly (readonly [PolicyDocument, PolicyDocument])[] {
  const folder = join(SHARED, 'corpus/gwr_province')
  if (!existsSync(folder)) return []
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readDocumentSync(join(folder, name)))
  const pairs = documents.flatMap((source, at) =>
    documents.slice(at + 1).map((target) => [source, target] as const),
  )
  const step = Math.max(1, Math.floor(pairs.length / count))
  return pairs.filter((_, at) => at % step === 0).slice(0, count)
}
