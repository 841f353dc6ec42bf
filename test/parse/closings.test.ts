import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document.js'

const HEAD = '临江市2024年工作要点\n一、优化服务\n（一）推行帮办代办。建成10个站点。\n'
const LAST = '压减办理时限。平均压减50%以上，年底前完成全部事项的流程再造工作任务。'

const read = (last: string, after: string) => {
  const document = readText(`${HEAD}（二）${last}\n${after}`)
  const whole = document.parts.map(({ from, to }) => document.text.slice(from, to)).join('')
  expect(whole).toBe(document.text)
  const plan = document.plans[0]!
  return { last: plan.items.at(-1)!.text, closing: plan.closing?.text ?? null, document }
}

describe('closing paragraphs belong to no task, and are kept', () => {
  it.each([
    '让我们更加紧密地团结在党中央周围，为完成全年目标任务而努力奋斗！',
    '新征程已经开启，让我们一起努力，谱写临江发展新篇章！',
    '全市上下要坚定信心、真抓实干，确保各项任务落地见效。',
    '全党全军全国各族人民要更加紧密地团结起来，不懈奋斗。',
    '完成全年目标任务，使命光荣、责任重大。全市干部要奋勇争先。',
    '各地各部门要高度重视，结合实际抓好落实，重大情况及时报告。',
    '本措施自2024年3月1日起施行，有效期三年。',
    '本《措施》自印发之日起施行,此前规定与本《措施》不一致的,以本《措施》为准。',
    '以上政策措施，自印发之日起实行，国家和省另有规定的从其规定。',
    '本若干措施由市发展改革委负责解释。',
    '以上意见如无不妥，请批转各地执行。',
    '以上民生实事，我们将定点定责、精心组织，确保办好。',
  ])('%s', (closing) => {
    expect(read(LAST, closing)).toMatchObject({ last: LAST, closing })
  })

  it('what a task says to all stays in it', () => {
    const heading = '加强组织领导'
    const text = '各地各部门要高度重视，结合实际抓好落实，重大情况及时报告。'
    expect(read(heading, text)).toMatchObject({ closing: null })
    expect(read(heading, text).last).toContain('重大情况及时报告')
  })

  it('a call in the middle of a task ends nothing', () => {
    const more = Array.from({ length: 9 }, (_, i) => `推进第${i + 1}项改革，取得实效。`).join('\n')
    const text = `全市上下要坚定信心、真抓实干，确保各项任务落地见效。\n${more}`
    expect(read(LAST, text).last).toContain('取得实效')
  })

  it('the parts say where a closing is', () => {
    const { document } = read(LAST, '让我们一起努力！')
    const closing = document.parts.filter(({ kind }) => kind === 'closing')
    expect(closing.map(({ from, to }) => document.text.slice(from, to))).toEqual(['让我们一起努力！'])
  })
})
