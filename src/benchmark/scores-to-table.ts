import type { Lang } from '../model/lang.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import type { BenchmarkScores, Standing } from './answers-to-scores.js'

const WORDS = {
  zh: {
    title: '公开基准',
    colon: '：',
    head: [
      '',
      '文件对',
      '核心对应 F1',
      '95% 区间',
      '查准率',
      '查全率',
      '未承接 F1',
      '四类宏 F1',
      '三类宏 F1',
      '部分 F1',
    ],
    all: '全部',
    seeds: '五份示例文件',
    'two annotators': '两人标注',
    'one annotator': '一人标注',
    byField: '按领域',
    byPair: '按文件对',
    kinds: (documents: number, items: number, accuracy: string): string =>
      `条目类型：${documents} 份文件、${items} 个条目，准确率 ${accuracy}`,
    kind: { task: '任务', review: '回顾', frame: '总体要求' },
    missing: (count: number, names: string): string => `未给出 ${count} 对，不计分：${names}`,
    partly: '有文件对未给出：总分不能与排行榜比较',
    aside: (count: number): string => `${count} 条对应涉及回顾或总体要求，不计分`,
    bare: '–：没有给出关系，只能评核心对应',
    and: '、',
  },
  en: {
    title: 'Public benchmark',
    colon: ': ',
    head: [
      '',
      'pairs',
      'core F1',
      '95 %',
      'precision',
      'recall',
      'dropped F1',
      '4 classes',
      '3 classes',
      'partial F1',
    ],
    all: 'all',
    seeds: 'seeds',
    'two annotators': 'two annotators',
    'one annotator': 'one annotator',
    byField: 'By field',
    byPair: 'By pair',
    kinds: (documents: number, items: number, accuracy: string): string =>
      `Kinds: ${items} items in ${documents} ${documents === 1 ? 'document' : 'documents'}, accuracy ${accuracy}`,
    kind: { task: 'task', review: 'review', frame: 'frame' },
    missing: (count: number, names: string): string =>
      `${count} pairs are not given and in no figure: ${names}`,
    partly: 'some pairs are not given: the total cannot be set beside the leaderboard',
    aside: (count: number): string => `${count} links touch a review or a frame, and are in no figure`,
    bare: '–: no relations were given, only core links are scored',
    and: ', ',
  },
} as const

/** A few missing pairs are named, many are counted. */
const NAMED = 4

/** The scores as a table for a terminal: all, by group, by field, by pair. */
export function scoresToTable(scores: BenchmarkScores, lang: Lang): string {
  const say = WORDS[lang]
  const nameOf = (name: string): string =>
    name === 'all' || name === 'seeds' || name === 'two annotators' || name === 'one annotator'
      ? say[name]
      : name
  const row = (one: Standing, indent = ''): readonly string[] => [
    indent + nameOf(one.name),
    one.of === 1 ? '' : `${one.pairs}/${one.of}`,
    ...figuresOf(one),
  ]
  const inGroup = (name: string, standings: readonly Standing[]): readonly (readonly string[])[] =>
    standings.length === 0 ? [] : [[name], ...standings.map((one) => row(one, '  '))]
  const hasPairs = scores.pairs.length > 0
  const isBare = scores.pairs.some(({ status }) => status === null)
  const notes = [
    ...(scores.kinds === null ? [] : kindsToLines(scores.kinds, lang)),
    ...(hasPairs && scores.missing.length > 0
      ? [say.missing(scores.missing.length, named(scores.missing, say.and))]
      : []),
    ...(hasPairs && scores.missing.length > 0 ? [say.partly] : []),
    ...(scores.setAside > 0 ? [say.aside(scores.setAside)] : []),
    ...(isBare ? [say.bare] : []),
  ]
  const table = hasPairs
    ? toLines([
        say.head,
        row(scores.total),
        ...scores.groups.map((one) => row(one)),
        ...inGroup(say.byField, scores.fields),
        ...inGroup(say.byPair, scores.pairs),
      ])
    : []
  const title = scores.system === '' ? say.title : `${say.title}${say.colon}${scores.system}`
  return [title, '', ...table, ...(hasPairs && notes.length > 0 ? [''] : []), ...notes, ''].join('\n')
}

function named(names: readonly string[], and: string): string {
  const shown = names.slice(0, NAMED).join(and)
  return names.length > NAMED ? `${shown} …` : shown
}

function figuresOf({ link, status }: Standing): readonly string[] {
  const { low, high } = link.interval
  return [
    figure(link.f1),
    `${figure(low)}–${figure(high)}`,
    figure(link.precision),
    figure(link.recall),
    ...(status === null
      ? ['–', '–', '–', '–']
      : [status.dropped.f1, status.fourClasses, status.threeClasses, status.partialLinks.f1].map(figure)),
  ]
}

function kindsToLines(kinds: NonNullable<BenchmarkScores['kinds']>, lang: Lang): readonly string[] {
  const say = WORDS[lang]
  return [
    say.kinds(kinds.documents, kinds.items, figure(kinds.accuracy)),
    ...Object.entries(kinds.classes)
      // where there is none and none was said, there is nothing to tell
      .filter(([, { right, wrong, missed }]) => right + wrong + missed > 0)
      .map(
        ([kind, { f1, precision, recall }]) =>
          `  ${say.kind[kind as keyof typeof kinds.classes]}  F1 ${figure(f1)}  ${say.head[4]} ${figure(precision)}  ${say.head[5]} ${figure(recall)}`,
      ),
  ]
}

const figure = (value: number): string => value.toFixed(3)

/** Names to the left, figures to the right, two blanks between. */
function toLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.filter((row) => row.length > 1).map((row) => textWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? padToWidth(cell, widths[0]!)
          : ' '.repeat(Math.max(0, widths[column]! - textWidth(cell))) + cell,
      )
      .join('  ')
      .trimEnd(),
  )
}
