import { describe, expect, it } from 'vitest'
import { NAMES, namesToSidebar } from '../../site/.vitepress/names-to-sidebar.js'
import { textToWords } from '../../site/.vitepress/text-to-words.js'
import { PAGES, pageToText } from './pages.js'

describe('the search of the site', () => {
  it('cuts Chinese into words, those of a question as those of a page', () => {
    expect(textToWords('湖南省的任务，娄底市承接了哪些？')).toEqual(expect.arrayContaining(['任务', '承接']))
    const asked = textToWords('未承接')
    expect(textToWords('判为未承接的四次有三次对')).toEqual(expect.arrayContaining(asked))
  })

  it('stands on nothing outside the function, which is sent to the browser as text', () => {
    const alone = new Function(`return ${textToWords.toString()}`)() as typeof textToWords
    expect(alone('estimateShares 与 κ')).toEqual(textToWords('estimateShares 与 κ'))
  })
})

describe.each(['zh', 'en'] as const)('the contents in %s', (lang) => {
  it('list every page once', () => {
    const home = lang === 'zh' ? '/' : '/en/'
    const links = namesToSidebar(lang).flatMap(({ items = [] }) => items.map(({ link }) => link))
    const pages = PAGES.slice(1).map(([page]) => page.replace(/^site\/|\.md$/gu, ''))
    expect(links.filter((link) => !link?.startsWith('/reports/')).sort()).toEqual(
      pages.map((page) => home + (page === 'index' ? '' : page)).sort(),
    )
    expect(Object.keys(NAMES).sort()).toEqual(pages.sort())
  })
})

it('a page has one title', () => {
  for (const page of PAGES.slice(1).flat())
    expect(
      pageToText(page)
        .replace(/```[\s\S]*?```/gu, '')
        .match(/^# /gmu),
      page,
    ).toHaveLength(1)
})
