import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Has LibreOffice save a file as another kind, in `to`. */
export function saveWithOffice(path: string, kind: string, to: string, filter: readonly string[] = []): void {
  const profile = `-env:UserInstallation=file://${to}/profile`
  spawnSync('soffice', ['--headless', profile, ...filter, '--convert-to', kind, '--outdir', to, path], {
    timeout: 100_000,
  })
}

/** Whether LibreOffice is there with the part that knows sheets: a server may have its word processor alone. */
export const hasSheets: boolean = (() => {
  if (spawnSync('soffice', ['--version']).status !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    writeFileSync(join(folder, 'try.csv'), 'a,b\n')
    saveWithOffice(join(folder, 'try.csv'), 'xlsx', folder)
    return existsSync(join(folder, 'try.xlsx'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})()
