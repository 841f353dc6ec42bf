/** A line of text has fewer characters; what claims more is damaged. */
const MOST_STEPS = 20_000

/**
 * The steps from character to character that a `DeltaX` or `DeltaY` lists; `g n d` stands for n steps of d
 * (GB/T 33190, 11.3).
 *
 * @example deltaToSteps('5 g 3 2.5 4') // => [5, 2.5, 2.5, 2.5, 4]
 */
export function deltaToSteps(delta: string | undefined): readonly number[] {
  const steps: number[] = []
  const parts = (delta ?? '').split(/[\s,]+/u).filter((part) => part !== '')
  for (let at = 0; at < parts.length && steps.length < MOST_STEPS; at++) {
    const isRun = parts[at] === 'g'
    const step = Number(parts[isRun ? at + 2 : at])
    const times = isRun ? Math.min(Number(parts[at + 1]), MOST_STEPS - steps.length) : 1
    for (let i = 0; i < times; i++) steps.push(Number.isFinite(step) ? step : 0)
    if (isRun) at += 2
  }
  return steps
}
