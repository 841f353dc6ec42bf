import type { Clause, Token } from '../model/index.js'

/** Ends a clause wherever it stands. */
const STOP = /^[。；;！!？?\n|│\t]/u

/**
 * A sentence longer than this is cut at its commas: measures of a work plan run to 20–30 characters
 * each and are strung together by ，, and a clause of several measures matches none of them well.
 */
const LONG_SENTENCE = 36

/** A piece shorter than this names no measure of its own (近年来，) and stays with its neighbour. */
const SHORT_PIECE = 8

/**
 * Without a mark for longer than this, marks were lost: in well-kept plans 95 % of the stretches between
 * two marks are shorter.
 */
const LOST_MARKS = 40

/** A cut at a verb leaves pieces at least this long; shorter ones would be a verb and its object's head. */
const SHORT_MEASURE = 10

/** Closes what was opened before the stop: …落实。” */
const CLOSER = /^[”’」』）)》〉】\]]/u

/**
 * Verbs that open a measure, with the adverbs before them. Verbs that are as often nouns (公开, 发布, 建设,
 * 实施, 创新) are left out: 深化信息公开 must not be cut before 公开.
 */
const OPENERS = new Set(
  (
    '推进 推动 推行 推广 加强 加快 加大 强化 深化 优化 完善 健全 建立 构建 打造 开展 落实 做好 抓好 用好 建好 提升 提高 促进 ' +
    '开设 编制 梳理 整合 拓展 扩大 鼓励 支持 引导 探索 畅通 统筹 督促 确保 实现 严格 培育 突出 围绕 聚焦 坚持 贯彻 巩固 增强 ' +
    '压实 严厉 打击 防范 化解 解决 及时 稳步 积极 大力 持续 全面 切实 认真 深入 进一步 定期 逐步 充分 着力 力争 争取 有序 扎实 ' +
    '全力 稳妥 不断 适时 改进 改善 清理 取消 下放 压缩 简化 减少 降低 启动 完成 举办 继续 密切 立足 加速 集中 归集 以'
  ).split(' '),
)

/** After these a verb belongs to what came before: 和推进, 的落实, 不断加强. */
const BINDERS = new Set(
  '重点 要 做到 组织 的 和 与 及 或 以及 并 以 等 对 为 将 在 从 由 把 被 向 于 所 要 应 可 能 会 不 未 有 是 地 着 来 用 就 关于 其 该 各 每 及其 进行 予以 加以 得到'.split(
    ' ',
  ),
)

/** The clauses of a stretch of tokens; stretches that hold only marks give none. */
export function tokensToClauses(tokens: readonly Token[], kind: Clause['kind']): readonly Clause[] {
  if (kind === 'heading') return toClauses([tokens], kind)
  return toClauses(
    cutAtStops(tokens).flatMap((sentence) => cutAtCommas(sentence).flatMap((piece) => cutAtVerbs(piece))),
    kind,
  )
}

const lengthOf = (tokens: readonly Token[]): number =>
  tokens.length === 0 ? 0 : tokens.at(-1)!.to - tokens[0]!.from

const isMark = (token: Token): boolean => token.kind === 'mark'

/** Pieces of marks alone go with the piece before, or with the one after at the beginning. */
function toClauses(pieces: readonly (readonly Token[])[], kind: Clause['kind']): readonly Clause[] {
  const kept: Token[][] = []
  /** Marks before the first word; tokens are pushed one by one, for there may be a million. */
  const waiting: Token[] = []
  for (const piece of pieces) {
    if (!piece.every(isMark)) kept.push(kept.length === 0 ? [...waiting, ...piece] : [...piece])
    else for (const token of piece) (kept.at(-1) ?? waiting).push(token)
  }
  return kept.map((clause) => ({ kind, tokens: clause, from: clause[0]!.from, to: clause.at(-1)!.to }))
}

function cutAtStops(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = []
  let sentence: Token[] = []
  let stopped = false
  for (const token of tokens) {
    if (stopped && !(isMark(token) && (CLOSER.test(token.text) || STOP.test(token.text)))) {
      sentences.push(sentence)
      sentence = []
      stopped = false
    }
    sentence.push(token)
    if (isMark(token) && STOP.test(token.text)) stopped = true
  }
  if (sentence.length > 0) sentences.push(sentence)
  return sentences
}

/** Whether a mark opens (+1) or closes (-1) a bracket, within which a comma cuts nothing. */
const depthOf = (mark: string): number => (/^[（(“「『《〈【[]/u.test(mark) ? 1 : CLOSER.test(mark) ? -1 : 0)

function cutAtCommas(sentence: readonly Token[]): readonly (readonly Token[])[] {
  if (lengthOf(sentence) <= LONG_SENTENCE) return [sentence]
  const pieces: (readonly Token[])[] = []
  let first = 0
  let depth = 0
  const end = sentence.at(-1)!.to
  for (let i = 0; i < sentence.length; i++) {
    const token = sentence[i]!
    if (!isMark(token)) continue
    depth = Math.max(0, depth + depthOf(token.text))
    if (depth > 0 || !/^[，,：:]/u.test(token.text)) continue
    if (token.to - sentence[first]!.from < SHORT_PIECE || end - token.to < SHORT_PIECE) continue
    pieces.push(sentence.slice(first, i + 1))
    first = i + 1
  }
  pieces.push(sentence.slice(first))
  return pieces
}

/** Marks that stand inside a measure. */
const INNER_MARK = /^[、“”‘’"《》〈〉（）()\s]/u

/** Cuts the stretches in which marks were lost, before each verb that opens a measure. */
function cutAtVerbs(piece: readonly Token[]): readonly (readonly Token[])[] {
  if (lengthOf(piece) <= LOST_MARKS) return [piece]
  const cuts: number[] = []
  for (let first = 0; first < piece.length; ) {
    let last = first
    while (last < piece.length && !(isMark(piece[last]!) && !INNER_MARK.test(piece[last]!.text))) last++
    if (last > first && piece[last - 1]!.to - piece[first]!.from > LOST_MARKS)
      openings(piece, first, last, cuts)
    first = last + 1
  }
  return [0, ...cuts].map((from, i) => piece.slice(from, cuts[i]))
}

/** Adds the tokens of a stretch at which a new measure opens. */
function openings(piece: readonly Token[], first: number, last: number, cuts: number[]): void {
  let since = piece[first]!.from
  const end = piece[last - 1]!.to
  for (let i = first + 1; i < last; i++) {
    const token = piece[i]!
    const before = piece[i - 1]!
    if (token.kind !== 'word' || !OPENERS.has(token.key) || piece[i + 1]?.text === '的') continue
    if (isMark(before) || BINDERS.has(before.text) || OPENERS.has(before.key)) continue
    if (token.from - since < SHORT_MEASURE || end - token.from < SHORT_MEASURE) continue
    cuts.push(i)
    since = token.from
  }
}
