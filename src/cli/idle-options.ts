import type { CommandName } from './commands.js'
import { formatTold, isFigureTold } from './format-told.js'
import type { Values } from './options.js'
import type { Said } from './said.js'
import { UsageError } from './usage.js'

interface Need {
  readonly option: keyof Values
  /** Whether it does something beside the others. */
  readonly works: (values: Values, command: CommandName) => boolean
  readonly needs: Said
}

/** Pairings that look at the years between two documents. */
const LAGGED = /(?:^|[,，\s])(?:vertical|sibling|upward)(?:$|[,，\s])/u

const hasLagged = ({ pairing }: Values): boolean => pairing === undefined || LAGGED.test(pairing)
const PAIRED: Said = {
  zh: '只用于 --pairing vertical、sibling 或 upward',
  en: 'is for --pairing vertical, sibling or upward',
}

const STORED: Said = { zh: '要与 --store 文件夹一起用', en: 'needs --store DIR' }
const IDLE_IN_SHARDS = ['out', 'review', 'decisions', 'figure', 'reduce'] as const

/** Options that do something only beside another one. */
const NEEDS: readonly Need[] = [
  {
    option: 'table',
    works: (values) => formatTold(values) === 'csv',
    needs: {
      zh: '只用于 CSV：请加 --format csv 或 --out 名称.csv',
      en: 'is for CSV: add --format csv, or --out NAME.csv',
    },
  },
  {
    option: 'bom',
    works: (values, command) =>
      command === 'corpus'
        ? values.out !== undefined && (values.format === undefined || /csv/u.test(values.format))
        : formatTold(values) === 'csv',
    needs: { zh: '只用于写出 CSV', en: 'is for CSV that is written' },
  },
  {
    option: 'revisions',
    works: (values) => formatTold(values) === 'docx',
    needs: {
      zh: '只用于 Word 文件：请加 --format docx 或 --out 名称.docx',
      en: 'is for Word documents: add --format docx, or --out NAME.docx',
    },
  },
  {
    option: 'force',
    works: ({ out, review }, command) =>
      command === 'demo' || (out !== undefined && out !== '-') || review !== undefined,
    needs: { zh: '要与 --out 文件一起用', en: 'needs --out FILE' },
  },
  {
    option: 'format',
    works: ({ out }, command) => command !== 'corpus' || out !== undefined,
    needs: {
      zh: '要与 --out 一起用：不写出时只打印摘要',
      en: 'needs --out: without it a summary is printed',
    },
  },
  {
    option: 'format',
    works: (values) => !isFigureTold(values),
    needs: { zh: '不用于图：格式看 --out 的扩展名', en: 'is not for figures: the name of --out tells' },
  },
  { option: 'columns', works: isFigureTold, needs: { zh: '要与 --figure 一起用', en: 'needs --figure' } },
  {
    option: 'family',
    works: ({ figure }) => figure === 'life',
    needs: { zh: '要与 --figure life 一起用', en: 'needs --figure life' },
  },
  {
    option: 'phrase',
    works: ({ figure }) => figure === 'spread',
    needs: { zh: '要与 --figure spread 一起用', en: 'needs --figure spread' },
  },
  {
    option: 'what',
    works: ({ review }) => review !== undefined,
    needs: { zh: '要与 --review 文件一起用', en: 'needs --review FILE' },
  },
  {
    option: 'size',
    works: ({ review, what }) => review !== undefined && (what === 'sample' || what === 'tasks'),
    needs: {
      zh: '要与 --review 文件 --what sample 或 tasks 一起用',
      en: 'needs --review FILE with --what sample or tasks',
    },
  },
  {
    option: 'strata',
    works: ({ review, what }) => review !== undefined && what === 'tasks',
    needs: { zh: '要与 --review 文件 --what tasks 一起用', en: 'needs --review FILE with --what tasks' },
  },
  {
    option: 'by',
    works: ({ decisions }) => decisions !== undefined,
    needs: {
      zh: '需要编码过的样本：用 --decisions 给出填好的表',
      en: 'needs a coded sample: give the filled-in sheet with --decisions',
    },
  },
  {
    option: 'coder',
    works: ({ decisions }, command) => command === 'review' || decisions !== undefined,
    needs: { zh: '要与 --decisions 文件一起用', en: 'needs --decisions FILE' },
  },
  {
    option: 'texts',
    works: ({ list, tasks }) => list === true || tasks === true,
    needs: {
      zh: '要与 --list 或 --tasks 一起用：打分不需要文本',
      en: 'needs --list or --tasks: scoring needs no texts',
    },
  },
  {
    option: 'tasks',
    works: ({ list }) => list !== true,
    needs: { zh: '与 --list 只写一个', en: 'goes against --list: give one of the two' },
  },
  { option: 'max-lag', works: hasLagged, needs: PAIRED },
  { option: 'same-year', works: hasLagged, needs: PAIRED },
  {
    option: 'same-year',
    works: (values) => values['max-lag'] === undefined,
    needs: { zh: '就是 --max-lag 0，两者只写一个', en: 'is --max-lag 0: give one of the two' },
  },
  {
    option: 'store',
    works: (values) => values.cache === undefined && values['no-cache'] === undefined,
    needs: {
      zh: '代替缓存，不与 --cache、--no-cache 一起用',
      en: 'takes the place of the cache: leave out --cache and --no-cache',
    },
  },
  { option: 'shard', works: ({ store }) => store !== undefined, needs: STORED },
  {
    option: 'shard',
    works: (values) => IDLE_IN_SHARDS.every((option) => values[option] === undefined),
    needs: {
      zh: '只往 --store 里存：报告、图和复核表由最后的 --reduce 写出',
      en: 'only fills --store: reports, figures and sheets are written by --reduce at the end',
    },
  },
  { option: 'reduce', works: ({ store }) => store !== undefined, needs: STORED },
  { option: 'engine', works: ({ store }) => store !== undefined, needs: STORED },
  {
    option: 'engine',
    works: ({ shard }) => shard === undefined,
    needs: { zh: '与 --shard 只写一个', en: 'goes against --shard: give one of the two' },
  },
  {
    option: 'no-cache',
    works: ({ cache }) => cache === undefined,
    needs: { zh: '与 --cache 只写一个', en: 'goes against --cache: give one of the two' },
  },
]

/** Throws where an option was given that would do nothing: whoever gave it expects something. */
export function refuseIdle(command: CommandName, values: Values): void {
  const idle = NEEDS.find(({ option, works }) => values[option] !== undefined && !works(values, command))
  if (idle === undefined) return
  const { option, needs } = idle
  throw new UsageError({ zh: `--${option} ${needs.zh}`, en: `--${option} ${needs.en}` }, command)
}
