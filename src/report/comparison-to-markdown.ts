import { type Check, checkComparison, options as optionsOf } from '../check.js'
import {
  type Comparison,
  type Link,
  type SectionSummary,
  SOURCE_STATUSES,
  type Status,
  TARGET_STATUSES,
} from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { LANG, type Lang, STATUS, word } from '../write/wording.js'
import { changesToMarks, type Mark } from './changes-to-marks.js'
import { asidesTitle, comparisonToAsides } from './comparison-to-asides.js'
import { comparisonToFacts, type Fact, qualityToFacts } from './comparison-to-facts.js'
import { facetsOf, linksOf, nameOf, type Side, type Verdict, verdictOf } from './comparison-to-pairs.js'
import { decisionsToLines, markToWords } from './decisions-to-lines.js'
import { facetSummaryToTables } from './facet-summary-to-tables.js'
import { facetsToLines } from './facets-to-lines.js'
import { provenanceToFacts } from './provenance-to-facts.js'
import { lookTitle, lookToText, qualityToLines } from './quality-to-lines.js'
import { candidateToText, verdictToCandidates } from './verdict-to-candidates.js'

export interface MarkdownOptions {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<MarkdownOptions>({ lang: LANG })

/**
 * The comparison as a Markdown report (GitHub flavour), for papers and chats.
 *
 * Differences are marked with `<del>` and `<ins>`, and localised words as {省→市}; whatever in the
 * documents looks like Markdown or HTML is shown as it is and does nothing.
 */
export function toMarkdown(comparison: Comparison, options: MarkdownOptions = {}): string {
  checkComparison('toMarkdown', comparison)
  OPTIONS(options, 'toMarkdown')
  const lang = options.lang ?? 'zh'
  const added = comparison.targetVerdicts.filter(({ status }) => status === 'added')
  return `${[
    `# ${titleOf(comparison, 'source')} → ${titleOf(comparison, 'target')}`,
    `## ${word(lang, 'summary')}`,
    table(...summaryTable(comparison, lang)),
    factsToMarkdown(comparisonToFacts(comparison, lang)),
    ...qualityToMarkdown(comparison, lang),
    `### ${word(lang, 'bySection')}`,
    table(...sectionTable(comparison.summary.source.sections, SOURCE_STATUSES, lang, word(lang, 'source'))),
    table(...sectionTable(comparison.summary.target.sections, TARGET_STATUSES, lang, word(lang, 'target'))),
    ...facetSummaryToTables(comparison, lang).flatMap(({ title, head, rows }) => [
      `### ${title}`,
      table(head, ...rows.map((row) => row.map(escaped))),
    ]),
    `## ${word(lang, 'whatBecame')}`,
    `${word(lang, 'legend')}: <del>${lang === 'zh' ? '删去' : 'dropped'}</del> <ins>${lang === 'zh' ? '增加' : 'added'}</ins> {${lang === 'zh' ? '属地化前→后' : 'localised→so'}}`,
    ...comparison.sourceVerdicts.map((verdict) => verdictToMarkdown(comparison, verdict, lang)),
    ...(added.length > 0
      ? [
          `## ${word(lang, 'whereFrom')}`,
          ...added.map((verdict) => aloneToMarkdown(comparison, verdict, 'target', lang)),
        ]
      : []),
    ...asidesToMarkdown(comparison, lang),
    ...decisionsToMarkdown(comparison, lang),
    `## ${word(lang, 'provenance')}`,
    provenanceToMarkdown(comparison, lang),
    ...notesToMarkdown(comparison, lang),
  ].join('\n\n')}\n`
}

function asidesToMarkdown(comparison: Comparison, lang: Lang): readonly string[] {
  const lines = comparisonToAsides(comparison, lang)
  return lines.length === 0
    ? []
    : [`## ${asidesTitle(lang)}`, lines.map((line) => `- ${escaped(line)}`).join('\n')]
}

const titleOf = (comparison: Comparison, side: 'source' | 'target'): string =>
  escaped(comparison[side].title ?? comparison[side].id)

const factsToMarkdown = (facts: readonly Fact[]): string =>
  facts.map(([name, value]) => `- ${name}: ${value}`).join('\n')

function qualityToMarkdown(comparison: Comparison, lang: Lang): readonly string[] {
  const look = qualityToLines(comparison, lang).map((line) => `- ${escaped(lookToText(line))}`)
  return [
    `### ${word(lang, 'quality')}`,
    factsToMarkdown(qualityToFacts(comparison, lang)),
    ...(look.length > 0 ? [`### ${lookTitle(look.length, lang)}`, look.join('\n')] : []),
  ]
}

type Rows = readonly [head: readonly string[], ...body: (readonly string[])[]]

function summaryTable({ summary: { source, target } }: Comparison, lang: Lang): Rows {
  const statuses: readonly Status[] = [...SOURCE_STATUSES, 'added']
  const cell = (
    counts: Partial<Record<Status, number>>,
    shares: Partial<Record<Status, number>>,
    status: Status,
  ) => (counts[status] === undefined ? '' : `${counts[status]} (${percent(shares[status] ?? 0)})`)
  return [
    ['', word(lang, 'tasks'), ...statuses.map((status) => STATUS[status][lang]), word(lang, 'carried')],
    ...[source, target].map((side, index) => [
      word(lang, index === 0 ? 'source' : 'target'),
      String(side.tasks),
      ...statuses.map((status) => cell(side.counts, side.shares, status)),
      percent(side.carried),
    ]),
  ]
}

