import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Excerpt, Slots, Span, Task } from '../../../src/model/index.js'
import { parseDocument } from '../../../src/parse/index.js'
import {
  inheritResponsibility,
  responsibilityRanges,
  settleHeadings,
  taskToSlots,
} from '../../../src/parse/slots/index.js'

const seeds = path.resolve(import.meta.dirname, '../../../seeds')

const WORDS = [
  '推进',
  '共享',
  '（',
  '）',
  '(',
  ')',
  '〔',
  '〕',
  '【',
  '《',
  '》',
  '〈',
  '“',
  '”',
  '"',
  '。',
  '，',
  '；',
  '、',
  '：',
  '\n',
  ' ',
  '省政务局',
  '市直相关单位',
  '各县（市、区）人民政府',
  '牵头',
  '配合',
  '负责',
  '按职责分工',
  '责任单位：',
  '等单位',
  '和',
  '国办发〔2022〕5号',
  '〔20213号',
  '年底前',
  '到2025年',
  '100%',
  '50个',
  '以上',
  '突破',
  '万',
  '12345',
  '下同',
  '以下不再列出',
  '🀄',
  '第',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''))

const all = (heading: Excerpt | null, slots: Slots): readonly Excerpt[] => [
  ...(heading === null ? [] : [heading]),
  ...slots.lead,
  ...slots.responsible,
  ...slots.support,
  ...slots.notes,
  ...slots.cites,
  ...slots.targets,
  ...slots.deadlines,
  ...slots.setPhrases,
  ...slots.actions,
]

const apart = (excerpts: readonly Excerpt[]): boolean => {
  const spans = excerpts.flatMap((excerpt) => excerpt.spans).sort((one, other) => one.from - other.from)
  return spans.every((span, at) => at === 0 || spans[at - 1]!.to <= span.from)
}

