import type { DefaultTheme } from 'vitepress'

export type Lang = 'zh' | 'en'

type Name = Readonly<Record<Lang, string>>

/** What the pages are called. */
export const NAMES: Readonly<Record<string, Name>> = {
  index: { zh: '首页', en: 'Home' },
  install: { zh: '安装', en: 'Install' },
  'first-comparison': { zh: '第一次对比', en: 'A first comparison' },
  corpus: { zh: '多文件语料', en: 'Many documents' },
  report: { zh: '读懂报告', en: 'Reading a report' },
  tables: { zh: '表格与编码手册', en: 'Tables and codebook' },
  review: { zh: '复核与可发表的比例', en: 'Review and shares' },
  'how-it-decides': { zh: '它如何判断', en: 'How it decides' },
  benchmark: { zh: '公开基准', en: 'A public benchmark' },
  judges: { zh: '评判者与向量模型', en: 'Judges and embedders' },
  files: { zh: '能读哪些文件', en: 'Files it reads' },
  promises: { zh: '承诺与兑现', en: 'Promises kept' },
  tracks: { zh: '提法轨迹', en: 'Tracks of phrases' },
  distributed: { zh: '多机运行', en: 'Several machines' },
  speed: { zh: '有多快', en: 'How fast' },
  browser: { zh: '在浏览器里用', en: 'In the browser' },
  stages: { zh: '逐步说明', en: 'Stage by stage' },
  faq: { zh: '常见问题', en: 'Questions people ask' },
  cite: { zh: '如何引用', en: 'How to cite' },
}

interface Part {
  readonly name: Name
  readonly pages: readonly string[]
}

const PARTS: readonly Part[] = [
  {
    name: { zh: '开始', en: 'Start' },
    pages: ['index', 'install', 'first-comparison', 'report', 'files', 'faq'],
  },
  {
    name: { zh: '研究', en: 'Research' },
    pages: ['corpus', 'tracks', 'promises', 'tables', 'review', 'cite'],
  },
  { name: { zh: '方法', en: 'Method' }, pages: ['how-it-decides', 'judges', 'benchmark'] },
  { name: { zh: '程序', en: 'Programs' }, pages: ['stages', 'browser', 'speed', 'distributed'] },
]

/** The files of the repository that the site shows, in English in both languages. */
const REPORTS: readonly (readonly [file: string, name: Name])[] = [
  ['gold', { zh: '标注报告（英文）', en: 'Report on the gold' }],
  ['decisions', { zh: '决策记录（英文）', en: 'Decisions' }],
  ['promises-gold', { zh: '承诺的标注（英文）', en: 'How promises were read' }],
  ['promises-31', { zh: '31 省承诺（英文）', en: 'Promises of 31 provinces' }],
  ['bench', { zh: '耗时与内存（英文）', en: 'Times and memory' }],
]

/** Pages in parts, the API, and the reports with the figures. */
export function namesToSidebar(lang: Lang): DefaultTheme.SidebarItem[] {
  const home = lang === 'zh' ? '/' : '/en/'
  const page = (file: string) => ({ text: NAMES[file]![lang], link: home + (file === 'index' ? '' : file) })
  return [
    ...PARTS.map(({ name, pages }) => ({ text: name[lang], items: pages.map(page) })),
    { text: 'API', link: '/api/' },
    {
      text: lang === 'zh' ? '数字的出处' : 'Where figures come from',
      collapsed: true,
      items: REPORTS.map(([file, name]) => ({ text: name[lang], link: `/reports/${file}` })),
    },
  ]
}
