import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document.js'

const BODY = '\n一、改革\n（一）推进跨省通办。加快推进。\n（二）压减时限。年底前完成。\n'
const TITLE = '娄底市人民政府办公室关于印发娄底市2023年工作要点的通知'

const told = (head: string) => {
  const document = readText(head + BODY)
  const { title, number, date, issuer } = document.masthead
  const wording = document.parts.filter(({ kind }) => kind !== 'furniture' && kind !== 'blank')
  return {
    fields: [title?.text, number?.value, date?.value, issuer?.text],
    labels: document.plans.flatMap(({ tasks }) => tasks.map(({ label }) => label)),
    head: wording
      .filter(({ kind }) => kind === 'masthead' || kind === 'plan-title')
      .map(({ from, to }) => document.text.slice(from, to)),
  }
}

const ALL = [TITLE, '娄政办发〔2023〕5号', '2023-03-05', '娄底市人民政府办公室']

describe('index tables of web pages are furniture, and the masthead is read from them', () => {
  it.each([
    [
      'a field a line',
      `索 引 号： X-1\n主题分类： 综合\n发文机关： 娄底市人民政府办公室\n成文日期： 2023年3月5日\n标　　题： ${TITLE}\n发文字号： 娄政办发〔2023〕5号\n发布日期： 2023年3月20日\n主 题 词：`,
    ],
    [
      'a value under its name, blanks in the name',
      `索　引　号\nX-1\n发　文　机　关\n娄底市人民政府办公室\n成　文　日　期\n2023-03-05\n标　　　题\n${TITLE}\n发　文　字　号\n娄政办发〔2023〕5号\n发布日期\n2023-03-20`,
    ],
    [
      'a list with numbers',
      `1.[主题分类] 综合\n2.[发文机构] 娄底市人民政府办公室\n3.[联合发文单位]\n4.[成文日期] 2023-03-05\n5.[标题] ${TITLE}\n6.[发文字号] 娄政办发〔2023〕5号\n7.[有效性] 是`,
    ],
    [
      'bullets',
      `• 索引号：X-1\n• 发文单位：娄底市人民政府办公室\n• 发文日期：2023-03-05\n• 名称：${TITLE}\n• 文号：娄政办发〔2023〕5号\n• 公文种类：通知`,
    ],
    [
      'one line with lenticular brackets',
      `【索引号】X-1 【主题分类】综合 【发文机关】娄底市人民政府办公室 【成文日期】2023年3月5日 【标题】${TITLE} 【发文字号】娄政办发〔2023〕5号 【发布日期】2023-03-20`,
    ],
    [
      'one line with colons',
      `索引号：X-1 主题分类：综合 发文机关：娄底市人民政府办公室 成文日期：2023年3月5日 标题：${TITLE} 发文字号：娄政办发〔2023〕5号 发布日期：2023-03-20 有效性：有效`,
    ],
    [
      'a table of cells',
      `索引号 | X-1 | 公文种类 | 通知\n发文机关 | 娄底市人民政府办公室 | 成文日期 | 2023-03-05\n标题 | ${TITLE}\n发文字号 | 娄政办发〔2023〕5号 | 发布日期 | 2023-03-20`,
    ],
    [
      'traditional characters',
      `索 引 號：X-1\n主題分類：綜合\n發文機關：娄底市人民政府办公室\n成文日期：2023年3月5日\n標　　題：${TITLE}\n發文字號：娄政办发〔2023〕5号`,
    ],
  ])('%s', (_, head) => {
    expect(told(head)).toEqual({ fields: ALL, labels: ['（一）', '（二）'], head: [] })
  })

  it('the day under a signature goes before that of the table', () => {
    const signed = `索引号：X-1\n成文日期：2023年3月15日\n主题分类：综合\n${TITLE}\n娄底市人民政府办公室\n2023年3月5日`
    expect(told(signed).fields).toEqual([TITLE, undefined, '2023-03-05', '娄底市人民政府办公室'])
  })

  it('who put a page up is not who wrote the document, and no day of publication is the day of issue', () => {
    const taken = `索引号：X-1\n发布机构：广州市天河区财政局\n名称：${TITLE}\n文号：\n发布日期：2024-10-15\n主题词：`
    expect(told(taken).fields).toEqual([TITLE, undefined, undefined, '娄底市人民政府办公室'])
  })

  it('a title that stands under an empty last field is kept as the title', () => {
    const head = `索引号：X-1\n成文日期：2023年3月5日\n主题词：\n${TITLE}\n发布日期：2023-03-20`
    expect(told(head).fields[0]).toBe(TITLE)
    expect(told(head).head.join('')).toContain(TITLE)
  })

  it.each([
    ['two fields are a masthead', `${TITLE}\n文号：娄政办发〔2023〕5号\n发文日期：2023年3月5日`],
    ['none that only a table has', `标题：${TITLE}\n文号：娄政办发〔2023〕5号\n来源：本网\n分类：综合`],
  ])('no table: %s', (_, head) => {
    const document = readText(head + BODY)
    expect(document.notes.filter(({ message }) => message.startsWith('An index table'))).toEqual([])
    expect(document.masthead.number?.value).toBe('娄政办发〔2023〕5号')
  })

  it('tasks that name fields are tasks', () => {
    const text = `${TITLE}\n一、规范公开\n1.主题分类：按国家标准设置。\n2.发文字号：逐件标注。\n3.成文日期：以签发日为准。\n4.有效性：每年清理一次。`
    expect(readText(text).plans[0]!.tasks).toHaveLength(4)
  })
})
