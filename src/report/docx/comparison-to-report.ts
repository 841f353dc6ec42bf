import type { Paragraph, Table } from 'docx'
import { groupBy } from '../../model/group-by.js'
import { type Comparison, type Link, SOURCE_STATUSES, type Status } from '../../model/index.js'
import { decimal, percent } from '../../write/figures.js'
import { CHANGE, type Lang, STATUS, word } from '../../write/wording.js'
import { changesToMarks, type Mark } from '../changes-to-marks.js'
import { asidesHint, asidesTitle, comparisonToAsides } from '../comparison-to-asides.js'
import { comparisonToFacts, type Fact, qualityToFacts } from '../comparison-to-facts.js'
import { facetsOf, linksOf, nameOf, type Side, type Verdict, verdictOf } from '../comparison-to-pairs.js'
import { decisionsToLines, markToWords } from '../decisions-to-lines.js'
import { facetsToLines } from '../facets-to-lines.js'
import { provenanceToFacts } from '../provenance-to-facts.js'
import { lookTitle, lookToText, qualityToLines } from '../quality-to-lines.js'
import { candidateToText, verdictToCandidates } from '../verdict-to-candidates.js'
import type { Kit } from './kit.js'

const TONE: Readonly<Record<Status, string>> = {
  inherited: '1A6F37',
  rephrased: '0A5BB8',
  partial: '8A5A00',
  dropped: 'B3222C',
  added: '7340C9',
}

/** Shares of a row's width, in per cent: task, status, what it is linked to. What changed has a row of its own. */
const WIDTHS = [40, 16, 44] as const

/** The report: figures, contents, a table a section, what is not compared, what people decided, where it comes from. */
export function comparisonToReport(
  kit: Kit,
  comparison: Comparison,
  title: string,
  lang: Lang,
): readonly (Paragraph | Table)[] {
  const added = comparison.targetVerdicts.filter(({ status }) => status === 'added')
  const decisions = decisionsToLines(comparison, lang)
  return [
    kit.title(title),
    kit.paragraph([kit.run(word(lang, 'contents'), { bold: true })]),
    kit.place,
    kit.heading(word(lang, 'summary'), 1),
    summaryToTable(kit, comparison, lang),
    kit.paragraph([kit.run(factsOf(comparisonToFacts(comparison, lang)))]),
    ...qualityToParagraphs(kit, comparison, lang),
    kit.paragraph(legend(kit, lang)),
    kit.heading(word(lang, 'whatBecame'), 1),
    ...verdictsToTables(kit, comparison, comparison.sourceVerdicts, 'source', lang),
    ...(added.length > 0 ? [kit.heading(word(lang, 'whereFrom'), 1)] : []),
    ...verdictsToTables(kit, comparison, added, 'target', lang),
    ...asidesToParagraphs(kit, comparison, lang),
    ...(comparison.decisions?.length ? [kit.heading(word(lang, 'decisions'), 1)] : []),
    ...decisions.map((line) => kit.paragraph([kit.run(line)])),
    kit.heading(word(lang, 'provenance'), 1),
    ...provenanceToFacts(comparison, lang).map(([name, value]) =>
      kit.paragraph([kit.run(`${name}: ${value}`)]),
    ),
  ]
}

const factsOf = (facts: readonly Fact[]): string => facts.map((fact) => fact.join(' ')).join(' · ')

/** What the comparison expects of itself, and what to look at first. */
function qualityToParagraphs(kit: Kit, comparison: Comparison, lang: Lang): readonly Paragraph[] {
  const look = qualityToLines(comparison, lang)
  return [
    kit.heading(word(lang, 'quality'), 2),
    kit.paragraph([kit.run(factsOf(qualityToFacts(comparison, lang)))]),
    ...(look.length > 0 ? [kit.heading(lookTitle(look.length, lang), 3)] : []),
    ...look.map((line) => kit.small(lookToText(line))),
  ]
}

function asidesToParagraphs(kit: Kit, comparison: Comparison, lang: Lang): readonly Paragraph[] {
  const lines = comparisonToAsides(comparison, lang)
  if (lines.length === 0) return []
  return [kit.heading(asidesTitle(lang), 1), ...[asidesHint(lang), ...lines].map(kit.small)]
}

