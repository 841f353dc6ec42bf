import type { ShareEstimate, Shares } from './estimate-shares.js'
import type { Estimate } from './sample-to-estimate.js'

/**
 * Corrected shares as lines for a terminal.
 *
 * @example sharesToText({ rows: [], notes: [] }) // => 'share of tasks            coded      naive   sample alone           corrected\n'
 */
export function sharesToText({ rows }: Shares): string {
  const lines = rows.map((row, at) => {
    const before = rows[at - 1]
    const isFirst = before?.side !== row.side || groupToText(before) !== groupToText(row)
    const head = isFirst ? [`${row.side} tasks${groupToText(row)} (${row.tasks})`] : []
    const cells = [
      `  ${row.status}`.padEnd(26),
      `${row.coded}`.padEnd(11),
      percent(row.naive).padEnd(8),
      estimateToText(row.alone).padEnd(23),
      estimateToText(row.corrected),
    ]
    return [...head, cells.join('').trimEnd()].join('\n')
  })
  return `${[HEAD, ...lines].join('\n')}\n`
}

const HEAD = 'share of tasks            coded      naive   sample alone           corrected'

const groupToText = ({ group }: ShareEstimate): string =>
  Object.entries(group)
    .map(([name, value]) => `, ${name} ${value ?? 'unknown'}`)
    .join('')

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const estimateToText = (estimate: Estimate | null): string =>
  estimate === null
    ? '–'
    : `${percent(estimate.value)} [${(100 * estimate.interval.low).toFixed(1)}, ${(100 * estimate.interval.high).toFixed(1)}]`
