import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/index.js'

const measures = (count: number): string =>
  Array.from({ length: count }, (_, at) => `建设第${at + 1}批服务站点。`).join('')

const plan = (...tasks: readonly string[]): string =>
  ['2024年工作要点', '一、任务', ...tasks.map((task, at) => `${at + 1}.${task}`)].join('\n')

const bundlesOf = (text: string) => parseDocument(text).notes.filter(({ code }) => code === 'task-bundles')

describe('a task that bundles many measures', () => {
  const short = Array.from({ length: 5 }, (_, at) => `推进第${at + 1}项改革。加快办理。`)

  it('is told where the others are short', () => {
    const text = plan(...short, `优化服务。${measures(12)}`)
    const [note, ...more] = bundlesOf(text)
    expect(more).toEqual([])
    expect(note!.task).toBe('1.06')
    expect(text.slice(note!.span!.from, note!.span!.to)).toContain('建设第12批服务站点。')
  })

  it.each([
    ['where all are as long', plan(...short.map((task) => task + measures(12)))],
    ['where it is one long sentence', plan(...short, `优化服务，${'建设服务站点，'.repeat(20)}全面覆盖。`)],
    ['in a plan of two tasks', plan(short[0]!, `优化服务。${measures(12)}`)],
  ])('is not told %s', (_, text) => {
    expect(bundlesOf(text)).toEqual([])
  })
})
