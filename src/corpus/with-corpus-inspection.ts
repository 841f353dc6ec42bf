import type { CorpusDocument, Failure, Note } from '../model/index.js'
import type { NearTask } from '../nearest/index.js'
import { documentToOutline } from '../report/index.js'
import { counted, decimal } from '../write/figures.js'
import { createPrinter } from '../write/printer.js'
import { padToWidth } from '../write/text-width.js'

/** Documents that a corpus prints at the REPL: a first look. */
const SHOWN = 20

/** What of a corpus is shown. */
interface Shown {
  readonly documents: readonly CorpusDocument[]
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
}

/** The same corpus, which prints as a list of its documents; keys and JSON do not see it. */
export const withCorpusInspection = <T extends Shown>(corpus: T): T => printCorpus(corpus)

const printCorpus = createPrinter<Shown>({
  name: 'Corpus',
  line: corpusToLine,
  whole: (corpus) => [
    corpusToLine(corpus),
    ...corpus.documents.slice(0, SHOWN).map((document) => `  ${documentToLine(document)}`),
    ...moreThan(SHOWN, corpus.documents.length),
    'document(id)  await trace(options)  track(words)  nearest(text)  await add(files)',
  ],
  isLong: true,
})

function corpusToLine({ documents, failures, notes }: Shown): string {
  const all = [
    counted(documents.length, 'document'),
    counted(failures.length, 'failure'),
    counted(notes.length, 'note'),
  ]
  return all.join(' · ')
}

const moreThan = (shown: number, all: number): readonly string[] =>
  all > shown ? [`… and ${all - shown} more`] : []

const documentToLine = ({ id, year, region, kind, title, sameAs }: CorpusDocument): string =>
  `${padToWidth(id, 24)} ${year ?? '????'} ${padToWidth(region?.name ?? '?', 14)} ${padToWidth(kind, 12)} ${sameAs === null ? (title ?? '') : `= ${sameAs.id} (${sameAs.how})`}`

/** The same document, which prints as a line, and by itself with what is known of it and its outline. */
export const withCorpusDocumentInspection: <T extends CorpusDocument>(document: T) => T =
  createPrinter<CorpusDocument>({
    name: 'CorpusDocument',
    line: documentToLine,
    whole: ({ id, path, region, level, year, date, kind, series, corrected, sameAs, document }) => [
      [
        id,
        region === null ? 'region unknown' : `${region.name} ${region.adcode} ${level}`,
        year ?? 'year unknown',
        ...(date === null ? [] : [date]),
        kind,
        ...(series === null ? [] : [`series ${series}`]),
      ].join(' · '),
      ...(path === null ? [] : [`  path: ${path}`]),
      ...(corrected.length === 0 ? [] : [`  corrected by the manifest: ${corrected.join(', ')}`]),
      ...(sameAs === null ? [] : [`  = ${sameAs.id} (${sameAs.how})`]),
      ...documentToOutline(document),
    ],
    brief: ({ id }) => id,
  })

/** The same tasks, each of which prints with how it opens: an id alone says nothing. */
export function withNearInspection(
  near: readonly NearTask[],
  textOf: (near: NearTask) => string,
): readonly NearTask[] {
  const print = createPrinter<NearTask>({
    name: 'NearTask',
    line: (one) => `${decimal(one.score)}  ${one.id}  ${textOf(one)}`,
    brief: ({ id }) => id,
  })
  for (const one of near) print(one)
  return near
}
