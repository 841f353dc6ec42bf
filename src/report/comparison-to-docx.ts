import type { IRunOptions, Paragraph as ParagraphType, Table as TableType } from 'docx'
import { type Check, checkComparison, options as optionsOf } from '../check.js'
import { loadOptional } from '../load-optional.js'
import { type Comparison, type Link, SOURCE_STATUSES, type Status } from '../model/index.js'
import { decimal, percent } from '../write/figures.js'
import { textToPlain } from '../write/text-to-plain.js'
import { CHANGE, LANG, type Lang, STATUS, word } from '../write/wording.js'
import { zipToFixed } from '../write/zip-to-fixed.js'
import { changesToMarks, type Mark } from './changes-to-marks.js'
import { asidesHint, asidesTitle, comparisonToAsides } from './comparison-to-asides.js'
import { comparisonToFacts, type Fact, qualityToFacts } from './comparison-to-facts.js'
import { facetsOf, linksOf, nameOf, type Side, type Verdict, verdictOf } from './comparison-to-pairs.js'
import { decisionsToLines, markToWords } from './decisions-to-lines.js'
import { facetsToLines } from './facets-to-lines.js'
import { provenanceToFacts } from './provenance-to-facts.js'
import { lookTitle, lookToText, qualityToLines } from './quality-to-lines.js'
import { candidateToText, verdictToCandidates } from './verdict-to-candidates.js'

export interface DocxOptions {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
}

const OPTIONS: Check = optionsOf<DocxOptions>({ lang: LANG })

type Docx = typeof import('docx')

const TONE: Readonly<Record<Status, string>> = {
  inherited: '1A6F37',
  rephrased: '0A5BB8',
  partial: '8A5A00',
  dropped: 'B3222C',
  added: '7340C9',
}

const CJK_FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' }

/**
 * The comparison as a Word document with the look of tracked changes: struck out what went, underlined
 * what came, dotted what was localised. Needs the package `docx`.
 */
export async function toDOCX(comparison: Comparison, options: DocxOptions = {}): Promise<Uint8Array> {
  checkComparison('toDOCX', comparison)
  OPTIONS(options, 'toDOCX')
  const lang = options.lang ?? 'zh'
  const docx = await loadOptional<typeof import('docx')>('docx', () => import('docx'), 'writing .docx')
  const { Document, HeadingLevel, Packer } = docx
  const added = comparison.targetVerdicts.filter(({ status }) => status === 'added')
  const title = (['source', 'target'] as const)
    .map((side) => comparison[side].title ?? comparison[side].id)
    .join(' → ')
  const document = new Document({
    creator: 'policy-lineage',
    title: textToPlain(title),
    styles: {
      default: { document: { run: { font: CJK_FONT, size: 21 }, paragraph: { spacing: { after: 100 } } } },
    },
    sections: [
      {
        children: [
          heading(docx, title, HeadingLevel.TITLE),
          heading(docx, word(lang, 'summary'), HeadingLevel.HEADING_1),
          summaryTable(docx, comparison, lang),
          paragraph(docx, [run(docx, factsOf(comparisonToFacts(comparison, lang)))]),
          ...qualityToParagraphs(docx, comparison, lang),
          paragraph(docx, legend(docx, lang)),
          heading(docx, word(lang, 'whatBecame'), HeadingLevel.HEADING_1),
          ...comparison.sourceVerdicts.flatMap((verdict) =>
            verdictToParagraphs(docx, comparison, verdict, 'source', lang),
          ),
          ...(added.length > 0 ? [heading(docx, word(lang, 'whereFrom'), HeadingLevel.HEADING_1)] : []),
          ...added.flatMap((verdict) => verdictToParagraphs(docx, comparison, verdict, 'target', lang)),
          ...asidesToParagraphs(docx, comparison, lang),
          ...(comparison.decisions?.length
            ? [heading(docx, word(lang, 'decisions'), HeadingLevel.HEADING_1)]
            : []),
          ...decisionsToLines(comparison, lang).map((line) => paragraph(docx, [run(docx, line)])),
          heading(docx, word(lang, 'provenance'), HeadingLevel.HEADING_1),
          ...provenanceToFacts(comparison, lang).map(([name, value]) =>
            paragraph(docx, [run(docx, `${name}: ${value}`)]),
          ),
        ],
      },
    ],
  })
  return zipToFixed(await Packer.toBuffer(document))
}

const run = ({ TextRun }: Docx, text: string, more: IRunOptions = {}) =>
  new TextRun({ text: textToPlain(text), ...more })

const paragraph = ({ Paragraph }: Docx, children: readonly InstanceType<Docx['TextRun']>[]): ParagraphType =>
  new Paragraph({ children: [...children] })

type Level = Docx['HeadingLevel'][keyof Docx['HeadingLevel']]

const heading = (
  docx: Docx,
  text: string,
  level: Level,
  runs: readonly InstanceType<Docx['TextRun']>[] = [],
): ParagraphType =>
  new docx.Paragraph({
    heading: level,
    children: [...runs, run(docx, text, { color: '1B1F24', font: CJK_FONT })],
  })

const factsOf = (facts: readonly Fact[]): string => facts.map((fact) => fact.join(' ')).join(' · ')

const small = (docx: Docx, text: string): ParagraphType =>
  paragraph(docx, [run(docx, text, { size: 18, color: '57606A' })])

