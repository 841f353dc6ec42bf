/**
 * Words that turn a measure round: verbs of opposite direction, and words that forbid or end what follows.
 *
 * Compiled from notices of all fields and from 立法技术规范（试行）（一） (法工委发〔2009〕62号, on 不得, 禁止, 应当). Only words
 * that name a direction by themselves: 控制 and 规范 may go with either.
 */
const OPPOSITES: readonly (readonly [readonly string[], readonly string[]])[] = [
  ['上调 调增 调高 提高 上浮 提升'.split(' '), '下调 调减 调低 降低 下浮'.split(' ')],
  ['增加 扩大 扩增 增设 扩充 增发'.split(' '), '减少 压减 缩减 缩小 削减 压缩 核减 裁减'.split(' ')],
  ['鼓励 支持 允许 提倡 倡导 准许'.split(' '), '严禁 禁止 不得 不准 不许 限制 不鼓励 不支持'.split(' ')],
  ['放开 放宽 开放'.split(' '), '收紧 从严 关闭 封闭'.split(' ')],
  ['恢复 启动 开展 实施 实行 推行'.split(' '), '停止 暂停 中止 终止 叫停 取消 废止'.split(' ')],
  ['保留 设立 新建'.split(' '), '撤销 取消 停建 撤并'.split(' ')],
  ['延长'.split(' '), '缩短'.split(' ')],
  ['下放'.split(' '), '上收 收回'.split(' ')],
]

/** Before a verb: it is forbidden, or comes to an end. */
const NEGATIONS = '不得不再不准不许不予不能不宜不应严禁禁止停止暂停终止叫停停办'.match(/.{2}/gu) ?? []
const NEGATION = new RegExp(`(?:${[...NEGATIONS, '不允许', '一律不', '不'].join('|')})$`, 'u')

/** As many characters after the verb must be the same for two clauses to be about one thing. */
const OBJECT = 2
/** As many must be the same, verb included, where one clause forbids what the other says. */
const FORBIDDEN = 4

/**
 * Whether one clause orders the opposite of the other: the same thing with a verb of opposite direction
 * (上调价格 → 下调价格), or the same words forbidden or ended (给予补贴 → 不再给予补贴).
 *
 * @example isReversed('鼓励社会资本举办', '严禁社会资本举办') // => true
 * @example isReversed('取消落户限制', '全面取消落户限制') // => false
 */
export const isReversed = (source: string, target: string): boolean =>
  hasOpposite(source, target) || forbids(source, target) || forbids(target, source)

function hasOpposite(source: string, target: string): boolean {
  return OPPOSITES.some(([up, down]) => meets(source, up, target, down) || meets(source, down, target, up))
}

/** A verb of the one list in the one text and of the other list in the other, before or after the same words. */
function meets(source: string, own: readonly string[], target: string, others: readonly string[]): boolean {
  return own.some((verb) =>
    placesOf(source, verb).some((at) => {
      const object = source.slice(at + verb.length, at + verb.length + OBJECT)
      const before = source.slice(Math.max(0, at - OBJECT), at)
      if (NEGATION.test(source.slice(0, at))) return false
      // the target may say the same beside it: 提高标准，降低成本
      if (own.some((same) => object.length === OBJECT && target.includes(same + object))) return false
      return others.some((other) =>
        placesOf(target, other).some((there) => {
          if (NEGATION.test(target.slice(0, there))) return false
          const after = target.slice(there + other.length)
          return HAN.test(object)
            ? after.startsWith(object)
            : HAN.test(before) && !HAN.test(after.slice(0, OBJECT)) && target.slice(0, there).endsWith(before)
        }),
      )
    }),
  )
}

/** What the one text says plainly the other forbids or ends. */
function forbids(plain: string, negated: string): boolean {
  for (const negation of NEGATIONS) {
    for (const at of placesOf(negated, negation)) {
      const said = negated.slice(at + negation.length, at + negation.length + FORBIDDEN)
      if (!HAN_ONLY.test(said) || said.length < FORBIDDEN) continue
      const places = placesOf(plain, said)
      if (places.length > 0 && places.every((place) => !NEGATION.test(plain.slice(0, place)))) return true
    }
  }
  return false
}

/** Two Han characters, no mark and no figure: 价格 */
const HAN = /^\p{Script=Han}{2}$/u
const HAN_ONLY = /^\p{Script=Han}+$/u

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}
