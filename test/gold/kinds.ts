import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ITEM_KINDS, type Item, type ItemKind, type PolicyDocument } from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'
import { signsToKind } from '../../src/parse/items-to-kinds.js'
import { itemsToSigns, type Signs } from '../../src/parse/kinds/items-to-signs.js'
import type { KindWeights, SignWeights } from '../../src/parse/kinds/weights.data.js'
import { type GoldSet, ROOT, SHARED } from './pairs.js'
import { prepareDocument } from './prepare.js'
import { samplesToSigned } from './samples-to-signed.js'

/** An item whose kind people told. */
export interface KindSample {
  readonly document: string
  readonly field: string
  readonly item: Item
  readonly signs: Signs
  readonly kind: ItemKind
  /** Whether it is of the annotated documents; the others, read by one person, help to fit only. */
  readonly scored: boolean
}

type GoldKinds = Readonly<Record<string, { readonly review: string[]; readonly frame: string[] }>>
type OwnKinds = Readonly<Record<string, GoldKinds[string] & { readonly field: string }>>

/** Every sign counts alike, and none alone is enough, until samples say otherwise. */
const PRIOR_WEIGHT = 3
const PRIOR_BIAS = -3
/** An item of formal sentences alone is nothing else. */
const PRIOR_OF_FORMAL = 5
const RIDGE = 1

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** The items of all documents of which people told the kinds; none where ../shared is missing. */
export function goldToKindSamples(gold: GoldSet): readonly KindSample[] {
  const path = join(SHARED, 'gold/kinds.json')
  if (!existsSync(path)) return []
  const kinds = readJson<GoldKinds>(path)
  const fields = new Map(
    [...gold.pairs, ...gold.own.pairs].flatMap(({ source, target, field }) => [
      [source.name, field] as const,
      [target.name, field] as const,
    ]),
  )
  const annotated = [...gold.seeds, ...gold.others, ...gold.own.documents].flatMap((one) => {
    const told = kinds[one.name]
    if (told === undefined) return []
    const { document, map } = prepareDocument(one)
    const goldId = new Map([...map.ids].map(([id, own]) => [own, id]))
    return documentToSamples(document, (id) => goldId.get(id), told, {
      document: one.name,
      field: fields.get(one.name) ?? one.name,
      scored: true,
    })
  })
  const own = readJson<OwnKinds>(join(ROOT, 'test/gold/own/kinds.json'))
  const read = Object.entries(own).flatMap(([file, told]) =>
    documentToSamples(parseDocument(readFileSync(join(SHARED, file), 'utf8')), (id) => id, told, {
      document: file,
      field: told.field,
      scored: false,
    }),
  )
  return [...annotated, ...read]
}

function documentToSamples(
  document: PolicyDocument,
  toGold: (id: string) => string | undefined,
  told: GoldKinds[string],
  about: Pick<KindSample, 'document' | 'field' | 'scored'>,
): readonly KindSample[] {
  return document.plans.flatMap(({ items, sections, title, preamble }) => {
    const opening = [title, preamble].flatMap((block) => block?.text.split('\n') ?? [])
    const signs = itemsToSigns(items, { sections, year: document.year, opening })
    return items.flatMap((item, i): KindSample[] => {
      const id = toGold(item.id)
      if (id === undefined) return []
      const kind = told.review.includes(id) ? 'review' : told.frame.includes(id) ? 'frame' : 'task'
      return [{ ...about, item, signs: signs[i]!, kind }]
    })
  })
}

/** The weights of `itemsToKinds`, fitted on these items. */
export function samplesToKindWeights(samples: readonly KindSample[]): KindWeights {
  function fitted<S extends string>(
    kind: ItemKind,
    signsOf: (signs: Signs) => Readonly<Record<S, number>>,
  ): SignWeights<S> {
    const names = Object.keys(signsOf(samples[0]!.signs)) as S[]
    const { weights, bias } = samplesToSigned(
      {
        rows: samples.map(({ signs }) => Float64Array.from(names, (name) => signsOf(signs)[name])),
        wanted: Float64Array.from(samples, (sample) => (sample.kind === kind ? 1 : 0)),
        share: new Float64Array(samples.length).fill(1),
      },
      RIDGE,
      {
        weights: names.map((name) => (name === 'formal' ? PRIOR_OF_FORMAL : PRIOR_WEIGHT)),
        bias: PRIOR_BIAS,
      },
    )
    const signs = Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 100) / 100]))
    return { bias: Math.round(bias * 100) / 100, signs: signs as Record<S, number> }
  }
  return { review: fitted('review', ({ review }) => review), frame: fitted('frame', ({ frame }) => frame) }
}

export interface KindResult {
  readonly sample: KindSample
  readonly got: ItemKind
}

/** What each annotated item is called by weights that were fitted without any document of its field. */
export function kindsWithoutField(samples: readonly KindSample[]): readonly KindResult[] {
  const fields = [...new Set(samples.filter(({ scored }) => scored).map(({ field }) => field))]
  return fields.flatMap((field) => {
    const weights = samplesToKindWeights(samples.filter((sample) => sample.field !== field))
    return samples
      .filter((sample) => sample.scored && sample.field === field)
      .map((sample) => ({ sample, got: signsToKind(sample.signs, weights) }))
  })
}

export function kindToF1(results: readonly KindResult[], kind: ItemKind): Readonly<Record<string, number>> {
  const gold = results.filter(({ sample }) => sample.kind === kind)
  const got = results.filter((result) => result.got === kind)
  const right = gold.filter((result) => result.got === kind).length
  return {
    gold: gold.length,
    precision: right / Math.max(1, got.length),
    recall: right / Math.max(1, gold.length),
    f1: (2 * right) / Math.max(1, gold.length + got.length),
  }
}

/** The section "Kinds" of the report: figures without the field that is scored, and every mistake. */
export function kindsToLines(gold: GoldSet): readonly string[] {
  const results = kindsWithoutField(goldToKindSamples(gold))
  if (results.length === 0) return ['skipped: ../shared/gold/kinds.json is not on this machine']
  const rows = ITEM_KINDS.map((kind) => {
    const { gold: count, precision, recall, f1 } = kindToF1(results, kind)
    return `| ${kind} | ${count} | ${[precision, recall, f1].map((one) => one!.toFixed(3)).join(' | ')} |`
  })
  const mistakes = results
    .filter(({ sample, got }) => sample.kind !== got)
    .map(({ sample: { document, item, kind }, got }) => {
      const opening = item.text.slice(0, 20).replace(/\s+/gu, ' ')
      return `| ${document} | ${item.id} | ${kind} | ${got} | ${item.section} | ${opening} |`
    })
  return [
    'Items as people call them (`kinds.json`) against what `itemsToKinds` says, fitted without the field that is scored.',
    '',
    '| kind | items | precision | recall | F1 |',
    '|---|--:|--:|--:|--:|',
    ...rows,
    '',
    '| document | item | people | library | section | opening |',
    '|---|---|---|---|---|---|',
    ...mistakes,
  ]
}
