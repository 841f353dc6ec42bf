/**
 * Words that change on the way from one level of government to the next without being rewritten:
 * 全省 becomes 全市, 省直 becomes 市直, 各市州 becomes 各县市区.
 *
 * Compiled from notices of all levels; the levels are those of 宪法 第三十条 and of 地方各级人民代表大会和地方
 * 各级人民政府组织法. A word folds alike at every level: a city's 省级平台 may be the province's own 省级平台 or
 * stand where the province says 国家级, and one key meets both.
 */

/** Marks a key that stands for a kind, never for a word as written. */
export const FOLDED = '◇'

/** What a level's area is called, from province to county. */
const LEVELS = ['省', '自治区', '市', '州', '盟', '县', '区', '旗']

/** The key, the words before a level's name, the words after it: 全省, 省级, 我省. */
const AROUND: readonly (readonly [key: string, before: readonly string[], after: readonly string[]])[] = [
  ['全域', ['全'], ['域']],
  ['直属', [], ['直', '属']],
  ['本级', [], ['级', '本级']],
  ['本地', ['我', '本'], ['内']],
  ['政府', [], ['政府', '人民政府']],
]

/** The kind that lexicon/agencies.ts gives to 各市州 and 各地: they fold alike wherever they are found. */
const LOWER_KIND = 'collective-governments'

/** The level below, named as a group: as printed after 各 or alone. */
const LOWER = [
  '市州',
  '州市',
  '地市',
  '盟市',
  '设区市',
  '设区的市',
  '市县',
  '县市',
  '县区',
  '区县',
  '区市县',
  '区县市',
  '县市区',
  '市县区',
  '旗县',
  '旗县区',
  '市、县',
  '市、区',
  '县、区',
  '县、市、区',
  '市(州)',
  '市(区)',
  '区(县)',
  '区(市)',
  '县(市)',
  '县(区)',
  '县(市区)',
  '县(市、区)',
  '市(州)、县',
  '区(市)县',
]

/** Levels named one after the other, before 两级, 三级 and the like. */
const STEPS = [
  '省市',
  '省、市',
  '市县',
  '市、县',
  '县乡',
  '县、乡',
  '省市县',
  '省、市、县',
  '市县乡',
  '市、县、乡',
  '省市县乡',
  '省、市、县、乡',
]

function wordsWithKeys(): Map<string, string> {
  const words = new Map<string, string>()
  const add = (word: string, key: string): unknown => words.set(word, FOLDED + key)
  for (const level of LEVELS)
    for (const [key, before, after] of AROUND) {
      for (const word of before) add(word + level, key)
      for (const word of after) add(level + word, key)
    }
  add('全国', '全域')
  add('我国', '本地')
  add('国家级', '本级')
  for (const lower of LOWER) {
    add(lower, LOWER_KIND)
    add(`各${lower}`, LOWER_KIND)
  }
  for (const lower of ['省', '市', '州', '县', '区', '地', '省区市', '省(区、市)', '省(自治区、直辖市)'])
    add(`各${lower}`, LOWER_KIND)
  for (const steps of STEPS) for (const tail of ['级', '两级', '三级', '四级']) add(steps + tail, '各级')
  for (const level of ['省', '市', '县', '州', '自治区']) {
    add(level, '级')
    add(`${level}委`, '党委')
    for (const both of [`${level}委${level}政府`, `${level}委、${level}政府`]) add(both, '党委政府')
  }
  return words
}

/** Level words with widths folded (brackets are half-width), and the key each folds to. */
export const levelWords: ReadonlyMap<string, string> = wordsWithKeys()

/** What stands before an office's own name: 省财政厅, 市委编办, 省政府办公厅, 国家税务总局. */
export const officePrefixes: readonly string[] = [
  '国家',
  '中央',
  '全国',
  '国务院',
  '中国',
  '各省',
  '各市',
  '各县',
  ...['省', '市', '县', '州', '盟', '旗', '自治区'].flatMap((level) => [
    level,
    `${level}委`,
    `${level}政府`,
    `${level}人民政府`,
  ]),
]
