import { groupBy } from '../model/group-by.js'
import type { CorpusDocument } from '../model/index.js'
import { cutToWidth } from '../write/text-width.js'
import type { Lang } from '../write/wording.js'
import { KIND } from './noun-words.js'
import { say } from './report-words.js'

/** Columns of a title that stands for a region nobody knows: twelve Chinese letters. */
const TITLE = 24

/**
 * What a report calls each document, by its id: unit and year, and what tells it from others of the same unit and year.
 *
 * 湖南省 2022; no two are called the same. Where kind, series, day and title do not tell two apart they are numbered.
 */
export function documentsToNames(
  documents: readonly CorpusDocument[],
  lang: Lang,
  placeOf: (document: CorpusDocument) => string,
): ReadonlyMap<string, string> {
  let names = new Map(documents.map((one) => [one.id, baseOf(one, lang, placeOf)]))
  for (const more of [
    ({ kind }: CorpusDocument) => KIND[kind][lang],
    ({ series }: CorpusDocument) => series ?? '',
    ({ date }: CorpusDocument) => date ?? '',
    ({ title }: CorpusDocument) => cutToWidth(title ?? '', TITLE),
  ]) {
    const groups = groupBy(documents, ({ id }) => names.get(id)!)
    names = new Map(
      documents.map((one) => {
        const name = names.get(one.id)!
        const alike = groups.get(name)!
        const isTold = alike.some((other) => more(other) !== more(one))
        return [one.id, isTold && more(one) !== '' ? `${name} ${more(one)}` : name]
      }),
    )
  }
  return numbered(names)
}

function baseOf(one: CorpusDocument, lang: Lang, placeOf: (document: CorpusDocument) => string): string {
  const year = one.year ?? one.date?.slice(0, 4)
  if (one.region !== null) return `${placeOf(one)} ${year ?? say(lang, 'noYear')}`
  const title = cutToWidth((one.title ?? one.id).replaceAll(/\s+/gu, ' '), TITLE)
  return year === undefined || title.includes(String(year)) ? title : `${title} ${year}`
}

/** A number behind every name that another has taken before. */
function numbered(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set(names.values())
  const given = new Set<string>()
  return new Map(
    [...names].map(([id, name]) => {
      let unique = name
      for (let i = 2; given.has(unique) || (unique !== name && taken.has(unique)); i++)
        unique = `${name} (${i})`
      given.add(unique)
      return [id, unique]
    }),
  )
}
