import { type Check, checkLineage, options as optionsOf, whole, within } from '../check.js'
import type { Adopter, Lineage, PairRole } from '../model/index.js'
import { counted, percent } from '../write/figures.js'
import { ROLE, ROLES } from '../write/lineage-words.js'
import { textToPlain } from '../write/text-to-plain.js'
import { cutToWidth, padToWidth } from '../write/text-width.js'
import type { Lang } from '../write/wording.js'
import { LANG } from '../write/wording.js'
import { familyToLines } from './family-to-lines.js'
import { countsOf } from './lineage-to-json.js'

export interface LineageTextOptions {
  /** The language of the words around the documents' own. @default 'zh' */
  readonly lang?: Lang
  /** Columns of the terminal. @default 100 */
  readonly width?: number
  /** Families shown with their life lines, those of most units first. @default 10 */
  readonly families?: number
}

const OPTIONS: Check = optionsOf<LineageTextOptions>({
  lang: LANG,
  width: within(0, Number.POSITIVE_INFINITY),
  families: whole(0),
})

/** Rows of adopters that are shown: a first look, not the report. */
const ADOPTERS = 40

/**
 * A lineage as text for a terminal: figures, what was compared, how each document took up what others had, and the
 * life lines of the families that most units share.
 */
export function lineageToText(lineage: Lineage, options: LineageTextOptions = {}): string {
  checkLineage('lineageToText', lineage)
  OPTIONS(options, 'lineageToText')
  const { lang = 'zh', width = 100, families = 10 } = options
  const say = WORDS[lang]
  const { documents, pairs, links, tasks, failures, upward } = lineage
  const counts = countsOf(links)
  const shared = lineage.families.filter(({ units }) => units.length > 1).length
  return [
    say.figures(documents.length, tasks.length, pairs.length, links.length),
    say.links(counts.inherited, counts.rephrased, counts.partial),
    say.families(
      lineage.families.length,
      shared,
      upward.length,
      upward.filter(({ linked }) => linked).length,
    ),
    ...failures.map(({ what, code, message }) => `! ${what}: ${code}: ${message}`),
    '',
    ...adoptersToLines(lineage.adopters.slice(0, ADOPTERS), lang, width),
    ...(lineage.adopters.length > ADOPTERS ? [say.more(lineage.adopters.length - ADOPTERS)] : []),
    '',
    ...lineage.families.slice(0, families).flatMap((family) => [...familyToLines(family, lang, width), '']),
  ]
    .map((line) => cutToWidth(textToPlain(line), width))
    .join('\n')
}

const SHOWN_ROLES: readonly (PairRole | 'own')[] = [...ROLES, 'own']
const NAME_WIDTH = 30

function adoptersToLines(adopters: readonly Adopter[], lang: Lang, width: number): readonly string[] {
  const say = WORDS[lang]
  const cells = (name: string, rest: readonly string[]): string =>
    cutToWidth(padToWidth(name, NAME_WIDTH) + rest.map((cell) => padToWidth(cell, 11)).join(''), width)
  const shown = SHOWN_ROLES.filter((role) => adopters.some(({ origins }) => origins[role] > 0))
  return [
    cells(say.document, [say.tasks, ...shown.map((role) => ROLE[role][lang]), say.tied, say.copied]),
    ...adopters.map(({ document, tasks, origins, tied, copied }) =>
      cells(document, [
        String(tasks),
        ...shown.map((role) => String(origins[role])),
        String(tied),
        copied === null ? '' : percent(copied),
      ]),
    ),
  ]
}

const WORDS = {
  zh: {
    figures: (documents: number, tasks: number, pairs: number, links: number) =>
      `${documents} 份文件，${tasks} 项任务；比较 ${pairs} 对，得 ${links} 条对应`,
    links: (inherited: number, rephrased: number, partial: number) =>
      `沿用 ${inherited}，改写 ${rephrased}，部分承接 ${partial}`,
    families: (families: number, shared: number, upward: number, linked: number) =>
      `${families} 个任务家族，其中 ${shared} 个见于多个单位；下级在先、上级在后 ${upward} 例（直接对应 ${linked} 例）`,
    more: (count: number) => `… 另有 ${count} 份文件`,
    document: '文件（任务来自）',
    tasks: '任务',
    tied: '来源并列',
    copied: '照抄程度',
  },
  en: {
    figures: (documents: number, tasks: number, pairs: number, links: number) =>
      `${counted(documents, 'document')}, ${counted(tasks, 'task')}; ${counted(pairs, 'pair')} compared, ${counted(links, 'link')}`,
    links: (inherited: number, rephrased: number, partial: number) =>
      `${inherited} inherited, ${rephrased} rephrased, ${partial} partial`,
    families: (families: number, shared: number, upward: number, linked: number) =>
      `${counted(families, 'family', 'families')} of tasks, ${shared} in several units; ${upward} below before above (${linked} linked directly)`,
    more: (count: number) => `… and ${counted(count, 'more document')}`,
    document: 'document (tasks from)',
    tasks: 'tasks',
    tied: 'tied',
    copied: 'copied',
  },
} as const
