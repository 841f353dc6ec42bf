import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './pages.js'

/** What a chat model said, as the page about judges shows it. */
const ANSWERS = '好的，判断如下：[{"id": "951168a7-1b2c3d4e", "关系": "部分承接", "理由": "只取一条措施"}]'

/** Lays the files that pages name into a folder: what a reader would have of their own. */
export function makeSandbox(folder: string): void {
  const lay = (from: string, to: string) => cpSync(join(ROOT, from), join(folder, to), { recursive: true })
  mkdirSync(folder, { recursive: true })
  for (const to of ['seeds', 'plans']) lay('seeds', to)
  for (const name of ['hunan-2022.txt', 'loudi-2023.txt']) lay(`seeds/${name}`, name)
  lay('seeds/hunan-2020.txt', 'report-2024.txt')
  lay('seeds/hunan-2022.txt', 'report-2025.txt')
  lay('test/gold/hunan-2022__loudi-2023.json', 'gold.json')
  lay('examples/coded-tasks.csv', 'examples/coded-tasks.csv')
  lay('test/fixtures/ocr/plan.png', 'scan.png')
  writeFileSync(join(folder, 'answers.txt'), ANSWERS)
}
