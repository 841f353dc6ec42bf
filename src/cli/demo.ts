import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { faultToWords } from '../fault-to-words.js'
import { PolicyError } from '../index.js'
import type { Lang } from '../model/lang.js'
import { textToFile } from '../write/text-to-file.js'
import type { Values } from './options.js'
import { packageFolder } from './package-folder.js'
import { UsageError } from './usage.js'

const SEEDS = ['hunan-2020', 'hunan-2022', 'loudi-2021', 'loudi-2023', 'shaoyang-2021']

/** What the demo writes: the five documents byte for byte, and the scripts that the documentation speaks of. */
export const DEMO_FILES: readonly string[] = [
  ...SEEDS.map((name) => `seeds/${name}.txt`),
  'examples/compare.mjs',
  'examples/corpus.mjs',
  'examples/coded-tasks.csv',
]

/**
 * Puts documents and scripts to try into a folder, and says what may be typed there.
 *
 * Nothing is written where one of the files exists, unless by `--force`.
 */
export function demoToFolder(files: readonly string[], values: Values, lang: Lang): string {
  if (files.length > 1)
    throw new UsageError(
      {
        zh: `demo 后面最多写一个文件夹；写了 ${files.length} 个`,
        en: `demo takes one folder at most, got ${files.length}`,
      },
      'demo',
    )
  const folder = files[0] ?? '.'
  const there = DEMO_FILES.find((file) => existsSync(join(folder, file)))
  if (there !== undefined && values.force !== true)
    throw new PolicyError(
      'exists',
      `${join(folder, there)} exists; choose another folder, or overwrite the demo's files with --force`,
    )
  for (const file of DEMO_FILES) {
    const path = join(folder, file)
    makeFolder(dirname(path))
    textToFile(readFileSync(join(packageFolder(), file)), path, values.force === true)
  }
  return demoToText(folder, lang)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw new PolicyError('unreadable', `cannot make the folder ${path}: ${faultToWords(cause)}`, { cause })
  }
}

const NEXT = {
  zh: [
    [
      'npx policy-lineage compare seeds/hunan-2022.txt seeds/loudi-2023.txt',
      '湖南2022的任务，娄底2023承接了哪些',
    ],
    [
      'npx policy-lineage compare seeds/hunan-2022.txt seeds/loudi-2023.txt --out report.html',
      '写成网页报告',
    ],
    ['npx policy-lineage corpus seeds --out results', '五份文件的沿革与数据表'],
    ['node examples/compare.mjs', '同样的比较，写成脚本'],
    ['node examples/corpus.mjs', '五件事在五份文件中的来龙去脉'],
  ],
  en: [
    [
      'npx policy-lineage compare seeds/hunan-2022.txt seeds/loudi-2023.txt',
      'what Loudi took up in 2023 of what Hunan ordered in 2022',
    ],
    [
      'npx policy-lineage compare seeds/hunan-2022.txt seeds/loudi-2023.txt --out report.html',
      'the same as a page',
    ],
    ['npx policy-lineage corpus seeds --out results', 'lineages and tables of all five documents'],
    ['node examples/compare.mjs', 'the same comparison as a script'],
    ['node examples/corpus.mjs', 'five jobs followed through all five documents'],
  ],
} as const satisfies Record<Lang, readonly (readonly [line: string, does: string])[]>

function demoToText(folder: string, lang: Lang): string {
  const isHere = folder === '.'
  const where = isHere ? '' : lang === 'zh' ? `${folder} 中` : ` in ${folder}`
  const head =
    lang === 'zh'
      ? `已写入${where}：seeds/ 五份工作要点，examples/ 两个脚本和一张编码表。接下来可以运行：`
      : `Written${where}: five plans in seeds/, two scripts and a coded sheet in examples/. Next:`
  const lines = NEXT[lang].flatMap(([line, does]) => [`  ${line}`, `      ${does}`])
  return [head, '', ...(isHere ? [] : [`  cd ${folder}`]), ...lines, ''].join('\n')
}
