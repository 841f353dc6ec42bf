import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  explain,
  type PairExplanation,
  toJSON,
  toMarkdown,
  toText,
  withConveniences,
} from '../../src/report/index.js'
import { textWidth } from '../../src/write/text-width.js'
import { COMPARISON, makeComparison, sketchToDocument } from './fixture.js'

const live = withConveniences(COMPARISON)

describe('toJSON', () => {
  const json = toJSON(COMPARISON)

  it('has the promised shape, scores rounded to four decimals', () => {
    expect(json.schema).toBe('policy-lineage/comparison@1')
    expect(json.source.tasks[0]).toMatchObject({
      id: '1.01',
      plan: 1,
      label: '（1）',
      section: '一、优化服务',
      heading: '推进一网通办',
      status: 'inherited',
      slots: {
        lead: [{ name: '省政务局' }],
        responsible: [],
        cites: [],
        targets: [],
        deadlines: [],
        setPhrases: [],
      },
    })
    expect(json.links[0]).toMatchObject({
      source: '1.01',
      target: '1.01',
      relation: 'inherited',
      score: 0.87,
      confidence: 0.97,
    })
    expect(json.links[0]).toHaveProperty('parts.words', 0.5123)
    expect(json.summary.source.counts).toEqual({ inherited: 1, rephrased: 1, partial: 1, dropped: 1 })
    expect(json.target.tasks.map((task) => task.status)).toEqual([
      'inherited',
      'rephrased',
      'added',
      'partial',
    ])
  })

  it('is what JSON.stringify gives, without matrices and tokens', () => {
    expect(JSON.parse(JSON.stringify(live))).toEqual(JSON.parse(JSON.stringify(json)))
    expect(Object.keys(json)).toEqual([
      'schema',
      'source',
      'target',
      'links',
      'summary',
      'quality',
      'provenance',
      'notes',
    ])
  })
})

describe('toText', () => {
  it('stays within the width, whatever the characters', () => {
    for (const width of [40, 57, 80, 200])
      for (const line of toText(COMPARISON, { width }).split('\n').slice(6))
        expect(textWidth(line)).toBeLessThanOrEqual(width)
  })

  it('tells each task once, by sign and word, and colours only when asked', () => {
    const text = toText(COMPARISON)
    expect(text).toMatch(/^1\.04 {2}- 未承接 +\(1\.01 0\.10\) +0\.66 +清理证明事项$/mu)
    expect(text).toMatch(/^1\.03 {2}\+ 新增 +\(1\.01 0\.10\) +0\.66 +建设数据底座$/mu)
    expect(text).not.toContain('\u001b')
    expect(toText(COMPARISON, { color: true })).toContain('\u001b[31m- 未承接')
    expect(toText(COMPARISON, { lang: 'en' })).toContain('~ rephrased')
  })

  it('lets no control or direction character of a document through', () => {
    const nasty = sketchToDocument('x', '标题\u001b[2J', [
      ['一、甲', '推进\u001b]0;x\u0007\u202e改革。做\ud800事'],
    ])
    const text = toText(makeComparison(nasty, nasty, []))
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\p{Cs}]/u)
    expect(text).toContain('推进')
  })
})

describe('toMarkdown', () => {
  it('tells what became of every task, and marks the difference', () => {
    const markdown = toMarkdown(COMPARISON)
    expect(markdown).toContain('### 1.04 清理证明事项 — 未承接')
    expect(markdown).toContain('### 1.03 建设数据底座 — 新增')
    expect(markdown).toContain('<del>推行</del><ins>开展</ins>帮代办。为<ins>企业和</ins>老年人')
    expect(markdown).toContain('建设全{省→市}统一平台')
    expect(markdown).toContain('| 来源文件 | 4 | 1 (25.0%) | 1 (25.0%) | 1 (25.0%) | 1 (25.0%) |  | 64.4% |')
    expect(toMarkdown(COMPARISON, { lang: 'en' })).toContain('### 1.04 清理证明事项 — dropped')
  })
})

describe('explain', () => {
  it('gives the parts, the clauses, the difference and what would change the decision', () => {
    const why = explain(COMPARISON, '1.02', '1.02')
    expect(why).toMatchObject({
      kind: 'pair',
      relation: 'rephrased',
      parts: [
        { part: 'words', value: 0.512345 },
        { part: 'heading', weight: 0 },
        { part: 'intercept', value: 1 },
        { part: 'settled' },
      ],
      matches: [{ source: '推行帮代办', target: '开展帮代办', similarity: 0.75 }],
    })
    // what is told adds up to the chance of a core link
    const { parts, chances } = why as PairExplanation
    const odds = parts.reduce((sum, { adds }) => sum + adds, 0)
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(chances.inherited + chances.rephrased, 6)
    expect(String(why)).toContain('[-推行-]{+开展+}帮代办')
    expect(String(why)).toContain('核心对应的概率低于 0.50 就最多算部分承接；现高出 0.33')
    expect(inspect(why)).toBe(String(why))
    expect(Object.keys(why)).not.toContain('toString')
  })

  it('answers for two tasks that are not linked, and names the better partner', () => {
    const why = explain(COMPARISON, '1.03', '1.01', { lang: 'en' })
    expect(why).toMatchObject({ relation: null, score: null, confidence: 0.9, chances: { none: 0.9 } })
    expect(String(why)).toContain(
      'From a probability of 0.50 on it would be a core link (inherited or rephrased); 0.40 is missing.',
    )
    expect(String(why)).toContain('The target task 1.01 is nearer to 1.01 (probability of a core link 0.97)')
  })

  it('tells of a task on either side, and of the nearest that were not linked', () => {
    expect(explain(COMPARISON, '1.04')).toMatchObject({
      kind: 'task',
      status: 'dropped',
      links: [],
      nearest: [{ task: '1.01' }, {}, {}],
    })
    expect(explain(COMPARISON, { target: '1.03' })).toMatchObject({ side: 'target', status: 'added' })
    expect(explain(COMPARISON, { target: '1.04' })).toMatchObject({
      links: [{ source: '1.03' }, { source: '1.01' }],
    })
    expect(explain(COMPARISON, { source: '1.01', target: '1.04' }).kind).toBe('pair')
  })

  it('refuses an id that is not there, naming those that are', () => {
    for (const call of [
      () => explain(COMPARISON, '9.99'),
      () => explain(COMPARISON, '1.01', '7'),
      () => live.task('x'),
    ])
      expect(call).toThrow(
        expect.objectContaining({ code: 'unknown-task', message: expect.stringContaining('1.01 … 1.04') }),
      )
    for (const bad of [null, 3, {}])
      expect(() => explain(COMPARISON, bad as never)).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
})
