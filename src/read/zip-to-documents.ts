import { basename } from 'node:path/posix'
import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { DOCUMENT_ENDING, NO_DOCUMENT } from './document-endings.js'
import { zipNames, zipToPart } from './zip-to-parts.js'

/** Folders of a packer's own. */
const PACKERS = /(?:^|\/)(?:__MACOSX|\.[^/]*)\//u

/** Whether an entry of an archive is meant as a document. */
const isDocument = (path: string): boolean => {
  const name = basename(path)
  return DOCUMENT_ENDING.test(name) && !NO_DOCUMENT.test(name) && !/^[.~]/u.test(name) && !PACKERS.test(path)
}

/** The names of the documents in a ZIP archive, as it lists them; empty for any other file. */
export const zipToDocumentNames = (bytes: Uint8Array): readonly string[] => zipNames(bytes).filter(isDocument)

/**
 * One document of a ZIP archive, unpacked: the only one, or number `record`, counted from 1.
 *
 * Throws `bad-input` where there are several and none was asked for; `too-large`, `encrypted` or
 * `not-a-document` as for every packed file.
 */
export function zipToDocument(
  bytes: Uint8Array,
  name: string,
  record: number | undefined,
  limits: Required<ReadLimits>,
): { readonly name: string; readonly bytes: Uint8Array } {
  const paths = zipNames(bytes)
  const documents = [...paths.keys()].filter((at) => isDocument(paths[at]!))
  if (record === undefined && documents.length > 1)
    throw new PolicyError(
      'bad-input',
      `${name} holds ${documents.length} documents; choose one with options.record (1 to ${documents.length}): ${listOf(documents.map((at) => paths[at]!))}`,
    )
  const chosen = documents[(record ?? 1) - 1]
  if (chosen === undefined)
    throw new PolicyError(
      'bad-input',
      `record must be a whole number from 1 to ${documents.length}, got ${record}`,
    )
  return { name: basename(paths[chosen]!), bytes: zipToPart(bytes, name, chosen, limits) }
}

/** So many documents are named. */
const NAMED = 10

const listOf = (paths: readonly string[]): string =>
  [
    ...paths.slice(0, NAMED).map((path, at) => `${at + 1} ${basename(path)}`),
    ...(paths.length > NAMED ? ['…'] : []),
  ].join(', ')
