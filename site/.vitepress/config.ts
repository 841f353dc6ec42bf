import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DefaultTheme, defineConfig, type UserConfig } from 'vitepress'
import { linksOutsideToText } from './links-outside-to-text.js'
import { type Lang, NAMES, namesToSidebar } from './names-to-sidebar.js'
import { textToWords } from './text-to-words.js'

const site = fileURLToPath(new URL('..', import.meta.url))

/** Two tasks and the link between them. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 4 12 12" stroke="#56b4e9" stroke-width="2"/><circle cx="4" cy="4" r="3" fill="#0072b2"/><circle cx="12" cy="12" r="3" fill="#e69f00"/></svg>',
)}`

/** What the buttons of a page say. */
const chinese: DefaultTheme.Config = {
  outline: { label: '本页', level: [2, 3] },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '深浅',
  lightModeSwitchTitle: '换成浅色',
  darkModeSwitchTitle: '换成深色',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '换语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这一页',
    quote: '网址可能写错了，或者这一页已经改名。',
    linkLabel: '回到首页',
    linkText: '回到首页',
  },
}

const isLong = (page: string): boolean => /^(?:api|reports)\//u.test(page)

/** Titles of functions, types and parts; what stands under each of them alike is none. */
const titlesOf = (text: string): string =>
  (
    text.match(
      /^#{1,3} (?!Constructor|Default|Example|Extends|Parameters|Properties|Returns|Throws).*$/gmu,
    ) ?? []
  ).join('\n\n')

const langToTheme = (lang: Lang): DefaultTheme.Config => ({
  ...(lang === 'zh' ? chinese : { outline: { level: [2, 3] } }),
  nav: [
    {
      text: NAMES['first-comparison']![lang],
      link: lang === 'zh' ? '/first-comparison' : '/en/first-comparison',
    },
    { text: NAMES.files![lang], link: lang === 'zh' ? '/files' : '/en/files' },
    { text: 'API', link: '/api/' },
  ],
  sidebar: namesToSidebar(lang),
})

/** Chinese first; a link that leads nowhere fails the build. */
const config: UserConfig<DefaultTheme.Config> = defineConfig({
  title: 'policy-lineage',
  base: process.env.SITE_BASE ?? '/',
  srcExclude: ['generated/**'],
  head: [['link', { rel: 'icon', href: ICON }]],
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '把不同地方的不同政策文件逐项任务对照',
      themeConfig: langToTheme('zh'),
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'Compares different policy documents of different governments, task by task',
      themeConfig: langToTheme('en'),
    },
  },
  markdown: { config: linksOutsideToText },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize: textToWords } },
        // of the API the names alone, of the reports the titles: they are most of what the site says, in English
        _render: (text, env, md) => md.render(isLong(env.relativePath) ? titlesOf(text) : text, env),
        locales: {
          root: {
            translations: {
              button: { buttonText: '检索', buttonAriaLabel: '检索' },
              modal: {
                displayDetails: '显示摘录',
                resetButtonTitle: '清空',
                backButtonTitle: '关闭',
                noResultsText: '没有找到',
                footer: { selectText: '打开', navigateText: '上下移动', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  vite: {
    define: { __HAS_APP__: existsSync(`${site}public/app/index.html`) },
    build: { chunkSizeWarningLimit: 2000 },
  },
})

export default config
