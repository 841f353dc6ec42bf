import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PolicyError } from '../error.js'
import { faultToWords } from '../fault-to-words.js'
import { sha256 } from '../hash.js'
import type { Benchmark, BenchmarkDocument } from './json-to-benchmark.js'

export interface FoundTexts {
  /** The text of every document whose file was found. */
  readonly texts: ReadonlyMap<string, string>
  /** Documents of which a file has the name and other bytes: offsets would point elsewhere. */
  readonly changed: readonly BenchmarkDocument[]
  readonly missing: readonly BenchmarkDocument[]
}

/** No document of the benchmark is half as large. */
const LARGEST_TEXT = 1_000_000
/** Where a folder holds more, it is not a folder of texts. */
const MOST_FILES = 20_000

/**
 * The texts of the benchmark's documents in some folders, known by the hash of their bytes whatever they are called.
 *
 * Folders inside are read too. Throws `not-found` for a folder there is not, `too-large` for one of more than 20,000 files.
 */
export function foldersToTexts(folders: readonly string[], { documents }: Benchmark): FoundTexts {
  const byHash = new Map([...documents.values()].map((document) => [document.sha256, document]))
  const names = new Set<string>()
  const texts = new Map<string, string>()
  for (const path of folders.flatMap(filesIn)) {
    names.add(basename(path))
    const bytes = readFileSync(path)
    const document = byHash.get(sha256(bytes))
    if (document !== undefined) texts.set(document.name, bytes.toString('utf8'))
  }
  const others = [...documents.values()].filter(({ name }) => !texts.has(name))
  return {
    texts,
    changed: others.filter(({ file }) => names.has(basename(file))),
    missing: others.filter(({ file }) => !names.has(basename(file))),
  }
}

function filesIn(folder: string): readonly string[] {
  const files: string[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of entriesOf(next)) {
      const path = join(next, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else if (entry.isFile() && statSync(path).size <= LARGEST_TEXT) files.push(path)
      if (files.length > MOST_FILES)
        throw new PolicyError(
          'too-large',
          `${folder} holds more than ${MOST_FILES} files; name the folder of the texts`,
        )
    }
  }
  return files.sort()
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new PolicyError('not-found', `there is no folder ${folder}`, { cause })
    throw new PolicyError('unreadable', `${folder} cannot be read: ${faultToWords(cause)}`, { cause })
  }
}
