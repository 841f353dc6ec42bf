import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/document.js'

const unitsOf = (text: string): string[] => {
  const document = readText(`临江市2024年营商环境工作要点\n${text}`)
  return document.plans.flatMap(({ tasks }) =>
    tasks.map(({ slots }) =>
      [...slots.lead, ...slots.responsible]
        .map(({ name, spans, inheritedFrom }) => {
          expect(spans.map(({ from, to }) => document.text.slice(from, to)).join('')).toBe(name)
          return name + (inheritedFrom === undefined ? '' : `<${inheritedFrom}`)
        })
        .join('、'),
    ),
  )
}

describe('a responsibility line at the end of a section', () => {
  it.each([
    '责任单位：市政务局、市住建局',
    '（责任单位：市政务局、市住建局）',
    '（市政务局、市住建局负责）。',
  ])('holds for the whole section: %s', (line) => {
    const text = `一、优化服务\n（一）推行帮办代办。建成10个站点。\n（二）压减办理时限。\n${line}\n二、强化监管\n（三）清理证明。开展专项检查。\n（四）推行柔性执法。\n（市司法局牵头）`
    expect(unitsOf(text)).toEqual([
      '市政务局<1.02、市住建局<1.02',
      '市政务局、市住建局',
      '市司法局<1.04',
      '市司法局',
    ])
  })

  it('does not where a task of the section names its own', () => {
    const text =
      '一、优化服务\n（一）推行帮办代办。（市财政局牵头）\n（二）压减办理时限。\n责任单位：市政务局\n二、强化监管\n（三）清理证明。'
    expect(unitsOf(text)).toEqual(['市财政局', '市政务局', ''])
  })

  it('does not where each task has a line of its own', () => {
    const text =
      '一、优化服务\n（一）推行帮办代办。\n责任单位：市财政局\n（二）压减办理时限。\n责任单位：市政务局\n二、强化监管\n（三）清理证明。\n（四）推行柔性执法。\n责任单位：市司法局'
    expect(unitsOf(text)).toEqual(['市财政局', '市政务局', '', '市司法局'])
  })

  it('does not where it is part of the last paragraph', () => {
    const text =
      '一、优化服务\n（一）推行帮办代办。\n（二）压减办理时限。（责任单位：市政务局）\n二、强化监管\n（三）清理证明。'
    expect(unitsOf(text)).toEqual(['', '市政务局', ''])
  })
})
