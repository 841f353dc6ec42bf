import { sha256 } from '../hash.js'
import { html, type Markup, trusted } from './markup.js'
import type { Lang } from './wording.js'

/** What a page is made of. */
export interface Page {
  readonly lang: Lang
  readonly title: string
  readonly style: string
  /** What the page does. It finds what it says in `WORDS`. */
  readonly script: string
  readonly words: Readonly<Record<string, string>>
  readonly body: Markup
  /** What the script builds parts from when they are opened, in letters of base64. */
  readonly data?: string
}

/**
 * A self-contained HTML file: it opens from disk and loads nothing.
 *
 * Its Content-Security-Policy runs the one script it carries (by its hash) and nothing else.
 */
export function pageToFile({ lang, title, style, script: work, words, body, data }: Page): string {
  const script = `(() => {\n'use strict'\nconst WORDS = ${JSON.stringify(words)}\n${work}})()`
  const hash = sha256(script, 'base64')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${data !== undefined && html`<script type="application/octet-stream" id="data">${data}</script>\n`}<script>${trusted(script)}</script>
</body>
</html>
`.markup
}
