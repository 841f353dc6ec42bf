/** A document's name may hold a slash, a task's id never does: the last slash parts them. */
const cutOf = (id: string): number => id.lastIndexOf('/')

/** The document of a task of the corpus: hunan-2022/1.05 → hunan-2022; '' where the id names none. */
export const documentOf = (id: string): string => id.slice(0, Math.max(0, cutOf(id)))

/** The id of a task inside its document: hunan-2022/1.05 → 1.05. */
export const taskOf = (id: string): string => id.slice(cutOf(id) + 1)

/** What stands for a whole document where a task's id could stand: loudi-2023/*. */
const WHOLE = '*'

export const wholeOf = (document: string): string => `${document}/${WHOLE}`

export const isWhole = (id: string): boolean => taskOf(id) === WHOLE && documentOf(id) !== ''

/** Task ids in document order: by plan, then by ordinal; what is no such id by code points. */
export function byTaskId(x: string, y: string): number {
  const [a, b] = [taskOf(x), taskOf(y)]
  const [aPlan = Number.NaN, aOrdinal = Number.NaN] = a.split('.').map(Number)
  const [bPlan = Number.NaN, bOrdinal = Number.NaN] = b.split('.').map(Number)
  return aPlan - bPlan || aOrdinal - bOrdinal || (a < b ? -1 : a > b ? 1 : 0)
}
