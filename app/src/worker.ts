import pdfUrl from 'pdfjs-dist/legacy/build/pdf.min.mjs?url'
import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import {
  compare,
  decideComparison,
  exportReview,
  importReview,
  type Lang,
  type LiveComparison,
  type PolicyDocument,
  PolicyError,
  providePackages,
  readDocument,
  toCSV,
  toDOCX,
  toHTML,
  toJSON,
  toMarkdown,
  toXLSX,
} from 'policy-lineage/browser'
import type { Answer, Asked, Chosen, Compared, Decided, Download, Question, Side, Told } from './messages.js'

providePackages({
  mammoth: () => import('mammoth/mammoth.browser.min.js'),
  docx: () => import('docx'),
  'write-excel-file': () => import('write-excel-file/universal'),
  'pdfjs-dist': loadPdfjs,
  pdfjsHome: new URL(/* @vite-ignore */ '../pdf', import.meta.url).href,
})

/** pdf.js in this very thread: it finds its own worker's work here, and asks for the address of a page. */
async function loadPdfjs(): Promise<unknown> {
  const here = globalThis as { document?: unknown; pdfjsWorker?: unknown }
  here.document ??= { baseURI: import.meta.url }
  here.pdfjsWorker ??= await import(/* @vite-ignore */ pdfWorkerUrl)
  return import(/* @vite-ignore */ pdfUrl)
}

const documents = new Map<Side, PolicyDocument>()
let comparison: LiveComparison | undefined

async function read(side: Side, { name, bytes, year, region }: Chosen): Promise<Told> {
  const document = await readDocument(bytes, {
    name,
    ...(year === undefined ? {} : { year }),
    ...(region === undefined ? {} : { region }),
  })
  documents.set(side, document)
  return {
    name,
    title: document.title,
    region: document.region?.name ?? null,
    year: document.year,
    tasks: document.plans.reduce((sum, plan) => sum + plan.tasks.length, 0),
    notes: document.notes.map(({ message }) => message),
    characters: document.text.length,
  }
}

/** Two files of one name must have two names in decisions. */
function named(document: PolicyDocument, other: PolicyDocument, mark: string): PolicyDocument {
  return document.id === other.id ? { ...document, id: `${document.id}-${mark}` } : document
}

async function report(lang: Lang): Promise<Compared> {
  const { source, target } = comparison!
  const html = await toHTML(comparison!, { lang })
  return { html, source: source.title ?? source.id, target: target.title ?? target.id }
}

async function compared(swapped: boolean, lang: Lang): Promise<Compared> {
  const [first, second] = [documents.get('source')!, documents.get('target')!]
  const [source, target] = swapped ? [second, first] : [first, second]
  comparison = compare(named(source, target, '1'), named(target, source, '2'), {
    tokenize: { segmenter: 'intl' },
  })
  return report(lang)
}

async function decided(sheets: readonly Uint8Array[], lang: Lang): Promise<Decided> {
  const { decisions, problems } = await importReview(sheets, { of: comparison! })
  comparison = decideComparison(comparison!, decisions)
  return { ...(await report(lang)), decisions: decisions.length, problems: problems.length }
}

async function download(what: Download, lang: Lang): Promise<string | Uint8Array> {
  switch (what) {
    case 'html':
      return toHTML(comparison!, { lang })
    case 'docx':
      return toDOCX(comparison!, { lang })
    case 'xlsx':
      return toXLSX(comparison!, { lang })
    case 'csv':
      return toCSV(comparison!, { bom: true })
    case 'json':
      return `${JSON.stringify(toJSON(comparison!), null, 2)}\n`
    case 'md':
      return toMarkdown(comparison!, { lang })
    case 'review':
      return exportReview(comparison!, { what: 'all', lang })
    default:
      return what satisfies never
  }
}

function answer(asked: Asked): Promise<unknown> {
  switch (asked.kind) {
    case 'read':
      return read(asked.side, asked.file)
    case 'compare':
      return compared(asked.swapped, asked.lang)
    case 'report':
      return report(asked.lang)
    case 'download':
      return download(asked.what, asked.lang)
    case 'decide':
      return decided(asked.sheets, asked.lang)
    default:
      return asked satisfies never
  }
}

/** One after another: a comparison waits until both files are read. */
let before: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  before = before.then(async () => {
    const reply = (told: Answer): void => postMessage(told)
    try {
      reply({ id: data.id, result: await answer(data) })
    } catch (error) {
      const code = error instanceof PolicyError ? error.code : 'unknown'
      reply({ id: data.id, failure: { code, message: String((error as Error)?.message ?? error) } })
    }
  })
})
