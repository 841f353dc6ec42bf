import type { Lang } from '../model/lang.js'
import { padToWidth, textWidth } from '../write/text-width.js'
import type { FoundTexts } from './folder-to-texts.js'
import { arrow } from './json-to-answers.js'
import { type Benchmark, tasksOf } from './json-to-benchmark.js'

const WORDS = {
  zh: {
    head: ['文件对', '领域', '任务数', '核心对应', '标注人数', '文本'],
    there: '有',
    lacks: (names: string): string => `缺 ${names}`,
    found: (count: number, all: number): string => `${all} 份文件中有 ${count} 份文本`,
    missing: '缺少的文本（文件名，SHA-256）：',
    changed: '同名而内容不同的文件（以 SHA-256 为准）：',
  },
  en: {
    head: ['pair', 'field', 'tasks', 'core links', 'annotators', 'texts'],
    there: 'there',
    lacks: (names: string): string => `lacks ${names}`,
    found: (count: number, all: number): string => `Texts of ${count} of ${all} documents are there`,
    missing: 'Missing texts (file, SHA-256):',
    changed: 'Files of the right name with other bytes (the SHA-256 is what counts):',
  },
} as const

/** All pairs, and which texts are there, missing or changed. */
export function benchmarkToList(
  benchmark: Benchmark,
  { texts, changed, missing }: FoundTexts,
  lang: Lang,
): string {
  const say = WORDS[lang]
  const rows = benchmark.pairs.map((pair) => {
    const [source, target] = [pair.source, pair.target].map(
      (name) => tasksOf(benchmark.documents.get(name)!).length,
    )
    const lacking = [pair.source, pair.target].filter((name) => !texts.has(name))
    return [
      arrow(pair),
      pair.field,
      `${source} → ${target}`,
      String(pair.gold.links.filter(({ relation }) => relation !== 'partial').length),
      String(pair.annotators),
      lacking.length === 0 ? say.there : say.lacks(lacking.join(' ')),
    ]
  })
  const all = [say.head, ...rows]
  const widths = say.head.map((_, column) => Math.max(...all.map((row) => textWidth(row[column]!))))
  const files = (title: string, documents: FoundTexts['missing']): readonly string[] =>
    documents.length === 0 ? [] : ['', title, ...documents.map(({ file, sha256 }) => `  ${file}  ${sha256}`)]
  return [
    ...all.map((row) =>
      row
        .map((cell, column) => padToWidth(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
    '',
    say.found(texts.size, benchmark.documents.size),
    ...files(say.changed, changed),
    ...files(say.missing, missing),
    '',
  ].join('\n')
}
