import { posix } from 'node:path'
import type { MarkdownRenderer } from 'vitepress'

/** Links of files of the repository that pages show: what lies outside the site is named there, not linked. */
export function linksOutsideToText(md: MarkdownRenderer): void {
  md.core.ruler.push('links-outside', ({ tokens, env }) => {
    const folder = posix.dirname((env as { readonly relativePath?: string }).relativePath ?? '')
    const isShown = folder === 'reports'
    for (const { children } of tokens)
      for (const [at, token] of (children ?? []).entries()) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null
        if (href === null || /^(?:[a-z]+:|#)/u.test(href)) continue
        if (!isShown && !posix.join(folder, href).startsWith('..')) continue
        const close = children!.findIndex(({ type }, i) => i > at && type === 'link_close')
        for (const place of [at, close]) {
          children![place]!.type = 'html_inline'
          children![place]!.content = ''
        }
      }
  })
}
