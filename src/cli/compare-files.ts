import { COMPARISON_FIGURES, comparisonToFormat, type Format, TABLES, toText } from '../doors/report.js'
import type { Gold } from '../evaluate/gold.js'
import { jsonToGold } from '../evaluate/json-to-gold.js'
import { scoresToText } from '../evaluate/scores-to-text.js'
import { compare, evaluate, type LiveComparison } from '../index.js'
import type { Lang } from '../model/lang.js'
import { isTextFormat } from '../report/comparison-to-format.js'
import { drawTold, valuesToFigure } from './figure-told.js'
import { formatTold } from './format-told.js'
import { readInput, readJson } from './input.js'
import { atOnce } from './interrupt.js'
import type { Values } from './options.js'
import { reportLang } from './report-lang.js'
import { tellNote } from './say.js'
import { columns, exactly, oneOf, UsageError } from './usage.js'

const { stdout, stderr } = process

/** The report of a comparison of two files. */
export async function compareToReport(
  files: readonly string[],
  values: Values,
  lang: Lang,
): Promise<string | Uint8Array> {
  const [source, target] = exactly(files, 'compare')
  // what would fail at the end is told at the beginning
  const format = formatTold(values)
  if (format === 'figure') {
    const told = valuesToFigure(values, COMPARISON_FIGURES)
    return drawTold(await compareFiles(source!, target!, values, lang), told)
  }
  const table = oneOf('table', values.table ?? 'links', TABLES)
  const isPrinted = values.out === undefined || values.out === '-'
  if (isBinary(format) && isPrinted && stdout.isTTY)
    throw new UsageError({
      zh: `${format} 不能显示在终端里：用 --out 指定文件`,
      en: `${format} is not for a terminal: name a file with --out`,
    })
  const comparison = await compareFiles(source!, target!, values, lang)
  const said = reportLang(values)
  if (format === 'text' && isPrinted)
    return toText(comparison, { lang: said, width: columns(), color: colours() })
  return comparisonToFormat(comparison, format, {
    lang: said,
    table,
    bom: values.bom === true,
    revisions: values.revisions === true,
  })
}

/** How well a comparison agrees with links that people marked. */
export async function compareToScores(files: readonly string[], values: Values, lang: Lang): Promise<string> {
  const [source, target, gold] = exactly(files, 'evaluate')
  const annotated = jsonToGold(readJson(gold!))
  const comparison = await compareFiles(source!, target!, values, lang)
  tellOtherPair(comparison, annotated, gold!, lang)
  return scoresToText(evaluate(comparison, annotated))
}

const isBinary = (format: Format): boolean => !isTextFormat(format)

async function compareFiles(
  source: string,
  target: string,
  values: Values,
  lang: Lang,
): Promise<LiveComparison> {
  if (source === '-' && target === '-')
    throw new UsageError({
      zh: '标准输入只能作一方',
      en: 'only one side can be standard input',
    })
  const documents = [await readInput(source, values, lang), await readInput(target, values, lang)] as const
  const isShown = stderr.isTTY
  if (isShown) stderr.write(lang === 'zh' ? '比较中 …' : 'comparing …')
  try {
    return atOnce(() => compare(...documents))
  } finally {
    if (isShown) stderr.write('\r\u001b[K')
  }
}

/** Ids of tasks are alike in all documents: links of another pair would be scored without a murmur. */
function tellOtherPair({ source, target }: LiveComparison, gold: Gold, name: string, lang: Lang): void {
  if (gold.source === source.id && gold.target === target.id) return
  tellNote(
    `${name} is about ${gold.source} and ${gold.target}, compared are ${source.id} and ${target.id}`,
    lang,
  )
}

/** As no-color.org and force-color.org have it; else colours are for terminals. */
function colours(): boolean {
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return stdout.isTTY === true && process.env.TERM !== 'dumb'
}
