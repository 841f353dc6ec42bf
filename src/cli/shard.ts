import type { ShardDone } from '../doors/inner.js'
import type { Lang } from '../model/lang.js'
import { UsageError } from './usage.js'

interface Shard {
  readonly at: number
  readonly of: number
}

/** Which part of how many; throws for anything but `2/3`. */
export function toShard(told: string): Shard {
  const [, at, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(told) ?? []
  if (at !== undefined && of !== undefined && Number(at) <= Number(of))
    return { at: Number(at), of: Number(of) }
  throw new UsageError(
    {
      zh: `--shard 写成 i/n，如 2/3，i 从 1 到 n，写的是 ${told}`,
      en: `--shard is I/N such as 2/3, with I from 1 to N, got ${told}`,
    },
    'corpus',
  )
}

/** What a shard came to and what is awaited, in a line. */
export function shardToText({ at, of }: Shard, { stage, total, awaited }: ShardDone, lang: Lang): string {
  const things = { read: { zh: '份文件', en: 'files' }, compare: { zh: '对文件', en: 'pairs' } }[stage][lang]
  const made = `${total - awaited}/${total}`
  if (lang === 'zh')
    return `第 ${at}/${of} 份已做完：${stage === 'read' ? '读了' : '比较了'} ${made} ${things}；${
      awaited === 0
        ? '全部齐了，可用 --reduce 汇总'
        : `还等其他各份的 ${awaited} ${things}${stage === 'read' ? '，齐了以后再运行一次即可比较' : ''}`
    }\n`
  return `shard ${at}/${of} is done: ${made} ${things} ${stage === 'read' ? 'read' : 'compared'}; ${
    awaited === 0
      ? 'all are there: go on with --reduce'
      : `${awaited} ${things} of other shards are awaited${stage === 'read' ? ', then run this again to compare' : ''}`
  }\n`
}
