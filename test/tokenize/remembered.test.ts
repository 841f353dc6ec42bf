import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, readDocumentSync } from '../../src/document.js'
import type { PolicyDocument } from '../../src/model/index.js'
import { createTokenizer } from '../../src/tokenize/index.js'

/** The tokens of both as they are with what is left from before, and as they are of documents never seen. */
function bothWays(source: PolicyDocument, target: PolicyDocument) {
  const read = (documents: readonly PolicyDocument[]) => {
    const tokenizer = createTokenizer(documents)
    // as text: the objects are ten thousand
    return documents.map((document) =>
      JSON.stringify(tokenizer.document(document).tasks.map(({ clauses }) => clauses)),
    )
  }
  return { again: read([source, target]), anew: read([structuredClone(source), structuredClone(target)]) }
}

const WORDS = [
  ...['一网通办', '“一网通办”', '湘易办', '“湘易办”', '三农', '“三农”', '双随机、一公开', '“双随机、一公开”'],
  ...['湖南', '湖南省', '湖 南省', '娄底市', '市财政局', '湖南省财政厅', '全省', '2023年', '12月底前'],
  ...['《湖南省数字政府规划》', '《关于印发〈湖 南省规划〉的通知》', '推进', '落实', '建设', '。', '，'],
]
const task = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((own) => own.join(''))
const document = fc
  .record({
    title: fc.constantFrom(
      '湖南省2023年工作要点',
      '娄底市2023年工作要点',
      '岳阳市2022年工作要点',
      '工作要点',
    ),
    tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
  })
  .map(({ title, tasks }) =>
    parseDocument(`${title}\n一、改革\n${tasks.map((own, at) => `${at + 1}．推进工作。${own}`).join('\n')}`),
  )

describe('what is left of tokens from comparison to comparison', () => {
  it('changes nothing, whatever the documents were compared with before', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 2, maxLength: 4 }), (documents) => {
        for (const source of documents)
          for (const target of documents) {
            const { again, anew } = bothWays(source, target)
            expect(again).toEqual(anew)
          }
      }),
      { numRuns: 25 },
    )
  })

  it('changes nothing between the seeds', () => {
    const seeds = readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readDocumentSync(`seeds/${name}`))
    for (const [at, source] of seeds.entries())
      for (const target of seeds.slice(at + 1)) {
        const { again, anew } = bothWays(source, target)
        expect(again).toEqual(anew)
      }
  })

  it('keeps the tokens of a task, but for what the other document makes of them', () => {
    const toDocument = (text: string) => parseDocument(`工作要点\n一、改革\n1．${text}\n2．做好政策解读。`)
    const own = toDocument('推广湘易办。')
    const read = (other: PolicyDocument) => createTokenizer([own, other]).document(own).tasks
    const [first, second] = [read(toDocument('推进工作。')), read(toDocument('用好“湘易办”。'))]
    expect(second[0]).not.toBe(first[0])
    expect(second[1]).toBe(first[1])
    expect(read(toDocument('抓好落实。'))[0]).toBe(first[0])
  })
})
