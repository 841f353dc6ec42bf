import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document.js'
import { findRegions } from '../../src/lexicon/regions.js'

const BODY = '\n第一条 为规范管理，制定本规定。\n第二条 本规定适用于本市。\n第三条 本规定自印发之日起施行。'

describe('titles over several lines', () => {
  it.each([
    [
      '附件\n\n临江市城区地下车位（库）\n销售备案管理规定\n（征求意见稿）\n',
      '临江市城区地下车位（库）销售备案管理规定（征求意见稿）',
    ],
    ['临江市支持数字园区建设等\n奖补政策实施细则\n', '临江市支持数字园区建设等奖补政策实施细则'],
    [
      '临江市人民政府办公室\n关于印发临江市车位管理规定的通知\n',
      '临江市人民政府办公室关于印发临江市车位管理规定的通知',
    ],
    ['临江市车位管理规定\n（试行）\n', '临江市车位管理规定（试行）'],
    ['临江市人民政府门户网站\n车位管理规定\n', '车位管理规定'],
    ['临江市人民政府\n车位管理规定\n', '车位管理规定'],
    ['临江市支持园区建设的规定。\n车位管理规定\n', '车位管理规定'],
  ])('%j', (head, title) => {
    const document = readText(head + BODY)
    expect(document.title).toBe(title)
    expect(document.plans[0]!.items).toHaveLength(3)
  })

  it('a proposal is a title, one that a link cut out is none', () => {
    const title = '中共临江市委关于制定临江市第十五个五年规划的建议'
    expect(readText(`${title}\n一、改革\n（一）推进通办。`).title).toBe(title)
    expect(
      readText(`根据《\n${title}\n》，现就有关工作说明如下。\n一、改革\n（一）推进通办。`).title,
    ).toBeNull()
  })
})

it('the day on which a rule was made stands under its title', () => {
  const under = '（2023年3月16日临江市人民政府第308号令公布　自2023年4月15日起施行）'
  const { masthead, year } = readText(`临江市车位管理规定\n${under}${BODY}`)
  expect([masthead.date?.value, year]).toEqual(['2023-03-16', 2023])
})

it('a list of conditions is text of its item, a list of jobs is none', () => {
  const plan = (lead: string) =>
    readText(
      `临江市2024年工作方案\n一、房源管理\n（一）房源申报。各区组织申报。\n（二）${lead}\n1.已办理许可；\n2.正常开发建设。\n二、监督管理\n（一）定期检查。\n1.每月检查。\n2.公开结果。`,
    ).plans[0]!.items.map(({ label }) => label)
  expect(plan('参与活动的房源需同时符合以下条件：')).toEqual(['（一）', '（二）', '1.', '2.'])
  expect(plan('房源退出。出现以下情形之一的，移出房源库：')).toEqual(['（一）', '（二）', '1.', '2.'])
  expect(plan('重点推进以下工程：')).toEqual(['（一）', '1.', '2.', '1.', '2.'])
})

it('a province is named whole where a city would take its first character', () => {
  expect(findRegions('推广安徽特色').map(({ region }) => region.name)).toEqual(['安徽省'])
  expect(findRegions('广安市').map(({ region }) => region.name)).toEqual(['广安市'])
  expect(findRegions('湖南省娄底市').map(({ region }) => region.name)).toEqual(['湖南省', '娄底市'])
})