function summaryToTable(
  { docx, cell, headRow, paragraph, run }: Kit,
  { summary }: Comparison,
  lang: Lang,
): Table {
  const statuses: readonly Status[] = [...SOURCE_STATUSES, 'added']
  const names = ['', word(lang, 'tasks'), ...statuses.map((status) => STATUS[status][lang])]
  const shares = names.map(() => Math.floor(100 / names.length))
  const row = (side: Side) => {
    const own = summary[side].counts as Readonly<Partial<Record<Status, number>>>
    const of = summary[side].shares as Readonly<Partial<Record<Status, number>>>
    const texts = [
      word(lang, side),
      String(summary[side].tasks),
      ...statuses.map((status) =>
        own[status] === undefined ? '' : `${own[status]} (${percent(of[status] ?? 0)})`,
      ),
    ]
    return new docx.TableRow({
      children: texts.map((text, i) => cell([paragraph([run(text, { bold: i === 0 })])], shares[i]!)),
    })
  }
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [headRow(names, shares), row('source'), row('target')],
  })
}

function legend(kit: Kit, lang: Lang) {
  const kinds = ['dropped', 'added', 'rewritten', 'localised'] as const
  return kinds.flatMap((kind) => {
    const name = CHANGE[kind][lang]
    const mark: Mark = { kind, source: kind === 'added' ? '' : name, target: kind === 'dropped' ? '' : name }
    return [...kit.marks([mark]), kit.run('  ')]
  })
}

/** A heading and a table a section. */
function verdictsToTables(
  kit: Kit,
  comparison: Comparison,
  verdicts: readonly Verdict[],
  side: Side,
  lang: Lang,
): readonly (Paragraph | Table)[] {
  const names = [word(lang, 'task'), word(lang, 'status'), word(lang, 'links')]
  return [...groupBy(verdicts, ({ task }) => task.section)].flatMap(([section, own]) => [
    kit.heading(section === '' ? word(lang, 'noSection') : section, 2),
    new kit.docx.Table({
      width: { size: 100, type: kit.docx.WidthType.PERCENTAGE },
      layout: kit.docx.TableLayoutType.FIXED,
      rows: [
        kit.headRow(names, WIDTHS),
        ...own.flatMap((verdict) => verdictToRows(kit, comparison, verdict, side, lang)),
      ],
    }),
  ])
}

/** Two rows a link: what is linked, and what changed; of a task without any link its text and what comes nearest. */
function verdictToRows(kit: Kit, comparison: Comparison, verdict: Verdict, side: Side, lang: Lang) {
  const { task, status } = verdict
  const links = linksOf(verdict)
  const opening = [
    kit.cell([kit.paragraph([kit.run(`${task.id} ${nameOf(verdict)}`, { bold: true })])], WIDTHS[0]),
    kit.cell(
      [
        kit.paragraph([kit.run(STATUS[status][lang], { bold: true, color: TONE[status] })]),
        kit.small(`${word(lang, 'confidence')} ${decimal(verdict.confidence)}`),
      ],
      WIDTHS[1],
    ),
  ]
  // further links of one task say whose they are in short
  const again = [kit.cell([kit.small(task.id)], WIDTHS[0]), kit.cell([kit.small('')], WIDTHS[1])]
  if (links.length === 0) {
    const nearest = verdictToCandidates(comparison, verdict, side, lang)
    const listed = nearest.length === 0 ? ['—'] : [word(lang, 'candidates'), ...nearest.map(candidateToText)]
    return [
      kit.row([...opening, kit.cell(listed.map(kit.small), WIDTHS[2])]),
      kit.row([kit.wide([kit.paragraph([kit.run(task.text)])], WIDTHS.length)]),
    ]
  }
  return links.flatMap((link, i) => {
    const { to, changes } = linkToCells(kit, comparison, link, task.text, lang)
    return [kit.row([...(i === 0 ? opening : again), to]), kit.row([changes])]
  })
}

function linkToCells(kit: Kit, comparison: Comparison, link: Link, text: string, lang: Lang) {
  const target = verdictOf(comparison, 'target', link.target)
  const changes = comparison.changesOf(link.source, link.target)
  const said = [
    `${STATUS[link.relation][lang]} · ${word(lang, 'score')} ${decimal(link.score)} · ${word(lang, 'confidence')} ${decimal(link.confidence)}`,
    ...(link.uncertain ? [word(lang, 'uncertain')] : []),
    ...(link.decision ? [markToWords(link.decision, lang)] : []),
  ]
  return {
    to: kit.cell(
      [kit.paragraph([kit.run(`→ ${link.target} ${nameOf(target)}`)]), ...said.map(kit.small)],
      WIDTHS[2],
    ),
    changes: kit.wide(
      [
        kit.paragraph(kit.marks(changesToMarks(changes, text, target.task.text))),
        ...facetLines(comparison, link, lang).map(kit.small),
      ],
      WIDTHS.length,
    ),
  }
}

function facetLines(comparison: Comparison, link: Link, lang: Lang): readonly string[] {
  const facets = facetsOf(comparison, link)
  return facets ? facetsToLines(facets, lang).map(({ name, text }) => `${name}  ${text}`) : []
}
