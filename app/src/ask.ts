import type { Answer, Asked, Failure } from './messages.js'
import workerUrl from './worker.ts?worker&url'

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (failure: Failure) => void }

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** A worker that is loaded through an address of the page's own is under the page's policy; one from a file would not be. */
function startWorker(): Worker {
  const script = new Blob([`import ${JSON.stringify(new URL(workerUrl, location.href).href)}`], {
    type: 'text/javascript',
  })
  const started = new Worker(URL.createObjectURL(script), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) one?.reject(data.failure)
    else one?.resolve(data.result)
  })
  started.addEventListener('error', ({ message }) => giveUp({ code: 'unknown', message }))
  return started
}

function giveUp(failure: Failure): void {
  for (const { reject } of waiting.values()) reject(failure)
  waiting.clear()
  worker?.terminate()
  worker = undefined
}

/** Asks the worker, which works one question after another. Rejects with a `Failure`. */
export function ask<Result>(question: Asked): Promise<Result> {
  worker ??= startWorker()
  const id = asked++
  return new Promise<Result>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
    worker!.postMessage({ ...question, id })
  })
}

/** Ends what is being worked on; what was read is forgotten with it. */
export const cancel = (): void => giveUp({ code: 'cancelled', message: '' })
