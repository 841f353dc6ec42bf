import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import type { Comparison } from '../../src/model/index.js'
import { readGold } from '../gold/pairs.js'

const BEFORE = [
  '加强森林防火。落实护林员制度，配备无人机巡查，清理林下可燃物。',
  '推进河道治理。清理河道淤泥，修复河岸生态，整治入河排污口。',
  '发展学前教育。新建普惠性幼儿园，培训保育教师。',
  '完善养老服务。建设社区食堂，改造适老化设施，发放高龄津贴。',
  '保护传统村落。修缮古民居，编制保护规划。',
  '推广新能源公交。更换老旧车辆，布局充电桩。',
]
const AFTER = [
  '发展海洋渔业。建设深海养殖平台，培育苗种基地。',
  '推进种业振兴。建设种质资源库，选育优良品种。',
  '举办体育赛事。承办马拉松比赛，开放学校场馆。',
  '建设物流枢纽。开通铁路货运班列，扩建保税仓库。',
  '培育预制菜产业。建设中央厨房，制定产品标准。',
  '加强档案管理。建设数字档案馆，培训档案员。',
]
const SENTENCES = [
  '每月25日前向县政府督查室报送工作推进情况。',
  '各有关单位要按照职责分工，加强协调配合，形成工作合力。',
  '6月底前取得明显成效，年底前全面完成并总结推广经验。',
]

type Put = (task: string, sentence: string, index: number) => string
const atEnd: Put = (task, sentence) => task + sentence
const afterTitle: Put = (task, sentence) => task.replace('。', `。${sentence}`)
const inClause: Put = (task, sentence) => task.replace(/。$/u, `，${sentence}`)
const inMost: Put = (task, sentence, index) => (index === 2 ? task : task + sentence)
const withTheme: Put = (task, sentence) =>
  task + sentence.replace(/，|。/u, `，切实抓好${task.slice(2, 6)}工作，`)

const toPlan = (tasks: readonly string[]): string =>
  ['一、重点任务', ...tasks.map((task, at) => `（${'一二三四五六'[at]}）${task}`)].join('\n')
const statusesOf = (before: readonly string[], after: readonly string[]) =>
  compare(toPlan(before), toPlan(after)).sourceVerdicts.map(({ status }) => status)

describe('a sentence that most tasks of a document share', () => {
  const places = { atEnd, afterTitle, inClause, inMost, withTheme }
  const cases = Object.entries(places).flatMap(([name, put]) =>
    SENTENCES.map((sentence) => [name, sentence, put] as const),
  )

  it.each(cases)('makes no unrelated tasks alike, %s: %s', (_, sentence, put) => {
    const [before, after] = [BEFORE, AFTER].map((tasks) => tasks.map((task, at) => put(task, sentence, at)))
    expect(statusesOf(before!, after!)).toEqual(BEFORE.map(() => 'dropped'))
  })

  it.each(cases)('changes no verdict of related ones, %s: %s', (_, sentence, put) => {
    const after = BEFORE.map((task) => task.replace('建设', '加快打造').replace('清理', '定期清除')).reverse()
    const [own, other] = [BEFORE, after].map((tasks) => tasks.map((task, at) => put(task, sentence, at)))
    const linked = (some: readonly string[]) => some.map((status) => status !== 'dropped')
    expect(linked(statusesOf(own!, other!))).toEqual(linked(statusesOf(BEFORE, after)))
  })

  it('leaves the links of real documents as they are', () => {
    const seeds = new Map(readGold().seeds.map(({ name, text }) => [name, text]))
    const [before, after] = ['hunan-2022', 'loudi-2023'].map((name) => seeds.get(name)!)
    const tail = '每季度末向省政府办公厅报送工作进展情况。'
    const withTail = (text: string) =>
      text.replace(/^([　 ]*（[一二三四五六七八九十]+）.*?。)(?=（[^（）]*(?:负责|牵头)|$)/gmu, `$1${tail}`)
    expect(withTail(before!).split(tail).length).toBeGreaterThan(30)
    const [plain, tailed] = [compare(before!, after!), compare(withTail(before!), withTail(after!))]
    const coreOf = ({ links }: Comparison) =>
      links.flatMap(({ source, target, relation }) =>
        relation === 'partial' ? [] : [`${source} ${target} ${relation}`],
      )
    expect(coreOf(tailed)).toEqual(coreOf(plain))
    const [without, withIt] = [plain.alignment.confidence, tailed.alignment.confidence]
    expect(Math.max(...without.map((chance, cell) => Math.abs(chance - withIt[cell]!)))).toBeLessThan(0.01)
  })
})

describe('equal tasks', () => {
  it('go together in order, however many there are', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1}.推行帮办代办。在园区设立站点。`)
    const { links } = compare(['一、服务', ...many(30)].join('\n'), ['一、服务', ...many(30)].join('\n'))
    expect(links).toHaveLength(30)
    expect(links.every(({ source, target, confidence }) => source === target && confidence === 1)).toBe(true)
  })

  it('go together in order where only the year is another', () => {
    const many = (year: number) =>
      Array.from({ length: 12 }, (_, at) => `${at + 1}.推行帮办代办。${year}年底前设立站点${year % 100}个。`)
    const { links } = compare(['一、服务', ...many(2023)].join('\n'), ['一、服务', ...many(2024)].join('\n'))
    expect(links.map(({ source, target }) => source === target)).toEqual(links.map(() => true))
    expect(links).toHaveLength(12)
  })
})
