import type { Comparison, FacetSummary, PhraseRow } from '../model/index.js'
import { decimal } from '../write/figures.js'
import type { Lang } from '../write/wording.js'
import { facetKind } from './facets-to-lines.js'

/** A table of words as people read it; the first row of cells is its head. */
export interface ReadingTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows that a reader takes in; the JSON has all of them. */
const MOST_LEADS = 20
const MOST_PHRASES = 40
const MOST_TARGETS = 40

const WORDS = {
  zh: {
    leads: '谁失去、谁取得牵头',
    lead: ['牵头单位', '来源任务', '目标任务', '保持（对应数）', '失去（对应数）', '取得（对应数）'],
    phrases: '提法的去留',
    phrase: ['', '个数', '提法（任务数）'],
    vanished: '消失',
    appeared: '出现',
    kept: '保留',
    targets: '指标的变化',
    target: ['变化', '来源', '目标', '倍数'],
    counts: '对应的变化维度',
    count: ['维度', '类别（对应数）'],
    responsibility: '责任',
    strength: '力度',
    citations: '引用（件）',
    more: '另有',
  },
  en: {
    leads: 'Who loses and who gains the lead',
    lead: ['Leading unit', 'Source tasks', 'Target tasks', 'Kept (links)', 'Lost (links)', 'Gained (links)'],
    phrases: 'Set phrases that went and came',
    phrase: ['', 'Number', 'Phrases (tasks)'],
    vanished: 'vanished',
    appeared: 'appeared',
    kept: 'kept',
    targets: 'What became of numeric targets',
    target: ['Change', 'Source', 'Target', 'Ratio'],
    counts: 'Facets of the links',
    count: ['Facet', 'Kinds (links)'],
    responsibility: 'Responsibility',
    strength: 'Commitment',
    citations: 'Cited documents',
    more: 'more:',
  },
} as const

/** The facets of a whole comparison as tables to be read; empty tables are left out. */
export function facetSummaryToTables(
  { facetSummary }: Pick<Comparison, 'facetSummary'>,
  lang: Lang,
): readonly ReadingTable[] {
  if (!facetSummary) return []
  const tables = [
    leadsTable(facetSummary, lang),
    phrasesTable(facetSummary, lang),
    targetsTable(facetSummary, lang),
    countsTable(facetSummary, lang),
  ]
  return tables.filter((table) => table.rows.length > 0)
}

function leadsTable({ leads }: FacetSummary, lang: Lang): ReadingTable {
  const words = WORDS[lang]
  return {
    title: words.leads,
    head: words.lead,
    rows: leads
      .slice(0, MOST_LEADS)
      .map((row) => [
        row.names.join('／'),
        ...[row.sourceTasks.length, row.targetTasks.length, row.kept, row.lost, row.gained].map(String),
      ]),
  }
}

function phrasesTable({ setPhrases }: FacetSummary, lang: Lang): ReadingTable {
  const words = WORDS[lang]
  const say = (rows: readonly PhraseRow[]): string => {
    const more = rows.length - MOST_PHRASES
    const shown = rows.slice(0, MOST_PHRASES).map(({ text, tasks }) => `${text} (${tasks.length})`)
    return [...shown, ...(more > 0 ? [`${words.more} ${more}`] : [])].join('、')
  }
  return {
    title: words.phrases,
    head: words.phrase,
    rows: (['vanished', 'appeared', 'kept'] as const)
      .filter((kind) => setPhrases[kind].length > 0)
      .map((kind) => [words[kind], String(setPhrases[kind].length), say(setPhrases[kind])]),
  }
}

function targetsTable({ targets }: FacetSummary, lang: Lang): ReadingTable {
  const words = WORDS[lang]
  const say = (task: string, target: { readonly text: string } | null) =>
    target ? `${task} ${target.text}` : '—'
  return {
    title: words.targets,
    head: words.target,
    rows: targets
      .slice(0, MOST_TARGETS)
      .map((row) => [
        facetKind(row.kind, lang),
        say(row.sourceTask, row.source),
        say(row.targetTask, row.target),
        row.ratio === null ? '—' : decimal(row.ratio),
      ]),
  }
}

function countsTable(summary: FacetSummary, lang: Lang): ReadingTable {
  const words = WORDS[lang]
  return {
    title: words.counts,
    head: words.count,
    rows: (['responsibility', 'strength', 'citations'] as const).map((facet) => [
      words[facet],
      Object.entries(summary[facet])
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${facetKind(kind, lang)} ${count}`)
        .join(' · ') || '—',
    ]),
  }
}
