#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import pkg from '../package.json' with { type: 'json' }
import { traceFolder } from './cli/corpus.js'
import { reviewSheets } from './cli/review.js'
import { columns, exactly, listOf, oneOf, UsageError, wholeNumber } from './cli/usage.js'
import { PAIRING_NAMES } from './corpus/options.js'
import { documentToQuality, LOOK_BELOW } from './document-to-quality.js'
import { CORPUS_FORMATS } from './doors/corpus.js'
import {
  comparisonToFormat,
  documentToText,
  FORMATS,
  type Format,
  formatOf,
  TABLES,
  toText,
} from './doors/report.js'
import type { Gold } from './evaluate/gold.js'
import { jsonToGold } from './evaluate/json-to-gold.js'
import { scoresToText } from './evaluate/scores-to-text.js'
import {
  compare,
  evaluate,
  type LiveComparison,
  type PolicyDocument,
  PolicyError,
  type ReadOptions,
  readDocument,
} from './index.js'
import { ITEM_KINDS } from './model/index.js'
import { checkSize } from './read/index.js'
import { textToFile } from './write/text-to-file.js'

const HELP = `policy-lineage ${pkg.version}: what became of policy tasks as they travel between work plans

  policy-lineage compare SOURCE TARGET [options]   what became of every task of SOURCE in TARGET
  policy-lineage parse FILE                        outline of a document, with notes on its oddities
  policy-lineage corpus FOLDER --out DIR           lineages of all documents in FOLDER: report and tables
  policy-lineage review SHEET...                   what coders decided, and how far they agree
  policy-lineage evaluate SOURCE TARGET GOLD       how well the comparison agrees with people's links

SOURCE, TARGET and FILE are .txt .md .html .mht .docx .doc .wps .xlsx .xls .et .ofd .pdf .json .jsonl .zip files,
or - for standard input.

  -f, --format FORMAT   ${FORMATS.join(' ')} (compare); text json (parse)
                        default: as the name of --out ends, else text
  -o, --out FILE        write there instead of to standard output
  -l, --lang zh|en      language of the report's own words (default zh)
  -t, --table TABLE     of csv: links (default) tasks changes codebook
      --kinds KINDS     what is compared, of task,review,frame with commas between (default task;
                        of parse, corpus and evaluate too): review is what was done, frame 总体要求
      --record N        of files that hold several documents (.zip .jsonl): which one, from 1
      --bom             of csv: begin with a byte order mark, for Excel
      --force           overwrite FILE, or what is in DIR

  of corpus:
  -p, --pairing PLANS      of ${PAIRING_NAMES.join(' ')}, with commas between (default vertical,sibling,self)
  -o, --out DIR         report.html, lineage.json and tables/ go there; without it a summary is printed
  -f, --format FORMATS  of ${CORPUS_FORMATS.join(' ')} (default all)
      --manifest FILE   CSV or JSON: file, id, title, region, year, date, kind, series, exclude
      --decisions FILE  a filled-in review sheet (CSV, XLSX); may be given several times
      --review FILE     write a sheet of links for people to decide on (XLSX, CSV)
      --what WHICH      of them: uncertain (default) links all sample,
                        or tasks: a random sample of tasks, to correct shares by
      --size N          rows of a sample (default 100)
      --strata NAMES    of tasks: status (default) confidence section unit year …
      --by NAMES        with coded tasks in --decisions: shares by section unit year field …
      --coder NAME      whose the rows are in which the column is empty (of review too)
      --cache DIR       where parsed documents and comparisons are kept (default: the system's cache folder)
      --no-cache        keep nothing
      --threads N       worker threads (default: one a processor)

  -h, --help            this text
  -v, --version         the version

Exit codes: 0 done, 1 failed, 2 wrong usage. NO_COLOR=1 turns colours off.
`

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  out: { type: 'string', short: 'o' },
  lang: { type: 'string', short: 'l' },
  table: { type: 'string', short: 't' },
  kinds: { type: 'string' },
  record: { type: 'string' },
  bom: { type: 'boolean' },
  force: { type: 'boolean' },
  pairing: { type: 'string', short: 'p' },
  manifest: { type: 'string' },
  decisions: { type: 'string', multiple: true },
  review: { type: 'string' },
  what: { type: 'string' },
  coder: { type: 'string' },
  size: { type: 'string' },
  strata: { type: 'string' },
  by: { type: 'string' },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
  threads: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values']

const { stdin, stdout, stderr } = process

async function main(args: readonly string[]): Promise<string | Uint8Array> {
  const { values, positionals } = parsed(args)
  if (values.help) return HELP
  if (values.version) return `${pkg.version}\n`
  const [command, ...files] = positionals
  switch (command) {
    case 'compare': {
      const [source, target] = exactly(files, 'compare', ['SOURCE', 'TARGET'])
      return report(await compareFiles(source!, target!, values), values)
    }
    case 'parse': {
      const [file] = exactly(files, 'parse', ['FILE'])
      const format = oneOf('format', values.format ?? 'text', ['text', 'json'])
      const document = await readInput(file!, values)
      return format === 'json'
        ? `${JSON.stringify(document, null, 2)}\n`
        : documentToText(document, columns())
    }
    case 'evaluate': {
      const [source, target, gold] = exactly(files, 'evaluate', ['SOURCE', 'TARGET', 'GOLD'])
      const annotated = jsonToGold(readJson(gold!))
      const comparison = await compareFiles(source!, target!, values)
      tellOtherPair(comparison, annotated, gold!)
      return scoresToText(evaluate(comparison, annotated))
    }
    case 'corpus': {
      const [folder] = exactly(files, 'corpus', ['FOLDER'])
      return traceFolder(folder!, values)
    }
    case 'review':
      if (files.length === 0) throw new UsageError('review takes one filled-in sheet or more')
      return reviewSheets(files, values.coder)
    case undefined:
      throw new UsageError('say what to do: compare, parse, corpus, review or evaluate')
    default:
      throw new UsageError(
        `there is no command ${command}; there are compare, parse, corpus, review and evaluate`,
      )
  }
}

