import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** A share of the runs is left out at the start: by then the code is compiled. */
const WARM_UP = 0.3

/** Milliseconds of every job, `rounds` times in turn, so that a busy minute of the machine falls on all of them. */
export async function inTurn(
  jobs: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<string, number>>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now()
      await job()
      ;(times[name] ??= []).push(performance.now() - start)
    }
  const warm = Math.floor(rounds * WARM_UP)
  return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, median(own.slice(warm))]))
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Milliseconds of whole processes, `rounds` times in turn; a failing process throws what it said. */
export function processesInTurn(
  commands: Readonly<Record<string, Command>>,
  rounds: number,
): Readonly<Record<string, number>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, { command, args, env }] of Object.entries(commands)) {
      const start = performance.now()
      const { status, stderr } = spawnSync(command, [...args], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      })
      ;(times[name] ??= []).push(performance.now() - start)
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
    }
  return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, median(own)]))
}

/** The Python that has jieba and scikit-learn, or why there is none. */
export function findPython(): { readonly python: string } | { readonly missing: string } {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { status } = spawnSync(python, ['-c', 'import jieba, sklearn'], { stdio: 'ignore' })
    if (status === 0) return { python }
  }
  return { missing: 'skipped: no python3 with jieba and scikit-learn on this machine' }
}

/** What the figures were measured on; no clock, no path. */
export function machine(python: string | undefined): string {
  const { model = 'unknown processor' } = cpus()[0] ?? {}
  const versions = [`Node ${process.versions.node}`, `V8 ${process.versions.v8}`]
  if (python !== undefined) {
    const asked =
      'import sys, sklearn, importlib.metadata as m; print("Python " + sys.version.split()[0] + ", scikit-learn " + sklearn.__version__)'
    versions.push(spawnSync(python, ['-c', asked], { encoding: 'utf8' }).stdout.trim())
  }
  return `${process.platform} ${process.arch}, ${cpus().length} × ${model.trim()}; ${versions.join(', ')}`
}

export const ms = (value: number | undefined): string =>
  value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0)
export const ratio = (value: number | undefined, of: number | undefined): string =>
  value === undefined || of === undefined ? '–' : (value / of).toFixed(2)
