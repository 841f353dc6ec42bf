import { useData, withBase } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { type Component, defineComponent, h } from 'vue'
import './style.css'

/** Whether the page where one drops two files was there when the site was built. */
declare const __HAS_APP__: boolean

const LIVE = {
  zh: '打开对比网页：拖入两份文件，什么也不上传',
  en: 'Open the page: drop two files, nothing is uploaded',
}

/** The way to the page where one drops two files, above what is said of a first comparison. */
const live = defineComponent(() => {
  const { page, lang } = useData()
  return () =>
    __HAS_APP__ && page.value.relativePath.endsWith('first-comparison.md')
      ? h(
          'a',
          { class: 'live', href: withBase('/app/index.html'), target: '_self' },
          LIVE[lang.value === 'en' ? 'en' : 'zh'],
        )
      : undefined
})

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout as Component, null, { 'doc-before': () => h(live) }),
}
