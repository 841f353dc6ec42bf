import { describe, expect, it } from 'vitest'
import type { Clause, PolicyDocument, Token } from '../../src/model/index.js'
import type { Segmenter, TokenizeOptions } from '../../src/options.js'
import { createTokenizer } from '../../src/tokenize/index.js'
import { makeDocument } from './make-document.js'

/** Every character a word: what is longer than one character was settled outside the segmenter. */
const byCharacter: Segmenter = { name: 'toy', version: '1', cut: (text) => [...text] }

const HUNAN = { name: '湖南省', adcode: '430000', level: 'province', parent: '100000' } as const
const LOUDI = { name: '娄底市', adcode: '431300', level: 'city', parent: '430000' } as const

function tokensOf(
  document: PolicyDocument,
  others: readonly PolicyDocument[] = [],
  options: TokenizeOptions = {},
) {
  const tokenizer = createTokenizer([document, ...others], { segmenter: byCharacter, ...options })
  return tokenizer.document(document).tasks.flatMap((task) => task.clauses.flatMap((clause) => clause.tokens))
}

const inText = (text: string, options: TokenizeOptions = {}): readonly Token[] =>
  tokensOf(makeDocument([{ text }]), [], options)

/** The tokens that a segmenter would not have made, as text:kind:key. */
const settled = (tokens: readonly Token[]): readonly string[] =>
  tokens
    .filter((token) => token.kind !== 'mark' && (token.kind !== 'word' || token.text.length > 1))
    .map((token) => `${token.text}:${token.kind}:${token.key}`)

const clausesOf = (text: string, options: TokenizeOptions = {}): readonly Clause[] => {
  const document = makeDocument([{ text }])
  return createTokenizer([document], { segmenter: byCharacter, ...options }).document(document).tasks[0]!
    .clauses
}

const cut = (text: string, clauses: readonly Clause[]): readonly string[] =>
  clauses.map(({ from, to }) => text.slice(from, to))

describe('what is one token whatever the segmenter says', () => {
  it.each([
    ['推进一网通办改革', ['一网通办:phrase:一网通办']],
    ['落实双随机、一公开', ['双随机、一公开:phrase:双随机一公开']],
    ['“互联网＋政务服务”平台', ['互联网＋政务服务:phrase:互联网+政务服务']],
    ['突破170万户，达到５０％', ['170万:number:170万', '５０％:number:50%']],
    ['共4,000件', ['4,000:number:4000']],
    ['百分之八十五以上', ['百分之八十五:number:百分之八十五']],
    ['按照湘政办发〔2022〕16号办', ['湘政办发〔2022〕16号:document:湘政办发[2022]16号']],
    ['按湘政办发［2022］第16号办', ['按湘政办发［2022］第16号:document:按湘政办发[2022]16号']],
    ['（国办发〔202050号）', ['国办发〔202050号:document:国办发[2020]50号']],
    ['建设5G基站', ['5G:word:5g']],
    ['用好「湘易办」', ['湘易办:phrase:湘易办']],
    ['三年内完成', []],
    ['青少年内心', []],
  ])('%s', (text, expected) => {
    expect(settled(inText(text))).toEqual(expected)
  })

  it('takes the terms that one document quotes for words of the other', () => {
    const quoting = makeDocument([{ text: '建设“湘易办”超级服务端' }])
    expect(settled(tokensOf(makeDocument([{ text: '推广湘易办应用' }]), [quoting]))).toEqual([
      '湘易办:phrase:湘易办',
    ])
    expect(settled(inText('推广湘易办应用'))).toEqual([])
  })

  it('keeps the words of a user, of two characters too', () => {
    expect(settled(inText('推进智改工作', { words: ['智改'] }))).toEqual(['智改:phrase:智改'])
  })

  it('does not take a long quoted sentence for a term', () => {
    expect(settled(inText('坚持“以公开为原则，不公开为例外”'))).toEqual([])
    expect(settled(inText('“这是一个没有标点但是特别特别长的句子不是词语”'))).toEqual([])
  })
})

