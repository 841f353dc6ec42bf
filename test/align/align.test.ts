import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/align/index.js'
import type { Alignment } from '../../src/model/index.js'
import { toyDocument } from './toy.js'

const PLAN = [
  '推进 跨省 通办：围绕 长三角 推进 跨省 通办。设立 跨省 通办 窗口。',
  '建设 电子 证照 库：归集 电子 证照。推动 电子 证照 互认。',
  '规范 中介 服务 超市：清理 中介 服务 事项。建立 中介 信用 评价。',
  '做好 政策 解读：采用 图解 视频 解读 政策。回应 群众 关切。',
]
const OTHER = [
  '完善 中介 服务 超市 管理：建立 中介 信用 评价。淘汰 失信 中介。',
  '深化 跨省 通办：设立 跨省 通办 窗口。增加 通办 事项。',
  '发展 智慧 养老：建设 养老 机构。',
]

const pairsOf = ({ links }: Alignment): readonly string[] =>
  links.filter(({ relation }) => relation !== 'partial').map(({ source, target }) => `${source} ${target}`)

describe('align', () => {
  it('links tasks that carry the same job', () => {
    expect(pairsOf(align(toyDocument('a', PLAN), toyDocument('b', OTHER)))).toEqual([
      '1.01 1.02',
      '1.03 1.01',
    ])
  })

  it('inherits every task of a document compared with itself', () => {
    const document = toyDocument('a', PLAN)
    const { links, confidence } = align(document, document)
    for (const { task } of document.tasks) {
      const own = links.find(({ source, target }) => source === task.id && target === task.id)
      expect(own?.relation).toBe('inherited')
    }
    expect(confidence.every((value) => value >= 0 && value <= 1)).toBe(true)
  })

  it.each([
    ['the same task ten times', Array(10).fill(PLAN[0]!)],
    ['one task', [PLAN[0]!]],
    ['tasks without a word', ['', '', PLAN[1]!]],
  ])('inherits every task where a document holds %s', (_, texts) => {
    const document = toyDocument('a', texts)
    const inherited = align(document, document).links.filter(({ relation }) => relation === 'inherited')
    expect(new Set(inherited.map(({ source }) => source)).size).toBe(texts.length)
    expect(new Set(inherited.map(({ target }) => target)).size).toBe(texts.length)
  })

  it('finds nothing where there are no tasks', () => {
    expect(align(toyDocument('a', []), toyDocument('b', PLAN)).links).toEqual([])
    expect(align(toyDocument('a', PLAN), toyDocument('b', [])).links).toEqual([])
    expect(align(toyDocument('a', []), toyDocument('b', [])).confidence).toHaveLength(0)
  })

  it('shows the reasons of any pair, linked or not', () => {
    const alignment = align(toyDocument('a', PLAN), toyDocument('b', OTHER))
    expect(Object.keys(alignment.partsOf(3, 2))).toEqual([
      'words',
      'clauses',
      'headings',
      'closeness',
      'measures',
      'kinship',
      'tense',
    ])
    const [best] = alignment.matchesOf(2, 0)
    expect(PLAN[2]!.slice(best!.source.from, best!.source.to)).toBe('建立 中介 信用 评价。')
    expect(OTHER[0]!.slice(best!.target.from, best!.target.to)).toBe('建立 中介 信用 评价。')
  })

  it('refuses an impossible threshold and names it', () => {
    const document = toyDocument('a', PLAN)
    expect(() => align(document, document, { threshold: 2 })).toThrow(/align\.threshold .* got 2/u)
  })

  const words = fc.array(fc.constantFrom('跨省', '通办', '电子', '证照', '中介', '服务', '养老', '的'), {
    maxLength: 6,
  })
  const clause = words.map((own) => own.join(' '))
  const task = fc.array(clause, { maxLength: 4 }).map((clauses) => clauses.filter(Boolean).join('。'))
  const document = fc.array(task, { maxLength: 7 })

  it('exchanges the sides of its links when the documents are exchanged', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const there = align(toyDocument('a', before), toyDocument('b', after))
        const back = align(toyDocument('b', after), toyDocument('a', before))
        const told = ({ links }: Alignment, exchanged: boolean): readonly string[] =>
          links
            .map((link) =>
              [
                exchanged ? link.target : link.source,
                exchanged ? link.source : link.target,
                link.relation,
                link.confidence.toFixed(9),
              ].join(' '),
            )
            .sort()
        expect(told(back, true)).toEqual(told(there, false))
      }),
      { numRuns: 60 },
    )
  })

  it('gives numbers and no tie to chance for any texts', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const [source, target] = [toyDocument('a', before), toyDocument('b', after)]
        const once = align(source, target)
        expect(once.confidence.every((value) => value >= 0 && value <= 1)).toBe(true)
        for (const link of once.links)
          for (const part of Object.values(link.parts)) expect(part).not.toBeNaN()
        expect(align(source, target).links).toEqual(once.links)
      }),
      { numRuns: 60 },
    )
  })

  it('inherits every task of any document compared with itself', () => {
    fc.assert(
      fc.property(document, (texts) => {
        const { links } = align(toyDocument('a', texts), toyDocument('a', texts))
        const inherited = links.filter(({ relation }) => relation === 'inherited')
        expect(new Set(inherited.map(({ source }) => source)).size).toBe(texts.length)
      }),
      { numRuns: 60 },
    )
  })

  it('compares 3,000 tasks with 3,000 in bounded memory', () => {
    const many = (shift: number): readonly string[] =>
      Array.from({ length: 3000 }, (_, i) => {
        const own = Array.from({ length: 6 }, (__, k) => `词${((i + shift) * 7 + k * 13) % 4000}`)
        return `推进 ${own.join(' ')}。加强 ${own.slice(0, 3).join(' ')} 建设。`
      })
    const { links } = align(toyDocument('a', many(0)), toyDocument('b', many(5)))
    const right = links.filter(
      ({ source, target }) => Number(source.slice(2)) === Number(target.slice(2)) + 5,
    )
    expect(right.length).toBeGreaterThan(2900)
  }, 60_000)
})
