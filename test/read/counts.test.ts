import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocumentSync } from '../../src/document.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const corpus = path.resolve(root, '..', 'shared', 'corpus')

/** Tasks counted by hand, for the reading that the deepest numbered heading is the task; by folder and beginning of the name. */
const COUNTS = JSON.parse(
  readFileSync(path.join(root, 'test', 'fixtures', 'read', 'counts.json'), 'utf8'),
) as Record<string, number>

/** Of twenty documents eighteen. */
const SHARE = 0.9

function fileOf(start: string): string {
  const folder = path.join(corpus, path.dirname(start))
  return path.join(
    folder,
    readdirSync(folder)
      .sort()
      .find((name) => name.startsWith(path.basename(start)))!,
  )
}

describe.skipIf(!existsSync(corpus))('documents whose tasks were counted by hand', () => {
  it('have the right number of tasks, nine in ten of them', () => {
    const misses = Object.entries(COUNTS).flatMap(([start, count]) => {
      const tasks = readDocumentSync(fileOf(start)).plans.reduce((sum, plan) => sum + plan.items.length, 0)
      return tasks === count ? [] : [`${start}: ${tasks}, counted ${count}`]
    })
    if (misses.length > 0) console.log(`missed: ${misses.join('; ')}`)
    expect(Object.keys(COUNTS).length - misses.length, misses.join('; ')).toBeGreaterThanOrEqual(
      SHARE * Object.keys(COUNTS).length,
    )
  })
})
