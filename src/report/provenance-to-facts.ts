import type { Comparison } from '../model/index.js'
import { type Lang, word } from '../write/wording.js'

/** How to get the same figures again, as a list of names and values: every report shows the same ones. */
export function provenanceToFacts(
  { provenance }: Comparison,
  lang: Lang,
): readonly (readonly [name: string, value: string])[] {
  const { library, segmenter, dictionary, options, weights, source, target, plugins } = provenance
  const named = ({ name, version }: { readonly name: string; readonly version: string | null }): string =>
    `${name} ${version ?? ''}`.trim()
  return [
    [word(lang, 'library'), named(library)],
    [word(lang, 'segmenter'), named(segmenter)],
    [word(lang, 'dictionary'), `${dictionary.name} (+${dictionary.added} ${word(lang, 'wordsAdded')})`],
    [word(lang, 'options'), JSON.stringify(options)],
    [word(lang, 'weights'), JSON.stringify(weights)],
    [word(lang, 'plugins'), plugins.map(named).join(', ') || word(lang, 'none')],
    [`SHA-256 ${word(lang, 'source')}`, source.sha256],
    [`SHA-256 ${word(lang, 'target')}`, target.sha256],
  ]
}
