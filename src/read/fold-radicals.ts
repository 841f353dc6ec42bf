import { simplifiedOf } from './traditional-to-simplified.js'

/**
 * Radicals and strokes with the ideographs that look like them: EquivalentUnifiedIdeograph.txt of Unicode 14,
 * rows whose ideograph takes one unit. Kangxi radicals and compatibility ideographs need no rows: NFKC folds them.
 */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  (
    '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ' +
    '⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ' +
    '⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ' +
    '⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ' +
    '⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ㇏乀 ㇐一 ㇑丨 ㇒丿 ㇓丿 ㇔丶 ㇖乛 ㇚亅 ㇝乀 ㇟乚 ㇠乙'
  )
    .split(' ')
    .map((pair): [string, string] => [pair[0]!, pair[1]!]),
)

/** ⼀ U+2F00 · ⻅ U+2EC5 · ㇐ U+31D0 · 量 U+F97E: what stands for an ideograph without being it. */
const STAND_IN = /[\u2E80-\u2FD5\u31C0-\u31E3\uF900-\uFAFF]/gu

/** Characters of Chinese typesetting, for a class of a pattern: marks, ideographs and what stands for them. */
export const WIDE =
  '\\u2e80-\\u2fdf\\u3001-\\u303f\\u31c0-\\u31e3\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’'

/**
 * The text with radicals and compatibility ideographs as the ideographs they show, unit for unit.
 *
 * PDFs that Chromium printed in Noto CJK hold ⼀, ⾏, ⻅ for 一, 行, 见: the font has one glyph for both and the
 * file names the lower number. In a text that is not traditional 戶 for ⼾ is read as 户.
 *
 * @example foldRadicals('（⼀）推⾏') // => '（一）推行'
 */
export function foldRadicals(text: string, isTraditional = false): string {
  return text.replace(STAND_IN, (mark) => {
    const folded = SUPPLEMENT.get(mark) ?? mark.normalize('NFKC')
    if (folded.length !== mark.length) return mark
    return isTraditional ? folded : simplifiedOf(folded)
  })
}
