/**
 * The words of a text as search finds them: Chinese ones cut by Intl.Segmenter, which parts nothing but blanks would.
 * VitePress writes this function into the page, so it may lean on nothing outside itself.
 */
export function textToWords(text: string): string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return [...words].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
}