function sectionTable<S extends Status>(
  sections: readonly SectionSummary<S>[],
  statuses: readonly S[],
  lang: Lang,
  title: string,
): Rows {
  return [
    [title, word(lang, 'tasks'), ...statuses.map((status) => STATUS[status][lang])],
    ...sections.map((section) => [
      escaped(section.section) || word(lang, 'noSection'),
      String(section.tasks),
      ...statuses.map((status) => String(section.counts[status])),
    ]),
  ]
}

const table = (head: readonly string[], ...body: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...body]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

const headline = (verdict: Verdict, lang: Lang): string =>
  `### ${verdict.task.id} ${escaped(nameOf(verdict))} — ${STATUS[verdict.status][lang]} (${decimal(verdict.confidence)})`

/** A task without a link: its text, and what comes nearest to it. */
function aloneToMarkdown(comparison: Comparison, verdict: Verdict, side: Side, lang: Lang): string {
  const nearest = verdictToCandidates(comparison, verdict, side, lang)
  return [
    headline(verdict, lang),
    quote(escaped(verdict.task.text)),
    ...(nearest.length > 0
      ? [
          `${word(lang, 'candidates')}:`,
          nearest.map((one) => `- ${escaped(candidateToText(one))}`).join('\n'),
        ]
      : []),
  ].join('\n\n')
}

function verdictToMarkdown(comparison: Comparison, verdict: Verdict, lang: Lang): string {
  const links = linksOf(verdict)
  if (links.length === 0) return aloneToMarkdown(comparison, verdict, 'source', lang)
  const pairs = links.map((link) => {
    const target = verdictOf(comparison, 'target', link.target)
    const marks = changesToMarks(
      comparison.changesOf(link.source, link.target),
      verdict.task.text,
      target.task.text,
    )
    const doubt = link.uncertain ? ` · ${word(lang, 'uncertain')}` : ''
    const decided = link.decision ? ` · **${escaped(markToWords(link.decision, lang))}**` : ''
    return [
      `→ **${link.target}** ${escaped(nameOf(target))} · ${STATUS[link.relation][lang]} · ${word(lang, 'score')} ${decimal(link.score)} · ${word(lang, 'confidence')} ${decimal(link.confidence)}${doubt}${decided}`,
      quote(marksToMarkdown(marks)),
      ...facetsToMarkdown(comparison, link, lang),
    ].join('\n\n')
  })
  return [headline(verdict, lang), ...pairs].join('\n\n')
}

function marksToMarkdown(marks: readonly Mark[]): string {
  const del = (text: string) => (text ? `<del>${escaped(text)}</del>` : '')
  const ins = (text: string) => (text ? `<ins>${escaped(text)}</ins>` : '')
  return marks
    .map(({ kind, source, target }) => {
      switch (kind) {
        case 'kept':
          return escaped(source)
        case 'localised':
          return `{${escaped(source)}→${escaped(target)}}`
        case 'rewritten':
        case 'dropped':
        case 'added':
          return del(source) + ins(target)
        default:
          return kind satisfies never
      }
    })
    .join('')
}

/** What changed beside the wording. */
function facetsToMarkdown(comparison: Comparison, link: Link, lang: Lang): readonly string[] {
  const facets = facetsOf(comparison, link)
  const lines = facets ? facetsToLines(facets, lang) : []
  return lines.length > 0 ? [lines.map(({ name, text }) => `- ${name}: ${escaped(text)}`).join('\n')] : []
}

function decisionsToMarkdown(comparison: Comparison, lang: Lang): readonly string[] {
  const lines = decisionsToLines(comparison, lang).map((line) => `- ${escaped(line)}`)
  return lines.length > 0 ? [`## ${word(lang, 'decisions')}`, lines.join('\n')] : []
}

const provenanceToMarkdown = (comparison: Comparison, lang: Lang): string =>
  provenanceToFacts(comparison, lang)
    .map(([name, value]) => `- ${name}: ${escaped(value)}`)
    .join('\n')

function notesToMarkdown(comparison: Comparison, lang: Lang): readonly string[] {
  const notes = [
    ...comparison.notes.map((note) => `- ${escaped(note.message)}`),
    ...(['source', 'target'] as const).flatMap((side) =>
      comparison[side].notes.map(
        (note) => `- ${word(lang, side)}${note.task ? ` ${note.task}` : ''}: ${escaped(note.message)}`,
      ),
    ),
  ]
  return notes.length > 0 ? [`## ${word(lang, 'notes')}`, notes.join('\n')] : []
}

/** \ ` * _ [ ] { } | ~ ^ $ @ (what Markdown and its dialects act upon anywhere in a line) */
const ACTIVE = /[\\`*_[\]{}|~^$@]/g

/** # title · > quote · - item · + item · = rule · 1. item · 2) item (what they act upon where a line begins) */
const ACTIVE_FIRST = /^(\s*)([#>\-+=])|^(\s*\d+)([.)])(?=\s|$)/

/** https:// · ftp:// · www. (addresses that become links by themselves) */
const ADDRESS = /(:)(?=\/\/)|(\.)(?<=www\.)/gi

/** Text of a document that Markdown shows and never acts upon, on one line. */
export const escaped = (text: string): string =>
  textToPlain(text)
    .replace(ACTIVE, '\\$&')
    .replace(ADDRESS, '\\$&')
    .replace(ACTIVE_FIRST, '$1$3\\$2$4')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')

const quote = (text: string): string => `> ${text}`
