import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document.js'
import { foldRadicals } from '../../src/read/fold-radicals.js'
import { traditionalToSimplified } from '../../src/read/traditional-to-simplified.js'

describe('radicals in place of characters', () => {
  it.each([
    ['（⼀）推⾏', '（一）推行'],
    ['⼈⺠⽣活，⼯业⻓⻋', '人民生活，工业长车'],
    ['⽤⼾', '用户'],
    ['㇐、⻅效', '一、见效'],
    ['數\uF97E\uF967足', '数量不足'.replace('数', '數')],
    ['一、改革', '一、改革'],
  ])('%s', (text, folded) => {
    expect(foldRadicals(text)).toBe(folded)
    expect(foldRadicals(text)).toHaveLength(text.length)
  })

  it('fold every radical of Unicode to one unit that is none', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++)
      expect(foldRadicals(String.fromCharCode(code))).toMatch(/^[\u3400-\u9fff]$/u)
  })

  it('are read at the same offsets, and kept beside the text', () => {
    const given = '临江市2024年⼯作要点\n一、任务\n（⼀）推⾏帮办代办。6⽉底前完成。\n（⼆）压减时限。'
    const document = readText(given)
    const tasks = document.plans.flatMap((plan) => plan.tasks)
    expect(tasks.map(({ label }) => label)).toEqual(['（一）', '（二）'])
    expect(tasks[0]!.slots.deadlines[0]!.date).toBe('2024-06-30')
    expect(document.text).toHaveLength(given.length)
    expect(document.source?.original).toBe(given)
    expect(document.notes.filter(({ code }) => code === 'converted')).toHaveLength(1)
  })
})

describe('names in a traditional text', () => {
  it.each([
    ['乾安縣人民政府推進幹部隊伍建設', '乾安县人民政府推进干部队伍建设'],
    ['杭州市臨安區於潛鎮，於是開展', '杭州市临安区於潜镇，于是开展'],
    ['陝西省乾縣；餅乾', '陕西省乾县；饼干'],
    ['泉州市清濛經濟開發區', '泉州市清濛经济开发区'],
  ])('%s', (text, simplified) => {
    expect(traditionalToSimplified(text)).toBe(simplified)
  })
})
