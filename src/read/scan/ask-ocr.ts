import { PolicyError } from '../../error.js'
import type { Ocr, OcrLine, OcrPage, ReadLimits } from '../../options.js'

/** What an engine recognised on a page, or why it did not. */
export type Recognised = { readonly lines: readonly OcrLine[] } | { readonly failure: string }

/** Node counts milliseconds in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * The lines that `ocr` finds on a page; it is not waited for longer than `limits.seconds`, and told when nobody
 * waits any more.
 *
 * Throws what no other page could do better: a package that is missing, a wrong option.
 */
export async function askOcr(ocr: Ocr, page: OcrPage, limits: Required<ReadLimits>): Promise<Recognised> {
  const control = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Recognised>((resolve) => {
    timer = setTimeout(
      () => {
        resolve({ failure: `no answer in ${limits.seconds} seconds; raise options.limits.seconds` })
        control.abort()
      },
      Math.min(limits.seconds * 1000 + 1, LONGEST_TIMER),
    )
  })
  try {
    return await Promise.race([late, recognise(ocr, page, control.signal)])
  } catch (error) {
    if (error instanceof PolicyError && error.code !== 'plug-in') throw error
    return { failure: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

async function recognise(ocr: Ocr, page: OcrPage, signal: AbortSignal): Promise<Recognised> {
  const lines: unknown = await ocr(page, { signal })
  if (!Array.isArray(lines)) return { failure: 'its answer is no list of lines' }
  const wrong = lines.findIndex((line) => !isLine(line))
  if (wrong < 0) return { lines }
  const rule = '{ text, x, y, width, height, confidence }, all numbers finite, confidence in 0..1'
  return { failure: `line ${wrong + 1} of its answer is not ${rule}` }
}

function isLine(line: unknown): line is OcrLine {
  if (typeof line !== 'object' || line === null) return false
  const { text, x, y, width, height, confidence } = line as Record<string, unknown>
  return (
    typeof text === 'string' &&
    [x, y, width, height].every(Number.isFinite) &&
    typeof confidence === 'number' &&
    confidence >= 0 &&
    confidence <= 1
  )
}
