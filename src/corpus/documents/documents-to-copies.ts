import { sha256 } from '../../hash.js'
import { groupBy } from '../../model/group-by.js'
import type { CorpusDocument, SameAs } from '../../model/index.js'

/** Runs of this many characters are compared: long enough that two documents of one field share few by chance. */
const RUN = 8
/**
 * Two documents of one unit and year that share this much of their runs are versions of one. A successor of
 * the next year, however alike, is another document; 0.6 is what a draft keeps of which every tenth sentence changed.
 */
const VERSION_FROM = 0.6
/** Characters looked at for versions: enough for any work plan, and a bound for whole yearbooks. */
const LOOKED_AT = 60_000
/** A title that says that something better is to come. */
const DRAFT = /征求意见|草案|送审|讨论稿|摘要/u

/**
 * The documents with `sameAs` set on all but one of each group of copies and versions.
 *
 * Copies stand for the first by id; of versions the one that calls itself no draft stands, then the longest.
 * A document that stood already keeps standing when others are added.
 */
export function documentsToCopies(documents: readonly CorpusDocument[]): readonly CorpusDocument[] {
  const standing = new Map<string, SameAs>()
  const bare = new Map(documents.map(({ id, document }) => [id, plainOf(document.text)]))
  const mark = (groups: Iterable<readonly CorpusDocument[]>, how: SameAs['how']): void => {
    for (const [first, ...rest] of groups)
      for (const { id } of rest) if (!standing.has(id)) standing.set(id, { id: first!.id, how, likeness: 1 })
  }
  const left = (): readonly CorpusDocument[] => documents.filter(({ id }) => !standing.has(id))
  const prints = new Map(Array.from(bare, ([id, text]) => [id, sha256(text)] as const))
  // one archive holds documents of many texts under one hash
  mark(groupBy(documents, ({ id, sha256 }) => `${sha256} ${prints.get(id)!}`).values(), 'identical')
  mark(groupBy(left(), ({ id }) => prints.get(id)!).values(), 'same-text')
  const runs = new Map<string, ReadonlySet<string>>()
  const runsOf = (id: string): ReadonlySet<string> => {
    let own = runs.get(id)
    if (own === undefined) runs.set(id, (own = textToRuns(bare.get(id)!)))
    return own
  }
  const comparable = left().filter(({ region, year }) => region !== null && year !== null)
  for (const group of groupBy(
    comparable,
    ({ region, year, kind }) => `${region!.adcode} ${year} ${kind}`,
  ).values()) {
    const kept: CorpusDocument[] = []
    const byWorth = [...group].sort(
      (x, y) => Number(isDraft(x)) - Number(isDraft(y)) || bare.get(y.id)!.length - bare.get(x.id)!.length,
    )
    for (const document of byWorth) {
      const likes = kept.map((other) => ({
        id: other.id,
        likeness: jaccard(runsOf(other.id), runsOf(document.id)),
      }))
      const best = likes.reduce<(typeof likes)[number] | null>(
        (found, like) => (found === null || like.likeness > found.likeness ? like : found),
        null,
      )
      if (best !== null && best.likeness >= VERSION_FROM)
        standing.set(document.id, { ...best, how: 'version' })
      else kept.push(document)
    }
  }
  // a copy of a version stands for what the version stands for
  const settle = ({ id, ...how }: SameAs): SameAs => {
    const further = standing.get(id)
    return further === undefined ? { id, ...how } : { ...further, how: how.how }
  }
  return documents.map((document) => {
    const same = standing.get(document.id)
    return { ...document, sameAs: same === undefined ? null : settle(same) }
  })
}

const isDraft = ({ title, path }: CorpusDocument): boolean => DRAFT.test(`${title ?? ''}${path ?? ''}`)

const plainOf = (text: string): string => text.replace(/[\s\u3000]+/gu, '')

function textToRuns(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  const end = Math.min(text.length, LOOKED_AT) - RUN
  for (let from = 0; from <= end; from++) runs.add(text.slice(from, from + RUN))
  return runs
}

/** Common runs over all runs; Broder (1997) calls it resemblance. */
function jaccard(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  let common = 0
  for (const run of few) if (many.has(run)) common++
  const all = x.size + y.size - common
  return all === 0 ? 0 : common / all
}
