/** What a worker thread runs: two documents out of files → what their comparison found, as JSON. */

import { readFileSync } from 'node:fs'
import { comparisonToFound } from './corpus/run/comparison-to-found.js'
import type { WorkerAnswer, WorkerTask } from './corpus/run/worker-task.js'
import { compare, type PolicyDocument, PolicyError } from './index.js'

/** Documents that a thread keeps: pairs come sorted by source, and a source meets this many targets at least. */
const KEPT = 32

const documents = new Map<string, PolicyDocument>()

function load(path: string): PolicyDocument {
  const known = documents.get(path)
  if (known !== undefined) return known
  const oldest = documents.keys().next()
  if (documents.size >= KEPT && oldest.done !== true) documents.delete(oldest.value)
  const document = JSON.parse(readFileSync(path, 'utf8')) as PolicyDocument
  documents.set(path, document)
  return document
}

export function compareFiles({ source, target, options }: WorkerTask): WorkerAnswer {
  try {
    return { found: JSON.stringify(comparisonToFound(compare(load(source), load(target), options))) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { code: error.code, message: error.message }
  }
}
