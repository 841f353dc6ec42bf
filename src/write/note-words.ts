import type { PolicyErrorCode } from '../error.js'
import type { Failure, Note, NoteCode } from '../model/index.js'
import type { Lang } from '../model/lang.js'

/** What a note means to a reader, without names of options or of functions. */
interface Meaning {
  readonly zh: string
  readonly en: string
}

/** The gravest first: what is missing from the comparison, then what may be read wrongly, then what was repaired. */
const MEANINGS: Readonly<Record<NoteCode, Meaning>> = {
  'empty-text': { zh: '文件是空的，没有内容可比', en: 'the file is empty: there is nothing to compare' },
  'no-task': {
    zh: '没有从中读出任务，未参与比较',
    en: 'no task was found in it, so it takes no part',
  },
  'not-compared': {
    zh: '没有与任何文件比较，其任务的来龙去脉无从得知',
    en: 'compared with no other document: where its tasks came from and went cannot be told',
  },
  'decision-unused': { zh: '人工判定未能采用', en: 'a decision of a person was not applied' },
  corpus: { zh: '关于整批文件', en: 'about the documents as a whole' },
  comparison: { zh: '关于比较', en: 'about the comparison' },
  version: {
    zh: '是另一份文件的不同版本，未重复比较',
    en: 'another version of a document that is compared; left out',
  },
  copy: { zh: '与另一份文件相同，未重复比较', en: 'a copy of a document that is compared; left out' },
  cache: { zh: '缓存文件夹不能用，结果没有存下', en: 'the cache folder cannot be used: nothing is kept' },
  'manifest-file': { zh: '清单里有，文件夹里没有', en: 'named in the manifest, but not there' },
  'manifest-column': {
    zh: '清单里有一栏不认识，未采用',
    en: 'a column of the manifest is not known; not used',
  },
  'left-out': {
    zh: '文件里有读不出文字的内容（图片、隐藏文字等），未读',
    en: 'parts of the file hold no text that can be read (pictures, hidden text); left out',
  },
  'page-unread': {
    zh: '有的页是图片，未能识别',
    en: 'pages that are pictures could not be recognised',
  },
  'ocr-doubtful': {
    zh: '识别这一行的把握不大，请对照原件',
    en: 'a line was recognised with little confidence',
  },
  'text-by-ocr': {
    zh: '文字由图片识别而来，可能有错字',
    en: 'the text was recognised in pictures: characters may be wrong',
  },
  'no-heading': {
    zh: '没有发现带编号的标题，全文当作一项任务',
    en: 'no numbered heading was found: the whole text counts as one task',
  },
  'region-unknown': {
    zh: '看不出或拿不准是哪个地区的文件',
    en: 'which region issued it is unknown or in doubt',
  },
  'year-unknown': { zh: '看不出是哪一年的文件', en: 'which year it is for is unknown' },
  decoding: {
    zh: '文字编码或版面有疑，可能有错字乱序',
    en: 'characters or columns may have been read wrongly',
  },
  'lone-surrogate': { zh: '有残缺的字符', en: 'a character is damaged' },
  'heading-unnumbered': {
    zh: '标题没有编号，按短行认定',
    en: 'headings have no numbers; short lines were taken for headings',
  },
  'label-missing': {
    zh: '编号缺了，可能漏读任务',
    en: 'a number is missing: a task may have been overlooked',
  },
  'label-out-of-order': {
    zh: '编号不按次序，任务切分可能有误',
    en: 'numbers out of order: tasks may be cut wrongly',
  },
  'label-repeated': { zh: '编号重新计起，却没有新的标题', en: 'numbers start again without a new title' },
  'label-unread': {
    zh: '有些编号没有当作标题',
    en: 'some numbers were not taken for headings',
  },
  'task-empty': { zh: '任务没有文字', en: 'a task has no text' },
  'task-level': {
    zh: '标题有多层，以哪一层为任务是推断的',
    en: 'headings have several levels; which of them is the task was inferred',
  },
  'task-bundles': {
    zh: '一项任务里捆着许多举措，对应可能只及其一部分',
    en: 'a task bundles many measures; links may concern only part of it',
  },
  'long-document': { zh: '文件很长，只保留最可能的对应', en: 'a long document: only likely links are kept' },
  'column-unread': {
    zh: '表格有几栏的表头不认识，其内容当作正文',
    en: 'columns of a table have unknown heads; their cells count as wording',
  },
  'bracket-unbalanced': {
    zh: '责任括注缺括号，已按文意读出',
    en: 'a bracket is missing in a responsibility note; read by its sense',
  },
  'punctuation-lost': {
    zh: '责任括注缺标点，已按文意读出',
    en: 'marks are missing in a responsibility note; read by its sense',
  },
  'responsibility-unclear': { zh: '责任分工读不明白', en: 'who is responsible is unclear' },
  'deadline-unclear': { zh: '时限读不明白', en: 'a deadline is unclear' },
  'number-damaged': { zh: '文号、日期或数字有残缺', en: 'a document number, a date or a figure is damaged' },
  converted: {
    zh: '读入时作了转换（繁体、自动编号等）',
    en: 'converted in reading (traditional characters, automatic numbers)',
  },
  'contents-skipped': { zh: '目录不算任务', en: 'a table of contents was not taken for tasks' },
  debris: { zh: '略去了残留的杂字', en: 'debris was left out' },
  'line-joined': { zh: '断开的句子已接上', en: 'broken sentences were joined' },
  furniture: { zh: '略去了菜单、页码等页面附属文字', en: 'menus, page numbers and the like were left out' },
}

