import { checkText } from '../check.js'
import { PolicyError } from '../error.js'
import { regionByCode, regionByName } from '../lexicon/regions.js'
import type { IndexFields, Note, PolicyDocument, Region } from '../model/index.js'
import type { ParseOptions } from '../options.js'
import { documentNotes, inOrder, joinNotes } from './document-notes.js'
import { settleKinds } from './document-of-kinds.js'
import { documentToRegion } from './document-to-region.js'
import { documentToYear } from './document-to-year.js'
import type { Evidence } from './evidence.js'
import { linesToLayout } from './lines-to-excerpt.js'
import { linesToHead } from './lines-to-head.js'
import { type IndexExcerpts, linesToMasthead } from './lines-to-masthead.js'
import { linesToOutline } from './lines-to-outline.js'
import { linesToParts } from './lines-to-parts.js'
import { outlineToPlans } from './outline-to-plan.js'
import { rawToItems } from './raw-to-items.js'
import { rawToPlan } from './raw-to-plan.js'
import { styledToLevels } from './styled-to-levels.js'
import { tasksToBundleNotes } from './tasks-to-bundle-notes.js'
import { cutPackedLines, textToLines } from './text-to-lines.js'

/**
 * A document read out of its text: masthead, plans, sections, items with their kinds and slots, and notes on
 * whatever was odd.
 *
 * Any string gives a result: text without a numbered heading becomes one plan with one task and a
 * note. `parts` cover every character once; all spans are offsets into the text as given.
 *
 * @throws PolicyError `bad-input` if `text` is not a string, `bad-option` for an impossible option.
 *
 * @example
 * const document = parseDocument('湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。加快推进。')
 * document.plans[0].tasks[0].id // => '1.01'
 * document.plans[0].tasks[0].section // => '一、改革'
 * document.region.name // => '湖南省'
 */
export function parseDocument(text: string, options: ParseOptions = {}): PolicyDocument {
  checkText('parseDocument', text, 'the text of a document')
  const told = nameToRegion(options.region)
  const kinds = settleKinds(options.kinds)
  const lines = cutPackedLines(textToLines(text, options.furniture))
  const outline = linesToOutline(lines, styledToLevels(lines, options.styled))
  const head = linesToHead(lines, outline)
  const layout = linesToLayout(lines, options.pageStarts)
  const raw = outlineToPlans(text, lines, outline, head, layout, options.taskLevel ?? 'auto')
  const foot = raw.flatMap((plan) => plan.closing)
  const { masthead, notes: mastheadNotes } = linesToMasthead(
    head.lines,
    foot,
    indexToExcerpts(text, options.index),
  )
  const evidence: Evidence = {
    text,
    name: options.id ?? null,
    masthead,
    planTitle: raw[0]?.title?.text ?? null,
    headings: outline.plans[0]?.headings.map((heading) => lines[heading.line]!.text) ?? [],
    head: head.lines.map((line) => line.text),
    foot: foot.map((line) => line.text),
  }
  const year = options.year ?? documentToYear(evidence)
  const where = told ?? documentToRegion(evidence)
  const read = raw.map((plan, i) => ({ ...plan, ...rawToItems(plan, i + 1, year, head.preambles[i] ?? []) }))
  const plans = read.map((plan, i) =>
    rawToPlan(text, plan, i + 1, {
      documentTitle: masthead.title,
      isTold: i === 0 && options.index?.title !== undefined,
      preamble: head.preambles[i] ?? [],
      layout,
      kinds,
    }),
  )
  const notes: readonly Note[] = [
    ...outline.notes,
    ...mastheadNotes,
    ...documentNotes({ text, ...where, year, headings: outline.plans.length }),
    ...raw.flatMap((plan) => [...plan.notes, ...joinNotes(plan.joints)]),
    ...read.flatMap((plan) => plan.slotNotes),
    ...plans.flatMap(({ tasks }) => tasksToBundleNotes(tasks)),
  ]
  const { region } = where
  return {
    id: options.id ?? [region?.name ?? 'document', year].filter((part) => part !== null).join('-'),
    text,
    title: masthead.title?.text ?? plans[0]?.title?.text ?? null,
    masthead,
    region,
    level: region?.level ?? null,
    year,
    plans,
    kinds,
    parts: linesToParts(lines, read, head, outline, options.furniture ?? []),
    notes: inOrder(notes),
  }
}

/** The region that the caller names, told beyond doubt. */
function nameToRegion(
  name: string | undefined,
): { readonly region: Region; readonly told: true; readonly doubt: null } | undefined {
  if (name === undefined) return undefined
  const region = regionByCode(name) ?? regionByName(name)
  if (region !== undefined) return { region, told: true, doubt: null }
  const remedy = 'a GB/T 2260 code such as 431300 or a name such as 娄底市'
  throw new PolicyError('bad-option', `region must be ${remedy}, got ${name}`)
}

/** The fields of a page's index table, cut out of the text. */
const indexToExcerpts = (text: string, index: IndexFields = {}): IndexExcerpts =>
  Object.fromEntries(
    Object.entries(index).map(([field, span]) => [
      field,
      { text: text.slice(span.from, span.to), spans: [span] },
    ]),
  )
