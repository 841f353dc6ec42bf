import type { Segmenter } from '../options.js'
import { loadIntl } from '../tokenize/intl.js'

const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } }

/** Chrome/140 · Firefox/143 · Version/18.2 (of Safari): whose dictionary cuts the words. */
const BROWSER = /(?:Chrome|Firefox|Version)\/\d+/u

/** As its namesake: a browser brings one. */
export const SEGMENTERS: ReadonlyMap<string, { readonly package: string; readonly load: () => Segmenter }> =
  new Map([
    [
      'intl',
      {
        package: 'Intl.Segmenter',
        load: (): Segmenter => loadIntl(BROWSER.exec(navigator?.userAgent ?? '')?.[0] ?? 'of this browser'),
      },
    ],
  ])

export const namedByProcess = (): undefined => undefined
