import { CORPUS_FORMATS } from '../doors/corpus.js'
import { COMPARISON_FIGURES, FORMATS, LINEAGE_FIGURES, TABLES } from '../doors/report.js'
import type { CommandName } from './commands.js'
import { PROMISE_FORMATS } from './promise-format-told.js'
import type { Said } from './said.js'

/** What the command line says, by the long names of the options. */
export interface Values {
  readonly format?: string
  readonly out?: string
  readonly lang?: string
  readonly table?: string
  readonly figure?: string
  readonly columns?: string
  readonly family?: string
  readonly phrase?: string
  readonly kinds?: string
  readonly record?: string
  readonly ocr?: string
  readonly convert?: string
  readonly bom?: boolean
  readonly revisions?: boolean
  readonly force?: boolean
  readonly pairing?: string
  readonly 'max-lag'?: string
  readonly 'same-year'?: boolean
  readonly manifest?: string
  readonly decisions?: readonly string[]
  readonly review?: string
  readonly what?: string
  readonly size?: string
  readonly strata?: string
  readonly by?: string
  readonly coder?: string
  readonly cache?: string
  readonly 'no-cache'?: boolean
  readonly store?: string
  readonly shard?: string
  readonly reduce?: boolean
  readonly engine?: string
  readonly drain?: boolean
  readonly threads?: string
  readonly texts?: readonly string[]
  readonly list?: boolean
  readonly tasks?: boolean
  readonly help?: boolean
  readonly version?: boolean
}

export interface CommandOption<Value> extends Said {
  readonly type: NonNullable<Value> extends boolean ? 'boolean' : 'string'
  readonly multiple?: NonNullable<Value> extends readonly string[] ? true : never
  readonly short?: string
  /** What stands after it. */
  readonly value?: Said
  /** Where it does something; every other command refuses it. */
  readonly of: readonly CommandName[]
  /** What it means in one command, where that differs. */
  readonly own?: Readonly<Partial<Record<CommandName, Said & { readonly value?: Said }>>>
}

const FILE: Said = { zh: '文件', en: 'FILE' }
const FOLDER: Said = { zh: '文件夹', en: 'DIR' }
const LIST: Said = { zh: '名称,…', en: 'NAMES' }
const NUMBER: Said = { zh: '数', en: 'N' }
/** Commands whose result may go into a file. */
const WRITING: readonly CommandName[] = [
  'compare',
  'parse',
  'promises',
  'corpus',
  'review',
  'evaluate',
  'benchmark',
]
const ALL: readonly CommandName[] = [...WRITING, 'demo', 'worker']
const ONE_FILE: readonly CommandName[] = ['compare', 'parse', 'promises', 'evaluate']

