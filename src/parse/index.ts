import { PolicyError } from '../error.js'
import { regionByCode, regionByName } from '../lexicon/regions.js'
import type { Excerpt, ItemKind, Note, Plan, PolicyDocument, Region } from '../model/index.js'
import type { ParseOptions } from '../options.js'
import { documentNotes, inOrder, joinNotes } from './document-notes.js'
import { itemsOfKinds, settleKinds } from './document-of-kinds.js'
import { type DocumentRegion, documentToRegion } from './document-to-region.js'
import { documentToYear } from './document-to-year.js'
import { excerptAt } from './excerpt.js'
import { linesToExcerpt, linesToLayout } from './lines-to-excerpt.js'
import { linesToHead } from './lines-to-head.js'
import { linesToMasthead } from './lines-to-masthead.js'
import { linesToOutline } from './lines-to-outline.js'
import { linesToParts } from './lines-to-parts.js'
import { outlineToPlan, wholeTextAsPlan } from './outline-to-plan.js'
import { rawToItems } from './raw-to-items.js'
import { cutPackedLines, type Line, textToLines } from './text-to-lines.js'

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
  const { taskLevel, region: given, kinds } = checked(text, options)
  const lines = cutPackedLines(textToLines(text, options.furniture))
  const outline = linesToOutline(lines)
  const head = linesToHead(lines, outline)
  const layout = linesToLayout(lines, options.pageStarts)
  const raw =
    outline.plans.length === 0
      ? wholeTextAsPlan(text, lines, head, layout)
      : outline.plans.map((plan) => ({
          plan,
          ...outlineToPlan(text, lines, plan, outline, taskLevel, layout),
        }))
  const foot = raw.flatMap((plan) => plan.closing)
  const { masthead, notes: mastheadNotes } = linesToMasthead(head.lines, foot)
  const titles = raw.map(({ plan }) => (plan.title === null ? null : lines[plan.title]!))
  const firstTitle = titles[0]?.text ?? null
  const headings =
    outline.plans[0]?.headings.map((heading) => lines[heading.line]!.text.slice(0, LONGEST_SIGNATURE)) ?? []
  const year =
    options.year ??
    documentToYear({
      titles: [firstTitle, masthead.title?.text],
      name: options.id ?? null,
      number: masthead.number?.value ?? null,
      date: masthead.date?.value ?? null,
      headings,
      opening: head.lines.map((line) => line.text.slice(0, OPENING)),
    })
  const where: DocumentRegion =
    given !== undefined
      ? { region: given, told: true, doubt: null }
      : documentToRegion({
          names: [masthead.issuer?.text, firstTitle, masthead.title?.text].filter(
            (name) => typeof name === 'string',
          ),
          number: masthead.number?.value ?? null,
          recipients: masthead.recipients?.text ?? null,
          head: head.lines.map((line) => line.text).filter((line) => line.length <= LONGEST_SIGNATURE),
          foot: foot.map((line) => line.text).filter((line) => line.length <= LONGEST_SIGNATURE),
          text,
        })
  const { region } = where
  const made = raw.map((plan, i) => rawToItems(plan, i + 1, year))
  const plans = raw.map((plan, i): Plan => {
    const title = wholeTitle(titles[i] ?? null, masthead.title)
    const preamble = head.preambles[i] ?? []
    const all = (block: typeof preamble) =>
      block.length === 0 ? null : linesToExcerpt(text, block, layout).excerpt
    return {
      ordinal: i + 1,
      title:
        title === null
          ? null
          : excerptAt(title, /^#{0,6}\s*/u.exec(title.text)![0].length, title.text.length),
      preamble: all(preamble),
      sections: plan.sections,
      items: made[i]!.items,
      tasks: itemsOfKinds(made[i]!.items, kinds),
      closing: all(plan.closing),
    }
  })
  const notes: Note[] = [
    ...outline.notes,
    ...mastheadNotes,
    ...documentNotes({
      text,
      ...where,
      year,
      tasks: plans.flatMap((plan) => plan.items),
      headings: outline.plans.length,
    }),
    ...raw.flatMap((plan) => [...plan.notes, ...joinNotes(plan.joints)]),
    ...made.flatMap((plan) => plan.notes),
  ]
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
    parts: linesToParts(
      lines,
      raw.map((plan, i) => ({ ...plan, kinds: made[i]!.items.map(({ kind }) => kind) })),
      head,
      outline,
      made.flatMap((plan) => plan.responsibility),
      options.furniture ?? [],
    ),
    notes: inOrder(notes),
  }
}

/** The plan's title: where its line is the last of the document's title, the whole of that. */
const wholeTitle = (line: Line | null, document: Excerpt | null): Excerpt | null =>
  line !== null && document !== null && document.spans.at(-1)!.to === line.spans.at(-1)!.to ? document : line

/** What a document is for stands at the beginning of its opening lines. */
const OPENING = 200

/** A longer line at either end of a document is a sentence, not a signature or a subtitle. */
const LONGEST_SIGNATURE = 80

function checked(
  text: unknown,
  options: ParseOptions,
): {
  readonly taskLevel: 'auto' | number
  readonly region: Region | undefined
  readonly kinds: readonly ItemKind[]
} {
  if (typeof text !== 'string') {
    const got = text === null ? 'null' : Array.isArray(text) ? 'an array' : `a value of type ${typeof text}`
    throw new PolicyError('bad-input', `parseDocument wants the text of a document as a string, got ${got}`)
  }
  const taskLevel = options.taskLevel ?? 'auto'
  if (taskLevel !== 'auto' && !(Number.isInteger(taskLevel) && taskLevel >= 1)) {
    throw new PolicyError(
      'bad-option',
      `taskLevel must be 'auto' or a whole number from 1, got ${String(taskLevel)}`,
    )
  }
  const { region, year } = options
  if (year !== undefined && !Number.isInteger(year)) {
    throw new PolicyError('bad-option', `year must be a whole number such as 2022, got ${String(year)}`)
  }
  const found = region === undefined ? undefined : (regionByCode(region) ?? regionByName(region))
  if (region !== undefined && found === undefined) {
    const remedy = 'a GB/T 2260 code such as 431300 or a name such as 娄底市'
    throw new PolicyError('bad-option', `region must be ${remedy}, got ${String(region)}`)
  }
  return { taskLevel, region: found, kinds: settleKinds(options.kinds) }
}
