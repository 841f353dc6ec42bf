import type { Found } from '../../jobs/comparison-to-found.js'
import type { Provenance } from '../../model/index.js'

type PlugIn = Provenance['plugins'][number]

/** What the plug-ins did in all comparisons: one entry for each, with the answers of all in the order of their keys. */
export function foundsToPlugIns(found: readonly (Found | null)[]): readonly PlugIn[] {
  const known = new Map<string, { readonly first: PlugIn; readonly answers: Map<string, string> }>()
  for (const plugin of found.flatMap((one) => one?.plugins ?? [])) {
    const { kind, name, version, settings, answers = {} } = plugin
    const key = JSON.stringify([kind, name, version, settings])
    const own = known.get(key) ?? { first: plugin, answers: new Map<string, string>() }
    known.set(key, own)
    for (const [id, answer] of Object.entries(answers)) own.answers.set(id, answer)
  }
  return [...known.values()].map(({ first, answers }) => ({
    ...first,
    answers: Object.fromEntries([...answers].sort(([x], [y]) => (x < y ? -1 : 1))),
  }))
}