/** What a note of a code means, in one language. */
export const noteInWords = (code: NoteCode, lang: Lang): string => MEANINGS[code][lang]

/** All codes of notes, the gravest first. */
export const NOTES_BY_GRAVITY: readonly NoteCode[] = Object.keys(MEANINGS) as NoteCode[]

const WHY_UNUSED: Readonly<Record<string, Meaning>> = {
  'not-compared': { zh: '两份文件没有比较', en: 'the two documents were not compared' },
  changed: { zh: '任务文字已经改动', en: 'the text of a task has changed since' },
  unknown: { zh: '没有这项任务', en: 'there is no such task' },
  overruled: { zh: '后来的判定与之不同', en: 'a later decision says otherwise' },
}

const MISSING: Readonly<Record<string, Meaning>> = {
  region: { zh: '地区不明', en: 'its region is unknown' },
  year: { zh: '年份不明', en: 'its year is unknown' },
  'region year': { zh: '地区和年份都不明', en: 'its region and its year are unknown' },
}

/** What is particular to a note, in one language; '' where its code says all. `nameOf` names a document by its id. */
export function noteToDetail({ data }: Note, lang: Lang, nameOf: (document: string) => string): string {
  if (data === undefined) return ''
  const { of, likeness, missing, column, file, why, coder, source, target } = data
  const said = [
    ...(of === undefined ? [] : [`→ ${nameOf(String(of))}`]),
    ...(typeof likeness === 'number' && likeness < 1
      ? [lang === 'zh' ? `相同 ${Math.round(likeness * 100)}%` : `${Math.round(likeness * 100)}% in common`]
      : []),
    ...(missing === undefined ? [] : [MISSING[missing]?.[lang] ?? '']),
    ...[column, file].flatMap((one) => (one === undefined ? [] : [String(one)])),
    ...(source === undefined ? [] : [`${coder}: ${source} → ${target}`]),
    ...(why === undefined ? [] : [WHY_UNUSED[why]?.[lang] ?? '']),
  ]
  return said.filter((one) => one !== '').join(lang === 'zh' ? '，' : ', ')
}

const FAILURES: Readonly<Partial<Record<PolicyErrorCode, Meaning>>> = {
  encrypted: { zh: '文件加了密，打不开', en: 'the file is encrypted' },
  'not-found': { zh: '找不到文件', en: 'the file is not there' },
  unreadable: { zh: '文件损坏，或读不出来', en: 'the file is damaged or cannot be read' },
  'not-a-document': { zh: '不是能读的文件', en: 'not a file that can be read' },
  'too-large': { zh: '文件太大', en: 'the file is too large' },
  'no-text-layer': { zh: '是扫描件，没有文字', en: 'a scan without text' },
  'missing-dependency': {
    zh: '读这种文件要另装软件包',
    en: 'a package that reads such files is not installed',
  },
  'plug-in': { zh: '插件出错', en: 'a plug-in failed' },
}

/** Why something could not be processed, in one language. */
export const failureInWords = ({ code }: Pick<Failure, 'code'>, lang: Lang): string =>
  FAILURES[code as PolicyErrorCode]?.[lang] ?? (lang === 'zh' ? '未能处理' : 'not processed')