function parsed(args: readonly string[]): {
  readonly values: Values
  readonly positionals: readonly string[]
} {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

async function report(comparison: LiveComparison, values: Values): Promise<string | Uint8Array> {
  const lang = oneOf('lang', values.lang ?? 'zh', ['zh', 'en'])
  const format = values.format
    ? oneOf('format', values.format, FORMATS)
    : values.out
      ? formatOf(values.out)
      : 'text'
  if (format === 'text' && values.out === undefined)
    return toText(comparison, { lang, width: columns(), color: colours() })
  if (isBinary(format) && values.out === undefined && stdout.isTTY)
    throw new UsageError(`${format} is not for a terminal: name a file with --out`)
  const table = oneOf('table', values.table ?? 'links', TABLES)
  return comparisonToFormat(comparison, format, { lang, table, bom: values.bom === true })
}

const isBinary = (format: Format): boolean => !['text', 'md', 'json', 'html', 'csv'].includes(format)

async function compareFiles(source: string, target: string, values: Values): Promise<LiveComparison> {
  if (source === '-' && target === '-') throw new UsageError('only one side can be standard input')
  const documents = [await readInput(source, values), await readInput(target, values)] as const
  return withProgress('comparing …', () => compare(...documents))
}

/** A document with something to compare; the library takes others too, with a note. */
async function readInput(file: string, values: Values): Promise<PolicyDocument> {
  const kinds = listOf('kinds', values.kinds, ITEM_KINDS)
  const record = wholeNumber('record', values.record)
  const options: ReadOptions = {
    ...(kinds === undefined ? {} : { kinds }),
    ...(record === undefined ? {} : { record }),
  }
  const document = file === '-' ? await readStdin(options) : await readDocument(file, options)
  const name = file === '-' ? 'standard input' : file
  if (document.plans.every((plan) => plan.tasks.length === 0)) {
    const others = document.plans.some((plan) => plan.items.length > 0)
    throw new PolicyError(
      'not-a-document',
      `${name} holds no ${others ? `${document.kinds.join(', ')}; --kinds brings in items of other kinds` : 'task'}`,
    )
  }
  tellQuality(name, document)
  return document
}

/** Ids of tasks are alike in all documents: links of another pair would be scored without a murmur. */
function tellOtherPair({ source, target }: LiveComparison, gold: Gold, name: string): void {
  if (gold.source === source.id && gold.target === target.id) return
  stderr.write(
    `note: ${name} is about ${gold.source} and ${gold.target}, compared are ${source.id} and ${target.id}\n`,
  )
}

/** A document that was read badly is told of before anybody believes its figures. */
function tellQuality(name: string, document: PolicyDocument): void {
  const { score, reasons } = documentToQuality(document)
  if (score >= LOOK_BELOW) return
  const why = reasons.map(({ message }) => message).join(' ')
  stderr.write(
    `note: ${name} may have been read wrongly (quality ${score} of 1): ${why} Look at its outline.\n`,
  )
}

async function readStdin(options: ReadOptions): Promise<PolicyDocument> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stdin) {
    chunks.push(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).length
    checkSize(bytes, { name: 'standard input' })
  }
  return readDocument(Buffer.concat(chunks), { ...options, name: 'stdin' })
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new PolicyError('not-found', `there is no file ${path}`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new PolicyError('bad-input', `${path} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

/** Says on a terminal what is going on while a dictionary loads, and wipes it away afterwards. */
function withProgress<T>(what: string, work: () => T): T {
  if (stderr.isTTY) stderr.write(what)
  const done = work()
  if (stderr.isTTY) stderr.write('\r\u001b[K')
  return done
}

/** As no-color.org and force-color.org have it; else colours are for terminals. */
function colours(): boolean {
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return stdout.isTTY === true && process.env.TERM !== 'dumb'
}

/** A reader that closes early (head, less) is no failure. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  const args = process.argv.slice(2)
  const { out, force, help, version } = parsed(args).values
  const [command] = parsed(args).positionals
  if (out !== undefined && existsSync(out) && !force && command !== 'corpus')
    throw new PolicyError('exists', `${out} exists; choose another name, or overwrite it with --force`)
  const content = await main(args)
  if (out === undefined || help || version || command === 'corpus') stdout.write(content)
  else textToFile(content, out, force === true)
} catch (error) {
  const usage = error instanceof UsageError
  const what = error instanceof PolicyError ? `${error.code}: ${error.message}` : (error as Error).message
  stderr.write(
    `policy-lineage: ${what.replace(/\s*\n\s*/g, ' ')}${usage ? ' (see policy-lineage --help)' : ''}\n`,
  )
  process.exitCode = usage ? 2 : 1
}
