import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textToAnswers } from '../../src/judge/text-to-answers.js'

const A = '951168a7-1b2c3d4e'
const B = '0a1b2c3d-4e5f6071'
const told = (text: string): unknown => textToAnswers(text).map(({ id, relation }) => [id, relation])
const BOTH = [
  [A, 'rephrased'],
  [B, 'none'],
]

describe('answers of chat models', () => {
  it.each([
    ['JSON lines', `{"id":"${A}","relation":"rephrased"}\n{"id":"${B}","relation":"none"}\n`],
    ['a list', `[{"id":"${A}","relation":"rephrased"},\n {"id":"${B}","relation":"none"}]`],
    [
      'a fenced list with talk around it',
      `好的，以下是判断（共2题）：\n\`\`\`json\n[{"id": "${A}", "关系": "改写", "理由": "同一项工作"}, {"id": "${B}", "关系": "无"}]\n\`\`\`\n如有问题请告诉我 {笑}。`,
    ],
    [
      'an object with a list',
      `{"answers":[{"id":"${A}","relation":"改写"},{"id":"${B}","relation":"none"}]}`,
    ],
    ['an object of ids', `{"${A}": "改写", "${B}": "无对应"}`],
    ['an object of ids with objects', `{"${A}":{"relation":"改写"},"${B}":{"relation":"none"}}`],
    ['Chinese punctuation', `{“id”：“${A}”，“关系”：“改写”}\n{“id”：“${B}”，“关系”：“无”}`],
    ['trailing commas', `{"id":"${A}","relation":"rephrased"},\n{"id":"${B}","relation":"none"},`],
    ['both names', `{"id":"${A}","relation":"改写（rephrased）"}\n{"id":"${B}","relation":"None / 无"}`],
    ['a table', `| 编号 | 判断 |\n|---|---|\n| ${A} | 改写 |\n| ${B} | 无 |`],
    ['lines', `- **${A}**：改写，因为说法不同\n- ${B}: none`],
    [
      'a broken line before a whole one',
      `{"id":"${A}","relation":"改写"}\n{"id":"x","relation":"沿\n{"id":"${B}","relation":"无"}`,
    ],
    [
      'a list that ends too soon',
      `[\n{"id":"${A}","relation":"改写"},\n{"id":"${B}","relation":"无"},\n{"id":"`,
    ],
  ])('are read from %s', (_, text) => expect(told(text)).toEqual(BOTH))

  it('keep the reason', () => {
    expect(textToAnswers(`{"id":"${A}","判断":"沿用","理由":"几乎原样"}`)).toEqual([
      { id: A, relation: 'inherited', word: '沿用', reason: '几乎原样' },
    ])
  })

  it.each(['null', '"unsure"', '"不确定"', '""'])('may leave a question open: %s', (word) =>
    expect(told(`{"id":"${A}","relation":${word}}`)).toEqual([[A, null]]),
  )

  it.each(['not inherited', '不是改写', '沿用/改写', 'inherited or rephrased', '7', 'true'])(
    'are not guessed at: %s',
    (word) => expect(told(JSON.stringify({ id: A, relation: word }))).toEqual([[A, undefined]]),
  )

  it('may name no question', () => expect(told('{"relation":"partial"}')).toEqual([[null, 'partial']]))

  it('are never made of texts without any', () => {
    expect(told('推进跨省通办[1]，做好衔接{2}。\n```\n[]\n```')).toEqual([])
    fc.assert(fc.property(fc.string(), (text) => void textToAnswers(text)))
  })

  it.each(['{', '{"a":[', '[{}', '{}"'])('are looked for in any number of %s', (text) =>
    expect(told(text.repeat(100_000))).toEqual([]),
  )
})
