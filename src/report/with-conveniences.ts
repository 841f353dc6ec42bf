import { type Check, checkText, oneOf, options as optionsOf, yesOrNo } from '../check.js'
import { PolicyError } from '../error.js'
import { figureToFile, isFigurePath } from '../figures/figure-to-file.js'
import { type ComparisonFigure, FIGURE_CHECKS, FIGURES, type FigureOptions } from '../figures/index.js'
import type { Comparison, SourceVerdict, TargetVerdict } from '../model/index.js'
import { textToFile } from '../write/text-to-file.js'
import {
  comparisonToFormat,
  FORMAT_CHECKS,
  FORMATS,
  type Format,
  type FormatOptions,
  formatOf,
} from './comparison-to-format.js'
import { type ComparisonJson, toJSON } from './comparison-to-json.js'
import { localIdOf, type Side, sideOf, type Verdict, verdictOf } from './comparison-to-pairs.js'
import { type ExplainOptions, explain } from './explain.js'
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
   * Writes a report, or a figure (.svg .png .pdf), and gives the path; the format follows the name. Throws `exists`,
   * `bad-option`, `missing-dependency`.
   */
  save(path: string, options?: SaveOptions): Promise<string>
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

async function save(comparison: Comparison, path: string, options: SaveOptions): Promise<string> {
  checkText('save', path, 'the path of a report')
  SAVE(options, 'save')
  const { overwrite = false, figure, columns, by, lang } = options
  if (figure !== undefined || columns !== undefined || by !== undefined || isFigurePath(path)) {
    refuseBeside(options)
    const wanted = { ...(columns && { columns }), ...(by && { by }), ...(lang && { lang }), overwrite }
    return figureToFile(comparison, figure ?? 'flow', path, wanted)
  }
  const { format = formatOf(path), table, bom } = options
  const rest = { ...(table && { table }), ...(bom !== undefined && { bom }), ...(lang && { lang }) }
  textToFile(await comparisonToFormat(comparison, format, rest), path, overwrite)
  return path
}

/** What is for reports does nothing for a figure. */
function refuseBeside(options: SaveOptions): void {
  const beside = (['format', 'table', 'bom'] as const).find((name) => options[name] !== undefined)
  if (beside !== undefined)
    throw new PolicyError('bad-option', `save.${beside} is for reports, not for a figure`)
}
