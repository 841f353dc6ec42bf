import { CODEBOOK, RELATIONS_ZH } from '../lexicon/codebook.js'
import type { Lang } from '../model/lang.js'

const ZH = [
  '怎样填写',
  '每行是两份文件中的两项任务。请通读两侧全文，在“判断”一栏选一个词，并写上编码员姓名或代号；日期和备注可以不填。',
  '拿不准的行可以留空：留空不算判断。请勿改动任务编号和最后两列（文本指纹），它们用来认出这两项任务；行可以排序、筛选、删去。',
  '按内容判断，不要只看标题，也不要受“机器判断”左右。',
  '',
  '判断的含义',
  ...RELATIONS_ZH,
  '一项任务可以拆到几项，几项也可以并成一项，每一行各自判断。',
] as const

const EN = [
  'How to fill in the sheet',
  'Each row holds two tasks of two documents. Read both texts, choose a word in the column “decision”, and give your name or sign as coder; date and comment may stay empty.',
  'Leave a row empty where you cannot decide: an empty row is no decision. Do not change the ids of the tasks or the last two columns (keys of the texts), by which the tasks are recognised. Rows may be sorted, filtered, deleted.',
  'Do not let the machine sway you.',
  '',
  'What the decisions mean',
  ...CODEBOOK.split('\n'),
] as const

/** Goes before the rest in a sheet of sampled tasks. */
const TASKS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '本表每行只问一项任务：另一侧任务编号写作“文件/*”，指整份文件，该侧全文列出其中最相近的几项，按原文顺序排列。',
    '请判断这项任务在整份文件里的去向（或来源）：有多处对应时取最近的一种，“无”即未承接（或新增）。所列各项都不合适时，请查阅原文再定。',
    '这是随机样本，估算以此为准：请逐行填写，尽量不留空，也不要只填容易的。“抽样层”“层内任务数”“抽样概率”三栏请勿改动。',
    '',
  ],
  en: [
    'Each row asks about one task. On the other side “document/*” stands for that whole document; the texts beside it are the tasks there that are most like it, in their order.',
    'Say what became of the task in the whole document, or where in it the task came from: the closest relation where there are several, “none” where it was dropped (or added). Where none of the tasks shown will do, look into the document.',
    'The rows are a random sample on which estimates rest: fill in all of them, not only the easy ones, and leave stratum, stratum size and probability as they are.',
    '',
  ],
}

/** What a coder should know before filling in a sheet: how to, and what the relations mean. */
export const reviewGuide = (lang: Lang, what: 'pairs' | 'tasks'): readonly string[] => [
  ...(what === 'tasks' ? TASKS[lang] : []),
  ...(lang === 'zh' ? ZH : EN),
]
