import type { Said } from './said.js'

export type CommandName =
  | 'compare'
  | 'parse'
  | 'promises'
  | 'corpus'
  | 'worker'
  | 'review'
  | 'evaluate'
  | 'benchmark'
  | 'demo'

export interface Command extends Said {
  /** What it works on, by name; one that ends in … may be given several times. */
  readonly takes: readonly Said[]
  /** Lines one may type, each with what it does. */
  readonly examples: readonly (Said & { readonly line: string })[]
}

const SOURCE: Said = { zh: '来源文件', en: 'SOURCE' }
const TARGET: Said = { zh: '目标文件', en: 'TARGET' }

export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  compare: {
    takes: [SOURCE, TARGET],
    zh: '来源文件的每项任务在目标文件中去了哪里',
    en: 'what became of every task of SOURCE in TARGET',
    examples: [
      { line: 'compare hunan-2022.txt loudi-2023.txt', zh: '在终端看表', en: 'a table on the terminal' },
      {
        line: 'compare hunan-2022.docx loudi-2023.pdf --out report.html',
        zh: '写成网页',
        en: 'a page to read and share',
      },
      {
        line: 'compare a.txt b.txt --table tasks --out tasks.csv --bom',
        zh: '任务表，供 Excel 打开',
        en: 'a table of tasks for Excel',
      },
      {
        line: 'compare a.txt b.txt --figure flow --columns 1 --out flow.pdf',
        zh: '论文用图',
        en: 'a figure for a paper',
      },
    ],
  },
  parse: {
    takes: [{ zh: '文件', en: 'FILE' }],
    zh: '一份文件的条目，以及读到的异常之处',
    en: 'outline of a document, with notes on its oddities',
    examples: [
      { line: 'parse loudi-2023.txt', zh: '读得对不对，一看便知', en: 'whether it was read rightly' },
      {
        line: 'parse loudi-2023.pdf --format json --out loudi.json',
        zh: '存下备用',
        en: 'keep what was read',
      },
    ],
  },
  promises: {
    takes: [
      { zh: '计划', en: 'PLAN' },
      { zh: '报告', en: 'REPORT' },
    ],
    zh: '计划中的承诺，以后年份的报告说了什么：已报告、部分报告、未提及；数字是否完成',
    en: 'what REPORT, of a later year, says of the promises in PLAN, and whether figures were met',
    examples: [
      {
        line: 'promises report-2024.txt report-2025.txt',
        zh: '在终端看摘要和逐项算式',
        en: 'a summary and every judged figure on the terminal',
      },
      {
        line: 'promises report-2024.docx report-2025.docx --out promises.html',
        zh: '写成网页（也可 .md、.xlsx、.json）',
        en: 'a page to read and share (or .md, .xlsx, .json)',
      },
    ],
  },
  corpus: {
    takes: [{ zh: '文件夹', en: 'FOLDER' }],
    zh: '文件夹内全部文件的沿革：报告与数据表',
    en: 'lineages of all documents in FOLDER: report and tables',
    examples: [
      { line: 'corpus plans/ --out results', zh: '报告和全部数据表', en: 'the report and all tables' },
      {
        line: 'corpus plans/ --pairing vertical --same-year',
        zh: '只比较同年的上下级',
        en: 'superiors with subordinates of the same year',
      },
      {
        line: 'corpus plans/ --figure spread --phrase 一网通办 --out spread.svg',
        zh: '一个提法的扩散图',
        en: 'a figure of how a phrase spread',
      },
      {
        line: 'corpus plans/ --review review.xlsx',
        zh: '写出待复核的对应',
        en: 'a sheet of links for people to decide on',
      },
      {
        line: 'corpus plans/ --engine redis://queue.example --store /shared/store --out results',
        zh: '由多台机器上的 worker 完成',
        en: 'done by workers on other machines',
      },
    ],
  },
  worker: {
    takes: [],
    zh: '替别处的 corpus --engine 干活：从队列取任务，结果写进共享的存储文件夹',
    en: 'does the work of a corpus --engine elsewhere: takes jobs from its queue, puts results into the shared store',
    examples: [
      {
        line: 'worker --engine redis://queue.example:6379 --store /shared/store',
        zh: '一直干活，直到 Ctrl-C 或 SIGTERM',
        en: 'works until Ctrl-C or SIGTERM',
      },
      {
        line: 'worker --engine postgres://me:secret@db.example/queue --store /shared/store --drain',
        zh: '队列空了就结束',
        en: 'ends when the queue is empty',
      },
    ],
  },
  review: {
    takes: [{ zh: '复核表…', en: 'SHEET…' }],
    zh: '编码人的判断，以及彼此是否一致',
    en: 'what coders decided, and how far they agree',
    examples: [
      {
        line: 'review review-li.xlsx review-wang.xlsx',
        zh: '两人的一致程度',
        en: 'how far two coders agree',
      },
    ],
  },
  evaluate: {
    takes: [SOURCE, TARGET, { zh: '人工标注', en: 'GOLD' }],
    zh: '比较结果与人工标注的对应有多一致',
    en: "how well the comparison agrees with people's links",
    examples: [
      {
        line: 'evaluate hunan-2022.txt loudi-2023.txt gold.json',
        zh: '查准率、查全率、F1',
        en: 'precision, recall and F1',
      },
    ],
  },
  benchmark: {
    takes: [{ zh: '对应文件', en: 'LINKS' }],
    zh: '在公开基准（33 对文件的人工标注）上给任何系统找出的对应打分',
    en: "scores any system's links on the public benchmark: people's links of 33 pairs of documents",
    examples: [
      { line: 'benchmark my-links.json', zh: '看分数', en: 'the scores as a table' },
      { line: 'benchmark my-links.json --out scores.json', zh: '另存为 JSON', en: 'and as JSON besides' },
      {
        line: 'benchmark --list --texts texts/',
        zh: '有哪些文件对，缺哪些文本',
        en: 'all pairs, and which texts are missing',
      },
      {
        line: 'benchmark --tasks --texts texts/ --out tasks.json',
        zh: '写出要对应的任务（编号和文字）',
        en: 'what there is to link: ids and texts of all tasks',
      },
    ],
  },
  demo: {
    takes: [{ zh: '[文件夹]', en: '[FOLDER]' }],
    zh: '写出五份真实的工作要点和两个脚本（默认写到当前文件夹），并告诉接下来可以试什么',
    en: 'writes five real plans and two scripts to try into FOLDER (default: here), and says what to run next',
    examples: [{ line: 'demo', zh: '写到当前文件夹', en: 'into the current folder' }],
  },
}

export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS) as CommandName[]

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
