import { CODEBOOK } from '../lexicon/codebook.js'
import type { ReviewLang } from './review-columns.js'

const ZH = [
  '怎样填写',
  '每行是两份文件中的两项任务。请通读两侧全文，在“判断”一栏选一个词，并写上编码员姓名或代号；日期和备注可以不填。',
  '拿不准的行可以留空：留空不算判断。请勿改动任务编号和最后两列（文本指纹），它们用来认出这两项任务；行可以排序、筛选、删去。',
  '按内容判断，不要只看标题，也不要受“机器判断”左右。',
  '',
  '判断的含义',
  '沿用：两项任务的措辞大体相同，较短一项的主要分句约有一半以上几乎原样见于另一项。层级和地名的替换（省→市）、机构名称、文件名称、年份、数字、标点和责任单位不计。',
  '改写：还是同一项工作，即对象相同、办法同类，经办人会说“就是这件事”，但换了说法、范围、详略或指标。',
  '部分承接：一项只取了另一项的某一条措施，两项的主要工作并不相同；细心的读者会提到这层联系，但不会说那项任务到了这里。',
  '无：至多主题相近。',
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

/** What a coder should know before filling in a sheet: how to, and what the relations mean. */
export const reviewGuide = (lang: ReviewLang): readonly string[] => (lang === 'zh' ? ZH : EN)
