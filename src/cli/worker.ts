import { availableParallelism } from 'node:os'
import { createStore, jobStamp, stampToShort, workOnQueue } from '../doors/inner.js'
import type { Lang } from '../model/lang.js'
import type { Values } from './options.js'
import type { Said } from './said.js'
import { tell, tellNote } from './say.js'
import { exactly, UsageError, wholeNumber } from './usage.js'

const KINDS: Readonly<Record<string, Said>> = {
  parse: { zh: '读取', en: 'documents read' },
  near: { zh: '查找相近任务', en: 'blocks searched' },
  compare: { zh: '比较', en: 'pairs compared' },
}

/** Milliseconds after which jobs of a worker that was killed are taken over; tests do not wait so long. */
const LOCK = process.env.POLICY_LINEAGE_LOCK

/**
 * Works off the queue of an engine, and says on standard error what it does. Ends when the jobs under way are done:
 * after SIGTERM or Ctrl-C, or with `--drain` when none is left; a second signal ends it at once.
 */
export async function workForEngine(
  files: readonly string[],
  values: Values,
  lang: Lang,
  interrupted: AbortSignal,
): Promise<string> {
  exactly(files, 'worker')
  const threads = wholeNumber('threads', values.threads) ?? availableParallelism()
  const { engine, store, drain = false } = values
  if (engine === undefined || store === undefined)
    throw new UsageError(
      { zh: 'worker 需要 --engine 网址和 --store 文件夹', en: 'worker needs --engine URL and --store DIR' },
      'worker',
    )
  // what would fail in every job is told at once
  createStore(store, { isShared: true })
  const stamp = jobStamp()
  const signal = untilSignalled(interrupted)
  const onAbort = (): void =>
    tell(
      {
        zh: '正在停止：先做完手头的任务；再来一次信号则立即结束',
        en: 'stopping: the jobs under way are finished first; a second signal ends at once',
      },
      lang,
    )
  signal.addEventListener('abort', onAbort, { once: true })
  await workOnQueue({
    engine,
    store,
    stamp,
    threads,
    isDrain: drain,
    signal,
    ...(LOCK === undefined ? {} : { lock: Number(LOCK) }),
    onStart: (shown) =>
      tell(
        {
          zh: `在 ${shown} 等候任务（构建 ${stampToShort(stamp)}），存储 ${store}，同时做 ${threads} 个`,
          en: `taking jobs from ${shown} (build ${stampToShort(stamp)}), store ${store}, ${threads} at a time`,
        },
        lang,
      ),
    onResult: (kind, { done, failed }, left) => {
      const name = KINDS[kind] ?? { zh: kind, en: kind }
      tell(
        {
          zh: `${name.zh} ${done} 项${failed.length === 0 ? '' : `，失败 ${failed.length} 项`}；队列中还有 ${left} 个任务`,
          en: `${done} ${name.en}${failed.length === 0 ? '' : `, ${failed.length} failed`}; ${left} jobs left in the queue`,
        },
        lang,
      )
    },
    onNote: (message) => tellNote(message, lang),
  })
  tell(
    signal.aborted
      ? { zh: '已停止', en: 'stopped' }
      : { zh: '队列已空，结束', en: 'the queue is empty: done' },
    lang,
  )
  return ''
}

/** Aborted by Ctrl-C, or by SIGTERM, by which machines end their work. */
function untilSignalled(interrupted: AbortSignal): AbortSignal {
  const terminated = new AbortController()
  process.once('SIGTERM', () => terminated.abort())
  return AbortSignal.any([interrupted, terminated.signal])
}