/** Every option there is, in the order of the help: where it does something and what. */
export const OPTIONS: { readonly [Name in keyof Required<Values>]: CommandOption<Values[Name]> } = {
  format: {
    type: 'string',
    short: 'f',
    value: { zh: '格式', en: 'FORMAT' },
    of: ['compare', 'parse', 'promises', 'corpus'],
    zh: `报告的格式：${FORMATS.join(' ')}（默认看 --out 的扩展名，否则为 text）`,
    en: `the report's format: ${FORMATS.join(' ')} (default: as the name of --out ends, else text)`,
    own: {
      parse: { zh: 'text 或 json（默认 text）', en: 'text or json (default text)' },
      promises: {
        zh: `报告的格式：${PROMISE_FORMATS.join(' ')}（默认看 --out 的扩展名，否则为 text）`,
        en: `the report's format: ${PROMISE_FORMATS.join(' ')} (default: as the name of --out ends, else text)`,
      },
      corpus: {
        zh: `写出哪些，逗号分隔：${CORPUS_FORMATS.join(' ')}（默认全部）`,
        en: `what is written, with commas between: ${CORPUS_FORMATS.join(' ')} (default all)`,
      },
    },
  },
  out: {
    type: 'string',
    short: 'o',
    value: FILE,
    of: WRITING,
    zh: '结果写到这个文件；- 为标准输出（默认）',
    en: 'write the result into this file; - is standard output (the default)',
    own: {
      corpus: {
        value: FOLDER,
        zh: '其中写入 report.html、lineage.json 和 tables/；不给则只打印摘要；写 - 则把一种格式（-f json 或 html）写到标准输出',
        en: 'report.html, lineage.json and tables/ go there; without it a summary is printed; - writes one format (-f json or html) to standard output',
      },
    },
  },
  force: {
    type: 'boolean',
    of: ALL,
    zh: '覆盖已有的文件',
    en: 'replace what is there',
  },
  table: {
    type: 'string',
    short: 't',
    value: { zh: '表', en: 'TABLE' },
    of: ['compare'],
    zh: `CSV 的内容：${TABLES.join(' ')}（默认 links）`,
    en: `what a CSV file holds: ${TABLES.join(' ')} (default links)`,
  },
  figure: {
    type: 'string',
    value: { zh: '图', en: 'FIGURE' },
    of: ['compare', 'corpus'],
    zh: `画一幅图，写到 --out 名称.svg、.png 或 .pdf：${COMPARISON_FIGURES.join(' ')}（默认 flow）`,
    en: `draw a figure into --out NAME.svg, .png or .pdf: ${COMPARISON_FIGURES.join(' ')} (default flow)`,
    own: {
      corpus: {
        zh: `画一幅图，写到 --out 名称.svg、.png 或 .pdf：${LINEAGE_FIGURES.join(' ')}（默认 documents）`,
        en: `draw a figure into --out NAME.svg, .png or .pdf: ${LINEAGE_FIGURES.join(' ')} (default documents)`,
      },
    },
  },
  columns: {
    type: 'string',
    value: { zh: '1|2', en: '1|2' },
    of: ['compare', 'corpus'],
    zh: '图占期刊的几栏：1 为 85 毫米宽，2 为 174 毫米宽（默认 2）',
    en: "columns of a journal's page that the figure fills: 1 is 85 mm wide, 2 is 174 mm (default 2)",
  },
  family: {
    type: 'string',
    value: { zh: '编号', en: 'ID' },
    of: ['corpus'],
    zh: '图 life 画哪个任务族（默认地区最多的一个）',
    en: 'of the figure life: which family (default that of most units)',
  },
  phrase: {
    type: 'string',
    value: { zh: '提法', en: 'PHRASE' },
    of: ['corpus'],
    zh: '图 spread 跟踪哪个提法',
    en: 'of the figure spread: which phrase is followed',
  },
  revisions: {
    type: 'boolean',
    of: ['compare'],
    zh: '写成带修订的 Word 文件：全部拒绝即来源文件的任务，全部接受即目标文件的任务',
    en: 'write a Word document with tracked changes: all rejected the source’s tasks, all accepted the target’s',
  },
  bom: {
    type: 'boolean',
    of: ['compare', 'corpus'],
    zh: 'CSV 开头加字节顺序标记，供 Excel 直接打开',
    en: 'begin CSV with a byte order mark, for Excel',
  },
  kinds: {
    type: 'string',
    value: LIST,
    of: ['compare', 'parse', 'corpus', 'evaluate'],
    zh: '比较哪些条目，逗号分隔：task（任务，默认）review（回顾）frame（总体要求）',
    en: 'which items are compared, with commas between: task (default) review (what was done) frame (总体要求)',
  },
  record: {
    type: 'string',
    value: NUMBER,
    of: ONE_FILE,
    zh: '一个文件（.zip .jsonl）含多份文件时取第几份，从 1 数起',
    en: 'of files that hold several documents (.zip .jsonl): which one, counted from 1',
  },
  ocr: {
    type: 'string',
    value: { zh: '引擎', en: 'ENGINE' },
    of: ['compare', 'parse', 'promises', 'corpus', 'evaluate'],
    zh: '识别扫描件和图片（.png .jpg）：tesseract（须先 npm install tesseract.js @tesseract.js-data/chi_sim @napi-rs/canvas）或 paddle（@gutenye/ocr-node @napi-rs/canvas）',
    en: 'recognise the text of scans and pictures (.png .jpg): tesseract (npm install tesseract.js @tesseract.js-data/chi_sim @napi-rs/canvas) or paddle (@gutenye/ocr-node @napi-rs/canvas)',
  },
  convert: {
    type: 'string',
    value: { zh: '程序', en: 'PROGRAM' },
    of: ['compare', 'parse', 'promises', 'corpus', 'evaluate'],
    zh: '不能直接读的文件（.rtf .odt .ppt、1997 年以前的 .doc）先由 LibreOffice 另存：soffice',
    en: 'have LibreOffice save files first that are not read here (.rtf .odt .ppt, .doc of before 1997): soffice',
  },
  pairing: {
    type: 'string',
    short: 'p',
    value: LIST,
    of: ['corpus'],
    zh: '比较哪些文件对，逗号分隔：vertical（上级→下级）sibling（同级）self（本单位→下一年）history（本单位→以后各年）upward（下级→上级）near（任务相近的）all（默认 vertical,sibling,self）',
    en: 'which documents are compared, with commas between: vertical (superior → subordinate) sibling (one level) self (a unit → its next year) history (a unit → all its later years) upward (subordinate → superior) near (those with tasks alike) all (default vertical,sibling,self)',
  },
  'max-lag': {
    type: 'string',
    value: { zh: '年数', en: 'YEARS' },
    of: ['corpus'],
    zh: 'vertical、sibling、upward 两份文件最多相隔几年（默认 1）',
    en: 'years that may lie between the two documents of vertical, sibling and upward (default 1)',
  },
  'same-year': {
    type: 'boolean',
    of: ['corpus'],
    zh: '其中只比较同一年的文件，即 --max-lag 0',
    en: 'of these only documents of one and the same year: --max-lag 0',
  },
  manifest: {
    type: 'string',
    value: FILE,
    of: ['corpus'],
    zh: '更正文件信息的 CSV 或 JSON：file id title region year date kind series exclude（默认文件夹内的 manifest.csv 或 .json）',
    en: 'corrections, CSV or JSON: file id title region year date kind series exclude (default manifest.csv or .json in the folder)',
  },
  decisions: {
    type: 'string',
    multiple: true,
    value: FILE,
    of: ['corpus'],
    zh: '填好的复核表（CSV、XLSX），可给多次',
    en: 'a filled-in review sheet (CSV, XLSX); may be given several times',
  },
  review: {
    type: 'string',
    value: FILE,
    of: ['corpus'],
    zh: '写出一张供人复核的表（XLSX、CSV）',
    en: 'write a sheet for people to decide on (XLSX, CSV)',
  },
  what: {
    type: 'string',
    value: { zh: '内容', en: 'WHICH' },
    of: ['corpus'],
    zh: '复核表的内容：uncertain（拿不准的对应，默认）links all sample，或 tasks（随机抽取任务，用来校正各状态的占比）',
    en: 'of the sheet: uncertain links (default) links all sample, or tasks: a random sample of tasks, to correct shares by',
  },
  size: {
    type: 'string',
    value: NUMBER,
    of: ['corpus'],
    zh: '抽样的行数（默认 100）',
    en: 'rows of a sample (default 100)',
  },
  strata: {
    type: 'string',
    value: LIST,
    of: ['corpus'],
    zh: '抽取任务时按什么分层：status（默认）confidence section unit year …',
    en: 'how a sample of tasks is stratified: status (default) confidence section unit year …',
  },
  by: {
    type: 'string',
    value: LIST,
    of: ['corpus'],
    zh: '有编码过的任务（--decisions）时，按什么分组估计占比：section unit year field …',
    en: 'with coded tasks in --decisions: shares by section unit year field …',
  },
  coder: {
    type: 'string',
    value: { zh: '姓名', en: 'NAME' },
    of: ['corpus', 'review'],
    zh: '复核表中未填编码人的行算谁的',
    en: 'whose the rows are in which the column of coders is empty',
  },
  cache: {
    type: 'string',
    value: FOLDER,
    of: ['corpus'],
    zh: '读过的文件和比较结果存在哪里（默认系统的缓存文件夹）',
    en: "where parsed documents and comparisons are kept (default: the system's cache folder)",
  },
  'no-cache': { type: 'boolean', of: ['corpus'], zh: '什么都不存', en: 'keep nothing' },
  store: {
    type: 'string',
    value: FOLDER,
    of: ['corpus', 'worker'],
    zh: '几个进程或几台机器共用的文件夹，代替缓存',
    en: 'in place of the cache: a folder that several processes or machines share',
  },
  shard: {
    type: 'string',
    value: { zh: 'i/n', en: 'I/N' },
    of: ['corpus'],
    zh: '只做 n 份里的第 i 份，结果存入 --store；先读文件，都读完后再比较，可重复运行',
    en: 'do the I-th of N parts into --store: read files, and once all are read compare; may be run again and again',
  },
  reduce: {
    type: 'boolean',
    of: ['corpus'],
    zh: '由 --store 里各份的结果写出报告；各份没做成的算作失败，不再重试',
    en: 'make the report of what shards left in --store; what they failed in is not tried again',
  },
  engine: {
    type: 'string',
    value: { zh: '网址', en: 'URL' },
    of: ['corpus', 'worker'],
    zh: '由队列另一头的 worker 完成：redis://主机:端口 或 postgres://用户:密码@主机/库（须先 npm install bullmq，以及 ioredis 或 pg）',
    en: 'have workers do it, through a queue: redis://host:port or postgres://user:password@host/database (npm install bullmq, and ioredis or pg)',
    own: {
      worker: {
        zh: '队列在哪里：redis://主机:端口 或 postgres://用户:密码@主机/库（须先 npm install bullmq，以及 ioredis 或 pg）',
        en: 'where the queue is: redis://host:port or postgres://user:password@host/database (npm install bullmq, and ioredis or pg)',
      },
    },
  },
  drain: {
    type: 'boolean',
    of: ['worker'],
    zh: '队列空了就结束',
    en: 'end when the queue is empty',
  },
  threads: {
    type: 'string',
    value: NUMBER,
    of: ['corpus', 'worker'],
    zh: '工作线程数（默认每个处理器一个）',
    en: 'worker threads (default: one a processor)',
    own: {
      worker: {
        zh: '同时做几个，各在一个进程里（默认每个处理器一个）',
        en: 'jobs at one time, each in a process of its own (default: one a processor)',
      },
    },
  },
  list: {
    type: 'boolean',
    of: ['benchmark'],
    zh: '列出全部文件对，以及哪些文本已有、缺少或不同',
    en: 'list all pairs, and which texts are there, missing or changed',
  },
  tasks: {
    type: 'boolean',
    of: ['benchmark'],
    zh: '写出要对应的任务：有文本的文件对、各任务的编号和文字（JSON）',
    en: 'write what there is to link: pairs whose texts are there, with the ids and texts of their tasks (JSON)',
  },
  texts: {
    type: 'string',
    multiple: true,
    value: FOLDER,
    of: ['benchmark'],
    zh: '文本所在的文件夹，按 SHA-256 识别，可给多次（五份示例文件随包提供）',
    en: 'a folder with texts, known by their SHA-256; may be given several times (the five seeds are in the package)',
  },
  lang: {
    type: 'string',
    short: 'l',
    value: { zh: 'zh|en', en: 'zh|en' },
    of: ALL,
    zh: '报告和提示的语言（报告默认中文，提示默认随系统）',
    en: "language of the report and of messages (default: reports in Chinese, messages in the system's language)",
  },
  help: { type: 'boolean', short: 'h', of: ALL, zh: '本说明', en: 'this text' },
  version: { type: 'boolean', short: 'v', of: [], zh: '版本号', en: 'the version' },
}

export const OPTION_NAMES: readonly (keyof Values)[] = Object.keys(OPTIONS) as (keyof Values)[]
