import { BIAS, WEIGHTS } from './retrospect.data.js'

/** Shares and rises: 增长5.8%. */
const SHARE = '%'
/** Counts of things: 新增120家. */
const COUNT = '#'
/** Dates by which something is due: 到2025年, 10月底前, 年底. */
const DUE = '到…年'

/**
 * Words by which an account of what was done differs from a plan of what shall be done, of no field.
 * Compiled by reading; what each weighs was fitted by make-retrospect.ts.
 */
const WORDS = (
  '取得 连续 累计 新增 入选 成功 完成 建成 达到 突破 了 出台 获批 荣获 增长 下降 增速 居全国 全国第 位居 首次 率先 成效 明显 显著 有效 ' +
  '超额 圆满 顺利 左右 今年 以上 力争 确保 推动 打造 加强 做好 支持 加快 完善 促进 强化 培育 办好 实施 探索 鼓励 健全 引导 坚持'
).split(' ')

export const MARKERS: readonly string[] = [...WORDS, SHARE, COUNT, DUE]

const PATTERN = new RegExp(
  `${WORDS.join('|')}|[%％]|到\\s{0,2}20\\d\\d年|[年月]底前|\\d(?:万|亿|个|家|项|件|公里)`,
  'gu',
)
const INDEX: ReadonlyMap<string, number> = new Map(MARKERS.map((marker, i) => [marker, i]))
const SHARE_INDEX = MARKERS.indexOf(SHARE)
const COUNT_INDEX = MARKERS.indexOf(COUNT)
const DUE_INDEX = MARKERS.indexOf(DUE)

const kindOf = (found: string): number =>
  found === '％' ? SHARE_INDEX : found.endsWith('前') || found.startsWith('到') ? DUE_INDEX : COUNT_INDEX

/** More of one marker says nothing more. */
const MOST = 6
/** Counts are per this many characters; shorter texts are counted as if they were `SHORTEST` long. */
const PER = 100
const SHORTEST = 80

/** How often each marker stands in the text, for its length, roots taken: the third 增长 says less than the first. */
export function textToCounts(text: string): readonly number[] {
  const counts: number[] = MARKERS.map(() => 0)
  for (const [found] of text.matchAll(PATTERN)) {
    const index = INDEX.get(found) ?? kindOf(found)
    if (counts[index]! < MOST) counts[index]! += 1
  }
  const per = PER / Math.max(text.length, SHORTEST)
  return counts.map((count) => Math.sqrt(count * per))
}

/**
 * The logarithm of the odds that a text tells what was done rather than what shall be done.
 *
 * @example textToRetrospect('全年新增企业1.2万家，增长8%，成效明显。') > 0 // => true
 */
export function textToRetrospect(text: string): number {
  return textToCounts(text).reduce((sum, count, i) => sum + count * WEIGHTS[i]!, BIAS)
}
