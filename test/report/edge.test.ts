import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { comparisonToFormat, FORMATS } from '../../src/report/index.js'

const LONG = '数'.repeat(100_000)
const CASES: readonly (readonly [name: string, source: string, target: string])[] = [
  ['two documents without a task', ' ', '\n'],
  ['one side without a task', '一、改革\n（一）推进跨省通办。', ' '],
  ['texts without a heading', '没有编号的文字。', '另外的文字，没有编号。'],
  [
    'a task of 100,000 characters without a mark',
    `一、改革\n（一）推进${LONG}`,
    `一、改革\n（一）推进${LONG}据`,
  ],
  ['a task of line breaks', '一、改革\n（一）推进。\n\n甲\n乙\n丙', '一、改革\n（一）推进。\r\n甲\r\n丁'],
  ['the same document twice', '一、改革\n（一）推进跨省通办。', '一、改革\n（一）推进跨省通办。'],
]

/** Elements that HTML leaves open. */
const VOID = new Set(['meta', 'br', 'input'])

function unclosed(page: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  const parser = new Parser({
    onopentag: (name) => VOID.has(name) || open.push(name),
    onclosetag: (name, isImplied) => {
      if (VOID.has(name)) return
      if (open.pop() !== name || isImplied) wrong.push(name)
    },
  })
  // in a drawing <rect/> is closed
  parser.end(page.replace(/<(rect|path|line|circle)\b([^>]*)\/>/gu, '<$1$2></$1>'))
  return [...wrong, ...open]
}

describe.each(CASES)('%s', (_, source, target) => {
  const comparison = compare(source, target)

  it('is reported in every format and both languages', async () => {
    for (const lang of ['zh', 'en'] as const)
      for (const format of FORMATS)
        expect((await comparisonToFormat(comparison, format, { lang })).length).toBeGreaterThan(50)
  })

  it('makes a page in which every element is closed', async () => {
    const page = (await comparisonToFormat(comparison, 'html')) as string
    expect(unclosed(page)).toEqual([])
    expect(page.endsWith('</html>\n')).toBe(true)
  })

  it('is explained task by task', () => {
    for (const { task } of comparison.sourceVerdicts)
      expect(String(comparison.explain(task.id))).toContain(task.id)
    for (const { task } of comparison.targetVerdicts)
      expect(String(comparison.explain({ target: task.id }, { lang: 'en' }))).toContain(task.id)
  })
})
