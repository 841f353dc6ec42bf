import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isCompound } from '../doc/bytes-to-streams.js'
import { PolicyError } from '../error.js'
import type { ReadLimits } from '../options.js'
import { zipNames } from './zip-to-parts.js'

/** Of a file that LibreOffice is asked about: how its name should end, and what it becomes. */
interface Conversion {
  readonly from: string
  readonly to: 'docx' | 'pdf'
}

/** Node counts milliseconds in 31 bits. */
const LONGEST_TIMER = 2 ** 31 - 1

/** What LibreOffice may make of a file that has no reader here; `null` where it is none of its kinds. */
export function bytesToConversion(bytes: Uint8Array, name: string): Conversion | null {
  const begins = Buffer.from(bytes.subarray(0, 6)).toString('latin1')
  if (begins.startsWith('{\\rtf')) return { from: 'rtf', to: 'docx' }
  const ending = path.extname(name).slice(1).toLowerCase()
  if (begins.startsWith('PK')) {
    if (!zipNames(bytes).includes('content.xml')) return null
    return ending === 'odp' ? { from: 'odp', to: 'pdf' } : { from: 'odt', to: 'docx' }
  }
  if (!isCompound(bytes)) return null
  return /^(?:ppt|dps)$/u.test(ending) ? { from: 'ppt', to: 'pdf' } : { from: 'doc', to: 'docx' }
}

/**
 * A file as LibreOffice saves it anew, with a profile and a folder of its own that are gone afterwards. The program
 * is ended, with all that it started, when `limits.seconds` are over.
 *
 * Throws `missing-dependency` where `soffice` is not on the path, `too-large` when the time is over, and
 * `not-a-document` where nothing comes of it.
 */
export async function convertWithOffice(
  bytes: Uint8Array,
  name: string,
  { from, to }: Conversion,
  limits: Required<ReadLimits>,
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'policy-lineage-'))
  try {
    await writeFile(path.join(folder, `file.${from}`), bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const args = ['--headless', '--norestore', profile, '--convert-to', to, '--outdir', folder]
    await runToEnd([...args, path.join(folder, `file.${from}`)], name, limits)
    return await readFile(path.join(folder, `file.${to}`)).catch((cause) => {
      throw new PolicyError('not-a-document', `LibreOffice can make nothing of ${name}`, { cause })
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function runToEnd(args: readonly string[], name: string, limits: Required<ReadLimits>): Promise<void> {
  return new Promise((resolve, reject) => {
    // a group of its own, so that what it starts can be ended with it
    const office = spawn('soffice', args, { detached: true, stdio: 'ignore' })
    let isLate = false
    const end = (): void => {
      isLate = true
      try {
        process.kill(-office.pid!, 'SIGKILL')
      } catch {
        office.kill('SIGKILL')
      }
    }
    const timer = setTimeout(end, Math.min(limits.seconds * 1000, LONGEST_TIMER))
    office.once('error', (cause) => {
      clearTimeout(timer)
      reject(
        new PolicyError(
          'missing-dependency',
          `converting ${name} needs LibreOffice: there is no program soffice on the path`,
          { cause },
        ),
      )
    })
    office.once('exit', () => {
      clearTimeout(timer)
      if (!isLate) resolve()
      else
        reject(
          new PolicyError(
            'too-large',
            `LibreOffice took more than ${limits.seconds} seconds for ${name}; raise options.limits.seconds`,
          ),
        )
    })
  })
}
