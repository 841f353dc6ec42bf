import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import type { Task } from '../../src/model/index.js'

const read = (name: string) => readDocument(new URL(`../fixtures/cases/${name}`, import.meta.url))

const tasksOf = async (name: string): Promise<readonly Task[]> =>
  (await read(name)).plans.flatMap((plan) => plan.tasks)

const names = (units: readonly { readonly name: string }[]): string =>
  units.map(({ name }) => name).join('、')

describe('inputs that broke version 0.1.0', () => {
  it.each(['plan.txt', 'plan.html', 'plan-chromium.pdf'])('radicals are characters: %s', async (file) => {
    const tasks = await tasksOf(`01-kangxi-radicals/${file}`)
    expect(tasks.map(({ label }) => label)).toEqual(['（一）', '（二）'])
    expect(tasks[0]!.slots.deadlines.map(({ date }) => date)).toContain('2024-06-30')
  })

  it.each([
    ['merged-lead.docx', ['市政务局', '市政务局', '市市监局']],
    ['merged-category-after-number.docx', ['市政务局', '市住建局', '市市监局']],
    ['merged-category-first.docx', ['市政务局', '市住建局', '市市监局']],
    ['rowspan.html', ['市政务局', '市政务局', '市市监局']],
    ['nested.docx', ['市政务局', '市住建局']],
  ])('merged cells carry their value: %s', async (file, leads) => {
    const tasks = await tasksOf(`02-merged-cells/${file}`)
    expect(tasks.map(({ slots }) => names(slots.lead))).toEqual(leads)
  })

  it('rows of one number are one task', async () => {
    const tasks = await tasksOf('02-merged-cells/measures.docx')
    expect(tasks.map(({ slots }) => names(slots.responsible))).toEqual(['市政务局、市住建局', '市市监局'])
  })

  it.each(['fullwidth-with-day-of-2023', 'fullwidth', 'hanzi-with-number-of-2023', 'hanzi', 'space'])(
    'a year in any script: %s',
    async (file) => {
      const document = await read(`03-year-in-title/${file}.txt`)
      expect(document.year).toBe(2024)
      expect(document.plans[0]!.tasks[0]!.slots.deadlines[0]!.date).toBe('2024-12-31')
    },
  )

  it('deadlines with blanks and of other years', async () => {
    const tasks = await tasksOf('04-deadline-spaces-and-years/deadlines.txt')
    expect(tasks.map(({ slots }) => slots.deadlines[0]?.date ?? null)).toEqual([
      '2025-12-31',
      '2025-12-31',
      '2024-06-30',
      '2024-06-30',
      '2024-09-30',
      '2025-06-30',
      '2025-01-31',
      '2026-12-31',
      '2026-12-31',
      '2024-06-30',
    ])
  })

  it.each([
    ['last-item', ['一、优化服务（一）', '二、强化监管（一）']],
    ['middle-item', ['一、优化服务（一）', '一、优化服务（二）']],
    ['whole-section', ['一、强化监管（一）']],
    ['moved-item', ['一、优化服务（一）', '一、优化服务（二）']],
  ])('deleted and moved items are not counted: %s', async (file, labels) => {
    const tasks = await tasksOf(`05-deleted-list-items/${file}.docx`)
    expect(tasks.map(({ section, label }) => section + label)).toEqual(labels)
    expect(tasks.every(({ text }) => text !== '')).toBe(true)
  })

  it.each(['plan.docx', 'plan.html', 'plan.pdf'])('note marks are no figures: %s', async (file) => {
    const [one, two] = await tasksOf(`06-superscripts/${file}`)
    expect(one!.slots.targets.map(({ value }) => value)).toEqual([10, 2_000_000])
    expect(names(one!.slots.lead)).toBe('市政务局')
    expect(two!.heading?.text).toBe('压减办理时限')
  })

  it.each([
    ['struck.docx', [20]],
    ['struck.html', [20, 16, 6]],
  ])('struck-out text is no wording: %s', async (file, values) => {
    const [task] = await tasksOf(`07-struck-through/${file}`)
    expect(task!.slots.targets.map(({ value }) => value)).toEqual(values)
  })

  it('numerals of any length, ranges, separators', async () => {
    const numerals = await tasksOf('08-chinese-numerals/numerals.txt')
    expect(numerals.map(({ slots }) => slots.targets.map(({ value }) => value))).toEqual(
      [1250, 15_000, 200_000, 205, 365, 3000, 12_000, 2, 12, 125].map((value) => [value]),
    )
    const ranges = await tasksOf('09-ranges-and-separators/ranges.txt')
    expect(
      ranges.map(({ slots }) => slots.targets.map(({ value, from = value, to = value }) => [from, to])),
    ).toEqual(
      [
        [5e4, 8e4],
        [5e4, 8e4],
        [6, 7],
        [30, 50],
        [110_090_000_000, 110_090_000_000],
        [110_000_000_000, 110_000_000_000],
        [1200, 1200],
        [-2, -2],
      ].map((range) => [range]),
    )
  })

  it.each(['page.html', 'word.docx'])('hidden text is left out: %s', async (file) => {
    const tasks = await tasksOf(`11-hidden-text/${file}`)
    expect(tasks.map(({ text }) => text)).toEqual(['推行帮办代办。建成10个站点。', '压减办理时限。'])
  })

  it.each([
    ['textbox', 3, '推行帮办代办。'],
    ['field', 2, '推行帮办代办。建成12个以上站点。'],
    ['ruby', 2, '推行帮办代办。建成10个站点。'],
    ['cr', 2, '推行帮办代办。建成10个站点。'],
    ['title-in-textbox', 2, '推行帮办代办。'],
  ])('what Word shows is read: %s', async (file, count, text) => {
    const document = await read(`12-text-lost-in-docx/${file}.docx`)
    const tasks = document.plans.flatMap((plan) => plan.tasks)
    expect(tasks).toHaveLength(count)
    expect(tasks[0]!.text).toBe(text)
    expect([document.year, document.region?.name]).toEqual([2024, '临江市'])
  })

  it('regions by their whole names', async () => {
    const files = Array.from({ length: 11 }, (_, i) => `13-regions/${String(i + 1).padStart(2, '0')}.txt`)
    const codes = await Promise.all(files.map(async (file) => (await read(file)).region?.adcode ?? null))
    expect(codes).toEqual(['632500', '632324', ...Array.from({ length: 9 }, () => null)])
  })
})
