import { describe, expect, it } from 'vitest'
import { readText } from '../../src/document.js'
import { textToReading } from '../../src/read/index.js'

/** The text as it is read: furniture cut out. */
function cut(given: string): string {
  const { text, furniture } = textToReading(given)
  let at = 0
  let kept = ''
  for (const { from, to } of furniture) {
    kept += text.slice(at, from)
    at = to
  }
  return kept + text.slice(at)
}

describe('debris', () => {
  it.each([
    ['readings of characters', '工(gōng)作(zuò)的(de)要(yào)点(diǎn)', '工作的要点'],
    ['one reading', '机关(guān)事务', '机关事务'],
    ['a word in brackets stays', '人工智能(ai)和大数据(big)', '人工智能(ai)和大数据(big)'],
    ['rests of tags', '请认真贯彻执行、/p>\n各部门', '请认真贯彻执行。\n各部门'],
    ['tags', '一、改革<br/>（一）推进<span style="x">公开</span>。</p>', '一、改革\n（一）推进公开。\n'],
    ['entities', '落实&ldquo;放管服&rdquo;改革&nbsp;', '落实“放管服”改革 '],
    ['entities without &', '落实省?ldquo;1+1+9”', '落实省“1+1+9”'],
    ['runs of @ in a word', '工作@@要点', '工作要点'],
    ['runs of @ after a sentence', '推进公开。@@（二）做好', '推进公开。\n（二）做好'],
    ['an address stays', '联系邮箱a@b.cn', '联系邮箱a@b.cn'],
    ['invisible characters', '政\u200b务\u00ad公\ufeff开', '政务公开'],
    ['smaller than', '比例<5%且>3%', '比例<5%且>3%'],
  ])('%s', (_, given, read) => {
    expect(cut(given)).toBe(read)
    expect(textToReading(given).text).toHaveLength(given.length)
  })

  it('is noted once a kind, with the number of places', () => {
    const { notes } = textToReading('甲\u200b乙\u200b丙@@丁')
    expect(notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'debris: Invisible characters are not read: 2 places, the first here.',
      'debris: Runs of @ are not read: 1 place, the first here.',
    ])
  })

  it('is in the parts but in no task', () => {
    const given = '一、改革\n（一）推(tuī)进(jìn)公(gōng)开。\n（二）做@@好。'
    const document = readText(given)
    expect(document.text).toBe(given)
    expect(document.plans[0]?.tasks.map(({ text }) => text)).toEqual(['推进公开。', '做好。'])
    expect(document.parts.map(({ from, to }) => given.slice(from, to)).join('')).toBe(given)
  })
})

describe('index tables', () => {
  const TABLE =
    '索 引 号：\n000014349/2019-00007\n主题分类：\n工商\n发文机关：\n国务院\n成文日期：\n2019年01月27日\n'
  it('at the head are furniture, the document number is not', () => {
    expect(cut(`${TABLE}发文字号：\n国发〔2019〕5号\n国务院关于公开的意见\n`)).toBe(
      '国发〔2019〕5号\n国务院关于公开的意见\n',
    )
    expect(
      cut('索引号 | 430S00 | 公开方式 | 主动公开\n发布机构 | 办公厅\n主题分类 | 综合政务\n一、改革'),
    ).toBe('一、改革')
  })
  it('are not seen in running text', () => {
    const text = '标题：甲\n名称：乙\n分类：丙\n一、改革'
    expect(cut(text)).toBe(text)
  })
})

describe('traditional text', () => {
  it('is read as simplified by words, unit for unit', () => {
    const given = '沿著既定方向，著名企業；乾坤未定，乾淨整潔；二噁英治理；徵求意見，特徵明顯，後來，皇后。'
    const { text, original } = textToReading(given)
    expect(text).toBe(
      '沿着既定方向，著名企业；乾坤未定，干净整洁；二恶英治理；征求意见，特征明显，后来，皇后。',
    )
    expect(original).toBe(given)
  })
  it('stays as it is on demand, and a traditional name does not make a text traditional', () => {
    const given = '推進政務公開，優化營商環境。'
    expect(textToReading(given, { simplify: false }).text).toBe(given)
    const simplified = '推进政务公开，优化营商环境，支持臺灣企业参与，按照职责分工负责，认真贯彻执行。'
    expect(textToReading(simplified).text).toBe(simplified)
  })
})

describe('the foot of a page', () => {
  const PLAN = '一、改革\n（一）推进公开。\n某市人民政府办公室\n2022年5月2日\n'
  it('is furniture from its first telling line on', () => {
    expect(
      cut(`${PLAN}分享到：\n微信\n打印关闭\n关于我们\n|\n网站地图\n粤ICP备15016469号-2\n移动\n门户`),
    ).toBe(PLAN)
  })
  it.each([
    ['signatures', PLAN],
    ['contacts', `${PLAN}联系人：张三\n技术支持：信息中心\n`],
    [
      'a task about websites',
      `${PLAN}（二）做好网站标识码、ICP备案和网站地图管理。\n（三）推进无障碍改造，开设长者专区\n`,
    ],
  ])('is not seen in %s', (_, text) => {
    expect(cut(text)).toBe(text)
  })
})
