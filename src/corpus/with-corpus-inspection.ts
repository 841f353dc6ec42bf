import { inspect } from 'node:util'
import type { CorpusDocument, Failure, Note } from '../model/index.js'
import { counted } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth, padToWidth } from '../write/text-width.js'

/** Documents that a corpus prints at the REPL: a first look. */
const SHOWN = 20
const WIDTH = 100

/** What of a corpus is shown. */
interface Shown {
  readonly documents: readonly CorpusDocument[]
  readonly failures: readonly Failure[]
  readonly notes: readonly Note[]
}

/** The same corpus, which prints as a list of its documents; keys and JSON do not see it. */
export function withCorpusInspection<T extends Shown>(corpus: T): T {
  return Object.defineProperty(corpus, inspect.custom, {
    enumerable: false,
    configurable: true,
    value: () => corpusToText(corpus),
  })
}

function corpusToText({ documents, failures, notes }: Shown): string {
  return [
    [
      counted(documents.length, 'document'),
      counted(failures.length, 'failure'),
      counted(notes.length, 'note'),
    ].join(' · '),
    ...documents.slice(0, SHOWN).map(documentToLine),
    ...(documents.length > SHOWN ? [`… and ${documents.length - SHOWN} more`] : []),
    'document(id)  await trace(options)  track(words)  nearest(text)  await add(files)',
  ]
    .map((line) => cutToWidth(textToPlain(line), WIDTH))
    .join('\n')
}

const documentToLine = ({ id, year, region, kind, title, sameAs }: CorpusDocument): string =>
  `  ${padToWidth(id, 24)} ${year ?? '????'} ${padToWidth(region?.name ?? '?', 14)} ${padToWidth(kind, 12)} ${sameAs === null ? (title ?? '') : `= ${sameAs.id} (${sameAs.how})`}`
