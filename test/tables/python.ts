import { spawnSync } from 'node:child_process'

/** The system's Python has pandas and networkx where Debian's packages are installed. */
export const PYTHON: string | undefined = ['/usr/bin/python3', 'python3'].find(
  (path) => spawnSync(path, ['-c', 'import pandas, networkx']).status === 0,
)

/** What a script prints, as JSON. */
export const python = (code: string, ...args: readonly string[]): unknown =>
  JSON.parse(runPython(code, ...args))

/** What a script prints. */
export function runPython(code: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(PYTHON!, ['-c', code, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}
