import type { Facets, UnitsFacet } from '../model/index.js'
import type { Lang, Words } from '../model/lang.js'
import { decimal } from '../write/figures.js'

/** One thing that changed beside the wording, as people read it. */
export interface FacetLine {
  readonly facet: FacetName
  /** What it is about. */
  readonly name: string
  readonly text: string
}

export type FacetName =
  | 'responsibility'
  | 'targets'
  | 'deadlines'
  | 'strength'
  | 'setPhrases'
  | 'citations'
  | 'measures'
  | 'reversed'

const NAMES: Words<FacetName> = {
  responsibility: { zh: '责任', en: 'Responsibility' },
  targets: { zh: '指标', en: 'Target' },
  deadlines: { zh: '时限', en: 'Deadline' },
  strength: { zh: '力度', en: 'Commitment' },
  setPhrases: { zh: '提法', en: 'Set phrases' },
  citations: { zh: '引用', en: 'Cited document' },
  measures: { zh: '措施', en: 'Measures' },
  reversed: { zh: '方向相反', en: 'Reversed' },
}

const KINDS_ZH: Readonly<Record<string, string>> = {
  carried: '延续',
  widened: '扩大',
  narrowed: '收窄',
  moved: '转移',
  named: '新明确',
  unnamed: '未再明确',
  none: '均未写明',
  kept: '保留',
  scaled: '按层级折算',
  raised: '提高',
  lowered: '降低',
  rebounded: '上下限改变',
  dropped: '删去',
  added: '增加',
  rolled: '顺延到新年度',
  earlier: '提前',
  later: '推后',
  reworded: '改写',
  unknown: '不明',
  superior: '改引上级文件',
  replaced: '改引',
  rewritten: '改写',
}

/** The name of a facet's kind in one language. */
export const facetKind = (kind: string, lang: Lang): string =>
  lang === 'zh' ? (KINDS_ZH[kind] ?? kind) : kind

/** What changed in a linked pair beside its wording, one line a thing; what is empty is left out. */
export function facetsToLines(facets: Facets, lang: Lang): readonly FacetLine[] {
  const line = (facet: FacetName, kind: string, text: string): FacetLine => ({
    facet,
    name: NAMES[facet][lang],
    text: [facetKind(kind, lang), text].filter((part) => part !== '').join(lang === 'zh' ? '：' : ': '),
  })
  const { responsibility, strength, setPhrases, measures } = facets
  const said = [
    ['kept', measures.kept.length],
    ['rewritten', measures.rewritten.length],
    ['dropped', measures.dropped.length],
    ['added', measures.added.length],
  ] as const
  return [
    ...facets.reversed.map(({ source, target }) => line('reversed', '', `${source} → ${target}`)),
    ...(responsibility.kind === 'none'
      ? []
      : [line('responsibility', responsibility.kind, unitsText(decisive(facets)))]),
    ...facets.targets.map((one) =>
      line(
        'targets',
        one.kind,
        `${arrow(one.source, one.target)}${one.ratio === null || one.kind === 'kept' ? '' : ` (×${decimal(one.ratio)})`}`,
      ),
    ),
    ...facets.deadlines.map((one) => line('deadlines', one.kind, arrow(one.source, one.target))),
    ...(strength.kind === 'unknown' || strength.change === null
      ? []
      : [
          line(
            'strength',
            strength.kind,
            strength.change === 0 ? '' : `${strength.change > 0 ? '+' : ''}${decimal(strength.change)}`,
          ),
        ]),
    ...phraseLines(setPhrases, (kind, text) => line('setPhrases', kind, text)),
    ...facets.citations.map((one) => line('citations', one.kind, arrow(one.source, one.target))),
    ...(said.every(([, count]) => count === 0)
      ? []
      : [
          {
            facet: 'measures',
            name: NAMES.measures[lang],
            text: said.map(([kind, count]) => `${facetKind(kind, lang)} ${count}`).join(' · '),
          } as const,
        ]),
  ]
}

/** Who leads decides; where neither side names a lead, who is responsible. */
function decisive({ responsibility: { lead, responsible } }: Facets): UnitsFacet {
  return lead.kept.length + lead.lost.length + lead.gained.length > 0 ? lead : responsible
}

const unitsText = ({ kept, lost, gained }: UnitsFacet): string =>
  [
    ...kept.map(({ source, target }) => (source === target ? source : `${source}→${target}`)),
    ...lost.map((name) => `−${name}`),
    ...gained.map((name) => `+${name}`),
  ].join(' ')

const arrow = (source: { readonly text: string } | null, target: { readonly text: string } | null): string =>
  source && target && source.text === target.text
    ? source.text
    : `${source?.text ?? '∅'} → ${target?.text ?? '∅'}`

const phraseLines = (
  { kept, dropped, added }: Facets['setPhrases'],
  line: (kind: string, text: string) => FacetLine,
): readonly FacetLine[] =>
  (
    [
      ['kept', kept],
      ['dropped', dropped],
      ['added', added],
    ] as const
  )
    .filter(([, phrases]) => phrases.length > 0)
    .map(([kind, phrases]) => line(kind, phrases.join('、')))
