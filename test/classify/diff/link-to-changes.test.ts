import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, createChanges, linkToChanges } from '../../../src/classify/diff/index.js'
import { changesToReadable } from '../../../src/report/changes-to-readable.js'
import { changesToNotation, notationToTexts, toyTask } from './notation.js'

function check(notation: string): void {
  const { source, target } = notationToTexts(notation)
  const [before, after] = [toyTask(source), toyTask(target)]
  const changes = linkToChanges(before, after)
  expect(changesToNotation(changes, before.task.text, after.task.text)).toBe(notation.replaceAll(' ', ''))
  expect(applyChanges(changes, before.task.text, after.task.text)).toBe(after.task.text)
}

describe('linkToChanges', () => {
  it('marks what is written in the notation', () => {
    check('推进 政务服务')
    check('新建 5G 基站 ⟦2→3⟧ 万个 ⟦→以上⟧')
    check('⟦加快→⟧ 建设 平台')
    check('建设 ⟨全省→全市⟩ 平台 ⟨省政务局→市政务局⟩ 牵头')
    check('⟦开展 培训→组织 轮训⟧ ， 提升 能力')
    check('⟦旧 文→全新 的 话⟧')
    check('公开 规划 、 ⟦计划 、→⟧ 决策')
  })

  it('takes a mark of other width for the same mark', () => {
    check('公开 ⟨,→，⟩ 透明')
  })

  it('keeps responsibility notes, which are in no clause', () => {
    const before = toyTask('推进 改革')
    const after = toyTask('推进 改革')
    const noted = {
      ...after,
      task: { ...after.task, text: '推进改革（省政务局牵头，省税务局、省财政厅负责）' },
    }
    const more = { ...after, task: { ...after.task, text: '推进改革（市行政审批服务局牵头，市财政局负责）' } }
    expect(changesToNotation(linkToChanges(before, noted), before.task.text, noted.task.text)).toBe(
      '推进改革⟦→（省政务局牵头，省税务局、省财政厅负责）⟧',
    )
    expect(changesToNotation(linkToChanges(noted, more), noted.task.text, more.task.text)).toBe(
      '推进改革（⟨省政务局→市行政审批服务局⟩牵头，⟦省税务局、→⟧⟨省财政厅→市财政局⟩负责）',
    )
  })

  it('cuts both texts into changes without gap or overlap, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('省', '政务', '全省', '全市', '，', ',', '的', 'A', '\ud800'))
      .map((w) => w.join(' '))
    fc.assert(
      fc.property(text, text, (source, target) => {
        const [before, after] = [toyTask(source), toyTask(target)]
        const exact = linkToChanges(before, after)
        for (const changes of [exact, changesToReadable(exact, before.task.text, after.task.text)]) {
          expect(applyChanges(changes, before.task.text, after.task.text)).toBe(after.task.text)
          let [s, t] = [0, 0]
          for (const change of changes) {
            expect([change.source.from, change.target.from]).toEqual([s, t])
            s = change.source.to
            t = change.target.to
          }
          expect([s, t]).toEqual([before.task.text.length, after.task.text.length])
        }
      }),
    )
  })

  it('answers for very long unlike texts with one rewriting between the shared ends', () => {
    const words = (prefix: string) => Array.from({ length: 3_000 }, (_, i) => `${prefix}${i}`).join(' ')
    const [before, after] = [toyTask(`头 ${words('甲')} 尾`), toyTask(`头 ${words('乙')} 尾`)]
    const changes = linkToChanges(before, after)
    expect(changes.map((change) => change.kind)).toEqual(['kept', 'rewritten', 'kept'])
    expect(applyChanges(changes, before.task.text, after.task.text)).toBe(after.task.text)
  })
})

describe('changesToReadable', () => {
  const readable = (notation: string): string => {
    const { source, target } = notationToTexts(notation)
    const [before, after] = [toyTask(source), toyTask(target)]
    return changesToNotation(
      changesToReadable(linkToChanges(before, after), before.task.text, after.task.text),
      before.task.text,
      after.task.text,
    )
  }

  it('takes a lone particle or comma between two rewritings into one', () => {
    expect(readable('⟦优质→高效⟧ 的 ⟦平台→系统⟧ 建设')).toBe('⟦优质的平台→⟧⟦→高效的系统⟧建设')
    expect(readable('⟦优质→⟧ ， ⟦→系统⟧ 建设')).toBe('⟦优质，→，系统⟧建设')
  })

  it('takes a lone word amid long rewritings into one, but not a term', () => {
    expect(
      readable('⟦建立健全专员统筹监管→组建上下联动专班机制⟧ 服务 ⟦和领导审核把关的机制→每周调度通报情况⟧'),
    ).toBe('⟦建立健全专员统筹监管服务和领导审核把关的机制→⟧⟦→组建上下联动专班机制服务每周调度通报情况⟧')
    const term =
      '⟦建立健全专员统筹监管→⟧⟦→组建上下联动专班机制⟧跨省通办⟦和领导审核把关的机制→⟧⟦→每周调度通报情况⟧'
    expect(readable(term.replace('跨省通办', ' 跨省通办 '))).toBe(term)
  })

  it('tells what shares no word as dropped and added', () => {
    expect(readable('推进 ⟦公共资源交易 平台→无障碍环境 改造⟧ 工作')).toBe(
      '推进⟦公共资源交易平台→⟧⟦→无障碍环境改造⟧工作',
    )
    // a word for a word, a number for a number, and the same thing in other words
    expect(readable('⟦制定→出台⟧ 办法 ⟦2→30⟧ 项')).toBe('⟦制定→出台⟧办法⟦2→30⟧项')
    expect(readable('建设 ⟦政务服务 大厅→政务服务 中心⟧')).toContain('→')
    expect(readable('落实 ⟦清单式 管理 制度→清单化 管控 制度⟧')).not.toContain('⟦→')
    expect(readable('建设⟦，→同步推进各项配套措施⟧')).not.toContain('⟦，→同')
  })

  it('leaves words that mean something, and lists that only lost members', () => {
    expect(readable('⟦优质→高效⟧ 平台 ⟦建立→搭建⟧')).toBe('⟦优质→高效⟧平台⟦建立→搭建⟧')
    expect(readable('⟦规划→⟧ 、 ⟦计划→⟧ 、 决策')).toBe('⟦规划→⟧、⟦计划→⟧、决策')
  })
})

describe('createChanges', () => {
  it('names an id that is not there', () => {
    const document = { document: undefined as never, tasks: [toyTask('推进 改革')] }
    const changesOf = createChanges(document, document)
    expect(changesOf('1.01', '1.01').map((change) => change.kind)).toEqual(['kept'])
    expect(changesOf('1.01', '1.01')).toBe(changesOf('1.01', '1.01'))
    expect(() => changesOf('1.01', '9.99')).toThrow(expect.objectContaining({ code: 'unknown-task' }))
  })
})
