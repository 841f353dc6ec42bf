import { shown } from '../check.js'
import { PolicyError } from '../error.js'
import { documentToTasks } from '../model/document-to-tasks.js'
import { groupBy } from '../model/group-by.js'
import type { CorpusDocument, Mention, Track, TrackCell } from '../model/index.js'
import { documentOrder } from '../model/order.js'
import { unitOf } from '../tables/lineage-to-index.js'

/** Blanks, line breaks and quotation marks do not part a phrase: “六稳”“六保” is found by 六稳六保. */
const PASSED_OVER = /[\s\u3000"'“”‘’「」『』]/u

/**
 * Where a phrase or a pattern is said in the documents, by region and year.
 *
 * A phrase is found whatever blanks, line breaks and quotation marks stand in it; a pattern is matched against
 * the text without them. Copies and other versions of a document are left out. Page furniture is not.
 *
 * @throws PolicyError `bad-option` for an empty query
 */
export function documentsToTrack(all: readonly CorpusDocument[], query: string | RegExp): Track {
  const pattern = toPattern(query)
  const documents = all.filter(({ sameAs }) => sameAs === null).sort(documentOrder)
  const said = documents.map((document) => ({ document, mentions: documentToMentions(document, pattern) }))
  return {
    query: String(query),
    mentions: said.flatMap(({ mentions }) => mentions),
    cells: toCells(said),
    spread: toSpread(said),
  }
}

const placeOf = ({ region, id }: CorpusDocument): string => region?.name ?? id

interface Said {
  readonly document: CorpusDocument
  readonly mentions: readonly Mention[]
}

function toPattern(query: string | RegExp): RegExp {
  if (query instanceof RegExp)
    return new RegExp(query.source, [...new Set(`${query.flags}g`)].join('').replace('y', ''))
  const plain = typeof query === 'string' ? [...query].filter((char) => !PASSED_OVER.test(char)).join('') : ''
  if (plain === '')
    throw new PolicyError('bad-option', `a track follows a phrase or a pattern, got ${shown(query)}`)
  const literal = plain.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  // 人工智能+ is also written with the full-width sign
  return new RegExp(literal.replace(/\\\+|＋/gu, '[+＋]'), 'gu')
}

function documentToMentions({ id, document }: CorpusDocument, pattern: RegExp): readonly Mention[] {
  const { text } = document
  let plain = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (PASSED_OVER.test(text[at]!)) continue
    plain += text[at]
    places.push(at)
  }
  const tasks = documentToTasks(document)
  return [...plain.matchAll(pattern)].flatMap((match): Mention[] => {
    if (match[0] === '') return []
    const from = places[match.index]!
    const to = places[match.index + match[0].length - 1]! + 1
    const task = tasks.find(({ span }) => span.from <= from && from < span.to)
    return [
      {
        document: id,
        task: task === undefined ? null : `${id}/${task.id}`,
        from,
        to,
        text: text.slice(from, to),
      },
    ]
  })
}

function toCells(said: readonly Said[]): readonly TrackCell[] {
  const groups = groupBy(said, ({ document }) => `${unitOf(document)} ${document.year}`)
  return [...groups.values()].map((group) => {
    const { document } = group[0]!
    const mentions = group.flatMap((one) => one.mentions)
    return {
      unit: unitOf(document),
      place: placeOf(document),
      year: document.year,
      documents: group.map((one) => one.document.id),
      mentions: mentions.length,
      tasks: new Set(mentions.flatMap(({ task }) => (task === null ? [] : [task]))).size,
      ofTasks: group.reduce((sum, one) => sum + documentToTasks(one.document.document).length, 0),
    }
  })
}

function toSpread(said: readonly Said[]): Track['spread'] {
  const units = groupBy(said, ({ document }) => unitOf(document))
  const spread: Track['spread'][number][] = []
  // a unit's first document that says it decides its place: `said` is in order of time
  for (const { document, mentions } of said) {
    const unit = unitOf(document)
    if (mentions.length === 0 || spread.some((one) => one.unit === unit)) continue
    const own = units.get(unit)!
    const last = own.findLastIndex((one) => one.mentions.length > 0)
    spread.push({
      unit,
      place: placeOf(document),
      firstYear: document.year,
      firstDocument: document.id,
      lastYear: own[last]!.document.year,
      goneIn: own[last + 1]?.document.id ?? null,
    })
  }
  return spread
}
