import { spawnSync } from 'node:child_process'

/** R, where it is installed and runs. */
export const R: string | undefined = ['/usr/bin/Rscript', 'Rscript'].find(
  (path) => spawnSync(path, ['-e', 'stopifnot(is.function(stats::glm))']).status === 0,
)

/** Whether the package readr is there. */
export const hasReadr = (): boolean =>
  R !== undefined && spawnSync(R, ['-e', 'stopifnot(requireNamespace("readr", quietly = TRUE))']).status === 0

/** What a script prints. */
export function r(code: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(R!, ['--encoding=UTF-8', '-e', code, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trimEnd()
}
