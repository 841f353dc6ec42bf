import type { Segmenter } from '../options.js'

/**
 * The segmenter that JavaScript itself brings (Intl.Segmenter, ECMA-402), with the dictionary of ICU: nothing to
 * install. Throws where there is none. `version` tells whose dictionary it is.
 */
export function loadIntl(version: string): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const cut = (text: string): readonly string[] =>
    Array.from(segmenter.segment(text), ({ segment }) => segment)
  if (cut('政务服务').length !== 2) throw new Error('Intl.Segmenter has no Chinese dictionary here')
  return { name: 'Intl.Segmenter', version, cut }
}