describe('localisation', () => {
  const province = makeDocument(
    [
      {
        text: '湖南省财政厅、省政务局2022年底前在全省各市州推行，省级、省直相关单位落实《湖南省2022年公开要点》',
      },
    ],
    { region: HUNAN, year: 2022 },
  )
  const city = makeDocument(
    [
      {
        text: '娄底市财政局、市行政审批服务局2023年底前在全市各县市区推行，市级、市直相关单位落实《娄底市2023年公开要点》',
      },
    ],
    { region: LOUDI, year: 2023 },
  )
  const keys = (document: PolicyDocument, other: PolicyDocument, segmenter: TokenizeOptions['segmenter']) =>
    tokensOf(document, [other], { segmenter: segmenter! }).map((token) => token.key)

  it.each(['auto' as const, byCharacter])('gives both levels the same keys (%#)', (segmenter) => {
    expect(keys(province, city, segmenter)).toEqual(keys(city, province, segmenter))
  })

  it('tells offices by what they do', () => {
    const offices = tokensOf(province, [city]).filter((token) => token.kind === 'agency')
    expect(offices.map((token) => `${token.text} ${token.key}`)).toEqual([
      '湖南省财政厅 ◇finance',
      '省政务局 ◇government-services',
      '各市州 ◇collective-governments',
      '省直相关单位 ◇collective-offices',
    ])
  })

  it('keeps the names of places that the documents are not about', () => {
    const keys = tokensOf(makeDocument([{ text: '对接上海市' }], { region: LOUDI }), [], {
      segmenter: 'auto',
    })
    expect(keys.map((token) => token.key)).not.toContain('◇地')
    const own = tokensOf(makeDocument([{ text: '对接湖南' }], { region: LOUDI }), [], { segmenter: 'auto' })
    expect(own.map((token) => token.key)).toContain('◇地')
  })

  it('folds a level word only between word boundaries', () => {
    const keys = tokensOf(makeDocument([{ text: '健全安全市场体系' }]), [], { segmenter: 'auto' })
    expect(keys.map((token) => token.key)).not.toContain('◇全域')
  })

  it('takes 城市规划局 for no office of a city', () => {
    const names = (text: string) => inText(text, { segmenter: 'auto' }).map((token) => token.text)
    expect(names('城市财政局')).not.toContain('市财政局')
    expect(names('全市财政局')).not.toContain('市财政局')
    expect(names('由市财政局办')).toContain('市财政局')
  })

  it.each([
    [2022, '2022年底前', '◇本年底前'],
    [2023, '2022年底前', '◇上年底前'],
    [2022, '2022年12月底之前', '◇本年12月底前'],
    [2022, '12月底前', '◇本年12月底前'],
    [2022, '2025年末', '◇2025年底'],
    [null, '2022年6月30日前', '◇2022年6月30日前'],
    [2022, '今年年底前', '◇本年底前'],
    [2022, '年底前', '◇本年底前'],
  ])('in %s folds %s to %s', (year, text, key) => {
    const [token] = tokensOf(makeDocument([{ text }], { year }))
    expect(token).toMatchObject({ text, kind: 'date', key })
  })
})

describe('clauses', () => {
  it('end at full stops and semicolons with the marks that close them', () => {
    const text = '推进改革。落实“放管服。”做好衔接；完成！好'
    expect(cut(text, clausesOf(text))).toEqual(['推进改革。', '落实“放管服。”', '做好衔接；', '完成！', '好'])
  })

  it('end at commas where the sentence is long, but not within brackets', () => {
    const long =
      '推进线上线下深度融合发展，加强省级平台与各部门业务系统的对接（含市级，县级），实现数据互通和服务同源。'
    expect(cut(long, clausesOf(long))).toEqual([
      '推进线上线下深度融合发展，',
      '加强省级平台与各部门业务系统的对接（含市级，县级），',
      '实现数据互通和服务同源。',
    ])
    const short = '推进改革，做好衔接。'
    expect(cut(short, clausesOf(short))).toEqual([short])
  })

  it('end before a verb where the marks were lost', () => {
    const text =
      '做好财政信息公开稳步扩大预决算公开范围推进部门所属单位预算决算及相关报表公开持续深化政府债务信息公开'
    expect(cut(text, clausesOf(text, { segmenter: 'auto' }))).toEqual([
      '做好财政信息公开稳步扩大预决算公开范围',
      '推进部门所属单位预算决算及相关报表公开',
      '持续深化政府债务信息公开',
    ])
  })

  it('hold the heading apart and leave responsibility notes out', () => {
    const text = '推进公开。公开财政信息。（省财政厅牵头）公开规划信息。（省发展改革委负责）'
    const document = makeDocument([
      { text: '无关。' },
      { text, heading: '推进公开', notes: ['（省财政厅牵头）', '（省发展改革委负责）'] },
    ])
    const { clauses } = createTokenizer([document], { segmenter: byCharacter }).document(document).tasks[1]!
    expect(clauses.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)).toEqual([
      'heading 推进公开。',
      'body 公开财政信息。',
      'body 公开规划信息。',
    ])
  })

  it('finds heading and notes where the lines of a task were joined', () => {
    const document = makeDocument([{ text: '推进\n公开。内容（省财政\n厅牵头）' }])
    const [task] = document.plans[0]!.tasks
    const joined = {
      ...task!,
      text: '推进公开。内容（省财政厅牵头）',
      spans: [
        { from: 0, to: 2 },
        { from: 3, to: 12 },
        { from: 13, to: 17 },
      ],
      heading: {
        text: '推进公开',
        spans: [
          { from: 0, to: 2 },
          { from: 3, to: 5 },
        ],
      },
      slots: {
        ...task!.slots,
        notes: [
          {
            text: '（省财政厅牵头）',
            spans: [
              { from: 8, to: 12 },
              { from: 13, to: 17 },
            ],
          },
        ],
      },
    }
    const mended = { ...document, plans: [{ ...document.plans[0]!, tasks: [joined] }] }
    const { clauses } = createTokenizer([mended], { segmenter: byCharacter }).document(mended).tasks[0]!
    expect(clauses.map(({ kind, from, to }) => `${kind} ${joined.text.slice(from, to)}`)).toEqual([
      'heading 推进公开。',
      'body 内容',
    ])
  })

  it('are none where a task holds only marks, or nothing', () => {
    expect(clausesOf('。。，“')).toEqual([])
    expect(clausesOf('')).toEqual([])
  })
})
