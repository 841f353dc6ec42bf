import pkg from '../../package.json' with { type: 'json' }
import { documentToText } from '../doors/report.js'
import { argsToOrder, type Order } from './args-to-order.js'
import { linksToBenchmark } from './benchmark.js'
import { commandToHelp } from './command-to-help.js'
import { compareToReport, compareToScores } from './compare-files.js'
import { folderToLineage } from './corpus.js'
import { demoToFolder } from './demo.js'
import { readInput } from './input.js'
import { INTERRUPTED_EXIT, Interrupted, listenForInterrupt, untilInterrupted } from './interrupt.js'
import { localeToLang } from './locale-to-lang.js'
import { messageToCommand } from './message-to-command.js'
import { clearProgress } from './progress.js'
import { promisesToReport } from './promises.js'
import { reviewSheets } from './review.js'
import type { Said } from './said.js'
import { tell } from './say.js'
import { columns, exactly, oneOf, UsageError } from './usage.js'
import { workForEngine } from './worker.js'
import { checkOut, watchStreams, writeOut } from './write-out.js'

type Run = Extract<Order, { readonly kind: 'run' }>

/** What a command says or writes. */
async function run({ command, files, values }: Run, signal: AbortSignal): Promise<string | Uint8Array> {
  switch (command) {
    case 'compare':
      return untilInterrupted(compareToReport(files, values, lang), signal)
    case 'parse': {
      const [file] = exactly(files, 'parse')
      const format = oneOf('format', values.format ?? 'text', ['text', 'json'])
      const document = await untilInterrupted(readInput(file!, values, lang), signal)
      return format === 'json'
        ? `${JSON.stringify(document, null, 2)}\n`
        : documentToText(document, columns())
    }
    case 'evaluate':
      return untilInterrupted(compareToScores(files, values, lang), signal)
    case 'promises':
      return untilInterrupted(promisesToReport(files, values, lang), signal)
    case 'corpus':
      return folderToLineage(files, values, lang, signal)
    case 'worker':
      return workForEngine(files, values, lang, signal)
    case 'review':
      return untilInterrupted(reviewSheets(files, values, lang), signal)
    case 'benchmark':
      return linksToBenchmark(files, values, lang)
    case 'demo':
      return demoToFolder(files, values, lang)
    default:
      throw new Error(`no work for ${command satisfies never}`)
  }
}

async function main(args: readonly string[]): Promise<void> {
  const order = argsToOrder(args)
  switch (order.kind) {
    case 'help':
      return void process.stdout.write(commandToHelp(order.command, lang))
    case 'version':
      return void process.stdout.write(`${pkg.version}\n`)
    case 'run': {
      checkOut(order.command, order.values)
      const content = await run(order, signal)
      return writeOut(content, order.command, order.values, lang)
    }
    default:
      throw new Error(`no such order: ${order satisfies never}`)
  }
}

/** What went wrong, in one line of its own, and the exit code. */
function failureToEnd(error: unknown): { readonly said: Said; readonly code: number } {
  if (error instanceof UsageError) {
    const { zh, en } = error.said
    const help = `policy-lineage ${error.command === undefined ? '' : `${error.command} `}--help`
    return { said: { zh: `${zh}（见 ${help}）`, en: `${en} (see ${help})` }, code: 2 }
  }
  if (error instanceof Interrupted)
    return {
      said: error.isKept
        ? {
            zh: '已中断；做完的已存下，下次接着做',
            en: 'interrupted; what is done is kept, and the next run goes on there',
          }
        : { zh: '已中断', en: 'interrupted' },
      code: INTERRUPTED_EXIT,
    }
  const message = messageToCommand((error as Error).message)
  return { said: { zh: message, en: message }, code: 1 }
}

const args = process.argv.slice(2)
/** Known before the arguments are read: they may be what is wrong. */
const lang = localeToLang(
  /(?:^| )(?:--lang[= ]|-l ?)(?<asked>\w+)/u.exec(args.join(' '))?.groups?.asked,
  process.env,
)
const signal = listenForInterrupt()

watchStreams(lang)
try {
  await main(args)
} catch (error) {
  const { said, code } = failureToEnd(error)
  clearProgress()
  tell({ zh: `policy-lineage：${said.zh}`, en: `policy-lineage: ${said.en}` }, lang)
  process.exitCode = code
  // standard input or a PDF may still be waited for; threads that compare have ended
  if (code === INTERRUPTED_EXIT) process.exit()
}
