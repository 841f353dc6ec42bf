import { type Check, checkText, oneOf, options as optionsOf, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import { figureToFile, isFigurePath } from '../figures/figure-to-file.js'
import { type ComparisonFigure, FIGURE_CHECKS, FIGURES, type FigureOptions } from '../figures/index.js'
import type { Comparison, SourceVerdict, TargetVerdict } from '../model/index.js'
import { textToFile } from '../write/text-to-file.js'
import {
  comparisonToFormat,
  comparisonToTextFormat,
  FORMAT_CHECKS,
  FORMATS,
  type Format,
  type FormatOptions,
  formatOf,
  isTextFormat,
  type TextFormat,
} from './comparison-to-format.js'
import { type ComparisonJson, toJSON } from './comparison-to-json.js'
import { localIdOf, type Side, sideOf, type Verdict, verdictOf } from './comparison-to-pairs.js'
import { type ExplainOptions, explain } from './explain.js'
import { withFacetSummaryPrint, withFacetsPrint } from './facets-to-print.js'
import type { PairExplanation } from './pair-to-explanation.js'
import type { TaskExplanation } from './task-explanation.js'
import { withInspection } from './with-inspection.js'

export interface SaveOptions extends FormatOptions, Pick<FigureOptions, 'columns' | 'by'> {
  /** @default the file name's ending */
  readonly format?: Format
  /** Whether a file of that name may be replaced. @default false */
  readonly overwrite?: boolean
  /** Which picture a name that ends in .svg, .png or .pdf holds; see `toSVG`. @default 'flow' */
  readonly figure?: ComparisonFigure
}

/** A name whose ending says that a text is written. */
export type TextPath = `${string}.${'txt' | 'md' | 'markdown' | 'json' | 'html' | 'htm' | 'csv'}`

/** Options that leave it to the name what is written. */
export type NamedSaveOptions = SaveOptions & {
  readonly [Name in 'format' | 'figure' | 'columns' | 'by']?: never
}

/** Options that ask for a format that is text. */
export type NamedFormat = Omit<NamedSaveOptions, 'format'> & { readonly format: TextFormat }

const SAVE: Check = optionsOf<SaveOptions>({
  ...FORMAT_CHECKS,
  format: oneOf(FORMATS),
  overwrite: yesOrNo,
  figure: oneOf(FIGURES),
  columns: FIGURE_CHECKS.columns,
  by: FIGURE_CHECKS.by,
})

/** A comparison as `compare` returns it: the data, and short ways to ask it. */
export interface LiveComparison extends Comparison {
  /** Source tasks by status, in document order. */
  readonly inherited: readonly SourceVerdict[]
  readonly rephrased: readonly SourceVerdict[]
  readonly partial: readonly SourceVerdict[]
  readonly dropped: readonly SourceVerdict[]
  /** Target tasks that no source task leads to. */
  readonly added: readonly TargetVerdict[]
  /**
   * The verdict on a task by its id in its document (1.05, of the source unless told otherwise) or as tables have it
   * (hunan-2022/1.05). Throws `unknown-task`.
   */
  task(id: string, side?: Side): Verdict
  /** See `explain`. */
  explain(
    task: string | { readonly source?: string; readonly target?: string },
    other?: string | ExplainOptions,
    options?: ExplainOptions,
  ): TaskExplanation | PairExplanation
  /**
   * Writes a report, or a figure (.svg .png .pdf), and gives the path; the format follows the name. Texts are there
   * when the call returns; workbooks, Word files and figures once the promise is fulfilled, so `await` does for all.
   * Throws `exists`, `not-found` where the folder is missing, `bad-option`, `missing-dependency`.
   */
  save(path: TextPath, options?: NamedSaveOptions): string
  save(path: string, options: NamedFormat): string
  save(path: string, options?: SaveOptions): string | Promise<string>
  /** What `JSON.stringify` writes: the shape that scripts rely on. */
  toJSON(): ComparisonJson
}

/**
 * The same comparison with short ways to ask it, and with a readable print at the REPL.
 *
 * All of these are hidden from `Object.keys`, spreading and JSON: the data stay plain.
 */
export function withConveniences(comparison: Comparison): LiveComparison {
  const { alignment, tokenized, changesOf } = comparison
  // descriptors, not values: what is worked out when asked for stays so
  const live = Object.defineProperties({}, Object.getOwnPropertyDescriptors(comparison)) as LiveComparison
  const bySource = (status: SourceVerdict['status']) => () =>
    live.sourceVerdicts.filter((verdict) => verdict.status === status)
  printWhenAsked(live)
  const hidden = <T>(value: T) => ({ enumerable: false, value })
  const computed = (get: () => unknown) => ({ enumerable: false, get })
  Object.defineProperties(live, {
    alignment: hidden(alignment),
    tokenized: hidden(tokenized),
    changesOf: hidden((source: string, target: string) =>
      changesOf(localIdOf(live, 'source', source), localIdOf(live, 'target', target)),
    ),
    inherited: computed(bySource('inherited')),
    rephrased: computed(bySource('rephrased')),
    partial: computed(bySource('partial')),
    dropped: computed(bySource('dropped')),
    added: computed(() => live.targetVerdicts.filter((verdict) => verdict.status === 'added')),
    task: hidden((id: string, side: Side = sideOf(live, id)) => verdictOf(live, side, id)),
    explain: hidden((...asked: Parameters<LiveComparison['explain']>) => explain(live, ...asked)),
    save: hidden((path: string, options: SaveOptions = {}) => save(live, path, options)),
    toJSON: hidden(() => toJSON(live)),
  })
  return withInspection(live)
}

/** What costs more than all the rest gets its print when it is worked out. */
function printWhenAsked(live: LiveComparison): void {
  const printOnce = <T>(name: 'facets' | 'facetSummary', print: (made: T) => T): void => {
    const own = Object.getOwnPropertyDescriptor(live, name)
    const find = own?.get as (() => T) | undefined
    if (find === undefined) return
    let made: T | undefined
    Object.defineProperty(live, name, { ...own, get: () => (made ??= print(find())) })
  }
  printOnce('facets', withFacetsPrint)
  printOnce('facetSummary', withFacetSummaryPrint)
}

/** Text is written at once; workbooks, documents and figures have to be made first. */
function save(comparison: Comparison, path: string, options: SaveOptions): string | Promise<string> {
  checkText('save', path, 'the path of a report')
  SAVE(options, 'save')
  const { overwrite = false, figure, columns, by, lang } = options
  if (figure !== undefined || columns !== undefined || by !== undefined || isFigurePath(path))
    return saveFigure(comparison, path, options)
  const { format = formatOf(path), table, bom, revisions } = options
  const rest = {
    ...(table && { table }),
    ...(bom !== undefined && { bom }),
    ...(revisions !== undefined && { revisions }),
    ...(lang && { lang }),
  }
  const write = (content: string | Uint8Array): string => {
    textToFile(content, path, overwrite)
    return path
  }
  if (isTextFormat(format)) return write(comparisonToTextFormat(comparison, format, rest))
  return comparisonToFormat(comparison, format, rest).then(write)
}

async function saveFigure(comparison: Comparison, path: string, options: SaveOptions): Promise<string> {
  refuseBeside(options)
  const { overwrite = false, figure = 'flow', columns, by, lang } = options
  const wanted = { ...(columns && { columns }), ...(by && { by }), ...(lang && { lang }), overwrite }
  return figureToFile(comparison, figure, path, wanted)
}

/** What is for reports does nothing for a figure. */
function refuseBeside(options: SaveOptions): void {
  const beside = (['format', 'table', 'bom', 'revisions'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (beside !== undefined)
    throw new PolicyError('bad-option', `save.${beside} is for reports, not for a figure`)
}
