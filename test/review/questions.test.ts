import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compare, compareAsync } from '../../src/compare.js'
import { openCorpus } from '../../src/corpus/index.js'
import { decideComparison } from '../../src/decide-comparison.js'
import { readDocumentSync } from '../../src/document.js'
import type { Answer } from '../../src/model/answer.js'
import { toJSON } from '../../src/report/index.js'
import { exportQuestions } from '../../src/review/export-questions.js'
import { importAnswers } from '../../src/review/import-answers.js'

const folder = mkdtempSync(join(tmpdir(), 'questions-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileIn = (name: string): string => join(folder, name)

const source = readDocumentSync('seeds/shaoyang-2021.txt', { id: 'shaoyang-2021' })
const target = readDocumentSync('seeds/loudi-2023.txt', { id: 'loudi-2023' })
const comparison = compare(source, target)

interface Line {
  readonly id: string
  readonly source: { readonly id: string; readonly document: string; readonly text: string }
  readonly target: { readonly id: string; readonly document: string; readonly text: string }
  readonly gain: number
  readonly answers: readonly string[]
  readonly codebook: string
}
const linesOf = (path: string): readonly Line[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

/** What a chat model might give back: fenced, in Chinese. */
const answered = (lines: readonly Line[], relationOf: (line: Line) => string): string =>
  `好的。\n\`\`\`json\n${JSON.stringify(
    lines.map((line) => ({ id: line.id, 理由: '对象相同', 关系: relationOf(line) })),
  )}\n\`\`\`\n`

describe('questions in a file', () => {
  it('stand by themselves, the most telling first, and the same run after run', async () => {
    const questions = await exportQuestions(comparison, fileIn('a.jsonl'), { budget: 20 })
    const lines = linesOf(fileIn('a.jsonl'))
    expect(lines.map(({ id }) => id)).toEqual(questions.map(({ id }) => id))
    expect(lines).toHaveLength(20)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(20)
    for (const { source: from, target: to, codebook, answers, ...rest } of lines) {
      const verdict = comparison.sourceVerdicts.find(({ task }) => `shaoyang-2021/${task.id}` === from.id)
      expect(from.text).toBe(verdict!.task.text)
      expect(to.id).toMatch(/^loudi-2023\//u)
      expect(codebook).toMatch(/沿用：.*\n改写：.*\n部分承接：.*\n无：/u)
      expect(answers).toEqual(['inherited', 'rephrased', 'partial', 'none'])
      // blind: whoever answers must not know what the library thinks
      expect(Object.keys(rest)).toEqual(['id', 'gain'])
    }
    const gains = questions.map(({ gain }) => gain)
    expect(gains).toEqual([...gains].sort((x, y) => y - x))
    await exportQuestions(compare(source, target), fileIn('b.jsonl'), { budget: 20 })
    expect(readFileSync(fileIn('b.jsonl'))).toEqual(readFileSync(fileIn('a.jsonl')))
  })

  it('may be a share of the tasks', async () => {
    const questions = await exportQuestions(comparison, fileIn('share.jsonl'), { budget: 0.1 })
    expect(questions).toHaveLength(Math.floor(0.1 * comparison.sourceVerdicts.length))
  })

  it('are prompts to paste in Markdown, every text once in each, with all rules in each', async () => {
    const questions = await exportQuestions(comparison, fileIn('a.md'), { budget: 20, perPrompt: 6 })
    const text = readFileSync(fileIn('a.md'), 'utf8')
    const prompts = [...text.matchAll(/^(?<fence>~{3,})\n(?<prompt>[\s\S]*?)\n\k<fence>$/gmu)].map(
      ({ groups }) => groups!.prompt!,
    )
    expect(prompts).toHaveLength(4)
    for (const prompt of prompts) {
      expect(prompt).toMatch(/部分承接：/u)
      expect(prompt).toMatch(/JSON/u)
      const texts = [...prompt.matchAll(/^【T\d+】(?<text>[\s\S]*?)\n\n/gmu)].map(
        ({ groups }) => groups!.text,
      )
      expect(new Set(texts).size).toBe(texts.length)
    }
    const ids = prompts.flatMap((prompt) =>
      [...prompt.matchAll(/^[0-9a-f]{8}-[0-9a-f]{8}/gmu)].map(([id]) => id),
    )
    expect([...ids].sort()).toEqual(questions.map(({ id }) => id).sort())
    await exportQuestions(comparison, fileIn('en.md'), { budget: 3, lang: 'en' })
    expect(readFileSync(fileIn('en.md'), 'utf8')).toMatch(/partial \(部分承接\): one takes up/u)
  })

  it('refuse endings, counts and files that are there', async () => {
    await expect(exportQuestions(comparison, fileIn('a.csv'))).rejects.toThrow(/\.jsonl or \.md/u)
    await expect(exportQuestions(comparison, fileIn('c.jsonl'), { budget: -1 })).rejects.toThrow(/budget/u)
    await expect(exportQuestions(comparison, fileIn('c.md'), { perPrompt: 0 })).rejects.toThrow(/perPrompt/u)
    writeFileSync(fileIn('there.jsonl'), '')
    await expect(exportQuestions(comparison, fileIn('there.jsonl'))).rejects.toMatchObject({ code: 'exists' })
    await exportQuestions(comparison, fileIn('there.jsonl'), { budget: 1, overwrite: true })
    expect(linesOf(fileIn('there.jsonl'))).toHaveLength(1)
  })
})

describe('answers that came back', () => {
  it('move the verdicts, stand in the provenance, and give the same bytes again', async () => {
    await exportQuestions(comparison, fileIn('ask.jsonl'), { budget: 12 })
    const lines = linesOf(fileIn('ask.jsonl'))
    writeFileSync(
      fileIn('said.txt'),
      answered(lines, () => '部分承接'),
    )
    const run = async () => {
      const { judge, problems } = importAnswers(fileIn('said.txt'), {
        model: 'a chat model 1.0',
        date: '2026-11-20',
      })
      expect(problems).toEqual([])
      return await compareAsync(source, target, { judge })
    }
    const judged = await run()
    const relationOf = (links: typeof judged.links, line: Line) =>
      links.find((link) => line.source.id.endsWith(link.source) && line.target.id.endsWith(link.target))
        ?.relation
    for (const line of lines) expect(relationOf(judged.links, line)).toBe('partial')
    expect(judged.provenance.plugins).toMatchObject([
      { kind: 'judge', name: 'a chat model 1.0', settings: { date: '2026-11-20' } },
    ])
    expect(Object.keys(judged.provenance.plugins[0]!.answers!)).toHaveLength(12)
    expect(JSON.stringify(toJSON(await run()))).toBe(JSON.stringify(toJSON(judged)))
  })

  it('are not asked for again', async () => {
    const first = await exportQuestions(comparison, fileIn('first.jsonl'), { budget: 5 })
    const { judge } = importAnswers(
      answered(linesOf(fileIn('first.jsonl')), () => '无'),
      { model: 'm' },
    )
    const judged = await compareAsync(source, target, { judge })
    const next = await exportQuestions(judged, fileIn('next.jsonl'), { budget: 5 })
    expect(next).toHaveLength(5)
    const known = new Set(first.map(({ id }) => id))
    expect(next.filter(({ id }) => known.has(id))).toEqual([])
  })

  it('settle as decisions, where the tasks are given', async () => {
    await exportQuestions(comparison, fileIn('decide.jsonl'), { budget: 4 })
    const lines = linesOf(fileIn('decide.jsonl'))
    const relations: readonly Answer[] = ['inherited', 'rephrased', 'partial', 'none']
    const said = answered(lines, (line) => relations[lines.indexOf(line)]!)
    const { decisions } = importAnswers(said, { model: '李', date: '2026-11-20', of: comparison })
    expect(decisions.map(({ relation }) => relation).sort()).toEqual([...relations].sort())
    expect(decisions[0]).toMatchObject({ coder: '李', date: '2026-11-20', comment: '对象相同' })
    const decided = decideComparison(comparison, decisions)
    expect(decided.decisions).toHaveLength(4)
    const left = await exportQuestions(decided, fileIn('left.jsonl'), { budget: 4 })
    expect(left.filter(({ id }) => lines.some((line) => line.id === id))).toEqual([])
  })

  it('are told where they cannot be used', () => {
    const id = '951168a7-1b2c3d4e'
    const said = [
      `{"id":"${id}","relation":"改写"}`,
      `{"id":"${id}","relation":"无"}`,
      '{"id":"951168a7-00000000","relation":"也许"}',
      '{"relation":"无"}',
      '{"id":"951168a7-11111111","relation":null}',
    ].join('\n')
    const { answers, open, problems } = importAnswers(said, { model: 'm' })
    expect(answers.size).toBe(0)
    expect(open).toEqual(['951168a7-11111111'])
    expect(problems.map(({ code }) => code).sort()).toEqual(['contradiction', 'no-id', 'unknown-relation'])
    const strange = importAnswers(`{"id":"${id}","relation":"改写"}`, { model: 'm', of: comparison })
    expect(strange.problems).toMatchObject([{ code: 'unknown-question', id }])
  })

  it('need a name, and a file that is there', () => {
    expect(() => importAnswers('{}', { model: '' })).toThrow(/importAnswers\.model/u)
    expect(() => importAnswers('nowhere.jsonl', { model: 'm' })).toThrow(/is the path right/u)
  })
})

describe('questions on a lineage', () => {
  it('are chosen over all its pairs, and its trace is made anew with the answers', async () => {
    const corpus = await openCorpus(
      ['shaoyang-2021', 'loudi-2021', 'loudi-2023'].map((id) => `seeds/${id}.txt`),
      { cache: false },
    )
    const lineage = await corpus.trace({ pairings: 'all' })
    const questions = await exportQuestions(lineage, fileIn('lineage.jsonl'), { budget: 9 })
    expect(questions).toHaveLength(9)
    const ids = new Set(lineage.tasks.map(({ id }) => id))
    for (const question of questions)
      expect(ids.has(question.source.id) && ids.has(question.target.id)).toBe(true)
    const said = answered(linesOf(fileIn('lineage.jsonl')), () => '无')
    const { judge, decisions } = importAnswers(said, { model: 'm', date: '2026-11-20', of: lineage })
    expect(decisions.length).toBeGreaterThanOrEqual(9)
    const again = await corpus.trace({ pairings: 'all', judge })
    const linkedIn = ({ links }: typeof lineage): number => {
      const linked = new Set(links.map((link) => `${link.source} ${link.target}`))
      return questions.filter((question) => linked.has(`${question.source.id} ${question.target.id}`)).length
    }
    expect(linkedIn(lineage)).toBeGreaterThan(0)
    expect(linkedIn(again)).toBeLessThan(linkedIn(lineage))
    expect(again.provenance.plugins).toMatchObject([{ kind: 'judge', name: 'm', settings: { imported: 9 } }])
    expect(Object.keys(again.provenance.plugins![0]!.answers!)).toHaveLength(9)
    expect(lineage.provenance.plugins).toBeUndefined()
  })
})
