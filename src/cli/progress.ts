import type { Progress } from '../doors/corpus.js'
import { cutToWidth } from '../write/text-width.js'

const { stderr } = process

/** Cells of the bar on the terminal. */
const BAR = 24

/** A bar on a terminal; a pipe gets nothing. */
export function showProgress({ stage, done, total, what }: Progress): void {
  if (!stderr.isTTY) return
  const full = Math.round((BAR * done) / total)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
  const line = `${stage === 'read' ? 'reading  ' : 'comparing'} ${bar} ${done}/${total}  ${what}`
  stderr.write(`\r${cutToWidth(line, (stderr.columns ?? 80) - 1)}\u001b[K`)
}

export function clearProgress(): void {
  if (stderr.isTTY) stderr.write('\r\u001b[K')
}
