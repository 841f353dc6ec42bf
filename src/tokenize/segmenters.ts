import type { Segmenter } from '../options.js'
import { loadIntl } from './intl.js'
import { loadNodeRs } from './node-rs.js'
import { loadNodejieba } from './nodejieba.js'

export type BuiltIn = 'nodejieba' | 'node-rs' | 'intl'

interface Source {
  readonly package: string
  readonly load: () => Segmenter
}

/** In the order in which `auto` tries them: the default, then the quickest, then the one that every Node has. */
export const SEGMENTERS: ReadonlyMap<BuiltIn, Source> = new Map([
  ['nodejieba', { package: 'nodejieba', load: loadNodejieba }],
  ['node-rs', { package: '@node-rs/jieba', load: loadNodeRs }],
  ['intl', { package: 'Intl.Segmenter', load: () => loadIntl(`ICU ${process.versions.icu}`) }],
])

/** Settles `auto` for a whole process, so that one can run everything on a fallback. */
export const namedByProcess = (): string | undefined => process.env.POLICY_LINEAGE_SEGMENTER
