import { PolicyError } from './error.js'
import type { ReadLimits } from './options.js'

const MEGABYTE = 1024 * 1024

/** The reasons stand with `ReadLimits`. */
export const READ_LIMITS: Required<ReadLimits> = {
  bytes: 50 * MEGABYTE,
  characters: 4_000_000,
  expandedBytes: 100 * MEGABYTE,
  expansion: 200,
  pages: 2000,
  seconds: 60,
  depth: 500,
}

const NAMES = Object.keys(READ_LIMITS) as (keyof ReadLimits)[]

/** The limits in force: those given, else the defaults. Throws `bad-option` for anything but a number above 0. */
export function settleLimits(limits: ReadLimits = {}): Required<ReadLimits> {
  const settled = { ...READ_LIMITS }
  for (const name of NAMES) {
    const value = limits[name] ?? READ_LIMITS[name]
    if (typeof value !== 'number' || !(value > 0))
      throw new PolicyError('bad-option', `limits.${name} must be a number above 0, got ${String(value)}`)
    settled[name] = value
  }
  return settled
}

/** Throws `too-large` where `value` is over the limit; the message names the option that raises it. */
export function holdLimit(
  limits: Required<ReadLimits>,
  name: keyof ReadLimits,
  value: number,
  what: string,
): void {
  if (value <= limits[name]) return
  const shown = Math.round(value).toLocaleString('en-US')
  const allowed = limits[name].toLocaleString('en-US')
  throw new PolicyError(
    'too-large',
    `${what}: ${shown} is over the limit of ${allowed}; raise options.limits.${name}`,
  )
}
