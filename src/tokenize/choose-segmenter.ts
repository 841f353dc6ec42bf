import { PolicyError } from '../error.js'
import type { Segmenter, TokenizeOptions } from '../options.js'
import { type BuiltIn, namedByProcess, SEGMENTERS } from './segmenters.js'

/** A segmenter, and why it is not the one that was meant. */
export interface ChosenSegmenter {
  readonly segmenter: Segmenter
  /** Set where another one stands in for nodejieba: belongs into the provenance. */
  readonly fallback?: string
}

const NAMES = [...SEGMENTERS.keys()]

const loaded = new Map<BuiltIn, Segmenter | Error>()
let warned = false

/**
 * The segmenter that the option asks for, its dictionary loaded on the first call of the process.
 *
 * `auto` takes what the environment variable POLICY_LINEAGE_SEGMENTER names, else nodejieba, else
 * @node-rs/jieba or Intl.Segmenter with a warning on stderr, once a process.
 */
export function chooseSegmenter(option: TokenizeOptions['segmenter'] = 'auto'): ChosenSegmenter {
  if (typeof option === 'object') return { segmenter: checkedSegmenter(option) }
  if (option !== 'auto') return { segmenter: loadOrThrow(checkedName(option, 'tokenize.segmenter')) }
  const named = namedByProcess()
  if (named !== undefined && named !== '' && named !== 'auto')
    return { segmenter: loadOrThrow(checkedName(named, 'POLICY_LINEAGE_SEGMENTER')) }
  return firstThatLoads()
}

function firstThatLoads(): ChosenSegmenter {
  const failures: string[] = []
  for (const name of NAMES) {
    const segmenter = load(name)
    if (segmenter instanceof Error) failures.push(`${SEGMENTERS.get(name)!.package}: ${firstLine(segmenter)}`)
    else if (failures.length === 0) return { segmenter }
    else {
      const fallback = `nodejieba could not be loaded; ${segmenter.name} ${segmenter.version} cuts the words instead`
      // why goes to stderr only: it may hold a path, and results must not depend on the machine
      if (!warned)
        process.emitWarning(fallback, { code: 'POLICY_LINEAGE_FALLBACK', detail: failures.join('\n') })
      warned = true
      return { segmenter, fallback }
    }
  }
  throw new PolicyError(
    'missing-dependency',
    `no segmenter could be loaded (${failures.join('; ')}); install one: npm install @node-rs/jieba`,
  )
}

function checkedName(name: string, where: string): BuiltIn {
  const known = NAMES.find((candidate) => candidate === name)
  if (known !== undefined) return known
  throw new PolicyError(
    'bad-option',
    `${where} must be auto, ${NAMES.join(', ')}, got ${JSON.stringify(name)}`,
  )
}

function checkedSegmenter(segmenter: Segmenter | null): Segmenter {
  if (
    typeof segmenter?.cut === 'function' &&
    typeof segmenter.name === 'string' &&
    typeof segmenter.version === 'string'
  )
    return segmenter
  throw new PolicyError(
    'bad-option',
    `tokenize.segmenter must be auto, ${NAMES.join(', ')} or an object with name, version and cut(text)`,
  )
}

/** Loaded once a process; a failure is remembered too. */
function load(name: BuiltIn): Segmenter | Error {
  let result = loaded.get(name)
  if (result === undefined) {
    try {
      result = SEGMENTERS.get(name)!.load()
    } catch (error) {
      result = error instanceof Error ? error : new Error(String(error))
    }
    loaded.set(name, result)
  }
  return result
}

function loadOrThrow(name: BuiltIn): Segmenter {
  const result = load(name)
  if (!(result instanceof Error)) return result
  throw new PolicyError(
    'missing-dependency',
    `${SEGMENTERS.get(name)!.package} could not be loaded (${firstLine(result)}); install it, or leave tokenize.segmenter at auto`,
    { cause: result },
  )
}

/** A failed require lists the whole stack of requires; its first line says all. */
const firstLine = (error: Error): string => error.message.split('\n', 1)[0]!
