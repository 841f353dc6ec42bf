import type { Progress } from '../doors/corpus.js'
import type { Lang } from '../model/lang.js'
import { keepMoments, type Moment, momentsToLeft, progressToLine } from './progress-to-line.js'

const { stderr } = process

/** A bar on a terminal that tells what is left; a pipe gets nothing, and nor does a terminal after Ctrl-C. */
export function createProgress(lang: Lang, signal: AbortSignal): (progress: Progress) => void {
  let stage: Progress['stage'] | undefined
  let moments: readonly Moment[] = []
  return (progress) => {
    if (!stderr.isTTY || signal.aborted) return
    const now = { at: performance.now(), done: progress.done }
    if (progress.stage !== stage) [stage, moments] = [progress.stage, []]
    moments = keepMoments(moments, now)
    const left = momentsToLeft(moments, now, progress.total)
    const line = progressToLine(progress, left, { lang, width: (stderr.columns || 80) - 1 })
    stderr.write(`\r${line}\u001b[K`)
  }
}

export function clearProgress(): void {
  if (stderr.isTTY) stderr.write('\r\u001b[K')
}