/** What the comparison expects of itself, and what to look at first. */
function qualityToParagraphs(docx: Docx, comparison: Comparison, lang: Lang): readonly ParagraphType[] {
  const look = qualityToLines(comparison, lang)
  return [
    heading(docx, word(lang, 'quality'), docx.HeadingLevel.HEADING_2),
    paragraph(docx, [run(docx, factsOf(qualityToFacts(comparison, lang)))]),
    ...(look.length > 0 ? [heading(docx, lookTitle(look.length, lang), docx.HeadingLevel.HEADING_3)] : []),
    ...look.map((line) => small(docx, lookToText(line))),
  ]
}

function asidesToParagraphs(docx: Docx, comparison: Comparison, lang: Lang): readonly ParagraphType[] {
  const lines = comparisonToAsides(comparison, lang)
  if (lines.length === 0) return []
  return [
    heading(docx, asidesTitle(lang), docx.HeadingLevel.HEADING_1),
    ...[asidesHint(lang), ...lines].map((line) => small(docx, line)),
  ]
}

function summaryTable(docx: Docx, { summary }: Comparison, lang: Lang): TableType {
  const statuses: readonly Status[] = [...SOURCE_STATUSES, 'added']
  const cell = (text: string, bold = false) =>
    new docx.TableCell({
      children: [paragraph(docx, [run(docx, text, { bold })])],
      margins: { left: 80, right: 80 },
    })
  const row = (cells: readonly InstanceType<Docx['TableCell']>[]) =>
    new docx.TableRow({ children: [...cells] })
  const counts = (side: 'source' | 'target') => {
    const own = summary[side].counts as Readonly<Partial<Record<Status, number>>>
    const shares = summary[side].shares as Readonly<Partial<Record<Status, number>>>
    return row([
      cell(word(lang, side), true),
      cell(String(summary[side].tasks)),
      ...statuses.map((status) =>
        cell(own[status] === undefined ? '' : `${own[status]} (${percent(shares[status] ?? 0)})`),
      ),
    ])
  }
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [
      row([
        cell(''),
        cell(word(lang, 'tasks'), true),
        ...statuses.map((status) => cell(STATUS[status][lang], true)),
      ]),
      counts('source'),
      counts('target'),
    ],
  })
}

function legend(docx: Docx, lang: Lang) {
  const kinds = ['dropped', 'added', 'rewritten', 'localised'] as const
  return kinds.flatMap((kind) => {
    const name = CHANGE[kind][lang]
    const mark: Mark = { kind, source: kind === 'added' ? '' : name, target: kind === 'dropped' ? '' : name }
    return [...markToRuns(docx, mark), run(docx, '  ')]
  })
}

function verdictToParagraphs(
  docx: Docx,
  comparison: Comparison,
  verdict: Verdict,
  side: Side,
  lang: Lang,
): readonly ParagraphType[] {
  const { task, status } = verdict
  const sign = run(docx, `${STATUS[status][lang]} ${decimal(verdict.confidence)}  `, {
    color: TONE[status],
    font: CJK_FONT,
  })
  const head = heading(docx, `${task.id} ${nameOf(verdict)}`, docx.HeadingLevel.HEADING_3, [sign])
  const links = linksOf(verdict)
  if (links.length === 0)
    return [
      head,
      paragraph(docx, [run(docx, task.text)]),
      ...verdictToCandidates(comparison, verdict, side, lang).map((one, at) =>
        small(docx, `${at === 0 ? `${word(lang, 'candidates')}  ` : ''}${candidateToText(one)}`),
      ),
    ]
  return [
    head,
    ...links.flatMap((link) => {
      const target = verdictOf(comparison, 'target', link.target)
      const marks = changesToMarks(
        comparison.changesOf(link.source, link.target),
        task.text,
        target.task.text,
      )
      const facts = `→ ${link.target} ${nameOf(target)} · ${STATUS[link.relation][lang]} · ${word(lang, 'score')} ${decimal(link.score)} · ${word(lang, 'confidence')} ${decimal(link.confidence)}${link.uncertain ? ` · ${word(lang, 'uncertain')}` : ''}${link.decision ? ` · ${markToWords(link.decision, lang)}` : ''}`
      return [
        paragraph(docx, [run(docx, facts, { italics: true, color: '57606A' })]),
        paragraph(
          docx,
          marks.flatMap((mark) => markToRuns(docx, mark)),
        ),
        ...facetLines(comparison, link, lang).map((line) => small(docx, line)),
      ]
    }),
  ]
}

function facetLines(comparison: Comparison, link: Link, lang: Lang): readonly string[] {
  const facets = facetsOf(comparison, link)
  return facets ? facetsToLines(facets, lang).map(({ name, text }) => `${name}  ${text}`) : []
}

function markToRuns(docx: Docx, { kind, source, target }: Mark) {
  const { UnderlineType } = docx
  const gone = source === '' ? [] : [run(docx, source, { strike: true, color: TONE.dropped })]
  const came =
    target === ''
      ? []
      : [run(docx, target, { underline: { type: UnderlineType.SINGLE }, color: TONE.inherited })]
  switch (kind) {
    case 'kept':
      return [run(docx, source)]
    case 'localised':
      return [run(docx, `${source}→${target}`, { underline: { type: UnderlineType.DOTTED } })]
    case 'rewritten':
      return [
        run(docx, source, { strike: true, color: TONE.rephrased }),
        run(docx, target, { underline: { type: UnderlineType.SINGLE }, color: TONE.rephrased }),
      ]
    case 'dropped':
    case 'added':
      return [...gone, ...came]
    default:
      return kind satisfies never
  }
}