describe('slots of any text', () => {
  it('cut exactly their text out of the document, whatever stands between the spans of a task', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (words, cuts) => {
        // The task lies in the document in pieces, with page numbers between them.
        const places = [...new Set(cuts.filter((cut) => cut < words.length))].sort((a, b) => a - b)
        let document = '首页'
        const spans: Span[] = []
        for (const [at, from] of [0, ...places].entries()) {
          const piece = words.slice(from, places[at] ?? words.length)
          spans.push({ from: document.length, to: document.length + piece.length })
          document += `${piece}－9－`
        }
        const { heading, slots, responsibility } = taskToSlots(
          { id: '1.01', text: words, spans },
          { year: 2024 },
        )
        const inside = (span: Span): boolean =>
          spans.some((own) => own.from <= span.from && span.to <= own.to)
        for (const excerpt of all(heading, slots)) {
          expect(excerpt.spans.map((span) => document.slice(span.from, span.to)).join('')).toBe(excerpt.text)
          expect(excerpt.spans.every(inside)).toBe(true)
        }
        expect(responsibility.every(inside)).toBe(true)
        for (const kind of ['notes', 'cites', 'targets', 'deadlines', 'setPhrases'] as const)
          expect(apart(slots[kind])).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('name units inside the notes only, and the ranges are those of the notes', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { slots } = taskToSlots(
          { id: '1.01', text: words, spans: [{ from: 0, to: words.length }] },
          { year: null },
        )
        const ranges = responsibilityRanges(words)
        expect(slots.notes.map((note) => note.text)).toEqual(
          ranges.map(({ from, to }) => words.slice(from, to)),
        )
        for (const unit of [...slots.lead, ...slots.responsible, ...slots.support]) {
          const at = unit.spans[0]!
          expect(ranges.some((range) => range.from <= at.from && at.to <= range.to)).toBe(true)
          expect(unit.name).toBe(unit.text.replace(/\s+/gu, ''))
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each(readdirSync(seeds))('hold in %s, and never cross a task', (file) => {
    const document = parseDocument(readFileSync(path.join(seeds, file), 'utf8'), { id: file })
    for (const task of document.plans.flatMap((plan) => plan.tasks)) {
      const own = {
        ...task.slots,
        responsible: task.slots.responsible.filter((unit) => unit.inheritedFrom === undefined),
      }
      for (const excerpt of all(task.heading, own)) {
        expect(excerpt.spans.map((span) => document.text.slice(span.from, span.to)).join('')).toBe(
          excerpt.text,
        )
        expect(excerpt.spans.every((span) => task.span.from <= span.from && span.to <= task.span.to)).toBe(
          true,
        )
      }
    }
  })
})

describe('inheritResponsibility', () => {
  const plan = (lines: readonly string[]): readonly Task[] =>
    parseDocument(`一、改革\n${lines.map((line, at) => `（${'一二三四五'[at]}）${line}`).join('\n')}`)
      .plans[0]!.tasks

  it('applies what 以下不再列出 declares to the later tasks, as inherited', () => {
    const tasks = plan([
      '推进共享。做好对接。（市数据局牵头，市直相关单位按职责分工负责。各县市区人民政府均为责任单位，以下不再列出）',
      '推进开放。做好清单。（市数据局牵头）',
      '推进利用。做好推广。（市数据局牵头，各县市区人民政府负责）',
    ])
    expect(tasks[0]!.slots.responsible.map((unit) => [unit.name, unit.inheritedFrom])).toEqual([
      ['市直相关单位', undefined],
      ['各县市区人民政府', undefined],
    ])
    expect(tasks[1]!.slots.responsible.map((unit) => [unit.name, unit.inheritedFrom])).toEqual([
      ['各县市区人民政府', '1.01'],
    ])
    expect(tasks[2]!.slots.responsible.map((unit) => [unit.name, unit.inheritedFrom])).toEqual([
      ['各县市区人民政府', undefined],
    ])
  })

  it('lets the unit named first lead from where that was said', () => {
    const tasks = plan([
      '推进共享。做好对接。（财政部、商务部负责，列第一位者为牵头单位，下同）',
      '推进开放。做好清单。（海关总署、商务部负责）',
    ])
    expect(tasks[0]!.slots.lead.map((unit) => [unit.name, unit.inheritedFrom])).toEqual([
      ['财政部', undefined],
    ])
    expect(tasks[1]!.slots.lead.map((unit) => [unit.name, unit.inheritedFrom])).toEqual([
      ['海关总署', '1.01'],
    ])
  })

  it('does nothing where nothing was declared, and nothing twice', () => {
    const tasks = plan(['推进共享。做好对接。（市数据局牵头）', '推进开放。做好清单。（市财政局负责）'])
    expect(inheritResponsibility(tasks)).toEqual(tasks)
  })
})

describe('settleHeadings', () => {
  const plan = (lines: readonly string[]): readonly Task[] =>
    parseDocument(
      `一、改革\n${lines.map((line, at) => `（${'一二三四五六七八九十'[at]}）${line}`).join('\n')}`,
    ).plans[0]!.tasks

  it('takes back titles of two parts where the items open with their measures', () => {
    const tasks = plan([
      '完善平台，优化目录。推动对接。',
      ...Array.from({ length: 9 }, (_, at) => `推动第${at}类事项对接，优化目录，完善清单。做好宣传。`),
    ])
    expect(tasks.map((task) => task.heading)).toEqual(tasks.map(() => null))
    expect(settleHeadings(tasks.slice(0, 1))[0]!.heading).toBe(null)
  })

  it('keeps them where most items have titles', () => {
    const tasks = plan([
      '强化平台支撑，推进全流程服务。推动对接，优化目录，完善清单。',
      ...Array.from({ length: 9 }, (_, at) => `推动${'甲乙丙丁戊己庚辛壬'[at]}类事项对接。做好宣传。`),
    ])
    expect(tasks[0]!.heading?.text).toBe('强化平台支撑，推进全流程服务')
  })
})
