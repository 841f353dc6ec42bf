import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocumentSync } from '../../src/document.js'
import { documentToQuality } from '../../src/document-to-quality.js'
import { corpusFolders, filesIn } from './corpus-table.js'

const folders = corpusFolders()

describe.skipIf(folders.length === 0)('every document of the corpus', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder]))('%s', (_, folder) => {
    for (const file of filesIn(folder)) {
      const document = readDocumentSync(file)
      expect(document.parts.map(({ from, to }) => document.text.slice(from, to)).join(''), file).toBe(
        document.text,
      )
      for (const task of document.plans.flatMap((plan) => plan.tasks))
        expect(task.spans.map(({ from, to }) => document.text.slice(from, to)).join(''), file).toBe(task.text)
      const { score } = documentToQuality(document)
      expect(score >= 0 && score <= 1, file).toBe(true)
    }
  })
})
